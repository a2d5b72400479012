#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "lint/rule.hpp"

namespace {

using namespace lint;

/// What an entry says, without its number `[n]`.
std::string text_of(const Document& document, const claims::ReferenceEntry& entry) {
  std::string_view text = document.markdown.slice(entry.prose);
  if (text.starts_with('[')) text.remove_prefix(std::min(text.find(']') + 1, text.size()));
  while (text.starts_with(' ')) text.remove_prefix(1);
  return std::string(text);
}

/// The numbers of a list without one of its entries, which becomes the same as its twin.
std::map<std::uint32_t, std::uint32_t> without(const claims::Reading& reading, std::uint32_t number,
                                               std::uint32_t twin) {
  std::map<std::uint32_t, std::uint32_t> out;
  for (const claims::ReferenceEntry& entry : reading.references) {
    if (claims::is_numbered(entry)) out[entry.number] = entry.number - (entry.number > number);
  }
  out[number] = out[twin];
  return out;
}

bool cites_by_number(const claims::Reading& reading) {
  return std::any_of(reading.citations.begin(), reading.citations.end(), [](const auto& citation) {
    return std::any_of(citation.items.begin(), citation.items.end(),
                       [](const claims::CitedItem& item) { return item.first != 0; });
  });
}

void check(const Document& document, const Project& project, Sink& out) {
  const bool has_numbers = cites_by_number(document.reading);
  std::map<std::pair<std::uint32_t, std::uint32_t>, const claims::ReferenceEntry*> numbers;
  std::unordered_map<std::string, const claims::ReferenceEntry*> texts;
  std::unordered_map<std::uint32_t, const claims::ReferenceEntry*> sources;
  bool has_twin = false;
  for (const claims::ReferenceEntry& entry : document.reading.references) {
    if (entry.form != claims::EntryForm::numbered) continue;
    const auto [same_number, is_new_number] =
        numbers.try_emplace({entry.list, entry.number}, &entry);
    if (!is_new_number && has_numbers) {
      out.report(document, entry.marker, cat("the number ", entry.number, " is taken already"))
          .note(document.source, same_number->second->marker, "by this entry");
      continue;
    }
    const auto [same_text, is_new_text] = texts.try_emplace(text_of(document, entry), &entry);
    const claims::ReferenceEntry* twin = is_new_text ? nullptr : same_text->second;
    if (entry.source != facts::none) {
      const auto [same_source, is_new_source] = sources.try_emplace(entry.source, &entry);
      if (!is_new_source) twin = same_source->second;
    }
    if (twin == nullptr || twin->list != entry.list) continue;
    auto handle = out.report(
        document, entry.marker,
        cat("reference ", entry.number, " is the same source as reference ", twin->number));
    handle.note(document.source, twin->marker, "the other entry is here");
    // Each fix renumbers the whole list, so that the next one has to wait for it.
    if (std::exchange(has_twin, true)) continue;
    const auto edits =
        claims::renumber(document.reading, project.sources[document.source], document.markdown,
                         without(document.reading, entry.number, twin->number));
    if (!edits || changes_block(read_sync_blocks(document, project), *edits)) continue;
    handle.fix(Safety::unsafe, cat("cite reference ", twin->number, " instead"), *edits);
  }
}

}  // namespace

namespace rules {

extern constinit const Rule duplicate_reference{
    .name = "duplicate-reference",
    .topic = Topic::citations,
    .severity = Severity::warning,
    .fixes = Fixes::sometimes,
    .summary = "Each entry of the reference list must have its own number and its own source.",
    .docs = R"md(
## Why

Two entries with one number leave open which of them a citation means; two entries for one source
make it look as if two sources agreed.

## Wrong

```md
The frame weighs 2.1 kg [1], the wheels 1.8 kg [2].

## References

1. Comet Cycles. The rider's manual.
2. Comet Cycles. The rider's manual.
```

## Right

```md
The frame and the wheels weigh 3.9 kg [1].

## References

1. Comet Cycles. The rider's manual.
```
)md",
    .check = check,
};

}  // namespace rules
