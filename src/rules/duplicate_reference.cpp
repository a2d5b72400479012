#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

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

using Numbers = std::map<std::uint32_t, std::uint32_t>;

/// The numbers of a list without those of its entries that have a twin, whose number they get.
Numbers without(const claims::Reading& reading, const Numbers& twins) {
  Numbers out;
  for (const claims::ReferenceEntry& entry : reading.references) {
    if (claims::is_numbered(entry)) out[entry.number] = entry.number;
  }
  std::uint32_t gone = 0;
  for (auto& [number, changed] : out) {
    // A twin stands before its copies, and has its new number by now.
    const auto twin = twins.find(number);
    const auto kept = twin == twins.end() ? out.end() : out.find(twin->second);
    if (kept != out.end() && kept->first < number) {
      changed = kept->second;
      ++gone;
    } else {
      changed = number - gone;
    }
  }
  return out;
}

bool cites_by_number(const claims::Reading& reading) {
  return std::any_of(reading.citations.begin(), reading.citations.end(), [](const auto& citation) {
    return std::any_of(citation.items.begin(), citation.items.end(),
                       [](const claims::CitedItem& item) { return item.first != 0; });
  });
}

/// An entry, and the one before it that is the same source.
struct Pair {
  const claims::ReferenceEntry* entry = nullptr;
  const claims::ReferenceEntry* twin = nullptr;
};

/// One fix for all: each alone would renumber the list, and the next would have to wait for it.
void report(const Document& document, const Project& project, std::span<const Pair> pairs,
            Sink& out) {
  Numbers twins;
  for (const auto& [entry, twin] : pairs) twins[entry->number] = twin->number;
  for (const auto& [entry, twin] : pairs) {
    auto handle = out.report(
        document, entry->marker,
        cat("reference ", entry->number, " is the same source as reference ", twin->number));
    handle.note(document.source, twin->marker, "the other entry is here");
    if (entry != pairs.front().entry) continue;
    const auto edits = claims::renumber(document.reading, project.sources[document.source],
                                        document.markdown, without(document.reading, twins));
    if (!edits || changes_block(read_sync_blocks(document, project), *edits)) continue;
    handle.fix(Safety::unsafe,
               pairs.size() == 1 ? cat("cite reference ", twin->number, " instead")
                                 : std::string("cite the first entry of each source instead"),
               *edits);
  }
}

void check(const Document& document, const Project& project, Sink& out) {
  const bool has_numbers = cites_by_number(document.reading);
  std::map<std::pair<std::uint32_t, std::uint32_t>, const claims::ReferenceEntry*> numbers;
  std::unordered_map<std::string, const claims::ReferenceEntry*> texts;
  std::unordered_map<std::uint32_t, const claims::ReferenceEntry*> sources;
  std::vector<Pair> pairs;
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
    pairs.push_back({&entry, twin});
  }
  report(document, project, pairs, out);
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
