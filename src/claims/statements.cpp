#include "claims/statements.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/cat.hpp"
#include "claims/family.hpp"

namespace claims {

namespace {

using facts::none;

/// The amount as a part of a name: 67B for 67 billion; empty without a scale of one letter.
std::string size_part(const Amount& amount, const std::vector<facts::Scale>& scales) {
  if (!amount.has_scale() || amount.prefixed != none) return {};
  if (amount.role == AmountRole::range_low || amount.role == AmountRole::range_high) return {};
  const double factor = scales[static_cast<std::size_t>(amount.scale)].factor;
  const auto letter = std::find_if(scales.begin(), scales.end(), [&](const facts::Scale& scale) {
    return scale.word.size() == 1 && scale.factor == factor;
  });
  if (letter == scales.end()) return {};
  std::array<char, 32> digits{};
  std::snprintf(digits.data(), digits.size(), "%.6g", amount.quantity.value / factor);
  return digits.data() + letter->word;
}

Qualifier qualifier_of(AmountRole role) {
  switch (role) {
    case AmountRole::single:
    case AmountRole::current:
      return Qualifier::plain;
    case AmountRole::listed:
      return Qualifier::variant_list;
    case AmountRole::range_low:
      return Qualifier::range_low;
    case AmountRole::range_high:
      return Qualifier::range_high;
    case AmountRole::previous:
      return Qualifier::previous;
    case AmountRole::summed:
      return Qualifier::stage;
  }
  return Qualifier::plain;
}

class AmountReader {
 public:
  AmountReader(const Desk& desk, const Passage& passage, const Subject* fallback)
      : desk_(desk),
        passage_(passage),
        fallback_(fallback),
        amounts_(desk.page.amounts_in(passage)) {}

  void run() const {
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
  const Sentence* sentence_at(std::uint32_t place) const {
    for (const Sentence& sentence : desk_.page.sentences_in(passage_)) {
      if (sentence.prose.contains(place)) return &sentence;
    }
    return nullptr;
  }

  /// "name (7B)": only a bracket or a colon stands between.
  bool is_behind_name(const Amount& amount) const {
    for (const Name& name : desk_.page.names_in(passage_)) {
      if (name.prose.end >= amount.prose.begin) continue;
      const std::string_view between =
          desk_.page.document.slice({name.prose.end, amount.prose.begin});
      if (between.size() <= 3 && between.find('(') != std::string_view::npos &&
          between.find_first_not_of(" (~") == std::string_view::npos) {
        return true;
      }
    }
    return false;
  }

  void read_group(std::size_t first, std::size_t last) const {
    const Amount& head = amounts_[first];
    const Sentence* sentence = sentence_at(head.prose.begin);
    if (sentence == nullptr) return;
    const Surroundings around{
        .prose = desk_.page.document.prose,
        .sentence = sentence->prose,
        .hits = desk_.page.hits_in(passage_, sentence->prose),
        .group = amounts_.subspan(first, last - first),
        .left_end = first == 0 ? sentence->prose.begin : border_before(first),
        .right_begin = last == amounts_.size() ? sentence->prose.end : border_behind(last),
        .is_behind_name = is_behind_name(head)};
    Attribution attribution = attribute_of(around, desk_.table);
    if (attribution.attribute == none && precedes_prefixed(last)) {
      attribution = {default_attribute(desk_.table), 0, "in front of a marked amount", {}};
    }
    if (attribution.attribute == none) {
      for (std::size_t index = first; index < last; ++index) {
        leave(desk_, amounts_[index], attribution.flaw);
      }
      return;
    }
    Subject subject = desk_.subjects.of(*sentence, head.prose);
    if (fallback_ != nullptr && subject.resolution != Resolution::same_sentence) {
      subject = *fallback_;
    }
    if (subject.resolution == Resolution::list_parent && is_of_a_part(subject, attribution)) {
      subject = {.flaw = "the list is about a part of its subject"};
    }
    for (std::size_t index = first; index < last; ++index) {
      state(desk_, passage_, amounts_[index], attribution, subject);
    }
  }

  /// True when the text that gives the subject has a word against the attribute.
  bool is_of_a_part(const Subject& subject, const Attribution& attribution) const {
    if (subject.name == none) return false;
    const std::uint32_t place = desk_.page.names[subject.name].prose.begin;
    const std::uint32_t block = desk_.page.document.block_at(place);
    const std::uint32_t index =
        block == markdown::none ? markdown::none : desk_.page.passage_of[block];
    if (index == markdown::none) return false;
    const std::span<const Hit> hits = desk_.page.hits_in(desk_.page.passages[index]);
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
      return hit.sense == Sense::anti_cue && hit.index == attribution.attribute;
    });
  }

  /// The nearest amounts that could take the cues around; numbers in names take none.
  std::uint32_t border_before(std::size_t index) const {
    while (index-- > 0) {
      if (amounts_[index].is_usable()) return amounts_[index].prose.end;
    }
    return 0;
  }
  std::uint32_t border_behind(std::size_t index) const {
    for (; index < amounts_.size(); ++index) {
      if (amounts_[index].is_usable()) return amounts_[index].prose.begin;
    }
    return passage_.prose.end;
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
};

}  // namespace

std::string_view describe(Resolution resolution) {
  switch (resolution) {
    case Resolution::same_sentence:
      return "the same sentence";
    case Resolution::pronoun:
      return "a pronoun";
    case Resolution::paragraph:
      return "an earlier sentence";
    case Resolution::list_parent:
      return "the list's parent";
    case Resolution::heading:
      return "the heading";
    case Resolution::document:
      return "the document";
    case Resolution::respectively:
      return "its place among the names";
    case Resolution::table_row:
      return "the table's row";
    case Resolution::table_column:
      return "the table's column";
  }
  return {};
}

std::uint32_t member_named(const Desk& desk, const Amount& amount, const Subject& subject) {
  const std::string part = size_part(amount, desk.table.scales);
  if (part.empty()) return none;
  // The header's scale tells the 7 of a family from a 7 in its name; unknown names need it all.
  if (subject.entity != none) {
    return amount.is_scale_lent ? none : desk.roster.compose(subject.entity, part);
  }
  if (subject.words.empty()) return none;
  return desk.roster.find(base::cat(desk.page.slice(subject.words), " ", part));
}

void leave(const Desk& desk, const Amount& amount, std::string_view reason) {
  desk.reading.left.push_back({desk.page.document.place(amount.prose), std::string(reason)});
}

void state(const Desk& desk, const Passage& passage, const Amount& amount,
           const Attribution& attribution, const Subject& subject) {
  const std::uint32_t named = member_named(desk, amount, subject);
  if (subject.entity == none && named == none) {
    leave(desk, amount, subject.flaw);
    return;
  }
  Claim claim;
  claim.entity = subject.entity;
  claim.attribute = attribution.attribute;
  claim.resolution = subject.resolution;
  claim.qualifier = qualifier_of(amount.role);
  claim.prose = amount.prose;
  claim.span = desk.page.document.place(amount.prose);
  claim.block = passage.block;
  claim.mention = subject.name;
  claim.evidence = base::cat(attribution.evidence, "; subject from ", describe(subject.resolution));
  if (amount.form == AmountForm::date) {
    claim.kind = ClaimKind::date;
    claim.value = amount.date;
  } else {
    claim.value = amount.quantity;
    const std::uint32_t known =
        amount.role == AmountRole::listed && named == none
            ? member_with(desk.table, claim.entity, claim.attribute, amount.quantity)
            : none;
    if (named != none) {
      claim.entity = named;
      claim.evidence += "; the member named by this size";
    } else if (known != none) {
      claim.entity = known;
      claim.evidence += "; the member that has this value";
    } else if (amount.role == AmountRole::listed) {
      if (attribution.attribute != default_attribute(desk.table)) {
        leave(desk, amount, "one of several values, and nothing says of what");
        return;
      }
      claim.kind = ClaimKind::member;
    }
  }
  desk.reading.claims.push_back(std::move(claim));
}

void read_amounts(const Desk& desk, const Passage& passage, const Subject* fallback) {
  AmountReader(desk, passage, fallback).run();
}

}  // namespace claims
