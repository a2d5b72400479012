#include "claims/cite.hpp"

#include <algorithm>
#include <optional>

#include "base/cat.hpp"
#include "claims/reference_check.hpp"
#include "claims/shelf.hpp"

namespace claims {

namespace {

using base::cat;

/// Where the sentence of a claim ends, before its full stop, or its block.
std::uint32_t end_of_sentence(const Claim& claim, const markdown::Document& document) {
  const std::string_view prose = document.prose;
  const std::uint32_t limit = document.blocks[claim.block].prose.end;
  for (std::uint32_t at = claim.prose.end; at < limit; ++at) {
    if (prose[at] != '.' && prose[at] != '!' && prose[at] != '?') continue;
    if (at + 1 == limit) return at;
    if (prose[at + 1] != ' ' || at + 2 >= limit) continue;
    if ('A' <= prose[at + 2] && prose[at + 2] <= 'Z') return at;
  }
  return limit;
}

/// Where a mark may stand in the source so that it comes behind the text up to `end` and behind the
/// link and the emphasis that the text is in.
text::Offset behind_markup(std::uint32_t end, const Claim& claim,
                           const markdown::Document& document) {
  if (end < document.blocks[claim.block].prose.end) return document.place({end, end + 1}).begin;
  text::Offset place = document.place({end - 1, end}).end;
  for (const markdown::Link& link : document.links) {
    if (link.block == claim.block && link.prose.contains(end - 1)) {
      place = std::max(place, link.whole.end);
    }
  }
  return place;
}

/// A list between comments of ours is written from the table, and loses what is added by hand.
bool is_generated(const ReferenceEntry& entry, const text::Source& source,
                  const markdown::Document& document) {
  return std::any_of(
      document.comments.begin(), document.comments.end(), [&](const markdown::Comment& comment) {
        return comment.whole.begin >= entry.span.end &&
               source.slice(comment.content).find("docfacts-sync end") != std::string_view::npos;
      });
}

/// The edit that adds an entry behind the last one of a list `1. text` or `[1] text`.
std::optional<text::Edit> add_entry(const Reading& reading, const text::Source& source,
                                    const markdown::Document& document, std::uint32_t number,
                                    const facts::SourceItem& item) {
  const ReferenceEntry* last = nullptr;
  for (const ReferenceEntry& entry : reading.references) {
    if (entry.form == EntryForm::numbered) last = &entry;
  }
  if (last == nullptr || last->number + 1 != number || is_generated(*last, source, document)) {
    return std::nullopt;
  }
  std::string marker(source.slice(last->marker));
  const std::string digits = std::to_string(last->number);
  const std::size_t at = marker.find(digits);
  if (at == std::string::npos) return std::nullopt;
  marker.replace(at, digits.size(), std::to_string(number));
  while (marker.ends_with(' ')) marker.pop_back();
  const bool is_line = marker.starts_with('[');
  return text::Edit{{last->span.end, last->span.end},
                    cat(is_line ? "\n\n" : "\n", marker, ' ', spell_reference(item))};
}

}  // namespace

const ReferenceEntry* entry_of(const Reading& reading, const std::vector<std::uint32_t>& sources,
                               const facts::Table& table) {
  for (const ReferenceEntry& entry : reading.references) {
    if (entry.form != EntryForm::numbered || entry.source == none) continue;
    const bool is_one = std::any_of(sources.begin(), sources.end(), [&](std::uint32_t source) {
      return are_same_work(table.sources[entry.source], table.sources[source]);
    });
    if (is_one) return &entry;
  }
  return nullptr;
}

std::vector<text::Edit> cite(const Claim& claim, const Reading& reading, const text::Source& source,
                             const markdown::Document& document,
                             const std::vector<std::uint32_t>& sources, const facts::Table& table) {
  if (sources.empty() || claim.block == none || claim.prose.empty()) return {};
  // Which of several lists a new mark would mean is for a person to say.
  if (std::any_of(reading.references.begin(), reading.references.end(),
                  [](const ReferenceEntry& entry) { return entry.list > 0; })) {
    return {};
  }
  std::vector<text::Edit> edits;
  std::uint32_t number = 0;
  if (const ReferenceEntry* entry = entry_of(reading, sources, table)) {
    number = entry->number;
  } else {
    for (const ReferenceEntry& one : reading.references) number = std::max(number, one.number);
    ++number;
    const auto added = add_entry(reading, source, document, number, table.sources[sources.front()]);
    if (!added) return {};
    edits.push_back(*added);
  }
  const std::uint32_t end = end_of_sentence(claim, document);
  const text::Offset place = behind_markup(end, claim, document);
  edits.insert(edits.begin(), {{place, place}, cat(" [", number, ']')});
  return edits;
}

}  // namespace claims
