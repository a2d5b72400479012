#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.hpp"

namespace {

using namespace lint;

/// The numbers of an item that no entry has. A zero is malformed, which is another matter.
std::vector<std::uint32_t> undefined_numbers(const claims::ReferenceIndex& index,
                                             const claims::CitedItem& item) {
  std::vector<std::uint32_t> missing;
  const auto [low, high] = std::minmax(item.first, item.last);
  for (std::uint32_t number = std::max(low, 1U); number <= high; ++number) {
    if (!index.defines(number)) missing.push_back(number);
  }
  return missing;
}

std::string spell(const std::vector<std::uint32_t>& numbers) {
  if (numbers.size() > 4) return cat(numbers.size(), " of its numbers");
  std::string text;
  for (const std::uint32_t number : numbers) text += cat(text.empty() ? "" : ", ", number);
  return text;
}

/// The keys that no entry has, where there are entries with keys.
class Keys {
 public:
  explicit Keys(const Document& document) : document_(document) {
    for (const claims::ReferenceEntry& entry : document.reading.references) {
      if (entry.form == claims::EntryForm::keyed) known_.push_back(entry.label);
    }
  }

  void check(const claims::CitedItem& item, Sink& out) {
    if (known_.empty() || item.entry != facts::none || !item.sources.empty()) return;
    const std::string meant =
        guesses_++ < text::most_guesses ? text::did_you_mean(item.key, known_) : std::string();
    out.report(document_, item.span, cat("no entry has the key ", item.key, meant));
  }

 private:
  const Document& document_;
  std::vector<std::string_view> known_;
  std::size_t guesses_ = 0;
};

void check(const Document& document, const Project& project, Sink& out) {
  const claims::Reading& reading = document.reading;
  const claims::ReferenceIndex index(reading.references);
  Keys keys(document);
  const bool has_list =
      std::any_of(reading.references.begin(), reading.references.end(), claims::is_numbered);
  for (const claims::Citation& citation : reading.citations) {
    for (const claims::CitedItem& item : citation.items) {
      if (citation.form == claims::CitationForm::keyed) keys.check(item, out);
      const std::vector<std::uint32_t> missing = undefined_numbers(index, item);
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
