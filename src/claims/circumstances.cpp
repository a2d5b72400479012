#include "claims/circumstances.hpp"

#include <algorithm>

namespace claims {

namespace {

constexpr std::ptrdiff_t denial_reach = 3;

bool is_bound(const Hit& hit) {
  return is_word(hit, Word::lower_bound) || is_word(hit, Word::upper_bound) ||
         is_word(hit, Word::approximation);
}

class Neighbourhood {
 public:
  Neighbourhood(std::string_view prose, std::span<const Hit> hits, const Amount& amount,
                const Amount* left)
      : prose_(prose), hits_(hits), amount_(amount), left_(left), begin_(amount.prose.begin) {
    // "about 16K": what stands in front of the bound stands in front of the amount.
    for (const Hit& hit : hits_) {
      if (is_bound(hit) && touches(hit.prose.end, begin_)) begin_ = hit.prose.begin;
    }
  }

  bool is_denied() const {
    return std::any_of(hits_.begin(), hits_.end(), [&](const Hit& hit) {
      return is_word(hit, Word::negation) && !is_part_of_other(hit) &&
             (denies_from_before(hit) || denies_from_behind(hit));
    });
  }

  Qualifier qualifier() const {
    for (const Hit& hit : hits_) {
      if (is_word(hit, Word::stage)) return Qualifier::stage;
      if (is_word(hit, Word::additional) &&
          (touches(hit.prose.end, begin_) || touches(amount_.prose.end, hit.prose.begin))) {
        return Qualifier::additional;
      }
      if (is_word(hit, Word::previous) && touches(hit.prose.end, begin_)) {
        return Qualifier::previous;
      }
    }
    return Qualifier::plain;
  }

 private:
  bool touches(std::uint32_t end, std::uint32_t begin) const {
    return end <= begin && begin - end <= 1 && (begin == end || prose_[end] == ' ');
  }

  /// The "no" of "no more than", the "not" of "not only".
  bool is_part_of_other(const Hit& negation) const {
    return std::any_of(hits_.begin(), hits_.end(), [&](const Hit& hit) {
      return hit.prose != negation.prose && hit.prose.contains(negation.prose) &&
             (is_bound(hit) || is_word(hit, Word::emphasis));
    });
  }

  bool denies_from_before(const Hit& hit) const {
    if (hit.prose.end > begin_ || (left_ != nullptr && hit.prose.end <= left_->prose.end)) {
      return false;
    }
    const std::string_view between = prose_.substr(hit.prose.end, begin_ - hit.prose.end);
    return std::count(between.begin(), between.end(), ' ') <= denial_reach &&
           between.find_first_of(",;:()") == std::string_view::npos && !has_conjunction(hit);
  }
  /// "not 16K but 128K": the second is not denied.
  bool has_conjunction(const Hit& negation) const {
    return std::any_of(hits_.begin(), hits_.end(), [&](const Hit& hit) {
      return is_word(hit, Word::conjunction) && hit.prose.begin >= negation.prose.end &&
             hit.prose.end <= begin_;
    });
  }

  /// "16K is not": one small word between.
  bool denies_from_behind(const Hit& hit) const {
    if (hit.prose.begin < amount_.prose.end + 4) return false;
    return std::any_of(hits_.begin(), hits_.end(), [&](const Hit& verb) {
      return is_word(verb, Word::function_word) && touches(amount_.prose.end, verb.prose.begin) &&
             touches(verb.prose.end, hit.prose.begin);
    });
  }

  std::string_view prose_;
  std::span<const Hit> hits_;
  const Amount& amount_;
  const Amount* left_;
  std::uint32_t begin_;
};

}  // namespace

bool is_of_class(std::span<const Hit> hits, const Amount& amount) {
  constexpr std::uint32_t reach = 32;
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return is_word(hit, Word::size_noun) && hit.prose.end <= amount.prose.begin &&
           amount.prose.begin - hit.prose.end <= reach;
  });
}

Circumstances circumstances_of(std::string_view prose, std::span<const Hit> hits,
                               const Amount& amount, const Amount* left) {
  const Neighbourhood around(prose, hits, amount, left);
  return {around.qualifier(), around.is_denied()};
}

}  // namespace claims
