#include <algorithm>
#include <unordered_set>

#include "base/cat.hpp"
#include "claims/named.hpp"
#include "text/byte_set.hpp"

namespace claims {

namespace {

using facts::none;

constexpr std::uint32_t longest_reach = 110;

constexpr text::ByteSet blank(" ");
constexpr text::ByteSet breaks(",;");
constexpr text::ByteSet colon_sign(":");
constexpr text::ByteSet semicolon(";");

/// How a feature is said of the subject.
enum class Mode : std::uint8_t { silent, asserted, denied };

/// A word that says it, and what it says.
struct Saying {
  Mode mode = Mode::silent;
  markdown::Range verb;
};

bool touches(markdown::Range left, markdown::Range right) {
  return left.end <= right.begin && right.begin - left.end <= 1;
}

bool covers(const Hit& outer, markdown::Range inner) {
  return outer.prose.begin <= inner.begin && outer.prose.end >= inner.end &&
         outer.prose.size() > inner.size();
}

/// What one sentence says of the features it names.
class FeatureReader {
 public:
  FeatureReader(const Desk& desk, const Passage& passage, const Sentence& sentence)
      : desk_(desk),
        passage_(passage),
        sentence_(sentence),
        hits_(desk.page.hits_in(passage, sentence.prose)),
        names_(desk.page.names_in(passage, sentence.prose)) {}

  void run() const {
    std::unordered_set<std::uint32_t> seen;
    for (const Hit& hit : hits_) {
      if (hit.sense != Sense::feature || !seen.insert(hit.index).second) continue;
      const Saying saying = saying_of(hit);
      if (saying.mode == Mode::silent) continue;
      const Subject subject = subject_of(saying);
      if (subject.entity == none) continue;
      state_feature(desk_, passage_, hit, subject, saying.mode == Mode::denied,
                    base::cat("'", desk_.page.slice(saying.verb), "' before"));
    }
  }

 private:
  template <typename Test>
  bool any_hit(const Test& test) const {
    return std::any_of(hits_.begin(), hits_.end(), test);
  }

  bool has_between(std::uint32_t begin, std::uint32_t end, const text::ByteSet& marks) const {
    return begin < end && marks.is_in(desk_.page.slice({begin, end}));
  }

  /// "compared with" and the like take their preposition with them.
  bool is_part_of_comparison(markdown::Range verb) const {
    return any_hit(
        [&](const Hit& hit) { return is_word(hit, Word::comparison) && covers(hit, verb); });
  }

  /// The nearest word in front of a feature that says its subject has it or lacks it.
  Saying verb_before(const Hit& feature) const {
    Saying saying;
    for (const Hit& hit : hits_) {
      if (hit.prose.end > feature.prose.begin) continue;
      if (feature.prose.begin - hit.prose.end >= longest_reach) continue;
      const bool is_denial = is_word(hit, Word::denial);
      const bool is_verb = is_word(hit, Word::assertion) && !is_part_of_comparison(hit.prose);
      if (!is_denial && !is_verb && !is_label(hit, feature)) continue;
      // "does not use" holds "use" as well, and says more.
      if (saying.mode == Mode::denied && saying.verb.end >= hit.prose.end) continue;
      saying = {is_denial ? Mode::denied : Mode::asserted, hit.prose};
    }
    const std::uint32_t colon = saying.verb.end + 1;
    if (has_between(saying.verb.end, feature.prose.begin, semicolon) ||
        has_between(colon, feature.prose.begin, colon_sign)) {
      return {};
    }
    return saying;
  }

  /// "Attention: the feature" at the beginning of a paragraph.
  bool is_label(const Hit& hit, const Hit& feature) const {
    return hit.sense == Sense::header &&
           hit.index == desk_.table.features[feature.index].attribute &&
           hit.prose.begin == passage_.prose.begin && is_followed_by_colon(hit.prose);
  }

  bool is_followed_by_colon(markdown::Range word) const {
    return word.end < sentence_.prose.end && desk_.page.document.prose[word.end] == ':';
  }

  Saying saying_of(const Hit& feature) const {
    Saying saying = verb_before(feature);
    if (saying.mode == Mode::silent) return {};
    for (const Hit& hit : hits_) {
      if (hit.prose.begin >= feature.prose.begin) break;
      // What might be, and what others have, is not said of the subject.
      if (is_word(hit, Word::hypothesis)) return {};
      if (is_word(hit, Word::comparison) && hit.prose.begin >= saying.verb.end) return {};
      if (!is_word(hit, Word::negation)) continue;
      if (is_inside_denial(hit)) continue;
      if (hit.prose.begin >= saying.verb.end) {
        if (!touches(hit.prose, feature.prose) || saying.mode == Mode::denied) return {};
        saying.mode = Mode::denied;
      } else if (hit.prose.end > saying.verb.begin || touches(hit.prose, saying.verb)) {
        saying.mode = Mode::denied;
      } else if (!has_between(hit.prose.end, saying.verb.begin, breaks)) {
        return {};  // "neither this nor that uses", "not only uses"
      }
    }
    return saying;
  }

  bool is_inside_denial(const Hit& negation) const {
    return any_hit([&](const Hit& hit) {
      return is_word(hit, Word::denial) && hit.prose.begin <= negation.prose.begin &&
             hit.prose.end >= negation.prose.end;
    });
  }

  Subject named(const Name& name) const {
    return {name.entity,
            Resolution::same_sentence,
            static_cast<std::uint32_t>(&name - desk_.page.names.data()),
            {},
            name.prose};
  }

  const Name* last_name_before(std::uint32_t place) const {
    const Name* found = nullptr;
    for (const Name& name : names_) {
      if (name.prose.end <= place) found = &name;
    }
    return found;
  }

  /// Who has what stands behind the verb; nobody when it may be someone else.
  Subject subject_of(const Saying& saying) const {
    const std::uint32_t verb = saying.verb.begin;
    if (is_followed_by_colon(saying.verb)) return desk_.subjects.around(passage_.block);
    for (const Hit& hit : hits_) {
      if (is_word(hit, Word::relative) && touches(hit.prose, saying.verb)) {
        return antecedent(hit.prose, saying);
      }
    }
    const Name* name = last_name_before(verb);
    if (name != nullptr && touches(name->prose, saying.verb)) return named(*name);
    const Subject subject = desk_.subjects.of(sentence_, saying.verb);
    if (subject.entity == none || is_said_of_another(subject, verb)) return {};
    return subject;
  }

  /// "outperforms one with the feature": what stands behind a comparison belongs to the other.
  bool is_said_of_another(const Subject& subject, std::uint32_t verb) const {
    std::uint32_t begin = sentence_.prose.begin;
    if (subject.name != none &&
        sentence_.prose.contains(desk_.page.names[subject.name].prose.begin)) {
      begin = desk_.page.names[subject.name].prose.end;
    }
    return any_hit([&](const Hit& hit) {
      return is_word(hit, Word::comparison) && hit.prose.begin >= begin && hit.prose.end <= verb &&
             !has_between(hit.prose.end, verb, breaks);
    });
  }

  /// Whom "which" and "that" stand for: the name right in front, or what "is a" makes one with it.
  Subject antecedent(markdown::Range relative, const Saying& saying) const {
    const Name* name = last_name_before(relative.begin);
    const std::uint32_t begin = name == nullptr ? sentence_.prose.begin : name->prose.end;
    const std::string_view between = desk_.page.slice({begin, relative.begin});
    if (name != nullptr && between.find_first_not_of(" ,)") == std::string_view::npos) {
      return named(*name);
    }
    const bool is_predicate = any_hit([&](const Hit& hit) {
      const bool is_right_behind = name == nullptr || touches(name->prose, hit.prose);
      // "is a", not the "is" of "is shown next to one that".
      const bool has_article = has_between(hit.prose.begin, hit.prose.end, blank);
      return is_word(hit, Word::copula) && has_article && hit.prose.begin >= begin &&
             hit.prose.end <= relative.begin && is_right_behind;
    });
    if (!is_predicate) return {};
    return name != nullptr ? named(*name) : desk_.subjects.of(sentence_, saying.verb);
  }

  const Desk& desk_;
  const Passage& passage_;
  const Sentence& sentence_;
  std::span<const Hit> hits_;
  std::span<const Name> names_;
};

}  // namespace

void state_feature(const Desk& desk, const Passage& passage, const Hit& feature,
                   const Subject& subject, bool is_denied, const std::string& evidence) {
  Claim claim;
  claim.kind = ClaimKind::feature;
  claim.entity = subject.entity;
  claim.attribute = desk.table.features[feature.index].attribute;
  claim.value = desk.table.features[feature.index].id;
  claim.feature = feature.index;
  claim.is_denied = is_denied;
  claim.resolution = subject.resolution;
  claim.prose = feature.prose;
  claim.span = desk.page.document.place(feature.prose);
  claim.block = passage.block;
  claim.mention = subject.name;
  claim.evidence = base::cat(evidence, "; subject from ", describe(subject.resolution));
  desk.reading.claims.push_back(std::move(claim));
}

void read_features(const Desk& desk, const Passage& passage) {
  for (const Sentence& sentence : desk.page.sentences_in(passage)) {
    FeatureReader(desk, passage, sentence).run();
  }
}

}  // namespace claims
