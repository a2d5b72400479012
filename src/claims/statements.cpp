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

void state(const Desk& desk, const Passage& passage, const Statement& statement) {
  const auto& [amount, attribution, subject, qualifier] = statement;
  const std::uint32_t named = is_size_attribute(desk.table, attribution.attribute)
                                  ? member_named(desk, amount, subject)
                                  : none;
  if (subject.entity == none && named == none) {
    leave(desk, amount, subject.flaw);
    return;
  }
  Claim claim;
  claim.entity = subject.entity;
  claim.attribute = attribution.attribute;
  claim.resolution = subject.resolution;
  claim.qualifier = qualifier == Qualifier::plain ? qualifier_of(amount.role) : qualifier;
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
    // Sizes in one cell of a row are the row's.
    const bool is_of_member = amount.role == AmountRole::listed && !amount.is_scale_lent;
    const std::uint32_t known =
        is_of_member && named == none
            ? member_with(desk.table, claim.entity, claim.attribute, amount.quantity)
            : none;
    if (named != none) {
      claim.entity = named;
      claim.evidence += "; the member named by this size";
    } else if (known != none) {
      claim.entity = known;
      claim.evidence += "; the member that has this value";
    } else if (amount.role == AmountRole::listed) {
      if (attribution.attribute != default_attribute(desk.table) || amount.is_slashed) {
        leave(desk, amount, "one of several values, and nothing says of what");
        return;
      }
      claim.kind = ClaimKind::member;
    }
  }
  desk.reading.claims.push_back(std::move(claim));
}

}  // namespace claims
