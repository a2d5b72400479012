#pragma once

#include <cstddef>
#include <vector>

#include "base/result.hpp"
#include "cli/known.hpp"
#include "cli/options.hpp"
#include "cli/session.hpp"
#include "cli/streams.hpp"
#include "lint/finding.hpp"
#include "lint/project.hpp"

namespace cli {

/// A project and what is to be said of it, after the repairs that were asked for.
struct Checked {
  lint::Project project;
  std::vector<lint::Finding> findings;  // without the known ones
  std::size_t repaired = 0;
  std::size_t repaired_files = 0;
  /// The repairs were written to the files.
  bool is_written = false;
  /// A file that was to be repaired was not; standard error says which.
  bool has_failed = false;
};

/// True when the repaired text itself goes to standard output.
[[nodiscard]] bool shows_text(const Options& options, const Session& session);

/// Reads everything and runs the rules.
[[nodiscard]] base::Result<Checked> check_only(const Session& session, Known& known);

/// Repairs, writes or shows the repaired text, and says what is left.
[[nodiscard]] base::Result<Checked> check_and_repair(const Options& options, Session& session,
                                                     Known& known, const Streams& streams);

}  // namespace cli
