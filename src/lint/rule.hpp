#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/cat.hpp"
#include "claims/cite.hpp"
#include "claims/reference_check.hpp"
#include "claims/reference_index.hpp"
#include "claims/renumber.hpp"
#include "lint/contradictions.hpp"
#include "lint/disagreement.hpp"
#include "lint/finding.hpp"
#include "lint/inclusion.hpp"
#include "lint/linked_files.hpp"
#include "lint/listing.hpp"
#include "lint/official_link.hpp"
#include "lint/placeholder.hpp"
#include "lint/problems.hpp"
#include "lint/project.hpp"
#include "lint/remote.hpp"
#include "lint/sink.hpp"
#include "lint/sync_block.hpp"
#include "lint/target.hpp"
#include "text/nearest.hpp"
#include "text/unicode.hpp"

namespace lint {

using base::cat;
using text::Edit;
using text::Span;

/// Whether findings of a rule carry a fix.
enum class Fixes : std::uint8_t { never, sometimes, always };

/// Looks at one document among all.
using CheckDocument = void (*)(const Document& document, const Project& project, Sink& out);
/// Looks at what a link asks for and its page, which may be the document itself, lacks. Of both
/// there is no more than what is never let go, and the document's source.
using CheckAbsence = void (*)(const Document& document, const Fragment& wanted,
                              const Document& page, const Project& project, Sink& out);
/// Looks at the project as a whole: the table, the tree, and those documents that are kept for it.
using CheckProject = void (*)(const Project& project, Sink& out);
/// True for a document that check_project must see whole.
using KeepDocument = bool (*)(const Document& document, const Project& project);

/// What is wrong with an allow comment. The engine finds it; the rule that names it speaks of it.
enum class AllowFault : std::uint8_t { none, unexplained, unknown, unused, expired };

struct PatternRule;

/// A rule is a constant: its name, its reasons, and a function without memory. Its topic and
/// severity can be overruled by the configuration.
struct Rule {
  std::string_view name;
  Topic topic;
  Severity severity;
  Fixes fixes;
  std::string_view summary;
  /// Markdown with the sections Why, Wrong and Right, whose examples are run as tests.
  std::string_view docs;
  bool is_on_by_default = true;
  CheckDocument check = nullptr;
  CheckAbsence check_absence = nullptr;
  CheckProject check_project = nullptr;
  /// Without it check_project sees no more of the documents than what is never let go.
  KeepDocument keep = nullptr;
  AllowFault allow_fault = AllowFault::none;
  /// A declarative rule: the data that the engine holds documents against.
  const PatternRule* pattern = nullptr;
};

}  // namespace lint
