#include "claims/cite.hpp"

#include <algorithm>
#include <optional>

#include "base/cat.hpp"
#include "claims/reference_check.hpp"
#include "claims/shelf.hpp"

namespace claims {

namespace {

using base::cat;

/// A mark that far behind its claim would be taken for that of another.
constexpr std::uint32_t longest_sentence = 4096;

/// Where the sentence of a claim ends, before its full stop, or its block; 0 when that is too far.
std::uint32_t end_of_sentence(const Claim& claim, const markdown::Document& document) {
  const std::string_view prose = document.prose;
  const std::uint32_t end = document.blocks[claim.block].prose.end;
  const std::uint32_t limit = std::min(end, claim.prose.end + longest_sentence);
  for (std::uint32_t at = claim.prose.end; at < limit; ++at) {
    if (prose[at] != '.' && prose[at] != '!' && prose[at] != '?') continue;
    if (at + 1 == end) return at;
    if (at + 2 >= limit || prose[at + 1] != ' ') continue;
    if ('A' <= prose[at + 2] && prose[at + 2] <= 'Z') return at;
  }
  return limit == end ? end : 0;
}

/// Where a mark may stand in the source so that it comes behind the text up to `end` and behind the
/// link and the emphasis that the text is in.
text::Offset behind_markup(std::uint32_t end, const Claim& claim,
                           const markdown::Document& document) {
  if (end < document.blocks[claim.block].prose.end) return document.place({end, end + 1}).begin;
  text::Offset place = document.place({end - 1, end}).end;
  auto link =
      std::partition_point(document.links.begin(), document.links.end(),
                           [&](const markdown::Link& one) { return one.prose.begin < end; });
  // An image in a link, and what HTML puts around both.
  for (int left = 4; left > 0 && link != document.links.begin(); --left) {
    --link;
    if (link->block == claim.block && link->prose.contains(end - 1)) {
      place = std::max(place, link->whole.end);
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
std::optional<text::Edit> add_entry(const ReferenceEntry& last, const text::Source& source,
                                    const facts::SourceItem& item) {
  std::string marker(source.slice(last.marker));
  const std::string digits = std::to_string(last.number);
  const std::size_t at = marker.find(digits);
  if (at == std::string::npos) return std::nullopt;
  marker.replace(at, digits.size(), std::to_string(last.number + 1));
  while (marker.ends_with(' ')) marker.pop_back();
  const bool is_line = marker.starts_with('[');
  return text::Edit{{last.span.end, last.span.end},
                    cat(is_line ? "\n\n" : "\n", marker, ' ', spell_reference(item))};
}

}  // namespace

Citer::Citer(const Reading& reading, const text::Source& source, const markdown::Document& document,
             const facts::Table& table)
    : reading_(reading),
      source_(source),
      document_(document),
      table_(table),
      links_(find_link_texts(document)),
      formulas_(find_formulas(document)) {
  for (const ReferenceEntry& entry : reading.references) {
    if (entry.form == EntryForm::numbered) last_ = &entry;
    highest_ = std::max(highest_, entry.number);
    has_lists_ = has_lists_ || entry.list > 0;
  }
  if (last_ != nullptr && (last_->number != highest_ || is_generated(*last_, source, document))) {
    last_ = nullptr;
  }
}

std::uint32_t Citer::entry_of(std::uint32_t source) {
  const auto [known, is_new] = entries_.try_emplace(source, none);
  if (!is_new) return known->second;
  const auto found = std::find_if(
      reading_.references.begin(), reading_.references.end(), [&](const ReferenceEntry& entry) {
        return entry.form == EntryForm::numbered && entry.source != none &&
               are_same_work(table_.sources[entry.source], table_.sources[source]);
      });
  if (found != reading_.references.end()) {
    known->second = static_cast<std::uint32_t>(found - reading_.references.begin());
  }
  return known->second;
}

std::uint32_t Citer::entry_of(const std::vector<std::uint32_t>& sources) {
  std::uint32_t first = none;
  for (const std::uint32_t source : sources) first = std::min(first, entry_of(source));
  return first;
}

std::vector<text::Edit> Citer::cite(const Claim& claim, const std::vector<std::uint32_t>& sources) {
  // Which of several lists a new mark would mean is for a person to say.
  if (has_lists_ || sources.empty() || claim.block == none || claim.prose.empty()) return {};
  const std::uint32_t end = end_of_sentence(claim, document_);
  if (end == 0) return {};
  // No mark stands in what a link, code or a formula says.
  const auto is_taken = [&](std::uint32_t at) {
    return links_.contains(at) || formulas_.contains(at) || document_.is_code({at, at + 1});
  };
  if (is_taken(end - 1) && is_taken(end)) return {};
  const text::Offset place = behind_markup(end, claim, document_);
  const std::uint32_t entry = entry_of(sources);
  const std::uint32_t number = entry == none ? highest_ + 1 : reading_.references[entry].number;
  std::vector<text::Edit> edits = {{{place, place}, cat(" [", number, ']')}};
  if (entry == none) {
    if (last_ == nullptr) return {};
    const auto added = add_entry(*last_, source_, table_.sources[sources.front()]);
    if (!added) return {};
    edits.push_back(*added);
  }
  return edits;
}

}  // namespace claims
