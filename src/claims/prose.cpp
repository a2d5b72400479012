#include "claims/prose.hpp"

#include <algorithm>

#include "claims/circumstances.hpp"
#include "claims/parts.hpp"
#include "claims/plausible.hpp"
#include "claims/sizes.hpp"

namespace claims {

namespace {

using facts::none;

/// "name (7B)": only a bracket, and a sign of approximation, stands between.
bool is_bracket(std::string_view between) {
  if (between == "\xEF\xBC\x88" || between == " \xEF\xBC\x88") return true;
  return between.size() <= 3 && between.find('(') != std::string_view::npos &&
         between.find_first_not_of(" (~") == std::string_view::npos;
}

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
    if (is_of_two(group)) {
      for (std::size_t index = first; index < last; ++index) {
        read_one({index, index + 1, *sentence, group.hits}, true);
      }
    } else {
      read_one(group, false);
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
                         .is_behind_name = has_variant || is_behind_name(group)},
                        desk_.table);
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
    const Variant variant = variant_in_front(group);
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
    const std::vector<const Name*> names = names_in_order(group, attribution);
    const std::size_t count = group.last - group.first;
    const PartAndWhole parts = part_and_whole(desk_, group.sentence.prose,
                                              amounts_.subspan(group.first, count), attribution);
    for (std::size_t index = group.first; index < group.last; ++index) {
      Amount amount = amounts_[index];
      const Circumstances circumstances =
          circumstances_of(desk_.page.document.prose, group.hits, amount, usable_before(group));
      if (circumstances.is_denied) {
        leave(desk_, amount, "the sentence says that it is not so");
        continue;
      }
      if (is_split || parts.part != none) amount.role = AmountRole::single;
      if (parts.part != none) {
        attribution.attribute = &amounts_[index] == parts.smaller ? parts.part : parts.whole;
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
      const Qualifier qualifier =
          amount.role == AmountRole::single ? circumstances.qualifier : Qualifier::plain;
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
    if (fallback_ != nullptr && subject.resolution != Resolution::same_sentence) {
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
    // "models under 5B": which they are, not what one has.
    const bool is_class = attribution.attribute == default_attribute(desk_.table) &&
                          (head.quantity.bound == facts::Bound::at_least ||
                           head.quantity.bound == facts::Bound::at_most);
    if (is_from_around && is_class) return {.flaw = "a bound, and nothing near says whose"};
    const bool is_weak =
        head.form == AmountForm::date ||
        (attribution.is_by_unit && attribution.attribute != default_attribute(desk_.table));
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

  /// "Tiny (1.0B)": the member that the word in front of the bracket and the subject name.
  struct Variant {
    Subject subject;
    bool is_unknown = false;  // the subject is said to include it, and the table does not know it
  };
  Variant variant_in_front(const Group& group) const {
    const std::uint32_t begin = amounts_[group.first].prose.begin;
    const std::string_view before = desk_.page.slice({group.sentence.prose.begin, begin});
    const std::size_t open = before.find_last_of('(');
    if (open == std::string_view::npos || open == 0 || !is_bracket(before.substr(open))) return {};
    std::size_t end = open;
    while (end > 0 && before[end - 1] == ' ') --end;
    std::size_t start = end;
    while (start > 0 && is_word_byte(before[start - 1])) --start;
    if (start == end) return {};
    const auto place = static_cast<std::uint32_t>(group.sentence.prose.begin + start);
    const std::span<const Name> names = desk_.page.names_in(passage_, group.sentence.prose);
    const bool is_named = std::any_of(names.begin(), names.end(), [&](const Name& name) {
      return name.prose.contains(place) || name.prose.end == place - 1;
    });
    if (is_named) return {};
    Subject subject = desk_.subjects.of(group.sentence, {place, place});
    if (subject.entity == none) return {};
    const std::string_view word = before.substr(start, end - start);
    const std::uint32_t member = desk_.roster.compose(subject.entity, word);
    const bool is_listed = std::any_of(group.hits.begin(), group.hits.end(), [&](const Hit& hit) {
      return is_word(hit, Word::inclusion) && hit.prose.end < place;
    });
    if (member == none && !(is_listed && word[0] >= 'A' && word[0] <= 'Z')) return {};
    if (member != none) subject.entity = member;
    return {subject, member == none};
  }

  /// As many names in a row as there are amounts: each has its own.
  std::vector<const Name*> names_in_order(const Group& group,
                                          const Attribution& attribution) const {
    const std::size_t count = group.last - group.first;
    if (count < 2 || amounts_[group.first].role != AmountRole::listed) return {};
    const bool is_said = std::any_of(group.hits.begin(), group.hits.end(), [](const Hit& hit) {
      return is_word(hit, Word::respectively);
    });
    // Two families may each come in both sizes.
    if (!is_said && attribution.attribute == default_attribute(desk_.table)) return {};
    std::vector<const Name*> run;
    for (const Name& name : desk_.page.names_in(passage_, group.sentence.prose)) {
      if (name.prose.begin > amounts_[group.first].prose.begin && !is_said) break;
      if (!run.empty() && !is_row({run.back()->prose.end, name.prose.begin})) {
        if (run.size() == count) break;
        run.clear();
      }
      run.push_back(&name);
    }
    return run.size() == count ? run : std::vector<const Name*>{};
  }

  /// What stands between two names of a row: marks, and small words.
  bool is_row(markdown::Range between) const {
    const std::string_view text = desk_.page.slice(between);
    const std::span<const Hit> hits = desk_.page.hits_in(passage_, between);
    bool has_link = text.find_first_of(",/&") != std::string_view::npos;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (!is_word_byte(text[at]) || (at > 0 && is_word_byte(text[at - 1]))) continue;
      const auto place = static_cast<std::uint32_t>(between.begin + at);
      const auto is_small = [&](const Hit& hit) {
        has_link = has_link || is_word(hit, Word::conjunction);
        return hit.prose.begin == place &&
               (is_word(hit, Word::conjunction) || is_word(hit, Word::function_word));
      };
      if (std::none_of(hits.begin(), hits.end(), is_small)) return false;
    }
    return has_link;
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
    const bool is_alike = head.form == last_.amount->form && head.unit == last_.amount->unit &&
                          head.has_scale() == last_.amount->has_scale() &&
                          head.form != AmountForm::date && attribution.unit == head.unit &&
                          is_plausible(desk_.table.attributes[last_.attribute], head);
    if (!is_alike || is_counted_behind(head)) return false;
    const markdown::Range between{last_.amount->prose.end, head.prose.begin};
    const std::span<const Name> names = desk_.page.names_in(passage_, between);
    if (names.size() != 1 || desk_.page.slice(between).find(';') != std::string_view::npos) {
      return false;
    }
    const std::string_view gap = desk_.page.slice({names.back().prose.end, head.prose.begin});
    // "the X 3B and 7B": another of them.
    if (is_row({names.back().prose.end, head.prose.begin})) return false;
    return std::count(gap.begin(), gap.end(), ' ') <= 2 &&
           gap.find_first_of(",.:(") == std::string_view::npos;
  }

  /// True when a plain word stands right behind: what the amount counts.
  bool is_counted_behind(const Amount& amount) const {
    const std::string_view behind =
        desk_.page.slice({amount.prose.end, passage_.prose.end}).substr(0, 2);
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
  Last last_;  // what was read before
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
