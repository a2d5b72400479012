#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.hpp"

namespace {

using namespace lint;

/// A name without what file names leave out: blanks, hyphens, case.
std::string letters_of(std::string_view name) {
  std::string out;
  for (const char c : text::case_fold(name)) {
    if (std::string_view(" -_.").find(c) == std::string_view::npos) out += c;
  }
  return out;
}

bool has_name(const facts::Entity& entity, const std::string& letters) {
  const auto is_it = [&](const std::string& name) { return letters_of(name) == letters; };
  return is_it(entity.name) || std::any_of(entity.aliases.begin(), entity.aliases.end(), is_it);
}

/// The entity that a file is about, by the table or by its name; `facts::none` without one.
std::uint32_t subject_of(const Project& project, const Document& document) {
  const std::string_view path = document.path;
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::string letters = letters_of(name.substr(0, name.rfind('.')));
  const std::vector<facts::Entity>& entities = project.table.entities;
  std::uint32_t found = facts::none;
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    const std::string& own = entities[i].document;
    if (!own.empty() && (path == own || path.ends_with(cat('/', own)))) return i;
    if (found == facts::none && has_name(entities[i], letters)) found = i;
  }
  return found;
}

/// True when one is the other, its family, or what it is a variant of.
bool are_kin(const Project& project, std::uint32_t one, std::uint32_t other) {
  if (one >= project.table.entities.size()) return false;
  const facts::Entity& entity = project.table.entities[one];
  return one == other || entity.family == other || entity.variant_of == other;
}

void check(const Document& document, const Project& project, Sink& out) {
  const markdown::Document& page = document.markdown;
  if (page.headings.empty()) return;
  const markdown::Block& title = page.blocks[page.headings.front().block];
  if (title.level != 1) return;
  const std::vector<claims::Mention>& mentions = document.reading.mentions;
  const bool has_name = std::any_of(
      mentions.begin(), mentions.end(),
      [&](const claims::Mention& mention) { return title.prose.contains(mention.prose); });
  if (!has_name) return;
  const std::uint32_t subject = subject_of(project, document);
  if (subject == facts::none) return;
  const claims::Mention* named = nullptr;
  for (const claims::Mention& mention : mentions) {
    if (!title.prose.contains(mention.prose)) continue;
    if (are_kin(project, subject, mention.entity) || are_kin(project, mention.entity, subject)) {
      return;
    }
    if (named == nullptr) named = &mention;
  }
  if (named == nullptr || named->entity >= project.table.entities.size()) return;
  out.report(document, page.place(named->prose),
             cat("the title says ", project.table.entities[named->entity].name,
                 ", and the file is that of ", project.table.entities[subject].name))
      .note(project.table.entities[subject].origin, "the table has it here");
}

}  // namespace

namespace rules {

extern constinit const Rule mistitled_document{
    .name = "mistitled-document",
    .topic = Topic::files,
    .severity = Severity::error,
    .fixes = Fixes::never,
    .summary = "A document must be titled by what its file is named after.",
    .docs = R"md(
## Why

A file that was copied to begin another keeps the old title, and everything below is read as a text
about the wrong thing. Which entity a file is about the table says, or else its name.

## Wrong

comet-2.md
```md
# The Comet 3 in detail
```

## Right

comet-2.md
```md
# The Comet 2 in detail
```
)md",
    .check = check,
};

}  // namespace rules
