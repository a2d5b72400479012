#include "claims/attribution.hpp"

#include <algorithm>
#include <limits>

#include "base/cat.hpp"

namespace claims {

namespace {

using facts::none;

/// How much each kind of evidence counts, in steps of one word of distance.
constexpr double cue_strength = 10;
constexpr double sided_cue_strength = 11;
constexpr double unit_strength = 6;
constexpr double only_unit_strength = 3;
constexpr double bracket_strength = 7;
constexpr double description_strength = 6;
constexpr double prefix_strength = 12;
constexpr double anti_cue_strength = 12;
constexpr double clause_cost = 2;
constexpr double least_score = 5;
constexpr double least_lead = 0.5;
constexpr std::uint32_t reach_before = 8;
constexpr std::uint32_t reach_behind = 5;
constexpr std::uint32_t unit_reach = 3;
constexpr std::uint32_t anti_reach = 5;
constexpr std::uint32_t far = std::numeric_limits<std::uint32_t>::max();

bool is_lower(char byte) { return byte >= 'a' && byte <= 'z'; }

struct Distance {
  std::uint32_t words = 0;
  std::uint32_t clauses = 0;
};

/// The words and clause marks between two places.
Distance distance_between(std::string_view prose, std::uint32_t begin, std::uint32_t end) {
  Distance distance;
  bool is_in_word = false;
  for (std::uint32_t at = begin; at < end; ++at) {
    const char byte = prose[at];
    const bool is_word = is_word_byte(byte) || static_cast<unsigned char>(byte) >= 0x80;
    if (is_word && !is_in_word) ++distance.words;
    is_in_word = is_word || (is_in_word && byte == '-');
    if (byte == ',' || byte == '(' || byte == ')') distance.clauses += 1;
    if (byte == ';') distance.clauses += 3;
  }
  return distance;
}

/// A candidate's strength, with the words that gave most of it.
struct Candidate {
  double cue = 0;
  double other = 0;
  std::uint32_t cue_distance = far;
  std::uint32_t anti_distance = far;
  std::string evidence;

  /// A word that speaks against it counts unless one that speaks for it stands nearer.
  [[nodiscard]] double score() const {
    const bool is_against = anti_distance != far && anti_distance <= cue_distance;
    return cue + other - (is_against ? anti_cue_strength : 0);
  }
};

class Weighing {
 public:
  Weighing(const Surroundings& around, const facts::Table& table)
      : around_(around),
        table_(table),
        candidates_(table.attributes.size()),
        begin_(around.group.front().prose.begin),
        end_(around.group.back().prose.end) {}

  Attribution run() {
    const Amount& last = around_.group.back();
    unit_ = last.unit;
    if (last.prefixed != none) {
      return {last.prefixed, prefix_strength, "marked by the letter in front of it", {}};
    }
    for (const Hit& hit : around_.hits) weigh(hit);
    if (unit_ == none && counts_something_else()) {
      return {.flaw = "counts something the vocabulary has no unit for"};
    }
    weigh_unit();
    weigh_default();
    return choose();
  }

 private:
  std::string quoted(const Hit& hit) const {
    return base::cat("'", around_.prose.substr(hit.prose.begin, hit.prose.size()), "'");
  }
  void support(std::uint32_t attribute, double strength, std::uint32_t distance,
               std::string evidence) {
    Candidate& candidate = candidates_[attribute];
    if (strength <= candidate.cue) return;
    candidate.cue = strength;
    candidate.cue_distance = distance;
    candidate.evidence = std::move(evidence);
  }

  void weigh(const Hit& hit) {
    if (hit.prose.end <= begin_) {
      weigh_before(hit);
    } else if (hit.prose.begin >= end_) {
      weigh_behind(hit);
    }
  }

  void weigh_before(const Hit& hit) {
    if (hit.prose.begin < around_.left_end) return;
    const Distance distance = distance_between(around_.prose, hit.prose.end, begin_);
    const double cost = distance.words + clause_cost * distance.clauses;
    if (hit.sense == Sense::anti_cue && distance.words <= anti_reach && distance.clauses == 0) {
      Candidate& candidate = candidates_[hit.index];
      candidate.anti_distance = std::min(candidate.anti_distance, distance.words);
    }
    if (distance.words > reach_before) return;
    if (hit.sense == Sense::cue) {
      support(hit.index, cue_strength - cost, distance.words,
              base::cat("cue ", quoted(hit), " before"));
    } else if (hit.sense == Sense::cue_before) {
      support(hit.index, sided_cue_strength - cost, distance.words,
              base::cat("cue ", quoted(hit), " before"));
    } else if (hit.sense == Sense::header && distance.words <= 1) {
      support(hit.index, cue_strength - cost, distance.words, base::cat("label ", quoted(hit)));
    }
  }

  void weigh_behind(const Hit& hit) {
    if (hit.prose.begin >= around_.right_begin) return;
    const Distance distance = distance_between(around_.prose, end_, hit.prose.begin);
    const double cost = distance.words + clause_cost * distance.clauses;
    if (hit.sense == Sense::anti_cue && distance.words <= anti_reach && distance.clauses == 0) {
      Candidate& candidate = candidates_[hit.index];
      candidate.anti_distance = std::min(candidate.anti_distance, distance.words);
    }
    if (hit.sense == Sense::unit && distance.words <= unit_reach && distance.clauses == 0 &&
        around_.group.back().unit == none && unit_hit_ == nullptr && !has_function_word(hit)) {
      unit_ = hit.index;
      unit_hit_ = &hit;
      unit_distance_ = distance.words;
    }
    if (distance.words > reach_behind) return;
    if (hit.sense == Sense::cue) {
      support(hit.index, cue_strength - 1 - cost, distance.words,
              base::cat("cue ", quoted(hit), " behind"));
    } else if (hit.sense == Sense::cue_after) {
      support(hit.index, sided_cue_strength - cost, distance.words,
              base::cat("cue ", quoted(hit), " behind"));
    }
    const bool is_description = is_word(hit, Word::size_noun) && distance.clauses == 0 &&
                                distance.words <= unit_reach && has_article();
    if (is_description) is_description_ = true;
  }

  /// "45.9 billion activated per token": a small word cuts the unit off.
  bool has_function_word(const Hit& unit) const {
    return std::any_of(around_.hits.begin(), around_.hits.end(), [&](const Hit& hit) {
      return is_word(hit, Word::function_word) && hit.prose.begin >= end_ &&
             hit.prose.end <= unit.prose.begin;
    });
  }

  /// "a 671B model": the article before says that the number describes, not that it tells which.
  bool has_article() const {
    const std::string_view before =
        around_.prose.substr(around_.sentence.begin, begin_ - around_.sentence.begin);
    const std::string tail =
        to_lower(before.size() > 4 ? before.substr(before.size() - 4) : before);
    const auto ends_with = [&](std::string_view word) {
      return tail.size() >= word.size() && tail.substr(tail.size() - word.size()) == word;
    };
    return tail == "a " || ends_with(" a ") || tail == "an " || ends_with(" an ");
  }

  /// A plain word right behind the number that no list knows: 92 languages, 20 million questions.
  bool counts_something_else() const {
    std::uint32_t at = end_;
    if (at >= around_.sentence.end || around_.prose[at] != ' ') return false;
    ++at;
    if (at >= around_.sentence.end || !is_lower(around_.prose[at])) return false;
    return std::none_of(around_.hits.begin(), around_.hits.end(), [&](const Hit& hit) {
      return hit.prose.contains(at) ||
             (hit.prose.begin == at && hit.sense != Sense::feature && hit.sense != Sense::acronym);
    });
  }

  void weigh_unit() {
    if (unit_ == none) return;
    const double strength =
        unit_hit_ == nullptr ? unit_strength : unit_strength - static_cast<double>(unit_distance_);
    for (std::uint32_t index = 0; index < candidates_.size(); ++index) {
      const facts::Attribute& attribute = table_.attributes[index];
      Candidate& candidate = candidates_[index];
      if (attribute.unit != unit_) continue;
      if (candidate.cue > 0) candidate.other += strength;
      if (!attribute.is_default_of_unit) continue;
      candidate.other += candidate.cue > 0 ? only_unit_strength : strength + only_unit_strength;
      if (candidate.evidence.empty()) {
        candidate.evidence = unit_hit_ == nullptr ? base::cat("unit ", table_.units[unit_].id)
                                                  : base::cat("unit ", quoted(*unit_hit_));
      }
    }
  }

  void weigh_default() {
    const std::uint32_t attribute = default_attribute(table_);
    if (attribute == none || unit_ != none || !around_.group.back().has_scale()) return;
    Candidate& candidate = candidates_[attribute];
    if (around_.is_behind_name) {
      candidate.other += bracket_strength;
      if (candidate.evidence.empty()) candidate.evidence = "in brackets behind the name";
    } else if (is_description_) {
      candidate.other += description_strength;
      if (candidate.evidence.empty()) candidate.evidence = "describes the name";
    }
  }

  bool is_possible(std::uint32_t index) const {
    const facts::Attribute& attribute = table_.attributes[index];
    const Amount& amount = around_.group.back();
    if (attribute.kind == facts::ValueKind::date) return amount.form == AmountForm::date;
    if (attribute.kind != facts::ValueKind::quantity || amount.form == AmountForm::date) {
      return false;
    }
    if (unit_ != none && attribute.unit != unit_) return false;
    const bool has_symbols =
        attribute.unit != none && (!table_.units[attribute.unit].symbols_before.empty() ||
                                   !table_.units[attribute.unit].symbols_after.empty());
    if (unit_ == none && has_symbols && table_.units[attribute.unit].words.empty()) return false;
    return is_plausible(attribute, amount);
  }

  Attribution choose() const {
    Attribution best;
    double second = 0;
    for (std::uint32_t index = 0; index < candidates_.size(); ++index) {
      const double score = candidates_[index].score();
      if (score < least_score || !is_possible(index)) continue;
      if (score > best.score) {
        second = best.score;
        best = {index, score, candidates_[index].evidence, {}};
      } else {
        second = std::max(second, score);
      }
    }
    if (best.attribute == none) return {.flaw = "no cue says what it is"};
    if (best.score - second < least_lead) return {.flaw = "two attributes fit equally well"};
    return best;
  }

  const Surroundings& around_;
  const facts::Table& table_;
  std::vector<Candidate> candidates_;
  std::uint32_t begin_;
  std::uint32_t end_;
  std::uint32_t unit_ = none;
  const Hit* unit_hit_ = nullptr;
  std::uint32_t unit_distance_ = 0;
  bool is_description_ = false;
};

}  // namespace

Attribution attribute_of(const Surroundings& around, const facts::Table& table) {
  return Weighing(around, table).run();
}

bool is_plausible(const facts::Attribute& attribute, const Amount& amount) {
  return attribute.least <= amount.quantity.value && amount.quantity.value <= attribute.most;
}

std::uint32_t default_attribute(const facts::Table& table) {
  const auto list = table.words.find("default_attribute");
  if (list == table.words.end() || list->second.empty()) return none;
  return table.find_attribute(list->second.front());
}

}  // namespace claims
