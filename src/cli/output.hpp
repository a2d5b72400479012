#pragma once

#include <functional>
#include <string>

#include "base/result.hpp"
#include "cli/options.hpp"
#include "cli/session.hpp"
#include "cli/streams.hpp"

namespace cli {

/// Writes a report to each place that the command line names; `render` is given the format and
/// whether it goes to standard output.
[[nodiscard]] base::Status write_outputs(
    const Options& options, const std::string& root, const Streams& streams,
    const std::function<std::string(const std::string& format, bool is_shown)>& render);

}  // namespace cli
