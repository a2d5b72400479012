#include <string_view>
#include <unordered_set>

#include "lint/rule.hpp"

namespace {

using namespace lint;

/// True for what readers find by themselves: READMEs, index pages, what lies in hidden folders.
bool is_entrance(std::string_view path) {
  if (path.starts_with('.') || path.find("/.") != std::string_view::npos) return true;
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::string stem = text::case_fold(name.substr(0, name.find('.')));
  return stem == "readme" || stem == "index" || stem == "_index";
}

/// The documents that others link to or list.
std::unordered_set<const Document*> found_documents(const Project& project) {
  std::unordered_set<const Document*> found;
  for (const Document& document : project.documents) {
    const auto add = [&](const Document* other) {
      if (other != nullptr && other != &document) found.insert(other);
    };
    for (const Destination& destination : destinations(document)) {
      add(shown_document(project, read_target(project, document, destination)));
    }
    for (const claims::FileList& list : document.file_lists) {
      for (const claims::ListedFile& item : list.items) add(project.find_document(item.path));
    }
  }
  return found;
}

void check_project(const Project& project, Sink& out) {
  const std::unordered_set<const Document*> found = found_documents(project);
  for (const Document& document : project.documents) {
    if (!document.is_reported || found.contains(&document) || is_entrance(document.path)) continue;
    const std::vector<markdown::Heading>& headings = document.markdown.headings;
    const Span place =
        headings.empty() ? Span{0, 0} : document.markdown.blocks[headings.front().block].span;
    out.report(document, place, cat("no document links to ", document.path, " or lists it"));
  }
}

bool keep(const Document& /*document*/, const Project& /*project*/) { return true; }

}  // namespace

namespace rules {

extern constinit const Rule orphan_document{
    .name = "orphan-document",
    .topic = Topic::files,
    .severity = Severity::warning,
    .fixes = Fixes::never,
    .summary = "A document should be reached from another one.",
    .docs = R"md(
## Why

What no document links to and no list of files names is found by nobody, and is not missed when it
goes stale. READMEs, index pages and what lies in hidden folders are found without. The rule is off
until asked for, since menus that are made by programs lead to documents too.

## Wrong

comet-2.md
```md
# Comet 2
```

README.md
```md
See the catalogue.
```

## Right

comet-2.md
```md
# Comet 2
```

README.md
```md
See the [Comet 2](comet-2.md).
```
)md",
    .is_on_by_default = false,
    .check_project = check_project,
    .keep = keep,
};

}  // namespace rules
