#include "claims/renumber.hpp"

#include <algorithm>

#include "base/cat.hpp"

namespace claims {

namespace {

std::vector<std::uint32_t> numbers_of(const Citation& citation) {
  std::vector<std::uint32_t> out;
  for (const CitedItem& item : citation.items) {
    if (item.first == 0) continue;
    const auto [low, high] = std::minmax(item.first, item.last);
    for (std::uint32_t number = low; number <= high; ++number) out.push_back(number);
  }
  return out;
}

/// The entries of a list numbered 1, 2, 3 ..., each on a line of its own; empty when it is none.
std::vector<const ReferenceEntry*> plain_list(const Reading& reading, const text::Source& source) {
  std::vector<const ReferenceEntry*> out;
  for (const ReferenceEntry& entry : reading.references) {
    if (entry.form == EntryForm::definition) return {};
    if (entry.form != EntryForm::numbered) continue;
    const bool is_next = entry.number == out.size() + 1;
    const bool is_line = source.slice(entry.span).find('\n') == std::string_view::npos;
    const bool is_marked = entry.span.begin <= entry.marker.begin &&
                           entry.marker.end <= entry.span.end && !entry.marker.empty();
    if (!is_next || !is_line || !is_marked) return {};
    out.push_back(&entry);
  }
  return out;
}

text::Span content_of(const ReferenceEntry& entry) { return {entry.marker.end, entry.span.end}; }

/// The entry's whole line with its end, so that nothing is left of it.
text::Span line_of(const ReferenceEntry& entry, const text::Source& source) {
  const std::string_view bytes = source.bytes();
  text::Span line = entry.span;
  while (line.begin > 0 && bytes[line.begin - 1] != '\n') --line.begin;
  while (line.end < bytes.size() && bytes[line.end] != '\n') ++line.end;
  if (line.end < bytes.size()) ++line.end;
  return line;
}

}  // namespace

std::vector<std::uint32_t> numbers_by_use(const Reading& reading) {
  std::vector<std::uint32_t> out;
  std::vector<bool> was_used;
  for (const Citation& citation : reading.citations) {
    for (const std::uint32_t number : numbers_of(citation)) {
      if (number >= was_used.size()) was_used.resize(number + 1U);
      if (was_used[number]) continue;
      was_used[number] = true;
      out.push_back(number);
    }
  }
  return out;
}

std::string spell_numbers(std::vector<std::uint32_t> numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  std::string out;
  for (std::size_t i = 0; i < numbers.size();) {
    std::size_t end = i + 1;
    while (end < numbers.size() && numbers[end] == numbers[end - 1] + 1) ++end;
    if (end - i < 3) end = i + 1;
    out += base::cat(out.empty() ? "" : ", ", numbers[i]);
    if (end - i > 1) out += base::cat('-', numbers[end - 1]);
    i = end;
  }
  return out;
}

std::string collapse(const Citation& citation) {
  if (citation.form != CitationForm::bracket) return {};
  const std::vector<std::uint32_t> numbers = numbers_of(citation);
  const std::string out = base::cat('[', spell_numbers(numbers), ']');
  // Dashes and blanks are a matter of taste; fewer items are not.
  const std::size_t items = 1 + static_cast<std::size_t>(std::count(out.begin(), out.end(), ','));
  return items < citation.items.size() ? out : std::string();
}

std::optional<std::vector<text::Edit>> renumber(
    const Reading& reading, const text::Source& source, const markdown::Document& document,
    const std::map<std::uint32_t, std::uint32_t>& new_numbers) {
  const std::vector<const ReferenceEntry*> list = plain_list(reading, source);
  if (list.empty()) return std::nullopt;
  std::vector<text::Edit> edits;
  for (const Citation& citation : reading.citations) {
    const std::vector<std::uint32_t> numbers = numbers_of(citation);
    if (numbers.empty()) continue;
    if (citation.form != CitationForm::bracket) return std::nullopt;
    std::vector<std::uint32_t> renewed;
    bool is_changed = false;
    for (const std::uint32_t number : numbers) {
      const auto found = new_numbers.find(number);
      renewed.push_back(found == new_numbers.end() ? number : found->second);
      is_changed = is_changed || renewed.back() != number;
    }
    if (!is_changed) continue;
    if (!document.is_verbatim(citation.prose)) return std::nullopt;
    edits.push_back({citation.span, base::cat('[', spell_numbers(renewed), ']')});
  }

  std::map<std::uint32_t, const ReferenceEntry*> places;  // by new number
  for (const ReferenceEntry* entry : list) {
    const auto found = new_numbers.find(entry->number);
    if (found != new_numbers.end()) places.try_emplace(found->second, entry);
  }
  std::uint32_t number = 0;
  for (const auto& [renewed, entry] : places) {
    if (renewed != ++number) return std::nullopt;
    const ReferenceEntry& place = *list[number - 1];
    if (&place == entry) continue;
    edits.push_back({content_of(place), std::string(source.slice(content_of(*entry)))});
  }
  for (std::size_t i = number; i < list.size(); ++i) {
    edits.push_back({line_of(*list[i], source), ""});
  }
  return edits;
}

}  // namespace claims
