#include "claims/distance.hpp"

namespace claims {

namespace {

constexpr double clause_cost = 2;
constexpr std::uint32_t semicolon_clauses = 3;

}  // namespace

double Distance::cost() const { return words + clause_cost * clauses; }

Distance distance_between(std::string_view prose, std::uint32_t begin, std::uint32_t end) {
  Distance distance;
  bool is_in_word = false;
  for (std::uint32_t at = begin; at < end; ++at) {
    const char byte = prose[at];
    const bool is_word = is_word_byte(byte) || static_cast<unsigned char>(byte) >= 0x80;
    if (is_word && !is_in_word) ++distance.words;
    is_in_word = is_word || (is_in_word && byte == '-');
    if (byte == ',' || byte == '(' || byte == ')') distance.clauses += 1;
    if (byte == ';') distance.clauses += semicolon_clauses;
  }
  return distance;
}

Distance clauses_between(std::string_view prose, std::span<const Hit> hits, std::uint32_t begin,
                         std::uint32_t end) {
  Distance distance = distance_between(prose, begin, end);
  for (const Hit& hit : hits) {
    const bool is_between = begin <= hit.prose.begin && hit.prose.end <= end;
    if (is_between && is_word(hit, Word::conjunction)) ++distance.clauses;
  }
  return distance;
}

std::uint32_t end_with_unit(std::span<const Hit> hits, std::uint32_t end) {
  for (const Hit& hit : hits) {
    const bool is_behind = hit.prose.begin >= end && hit.prose.begin - end <= 1;
    if (is_behind && hit.sense == Sense::unit) return hit.prose.end;
  }
  return end;
}

}  // namespace claims
