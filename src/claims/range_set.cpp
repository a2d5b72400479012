#include "claims/range_set.hpp"

#include <algorithm>
#include <string_view>

namespace claims {

namespace {

using markdown::Range;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

bool is_digit(char c) { return '0' <= c && c <= '9'; }

/// The end of the formula that a dollar sign at `open` begins, or 0.
std::size_t formula_end(std::string_view prose, std::size_t open) {
  const bool is_display = prose.substr(open, 2) == "$$";
  const std::size_t body = open + (is_display ? 2 : 1);
  if (body >= prose.size() || (!is_display && is_blank(prose[body]))) return 0;
  for (std::size_t at = body; at < prose.size(); ++at) {
    if (prose[at] == markdown::separator) return 0;
    if (prose[at] != '$') continue;
    if (is_display) {
      if (prose.substr(at, 2) == "$$") return at + 2;
      continue;
    }
    const bool closes = at > body && !is_blank(prose[at - 1]) &&
                        (at + 1 == prose.size() || !is_digit(prose[at + 1]));
    return closes ? at + 1 : 0;
  }
  return 0;
}

}  // namespace

RangeSet::RangeSet(std::vector<Range> ranges) {
  std::sort(ranges.begin(), ranges.end());
  for (const Range range : ranges) {
    if (range.empty()) continue;
    if (!ranges_.empty() && range.begin <= ranges_.back().end) {
      ranges_.back().end = std::max(ranges_.back().end, range.end);
    } else {
      ranges_.push_back(range);
    }
  }
}

bool RangeSet::contains(std::uint32_t at) const {
  const auto after =
      std::upper_bound(ranges_.begin(), ranges_.end(), at,
                       [](std::uint32_t value, Range range) { return value < range.begin; });
  return after != ranges_.begin() && std::prev(after)->contains(at);
}

RangeSet find_formulas(const markdown::Document& document) {
  const std::string_view prose = document.prose;
  std::vector<Range> found;
  std::size_t at = prose.find('$');
  while (at != std::string_view::npos) {
    std::size_t end = formula_end(prose, at);
    if (end != 0) {
      found.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    } else {
      end = at + 1;
    }
    at = prose.find('$', end);
  }
  return RangeSet(std::move(found));
}

RangeSet find_link_texts(const markdown::Document& document) {
  std::vector<Range> found;
  found.reserve(document.links.size());
  for (const markdown::Link& link : document.links) found.push_back(link.prose);
  return RangeSet(std::move(found));
}

}  // namespace claims
