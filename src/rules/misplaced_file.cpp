#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.hpp"

namespace {

using namespace lint;

/// Fewer items are in order by chance.
constexpr std::size_t fewest_items = 8;

/// The position of the only item that is out of the order of the others; nothing when all are in
/// order, or when more than one is not.
std::optional<std::size_t> only_misplaced(const std::vector<std::string>& keys) {
  const auto are_sorted_without = [&](std::size_t left_out) {
    const std::string* before = nullptr;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (i == left_out) continue;
      if (before != nullptr && keys[i] < *before) return false;
      before = &keys[i];
    }
    return true;
  };
  for (std::size_t i = 1; i < keys.size(); ++i) {
    if (keys[i] >= keys[i - 1]) continue;
    // One of the two at the first step down.
    if (are_sorted_without(i)) return i;
    if (are_sorted_without(i - 1)) return i - 1;
    return std::nullopt;
  }
  return std::nullopt;
}

/// The items of a list of the document; none when they stand in tables, trees or several lists.
std::vector<const claims::ListedFile*> items_of(const claims::FileList& list,
                                                const Document& document) {
  const auto list_around = [&](const claims::ListedFile& item) {
    const std::uint32_t around = item_around(document, item.block);
    return around == markdown::none ? around : document.markdown.blocks[around].parent;
  };
  const std::uint32_t first = list_around(list.items.front());
  std::vector<const claims::ListedFile*> items;
  for (const claims::ListedFile& item : list.items) {
    if (item.path.empty() || list_around(item) != first) return {};
    items.push_back(&item);
  }
  return first == markdown::none ? std::vector<const claims::ListedFile*>() : items;
}

/// Lower case, and numbers as long as each other, so that 9 stands before 10.
std::string sorting_key(std::string_view name) {
  constexpr std::size_t width = 12;
  constexpr std::string_view digits = "0123456789";
  const std::string folded = text::case_fold(name);
  std::string key;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find_first_not_of(digits, at), folded.size());
    if (end == at) {
      key += folded[at++];
      continue;
    }
    if (end - at < width) key.append(width - (end - at), '0');
    key.append(folded, at, end - at);
    at = end;
  }
  return key;
}

void check(const Document& document, const Project& project, Sink& out) {
  for (const claims::FileList& list : document.file_lists) {
    const std::vector<const claims::ListedFile*> items = items_of(list, document);
    if (items.size() < fewest_items) continue;
    std::vector<std::string> paths;
    std::vector<std::string> labels;
    for (const claims::ListedFile* item : items) {
      paths.push_back(sorting_key(item->path));
      labels.push_back(sorting_key(project.slice(document, item->span)));
    }
    if (std::is_sorted(labels.begin(), labels.end())) continue;
    const std::optional<std::size_t> at = only_misplaced(paths);
    if (!at) continue;
    out.report(document, items[*at]->span,
               cat(items[*at]->path, " stands out of the alphabetical order of the list"));
  }
}

}  // namespace

namespace rules {

extern constinit const Rule misplaced_file{
    .name = "misplaced-file",
    .topic = Topic::files,
    .severity = Severity::info,
    .fixes = Fixes::never,
    .summary = "An alphabetical list of files should be in order.",
    .docs = R"md(
## Why

Readers look for a name where the order puts it, and do not find what was added at the end. A list is
taken for an alphabetical one when it has at least eight items and all but one are in order. The rule
is off until asked for: a list may have another order, of which this is chance.

## Wrong

```md
- a.md
- b.md
- c.md
- e.md
- f.md
- g.md
- h.md
- d.md
```

a.md
```md
```

b.md
```md
```

c.md
```md
```

d.md
```md
```

e.md
```md
```

f.md
```md
```

g.md
```md
```

h.md
```md
```

## Right

```md
- a.md
- b.md
- c.md
- d.md
- e.md
- f.md
- g.md
- h.md
```
)md",
    .is_on_by_default = false,
    .check = check,
};

}  // namespace rules
