#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lint/rule.hpp"

namespace {

using namespace lint;
using text::Offset;

/// What an item says: the label of its link, or else its first line of text.
std::string said_in(const Document& document, const claims::ListedFile& item, std::uint32_t around,
                    std::string_view written) {
  if (item.is_link) return text::case_fold(written);
  const std::string_view prose = document.markdown.slice(document.markdown.blocks[around].prose);
  return std::string(prose.substr(0, prose.find(markdown::separator)));
}

/// The links to parts of files, each of which may be listed.
class LinksToParts {
 public:
  explicit LinksToParts(const Document& document) {
    for (const markdown::Link& link : document.markdown.links) {
      if (link.target.find('#') == std::string::npos) continue;
      // What stands within a link adds nothing to it.
      if (spans_.empty() || !spans_.back().contains(link.whole)) spans_.push_back(link.whole);
    }
  }

  [[nodiscard]] bool contains(Span span) const {
    const auto behind =
        std::upper_bound(spans_.begin(), spans_.end(), span.begin,
                         [](Offset at, const Span& link) { return at < link.begin; });
    return behind != spans_.begin() && std::prev(behind)->contains(span);
  }

 private:
  std::vector<Span> spans_;
};

struct Listed {
  std::string said;
  Span span;
};

void check(const Document& document, const Project& project, Sink& out) {
  if (document.file_lists.empty()) return;
  const LinksToParts links_to_parts(document);
  for (const claims::FileList& list : document.file_lists) {
    // By the list that an item stands in, since lists within lists may sort the same files anew.
    std::unordered_map<std::string, Listed> first;
    for (const claims::ListedFile& item : list.items) {
      const std::uint32_t around = item_around(document, item.block);
      if (item.path.empty() || item.is_folder || around == markdown::none) continue;
      if (item.is_link && links_to_parts.contains(item.span)) continue;
      const std::string_view written = project.slice(document, item.span);
      Listed listed{said_in(document, item, around, written), item.span};
      const std::string key = cat(document.markdown.blocks[around].parent, ' ', item.path);
      const auto [earlier, is_new] = first.try_emplace(key, listed);
      if (is_new || !project.entries.contains(item.path)) continue;
      // A page of several topics may be listed for each of them.
      const std::string& before = earlier->second.said;
      if (listed.said != before && listed.said != written && before != written) continue;
      out.report(document, item.span, cat("the list names ", item.path, " already"))
          .note(document.source, earlier->second.span, "it stands here");
    }
  }
}

}  // namespace

namespace rules {

extern constinit const Rule repeated_file{
    .name = "repeated-file",
    .topic = Topic::files,
    .severity = Severity::warning,
    .fixes = Fixes::never,
    .summary = "A list of files must name each of them once.",
    .docs = R"md(
## Why

A file that a list names twice is one that was copied to stand for another, or a line that was moved
and left behind. Lists within lists may name it again, and so may items that say different things of
it, and links to several parts of it.

## Wrong

comet-2.md
```md
# Comet 2
```

comet-3.md
```md
# Comet 3
```

README.md
```md
- comet-2.md
- comet-3.md
- comet-2.md
```

## Right

comet-2.md
```md
# Comet 2
```

comet-3.md
```md
# Comet 3
```

atlas.md
```md
# Atlas
```

README.md
```md
- comet-2.md
- comet-3.md
- atlas.md
```
)md",
    .check = check,
};

}  // namespace rules
