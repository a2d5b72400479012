#pragma once

#include "base/result.hpp"
#include "cli/options.hpp"
#include "cli/session.hpp"
#include "cli/streams.hpp"

namespace cli {

/// Asks the servers for the remote addresses of the documents to report on, puts the answers into
/// the session's selection, and says on standard error what could not be decided.
[[nodiscard]] base::Status ask_online(const Options& options, Session& session,
                                      const Streams& streams);

}  // namespace cli
