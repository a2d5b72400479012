#include "claims/prose.hpp"

#include <algorithm>

#include "claims/brackets.hpp"
#include "claims/characters.hpp"
#include "claims/circumstances.hpp"
#include "claims/family.hpp"
#include "claims/name_roles.hpp"
#include "claims/name_rows.hpp"
#include "claims/parts.hpp"
#include "claims/plausible.hpp"
#include "claims/sizes.hpp"
#include "claims/variants.hpp"

namespace claims {

namespace {

using facts::none;

class AmountReader {
 public:
  AmountReader(const Desk& desk, const Passage& passage, const Subject* fallback)
      : desk_(desk),
        passage_(passage),
        fallback_(fallback),
        amounts_(desk.page.amounts_in(passage)) {}

  void run() {
    for (std::size_t first = 0; first < amounts_.size();) {
      std::size_t last = first + 1;
      while (last < amounts_.size() && amounts_[last].group == amounts_[first].group &&
             amounts_[last].is_usable()) {
        ++last;
      }
      if (!amounts_[first].is_usable()) {
        leave(desk_, amounts_[first], amounts_[first].flaw);
        last = first + 1;
      } else {
        read_group(first, last);
      }
      first = last;
    }
  }

 private:
  /// The amounts [first, last) of one list or range, and the sentence they stand in.
  struct Group {
    std::size_t first = 0;
    std::size_t last = 0;
    const Sentence& sentence;
    std::span<const Hit> hits;
  };

  const Sentence* sentence_at(std::uint32_t place) const {
    for (const Sentence& sentence : desk_.page.sentences_in(passage_)) {
      if (sentence.prose.contains(place)) return &sentence;
    }
    return nullptr;
  }

  void read_group(std::size_t first, std::size_t last) {
    const Sentence* sentence = sentence_at(amounts_[first].prose.begin);
    if (sentence == nullptr) return;
    const Group group{first, last, *sentence, desk_.page.hits_in(passage_, sentence->prose)};
    const bool is_restated = last - first == 2 && amounts_[first].is_restated &&
                             attribution_of(group, false).attribute == none;
    if (!is_restated && !is_of_two(group)) return read_one(group, false);
    for (std::size_t index = first; index < last; ++index) {
      read_one({index, index + 1, *sentence, group.hits}, true);
    }
  }

  Attribution attribution_of(const Group& group, bool has_variant) const {
    return attribute_of({.prose = desk_.page.document.prose,
                         .sentence = group.sentence.prose,
                         .hits = group.hits,
                         .group = amounts_.subspan(group.first, group.last - group.first),
                         .left = usable_before(group),
                         .right = usable_behind(group),
                         .open_cues = desk_.lexicon.open_cues(),
                         .is_behind_name = has_variant || is_behind_name(group),
                         .describes_name = describes_any(group)},
                        desk_.table);
  }

  bool describes_any(const Group& group) const {
    const std::span<const Name> names = desk_.page.names_in(passage_, group.sentence.prose);
    const std::uint32_t end = amounts_[group.last - 1].prose.end;
    return std::any_of(names.begin(), names.end(), [&](const Name& name) {
      return describes(desk_.page, passage_, end, name);
    });
  }

  /// "a hidden size of 7,168 and 128 heads": a list by its form, but each has a cue of its own.
  bool is_of_two(const Group& group) const {
    if (group.last - group.first < 2 || amounts_[group.first].role != AmountRole::listed) {
      return false;
    }
    const auto alone = [&](std::size_t index) {
      return attribution_of({index, index + 1, group.sentence, group.hits}, false).attribute;
    };
    const std::uint32_t head = alone(group.first);
    const std::uint32_t tail = alone(group.last - 1);
    return head != none && tail != none && head != tail;
  }

  void read_one(const Group& group, bool is_split) {
    const Amount& tail = amounts_[group.last - 1];
    if (tail.prefixed == none &&
        goes_on_as_code(desk_.page.slice({tail.prose.end, passage_.prose.end}))) {
      return leave_all(group, "a part of a code");
    }
    const Variant variant = variant_in_front(desk_, passage_, group.sentence, group.hits,
                                             amounts_[group.first].prose.begin);
    const bool has_variant = variant.subject.entity != none;
    Attribution attribution = attribution_of(group, has_variant);
    if (attribution.attribute == none && precedes_prefixed(group.last)) {
      attribution = {.attribute = default_attribute(desk_.table),
                     .evidence = "in front of a marked amount"};
    }
    const bool is_open = attribution.attribute == none || attribution.is_by_default;
    if (is_open && goes_on(group, attribution)) {
      attribution = {.attribute = last_.attribute, .evidence = "goes on like the amount before"};
    }
    if (attribution.attribute == none && replaces_previous(group)) {
      attribution = {.attribute = previous_attribute_, .evidence = "in place of the amount before"};
    }
    if (attribution.attribute == none) {
      leave_all(group, attribution.flaw);
      return;
    }
    Subject subject = has_variant ? variant.subject : subject_of(group, attribution);
    compose(group, subject);
    if (is_said_otherwise(group, attribution, subject)) {
      leave_all(group, "the sentence says it of another amount");
      return;
    }
    if (!attribution.is_implausible) last_ = {attribution.attribute, &amounts_[group.last - 1]};
    if (!attribution.is_by_unit && !attribution.is_implausible)
      said_.push_back({&group.sentence, attribution.attribute, subject});
    const std::vector<const Name*> names =
        names_in_order(desk_, passage_, group.sentence,
                       amounts_.subspan(group.first, group.last - group.first), attribution);
    const std::size_t count = group.last - group.first;
    const PartAndWhole parts = part_and_whole(desk_, group.sentence.prose,
                                              amounts_.subspan(group.first, count), attribution);
    for (std::size_t index = group.first; index < group.last; ++index) {
      Amount amount = amounts_[index];
      const Circumstances circumstances =
          circumstances_of(desk_.page.document.prose, group.hits, amount, usable_before(group));
      if (circumstances.is_denied && !is_tied(group, amount)) {
        leave(desk_, amount, "the sentence says that it is not so");
        continue;
      }
      if (is_split || parts.part != none) amount.role = AmountRole::single;
      if (parts.part != none) {
        attribution.attribute = &amounts_[index] == parts.smaller ? parts.part : parts.whole;
      } else if (amount.is_part) {
        leave(desk_, amount, "a part of the amount behind it");
        continue;
      }
      if (variant.is_unknown) amount.role = AmountRole::listed;
      Subject own = subject;
      if (!names.empty()) {
        own = desk_.subjects.named(*names[index - group.first], Resolution::respectively);
        amount.role = AmountRole::single;
      }
      if (attribution.is_implausible &&
          !is_meant(desk_.table, own.entity, attribution.attribute, amount)) {
        leave(desk_, amount, "no value that the attribute can have");
        continue;
      }
      Qualifier qualifier =
          amount.role == AmountRole::single ? circumstances.qualifier : Qualifier::plain;
      if (is_in_bracket_of(previous_, amount)) qualifier = Qualifier::previous;
      if (qualifier == Qualifier::previous || amount.role == AmountRole::previous) {
        const Subject older = desk_.subjects.compared_in(group.sentence, own.entity);
        if (older.entity != none) own = older;
        if (!is_in_bracket_of(previous_, amount)) {
          previous_ = &amounts_[index];
          previous_attribute_ = attribution.attribute;
        }
      }
      state(desk_, passage_, {amount, attribution, own, qualifier});
    }
  }

  void leave_all(const Group& group, std::string_view flaw) const {
    for (std::size_t index = group.first; index < group.last; ++index) {
      leave(desk_, amounts_[index], flaw);
    }
  }

  Subject subject_of(const Group& group, const Attribution& attribution) const {
    const Amount& head = amounts_[group.first];
    Subject subject = desk_.subjects.of(group.sentence, head.prose);
    if (fallback_ != nullptr && (subject.resolution != Resolution::same_sentence ||
                                 is_family_of(desk_.table, subject.entity, fallback_->entity))) {
      subject = *fallback_;
    }
    const Amount* size = telling_size(desk_, passage_, group.sentence.prose, head.prose.begin);
    if (size != nullptr) tell_apart(desk_, passage_, *size, subject);
    const bool is_from_around = subject.resolution == Resolution::list_parent ||
                                subject.resolution == Resolution::heading ||
                                subject.resolution == Resolution::document;
    if (is_from_around && is_of_a_part(subject, attribution)) {
      return {.flaw = "what stands around is about a part of its subject"};
    }
    const bool is_elsewhere =
        subject.resolution == Resolution::paragraph ||
        (subject.resolution == Resolution::document && desk_.subjects.is_document_guessed());
    if (is_elsewhere && attribution.attribute == default_attribute(desk_.table) &&
        introduces_another(desk_.page, passage_, group.sentence.prose, head.prose)) {
      return {.flaw = "brings in something that has no name"};
    }
    // "models under 5B": which they are, not what one has.
    const bool is_class = attribution.attribute == default_attribute(desk_.table) &&
                          (head.quantity.bound == facts::Bound::at_least ||
                           head.quantity.bound == facts::Bound::at_most);
    const bool is_behind =
        subject.name != none && desk_.page.names[subject.name].prose.begin > head.prose.end;
    if ((is_from_around || is_behind || is_of_class(group.hits, head)) && is_class)
      return {.flaw = "a bound, and nothing near says whose"};
    const bool is_weak =
        head.form == AmountForm::date ||
        (attribution.is_by_unit && (desk_.subjects.is_document_guessed() ||
                                    attribution.attribute != default_attribute(desk_.table)));
    if (is_weak && subject.resolution == Resolution::document && fallback_ == nullptr) {
      return {.flaw = "nothing near says whom it is about"};
    }
    return subject;
  }

  /// 57B-A14B behind a family's name: the member that both together name.
  void compose(const Group& group, Subject& subject) const {
    std::size_t first = group.first;
    std::size_t last = group.last;
    if (precedes_prefixed(last)) {
      ++last;
    } else if (amounts_[first].prefixed != none && first > 0 && precedes_prefixed(first)) {
      --first;
    } else {
      return;
    }
    const std::uint32_t family = subject.entity == none && subject.name != none
                                     ? desk_.page.names[subject.name].stem
                                     : subject.entity;
    if (family == none) return;
    const std::uint32_t member = member_of_pair(desk_, amounts_[first], amounts_[last - 1], family);
    if (member == none) return;
    subject.entity = member;
    subject.flaw = {};
  }

  /// True when the text that gives the subject, or the heading, has a word against the attribute.
  bool is_of_a_part(const Subject& subject, const Attribution& attribution) const {
    const std::vector<const Passage*> headings = desk_.subjects.headings_over(passage_.block);
    if (!headings.empty() && speaks_against(desk_, *headings.front(), attribution.attribute))
      return true;
    if (subject.name == none) return false;
    const std::uint32_t place = desk_.page.names[subject.name].prose.begin;
    const Passage* passage = desk_.page.passage_at(desk_.page.document.block_at(place), place);
    return passage != nullptr &&
           speaks_against(desk_, *passage, attribution.attribute, &desk_.page.names[subject.name]);
  }

  bool is_behind_name(const Group& group) const {
    const std::uint32_t begin = amounts_[group.first].prose.begin;
    const std::span<const Name> names = desk_.page.names_in(passage_);
    return std::any_of(names.begin(), names.end(), [&](const Name& name) {
      return name.prose.end < begin && is_bracket(desk_.page.slice({name.prose.end, begin})) &&
             !has_other_size(desk_.page.slice(name.prose), amounts_[group.first],
                             desk_.table.scales);
    });
  }

  /// "132K total parts and 36K spare parts": the unit alone makes no second total.
  bool is_said_otherwise(const Group& group, const Attribution& attribution,
                         const Subject& subject) const {
    return attribution.is_by_unit && !attribution.is_by_default &&
           std::any_of(said_.begin(), said_.end(), [&](const Said& said) {
             return said.sentence == &group.sentence && said.attribute == attribution.attribute &&
                    said.subject.entity == subject.entity && said.subject.name == subject.name;
           });
  }

  /// "the first has 1.0B parameters, the second 2.8B": a name between, and nothing of its own.
  bool goes_on(const Group& group, const Attribution& attribution) const {
    const Amount& head = amounts_[group.first];
    if (last_.amount == nullptr || usable_before(group) != last_.amount) return false;
    // "a range of 128K, while it is 4K for X".
    const facts::Attribute& attribute = desk_.table.attributes[last_.attribute];
    const bool is_others = is_tied(group, head);
    const bool has_unit = attribution.unit == (is_others ? attribute.unit : head.unit);
    const bool is_alike = head.form == last_.amount->form && head.unit == last_.amount->unit &&
                          head.has_scale() == last_.amount->has_scale() &&
                          head.form != AmountForm::date && is_plausible(attribute, head) &&
                          (has_unit || attribution.unit == head.unit);
    if (is_others && is_alike) return true;
    if (!is_alike || is_counted_behind(head)) return false;
    const markdown::Range between{last_.amount->prose.end, head.prose.begin};
    const std::span<const Name> names = desk_.page.names_in(passage_, between);
    if (names.size() != 1 || desk_.page.slice(between).find(';') != std::string_view::npos) {
      return false;
    }
    const std::string_view gap = desk_.page.slice({names.back().prose.end, head.prose.begin});
    // "the X 3B and 7B": another of them.
    if (is_row(desk_, passage_, {names.back().prose.end, head.prose.begin})) return false;
    return std::count(gap.begin(), gap.end(), ' ') <= 2 &&
           gap.find_first_of(",.:(") == std::string_view::npos;
  }

  /// "from 355B parts (32B moving) grown to 744B": takes the place of the one outside the bracket.
  bool replaces_previous(const Group& group) const {
    const Amount& head = amounts_[group.first];
    if (previous_ == nullptr || previous_->prose.begin < group.sentence.prose.begin) return false;
    const bool is_alike = head.form == previous_->form && head.unit == previous_->unit &&
                          head.has_scale() == previous_->has_scale();
    return is_alike && std::any_of(group.hits.begin(), group.hits.end(), [&](const Hit& hit) {
             return is_word(hit, Word::change) && hit.prose.begin >= previous_->prose.end &&
                    hit.prose.end <= head.prose.begin && head.prose.begin - hit.prose.end <= 4;
           });
  }

  /// "from 355B parts (32B moving) to 744B parts": what a bracket adds to an amount.
  bool is_in_bracket_of(const Amount* outer, const Amount& amount) const {
    if (outer == nullptr || amount.prose.begin < outer->prose.end) return false;
    constexpr std::uint32_t longest = 24;
    return amount.prose.begin - outer->prose.end <= longest &&
           leaves_open(desk_.page.slice({outer->prose.end, amount.prose.begin}));
  }

  bool is_tied(const Group& group, const Amount& amount) const {
    const std::span<const Name> names = desk_.page.names_in(passage_, group.sentence.prose);
    return tied_name(desk_.page, passage_, names, amount.prose) != nullptr;
  }

  /// True when a plain word stands right behind: what the amount counts.
  bool is_counted_behind(const Amount& amount) const {
    const std::string_view behind =
        desk_.page.slice({amount.prose.end, passage_.prose.end}).substr(0, 2);
    // In a script without blanks, too.
    const bool is_wide = !behind.empty() && begins_ideograph(behind[0]);
    if (is_wide && hits_at(desk_.page.hits_in(passage_), amount.prose.end).empty()) return true;
    const bool has_word = behind.size() == 2 && behind[0] == ' ' && is_word_byte(behind[1]);
    const std::span<const Hit> hits = hits_at(desk_.page.hits_in(passage_), amount.prose.end + 1);
    return has_word && std::none_of(hits.begin(), hits.end(), [](const Hit& hit) {
             return is_word(hit, Word::function_word) || is_word(hit, Word::conjunction);
           });
  }

  /// The nearest amounts that could take the cues around; numbers in names take none.
  const Amount* usable_before(const Group& group) const {
    for (std::size_t index = group.first; index-- > 0;) {
      if (amounts_[index].prose.begin < group.sentence.prose.begin) return nullptr;
      if (amounts_[index].is_usable()) return &amounts_[index];
    }
    return nullptr;
  }
  const Amount* usable_behind(const Group& group) const {
    for (std::size_t index = group.last; index < amounts_.size(); ++index) {
      if (amounts_[index].prose.begin >= group.sentence.prose.end) return nullptr;
      if (amounts_[index].is_usable()) return &amounts_[index];
    }
    return nullptr;
  }
  /// 355B-A32B: what the second marks, the first is the whole of.
  bool precedes_prefixed(std::size_t last) const {
    return last < amounts_.size() && amounts_[last].prefixed != none &&
           amounts_[last].prose.begin - amounts_[last - 1].prose.end <= 3;
  }

  const Desk& desk_;
  const Passage& passage_;
  const Subject* fallback_;
  std::span<const Amount> amounts_;
  struct Last {
    std::uint32_t attribute = none;
    const Amount* amount = nullptr;
  };
  Last last_;                         // what was read before
  const Amount* previous_ = nullptr;  // the last one that holds no longer
  std::uint32_t previous_attribute_ = none;
  struct Said {
    const Sentence* sentence = nullptr;
    std::uint32_t attribute = none;
    Subject subject;
  };
  std::vector<Said> said_;  // by a cue
};

}  // namespace

void read_amounts(const Desk& desk, const Passage& passage, const Subject* fallback) {
  AmountReader(desk, passage, fallback).run();
}

}  // namespace claims
