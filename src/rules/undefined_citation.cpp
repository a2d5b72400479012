#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.hpp"

namespace {

using namespace lint;

bool defines(const claims::Reading& reading, std::uint32_t number) {
  return std::any_of(reading.references.begin(), reading.references.end(),
                     [&](const claims::ReferenceEntry& entry) {
                       return claims::is_numbered(entry) && entry.number == number;
                     });
}

/// The numbers of an item that no entry has. A zero is malformed, which is another matter.
std::vector<std::uint32_t> undefined_numbers(const claims::Reading& reading,
                                             const claims::CitedItem& item) {
  std::vector<std::uint32_t> missing;
  const auto [low, high] = std::minmax(item.first, item.last);
  for (std::uint32_t number = std::max(low, 1U); number <= high; ++number) {
    if (!defines(reading, number)) missing.push_back(number);
  }
  return missing;
}

std::string spell(const std::vector<std::uint32_t>& numbers) {
  if (numbers.size() > 4) return cat(numbers.size(), " of its numbers");
  std::string text;
  for (const std::uint32_t number : numbers) text += cat(text.empty() ? "" : ", ", number);
  return text;
}

/// A key that no entry has, where there are entries with keys.
void check_key(const Document& document, const claims::CitedItem& item, Sink& out) {
  const auto& entries = document.reading.references;
  const bool has_keys = std::any_of(entries.begin(), entries.end(), [](const auto& entry) {
    return entry.form == claims::EntryForm::keyed;
  });
  if (!has_keys || item.entry != facts::none || !item.sources.empty()) return;
  std::vector<std::string_view> known;
  for (const claims::ReferenceEntry& entry : entries) {
    if (entry.form == claims::EntryForm::keyed) known.push_back(entry.label);
  }
  out.report(document, item.span,
             cat("no entry has the key ", item.key, text::did_you_mean(item.key, known)));
}

void check(const Document& document, const Project& project, Sink& out) {
  const claims::Reading& reading = document.reading;
  const bool has_list =
      std::any_of(reading.references.begin(), reading.references.end(), claims::is_numbered);
  for (const claims::Citation& citation : reading.citations) {
    for (const claims::CitedItem& item : citation.items) {
      if (citation.form == claims::CitationForm::keyed) check_key(document, item, out);
      const std::vector<std::uint32_t> missing = undefined_numbers(reading, item);
      if (missing.empty()) continue;
      const std::string_view written = project.slice(document, item.span);
      if (!has_list) {
        out.report(document, item.span, cat("citation ", written, " has nothing to point to"));
        continue;
      }
      const std::string which = item.is_range ? cat(" for ", spell(missing)) : std::string();
      auto handle =
          out.report(document, item.span,
                     cat("citation ", written, " has no entry in the reference list", which));
      if (!reading.reference_heading.empty()) {
        handle.note(document.source, reading.reference_heading, "the reference list is here");
      }
    }
  }
}

}  // namespace

namespace rules {

extern constinit const Rule undefined_citation{
    .name = "undefined-citation",
    .topic = Topic::citations,
    .severity = Severity::error,
    .fixes = Fixes::never,
    .summary = "A citation must point to an entry of the reference list.",
    .docs = R"md(
## Why

A number in brackets promises the reader a source. When the reference list has no entry of that
number, or the document has no list at all, the promise cannot be kept, and nobody can check the
statement. Every number and every range is reported at its own place.

A bracket counts as a citation by what stands around it: `[0, 1]`, `x[1]`, code and formulas are none.

## Wrong

```md
The frame weighs 2.1 kg [1, 3].

## References

1. Comet Cycles. The rider's manual.
2. Comet Cycles. The catalogue.
```

## Right

```md
The frame weighs 2.1 kg [1, 2].

## References

1. Comet Cycles. The rider's manual.
2. Comet Cycles. The catalogue.
```
)md",
    .check = check,
};

}  // namespace rules
