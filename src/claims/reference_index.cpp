#include "claims/reference_index.hpp"

#include <algorithm>
#include <tuple>

namespace claims {

ReferenceIndex::ReferenceIndex(std::span<const ReferenceEntry> entries) : entries_(entries) {
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    const ReferenceEntry& entry = entries[i];
    if (entry.form == EntryForm::keyed) by_key_.push_back(i);
    if (!entry.prose.empty()) ranges_.push_back(entry.prose);
    if (!is_numbered(entry)) continue;
    by_number_.push_back(i);
    numbers_.push_back(entry.number);
    const std::uint32_t furthest = places_.empty() ? 0 : places_.back().place;
    places_.push_back({std::max(furthest, entry.prose.begin), entry.list});
  }
  std::sort(numbers_.begin(), numbers_.end());
  numbers_.erase(std::unique(numbers_.begin(), numbers_.end()), numbers_.end());
  std::stable_sort(by_number_.begin(), by_number_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tie(entries_[a].list, entries_[a].number) <
           std::tie(entries_[b].list, entries_[b].number);
  });
  std::stable_sort(by_key_.begin(), by_key_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return entries_[a].label < entries_[b].label;
  });
  std::sort(ranges_.begin(), ranges_.end(),
            [](markdown::Range a, markdown::Range b) { return a.begin < b.begin; });
  std::uint32_t end = 0;
  for (markdown::Range& range : ranges_) range.end = end = std::max(end, range.end);
}

bool ReferenceIndex::defines(std::uint32_t number) const {
  return std::binary_search(numbers_.begin(), numbers_.end(), number);
}

std::uint32_t ReferenceIndex::keyed(std::string_view key) const {
  const auto found = std::lower_bound(
      by_key_.begin(), by_key_.end(), key,
      [&](std::uint32_t entry, std::string_view name) { return entries_[entry].label < name; });
  return found != by_key_.end() && entries_[*found].label == key ? *found : none;
}

std::uint32_t ReferenceIndex::list_behind(std::uint32_t place) const {
  const auto behind = std::partition_point(places_.begin(), places_.end(),
                                           [&](const Place& one) { return one.place <= place; });
  if (behind != places_.end()) return behind->list;
  return places_.empty() ? 0 : places_.back().list;
}

std::span<const std::uint32_t> ReferenceIndex::numbered(std::uint32_t list, std::uint32_t low,
                                                        std::uint32_t high) const {
  const auto begin =
      std::partition_point(by_number_.begin(), by_number_.end(), [&](std::uint32_t entry) {
        return std::tie(entries_[entry].list, entries_[entry].number) < std::tie(list, low);
      });
  const auto end = std::partition_point(begin, by_number_.end(), [&](std::uint32_t entry) {
    return std::tie(entries_[entry].list, entries_[entry].number) <= std::tie(list, high);
  });
  return {begin, end};
}

bool ReferenceIndex::holds(markdown::Range range) const {
  const auto behind =
      std::partition_point(ranges_.begin(), ranges_.end(),
                           [&](markdown::Range one) { return one.begin <= range.begin; });
  return behind != ranges_.begin() && std::prev(behind)->end >= range.end;
}

}  // namespace claims
