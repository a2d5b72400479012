#include "claims/attribution.hpp"

#include <algorithm>
#include <limits>

#include "base/cat.hpp"
#include "claims/distance.hpp"
#include "claims/noun_phrases.hpp"
#include "claims/plausible.hpp"

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
constexpr double open_cue_strength = 8;
constexpr double possession_strength = 6;
constexpr double least_score = 5;
constexpr double least_lead = 0.5;
constexpr std::uint32_t reach_before = 8;
constexpr std::uint32_t reach_behind = 5;
constexpr std::uint32_t far_reach = 14;
constexpr double far_strength = 2;
constexpr std::uint32_t unit_reach = 3;
constexpr std::uint32_t anti_reach = 5;
constexpr std::uint32_t open_cue_reach = 14;
constexpr std::uint32_t far = std::numeric_limits<std::uint32_t>::max();

/// A candidate's strength, with the words that gave most of it.
struct Candidate {
  std::uint32_t attribute = none;
  double cue = 0;
  double other = 0;
  std::uint32_t cue_distance = far;
  std::uint32_t anti_distance = far;
  bool is_by_unit = true;  // its cue, if any, is the unit's own word
  std::string evidence;

  /// A word that speaks against it counts unless one that speaks for it stands nearer, and says
  /// more than the unit.
  [[nodiscard]] double score() const {
    const bool is_against = anti_distance != far && (is_by_unit || anti_distance <= cue_distance);
    return cue + other - (is_against ? anti_cue_strength : 0);
  }
};

class Weighing {
 public:
  Weighing(const Surroundings& around, const facts::Table& table)
      : around_(around),
        table_(table),
        begin_(around.group.front().prose.begin),
        end_(end_of_amounts(around)) {}

  Attribution run() {
    const Amount& last = around_.group.back();
    unit_ = last.unit;
    if (is_question()) return {.flaw = "a question"};
    if (is_compared(around_)) return {.flaw = "what something is compared with"};
    if (is_rate(around_)) return {.flaw = "a rate"};
    if (last.prefixed != none) {
      return {.attribute = last.prefixed,
              .score = prefix_strength,
              .evidence = "marked by the letter in front of it"};
    }
    for (const Hit& hit : around_.hits) weigh(hit);
    if (unit_ == none && !is_description_ && counts_something_else(around_)) {
      return {.flaw = "counts something the vocabulary has no unit for"};
    }
    weigh_unit();
    weigh_default();
    return choose();
  }

 private:
  Candidate& candidate_of(std::uint32_t attribute) {
    for (Candidate& candidate : candidates_) {
      if (candidate.attribute == attribute) return candidate;
    }
    candidates_.push_back({.attribute = attribute});
    return candidates_.back();
  }
  std::string quoted(const Hit& hit) const {
    return base::cat("'", around_.prose.substr(hit.prose.begin, hit.prose.size()), "'");
  }
  void support(const Hit& hit, double strength, std::uint32_t distance, std::string_view side) {
    Candidate& candidate = candidate_of(hit.index);
    if (strength <= candidate.cue) return;
    candidate.cue = strength;
    candidate.cue_distance = distance;
    candidate.is_by_unit = is_unit_word(hit);
    candidate.evidence = base::cat(side.empty() ? "label " : "cue ", quoted(hit), side);
  }

  bool is_unit_word(const Hit& cue) const {
    const std::span<const Hit> hits = hits_at(around_.hits, cue.prose.begin);
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
      return hit.sense == Sense::unit && hit.prose == cue.prose;
    });
  }
  bool is_question() const {
    return around_.sentence.end > around_.sentence.begin &&
           around_.prose[around_.sentence.end - 1] == '?';
  }

  /// "moving parts" is no cue for parts: the longest phrase decides.
  bool is_within_other(const Hit& hit) const {
    const std::span<const Hit> near = hits_near(around_.hits, hit.prose);
    return is_any_cue(hit) && std::any_of(near.begin(), near.end(), [&](const Hit& other) {
             return is_any_cue(other) && other.index != hit.index && other.prose != hit.prose &&
                    other.prose.contains(hit.prose);
           });
  }

  void weigh(const Hit& hit) {
    if (is_within_other(hit)) return;
    if (hit.prose.end <= begin_) {
      weigh_before(hit);
    } else if (hit.prose.begin >= end_) {
      weigh_behind(hit);
    }
  }

  /// True when a cue between two amounts, of which this is one, is nearer to the other.
  bool is_taken(const Hit& cue, const Amount* other, bool is_before) const {
    if (other == nullptr || other->form == AmountForm::date) return false;
    const facts::Attribute& attribute = table_.attributes[cue.index];
    if (attribute.kind != facts::ValueKind::quantity || !is_plausible(attribute, *other)) {
      return false;
    }
    if (other->unit != none && other->unit != attribute.unit) return false;
    const std::string_view prose = around_.prose;
    const std::span<const Hit> hits = around_.hits;
    const double theirs =
        is_before
            ? clauses_between(prose, hits, end_with_unit(hits, other->prose.end), cue.prose.begin)
                  .cost()
            : clauses_between(prose, hits, cue.prose.end, other->prose.begin).cost();
    const double ours =
        is_before ? clauses_between(prose, hits, cue.prose.end, begin_).cost()
                  : clauses_between(prose, hits, end_with_unit(hits, end_), cue.prose.begin).cost();
    return theirs < ours;
  }

  void weigh_before(const Hit& hit) {
    if (around_.left != nullptr && hit.prose.begin < around_.left->prose.end &&
        hit.sense != Sense::open_cue) {
      return;
    }
    const Distance distance = distance_between(around_.prose, hit.prose.end, begin_);
    const double cost = distance.cost();
    weigh_against(hit, distance);
    if (hit.sense == Sense::open_cue) weigh_open(hit, distance);
    if (distance.words > reach_before) return;
    if (hit.sense == Sense::cue) {
      if (is_taken(hit, around_.left, true)) return;
      support(hit, cue_strength - cost, distance.words, " before");
    } else if (hit.sense == Sense::cue_before) {
      support(hit, sided_cue_strength - cost, distance.words, " before");
    } else if (hit.sense == Sense::header && distance.words <= 1) {
      if (is_taken(hit, around_.left, true)) return;
      support(hit, cue_strength - cost, distance.words, "");
    }
  }

  void weigh_against(const Hit& hit, Distance distance) {
    if (hit.sense != Sense::anti_cue || distance.words > anti_reach || distance.clauses > 0) return;
    Candidate& candidate = candidate_of(hit.index);
    candidate.anti_distance = std::min(candidate.anti_distance, distance.words);
  }

  /// "trained a small model on 2T": the first part anywhere before, the second right before.
  void weigh_open(const Hit& hit, Distance distance) {
    const OpenCue& cue = around_.open_cues[hit.index];
    if (distance.words > open_cue_reach || distance.clauses > 1) return;
    std::uint32_t at = begin_;
    for (const Hit& other : around_.hits) {
      const bool is_bound = is_word(other, Word::approximation) ||
                            is_word(other, Word::lower_bound) || is_word(other, Word::upper_bound);
      if (is_bound && other.prose.end < begin_ && begin_ - other.prose.end <= 1) {
        at = std::min(at, other.prose.begin);
      }
    }
    const std::string_view before = around_.prose.substr(hit.prose.end, at - hit.prose.end);
    const std::string end = base::cat(" ", cue.end, " ");
    if (at <= hit.prose.end || !before.ends_with(end)) return;
    support({hit.prose, hit.sense, cue.attribute}, open_cue_strength, distance.words, " before");
  }

  void weigh_behind(const Hit& hit) {
    if (around_.right != nullptr && hit.prose.begin >= around_.right->prose.begin) return;
    const Distance distance = distance_between(around_.prose, end_, hit.prose.begin);
    const double cost = distance.cost();
    weigh_against(hit, distance);
    const bool is_near =
        distance.words <= unit_reach && distance.clauses == 0 && !has_function_word(hit);
    if (hit.sense == Sense::unit && around_.group.back().unit == none && unit_hit_ == nullptr &&
        (is_near || are_adjectives(around_, {end_, hit.prose.begin}))) {
      unit_ = hit.index;
      unit_hit_ = &hit;
      unit_distance_ = distance.words;
    }
    if (distance.words > reach_behind) {
      support_from_afar(hit, distance);
      return;
    }
    if (hit.sense == Sense::cue) {
      if (is_taken(hit, around_.right, false)) return;
      const std::uint32_t end = std::min(end_with_unit(around_.hits, end_), hit.prose.begin);
      const double own = distance_between(around_.prose, end, hit.prose.begin).cost();
      support(hit, cue_strength - 1 - own, distance.words, " behind");
      // 7B 参数量: the cue says the unit, too.
      const facts::Attribute& attribute = table_.attributes[hit.index];
      if (hit.prose.begin == end_ && attribute.is_default_of_unit && unit_ == none) {
        unit_ = attribute.unit;
      }
    } else if (hit.sense == Sense::cue_after) {
      support(hit, sided_cue_strength - cost, distance.words, " behind");
    }
    const bool is_description = is_word(hit, Word::size_noun) && distance.clauses == 0 &&
                                distance.words <= unit_reach &&
                                (has_article(around_) || is_included(around_));
    if (is_description) is_description_ = true;
    if (is_word(hit, Word::size_noun) && is_tied(around_, hit.prose.begin)) is_size_ = true;
  }

  /// "3.2T tokens of varied data were used to train it": what has the unit may be told later.
  void support_from_afar(const Hit& hit, Distance distance) {
    const bool is_cue = hit.sense == Sense::cue || hit.sense == Sense::cue_after;
    if (!is_cue || unit_hit_ == nullptr || distance.words > far_reach) return;
    const facts::Attribute& attribute = table_.attributes[hit.index];
    if (attribute.unit != unit_ || is_taken(hit, around_.right, false)) return;
    support(hit, far_strength, distance.words, " behind");
  }

  /// "45.9 billion activated per token": a small word cuts the unit off.
  bool has_function_word(const Hit& unit) const {
    return std::any_of(around_.hits.begin(), around_.hits.end(), [&](const Hit& hit) {
      return is_word(hit, Word::function_word) && hit.prose.begin >= end_ &&
             hit.prose.end <= unit.prose.begin;
    });
  }

  void weigh_unit() {
    if (unit_ == none) return;
    const double strength =
        unit_hit_ == nullptr ? unit_strength : unit_strength - static_cast<double>(unit_distance_);
    for (std::uint32_t index = 0; index < table_.attributes.size(); ++index) {
      const facts::Attribute& attribute = table_.attributes[index];
      if (attribute.unit == unit_ && attribute.is_default_of_unit) candidate_of(index);
    }
    for (Candidate& candidate : candidates_) {
      const facts::Attribute& attribute = table_.attributes[candidate.attribute];
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
    Candidate& candidate = candidate_of(attribute);
    if (around_.is_behind_name) {
      candidate.other += bracket_strength;
      if (candidate.evidence.empty()) candidate.evidence = "in brackets behind the name";
    } else if (is_possessed(around_)) {
      candidate.other += possession_strength;
      if (candidate.evidence.empty()) candidate.evidence = "what the name has";
    } else if (is_description_ || around_.describes_name) {
      candidate.other += description_strength;
      if (candidate.evidence.empty()) candidate.evidence = "describes the name";
    }
  }

  bool is_possible(std::uint32_t index, bool in_range) const {
    const facts::Attribute& attribute = table_.attributes[index];
    const Amount& amount = around_.group.back();
    const bool is_date = amount.form == AmountForm::date;
    if (attribute.kind == facts::ValueKind::date) return is_date;
    if (attribute.kind != facts::ValueKind::quantity || is_date) return false;
    if (unit_ != none && attribute.unit != unit_) return false;
    if (unit_ == none && lacks_unit(table_, amount)) return false;
    // "trained on 11T tokens, on a par with 4B models": a scaled number right in front of the noun
    // tells which models, so it is what a bare number of theirs is.
    if (unit_ == none && is_size_ && amount.has_scale() && !is_size_attribute(table_, index)) {
      return false;
    }
    const bool has_symbols =
        attribute.unit != none && (!table_.units[attribute.unit].symbols_before.empty() ||
                                   !table_.units[attribute.unit].symbols_after.empty());
    if (unit_ == none && has_symbols &&
        (table_.units[attribute.unit].words.empty() ||
         !table_.units[attribute.unit].symbols_before.empty())) {
      return false;
    }
    return !in_range || is_plausible(attribute, amount);
  }

  Attribution choose() const {
    Attribution out = choose(true);
    if (out.attribute != none || around_.group.size() != 1) return out;
    Attribution odd = choose(false);
    odd.is_implausible = true;
    return odd.attribute == none || odd.is_by_unit ? out : odd;
  }

  Attribution choose(bool in_range) const {
    Attribution best;
    double second = 0;
    for (const Candidate& candidate : candidates_) {
      const double score = candidate.score();
      if (score < least_score || !is_possible(candidate.attribute, in_range)) continue;
      if (score > best.score) {
        second = best.score;
        best = {.attribute = candidate.attribute,
                .score = score,
                .evidence = candidate.evidence,
                .is_by_unit = candidate.is_by_unit,
                .is_by_default = candidate.cue == 0 && unit_ == none,
                .unit = unit_};
      } else {
        second = std::max(second, score);
      }
    }
    if (best.attribute == none) return {.unit = unit_, .flaw = "no cue says what it is"};
    if (best.score - second >= least_lead) return best;
    Attribution alike = choose_by_unit(best.score, in_range);
    if (alike.attribute != none) return alike;
    return {.flaw = "two attributes fit equally well"};
  }

  /// "13 billion parameters (out of a total of 80 billion)": of attributes that fit equally well
  /// the one that has the unit of the amount before.
  Attribution choose_by_unit(double best, bool in_range) const {
    if (unit_ != none || around_.left == nullptr) return {};
    const std::uint32_t unit = unit_told(around_, *around_.left);
    Attribution out;
    for (const Candidate& candidate : candidates_) {
      const bool fits = unit != none && candidate.score() > best - least_lead &&
                        table_.attributes[candidate.attribute].unit == unit &&
                        is_possible(candidate.attribute, in_range);
      if (!fits) continue;
      if (out.attribute != none) return {};
      out = {.attribute = candidate.attribute,
             .score = candidate.score(),
             .evidence = candidate.evidence,
             .is_by_unit = candidate.is_by_unit,
             .unit = unit_};
    }
    return out;
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
  bool is_size_ = false;  // stands right in front of the noun
};

}  // namespace

Attribution attribute_of(const Surroundings& around, const facts::Table& table) {
  return Weighing(around, table).run();
}

}  // namespace claims
