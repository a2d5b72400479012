#include "claims/judge.hpp"

#include <algorithm>

#include "claims/attribution.hpp"
#include "claims/dates.hpp"
#include "claims/family.hpp"
#include "claims/lexicon.hpp"
#include "claims/source_names.hpp"
#include "facts/compare.hpp"
#include "facts/spell_date.hpp"

namespace claims {

namespace {

using facts::Fact;
using facts::Quantity;
using Facts = std::vector<const Fact*>;

/// A fact that holds only under a setting decides nothing about a claim that names none.
bool is_decisive(const Fact& fact, const facts::Table& table) {
  const auto keys = table.words.find("setting_qualifier");
  if (keys == table.words.end()) return true;
  return std::none_of(fact.qualifiers.begin(), fact.qualifiers.end(), [&](const auto& qualifier) {
    return std::find(keys->second.begin(), keys->second.end(), qualifier.first) !=
           keys->second.end();
  });
}

class Judging {
 public:
  Judging(const Claim& claim, const facts::Table& table, std::string_view written)
      : claim_(claim), table_(table), written_(written) {}

  Judgement run() const {
    switch (claim_.kind) {
      case ClaimKind::quantity:
        return judge_quantity();
      case ClaimKind::date:
        return judge_date();
      case ClaimKind::feature:
        return judge_feature();
      case ClaimKind::text:
        return judge_text();
      case ClaimKind::member:
        return judge_member();
      case ClaimKind::status:
        return judge_status();
      case ClaimKind::expansion:
        return judge_expansion();
    }
    return {};
  }

 private:
  const facts::Attribute& attribute() const { return table_.attributes[claim_.attribute]; }

  const Fact* agreeing(const Facts& facts, const Quantity& quantity,
                       const facts::Comparison& policy) const {
    const auto found = std::find_if(facts.begin(), facts.end(), [&](const Fact* fact) {
      return facts::agrees(*fact, quantity, policy);
    });
    return found == facts.end() ? nullptr : *found;
  }

  Judgement judge_quantity() const {
    const Quantity& quantity = std::get<Quantity>(claim_.value);
    const facts::Comparison& policy = attribute().comparison;
    const Facts facts = table_.facts_of(claim_.entity, claim_.attribute);
    // A size that no member of a family has is wrong of the family.
    if (facts.empty()) {
      return judge_by_members(quantity, claim_.attribute == default_attribute(table_) &&
                                            claim_.qualifier == Qualifier::plain);
    }
    if (const Fact* fact = agreeing(facts, quantity, policy)) {
      return {.verdict = Verdict::agrees, .fact = fact, .expected = fact->written};
    }
    if (claim_.qualifier == Qualifier::variant_list) return judge_by_members(quantity, false);
    const auto decisive = std::find_if(facts.begin(), facts.end(), [&](const Fact* fact) {
      return is_decisive(*fact, table_) && std::holds_alternative<Quantity>(fact->value);
    });
    if (claim_.qualifier != Qualifier::plain || decisive == facts.end()) {
      return {.fact = facts.front(), .expected = facts.front()->written};
    }
    // Of several facts the one that holds for the whole is what the claim should have said.
    const Fact* fact = *decisive;
    for (const Fact* other : facts) {
      if (other->qualifiers.empty() && std::holds_alternative<Quantity>(other->value)) {
        fact = other;
        break;
      }
    }
    return disagree(*fact, quantity);
  }

  Judgement disagree(const Fact& fact, const Quantity& quantity) const {
    const Quantity& truth = std::get<Quantity>(fact.value);
    const facts::Comparison& policy = attribute().comparison;
    Judgement out{.verdict = Verdict::disagrees, .fact = &fact};
    out.expected = facts::spell_like(truth, written_, table_.scales);
    out.scale_slip = facts::scale_slip(truth, quantity, policy);
    if (out.scale_slip != 0) return out;
    for (std::uint32_t other = 0; other < table_.attributes.size(); ++other) {
      if (!are_confused(other)) continue;
      if (agreeing(table_.facts_of(claim_.entity, other), quantity,
                   table_.attributes[other].comparison) != nullptr) {
        out.swapped_attribute = other;
        return out;
      }
    }
    for (const std::uint32_t sibling : siblings_of(table_, claim_.entity)) {
      if (agreeing(table_.facts_of(sibling, claim_.attribute), quantity, policy) != nullptr) {
        out.swapped_entity = sibling;
        return out;
      }
    }
    return out;
  }

  bool are_confused(std::uint32_t other) const {
    const auto names = [](const facts::Attribute& from, const facts::Attribute& to) {
      return std::find(from.confused_with.begin(), from.confused_with.end(), to.id) !=
             from.confused_with.end();
    };
    return other != claim_.attribute && (names(attribute(), table_.attributes[other]) ||
                                         names(table_.attributes[other], attribute()));
  }

  /// An amount that some member of a family must have.
  Judgement judge_by_members(const Quantity& quantity, bool is_statement) const {
    Judgement out;
    std::vector<std::string> known;
    for (const std::uint32_t member : members_of(table_, claim_.entity)) {
      for (const Fact* fact : table_.facts_of(member, claim_.attribute)) {
        if (facts::agrees(*fact, quantity, attribute().comparison)) {
          return {.verdict = Verdict::agrees, .fact = fact, .expected = fact->written};
        }
        if (std::find(known.begin(), known.end(), fact->written) == known.end()) {
          known.push_back(fact->written);
        }
        out.fact = fact;
      }
    }
    if (!is_statement || known.empty()) return {};
    const Fact* list = complete_list_of(table_, claim_.entity);
    if (list == nullptr) return {};
    out.verdict = Verdict::disagrees;
    out.fact = list;
    out.expected = join(known);
    out.is_choice = known.size() > 1;
    return out;
  }

  static std::string join(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts) {
      if (!out.empty()) out += ", ";
      out += part;
    }
    return out;
  }

  Judgement judge_member() const {
    if (const Quantity* quantity = std::get_if<Quantity>(&claim_.value)) {
      return judge_by_members(*quantity, true);
    }
    const auto& name = std::get<std::string>(claim_.value);
    const Fact* list = complete_list_of(table_, claim_.entity);
    if (list == nullptr) return {};
    const std::string claimed = letters_and_digits(name);
    std::vector<std::string> known;
    for (const std::uint32_t member : members_of(table_, claim_.entity)) {
      known.push_back(table_.entities[member].name);
      if (has_letters_and_digits(known.back(), claimed)) {
        return {.verdict = Verdict::agrees, .fact = list};
      }
    }
    if (!is_like_a_name(name)) return {.fact = list};
    return {.verdict = Verdict::disagrees, .fact = list, .expected = join(known)};
  }

  /// Words that stand in no name of the table and have no digit make a heading, not a member.
  bool is_like_a_name(std::string_view name) const {
    const std::string_view stem = table_.entities[claim_.entity].name;
    std::string rest = to_lower(name.substr(std::min(stem.size(), name.size())));
    if (rest.find_first_of("0123456789") != std::string::npos) return true;
    std::erase_if(rest, [](char byte) { return !is_word_byte(byte); });
    return std::any_of(table_.entities.begin(), table_.entities.end(), [&](const auto& entity) {
      return rest.empty() || has_word(to_lower(entity.name), rest);
    });
  }

  static bool has_word(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + 1)) {
      const std::size_t end = at + word.size();
      if ((at == 0 || !is_word_byte(text[at - 1])) &&
          (end == text.size() || !is_word_byte(text[end]))) {
        return true;
      }
    }
    return false;
  }

  Judgement judge_date() const {
    const Facts facts = table_.facts_of(claim_.entity, claim_.attribute);
    if (facts.empty()) return {};
    const facts::Date date = std::get<facts::Date>(claim_.value);
    const bool is_ambiguous = written_.find('/') != std::string_view::npos;
    for (const Fact* fact : facts) {
      const auto fits = [&](const facts::Value& value) {
        const facts::Date* truth = std::get_if<facts::Date>(&value);
        return truth != nullptr && (agree(*truth, date) ||
                                    (is_ambiguous && agree(*truth, exchange_day_and_month(date))));
      };
      if (fits(fact->value) ||
          std::any_of(fact->readings.begin(), fact->readings.end(),
                      [&](const auto& reading) { return fits(reading.value); })) {
        return {.verdict = Verdict::agrees, .fact = fact, .expected = fact->written};
      }
    }
    // The ends of a span of time are no one's day.
    if (claim_.qualifier != Qualifier::plain) return {};
    const Fact* fact = facts.front();
    const facts::Date* truth = std::get_if<facts::Date>(&fact->value);
    if (truth == nullptr) return {.fact = fact};
    const auto months = table_.words.find("month");
    static const std::vector<std::string> no_months;
    return {.verdict = Verdict::disagrees,
            .fact = fact,
            .expected = facts::spell_like(
                *truth, date, written_, months == table_.words.end() ? no_months : months->second)};
  }

  /// Dates agree as far as both say.
  static bool agree(facts::Date left, facts::Date right) {
    if (left.year != right.year) return false;
    if (left.month == 0 || right.month == 0) return true;
    if (left.month != right.month) return false;
    return left.day == 0 || right.day == 0 || left.day == right.day;
  }

  Judgement judge_feature() const {
    const facts::Feature& feature = table_.features[claim_.feature];
    for (const Fact* fact : table_.facts_of(claim_.entity, feature.attribute)) {
      const auto* values = std::get_if<std::vector<std::string>>(&fact->value);
      if (values == nullptr) continue;
      const bool has = std::find(values->begin(), values->end(), feature.id) != values->end();
      const bool lacks =
          std::find(fact->denied.begin(), fact->denied.end(), feature.id) != fact->denied.end() ||
          (fact->is_complete && !has);
      if (!has && !lacks) continue;
      std::vector<std::string> known;
      for (const facts::Feature& other : table_.features) {
        if (std::find(values->begin(), values->end(), other.id) != values->end()) {
          known.push_back(other.name);
        }
      }
      const Verdict verdict = has != claim_.is_denied ? Verdict::agrees : Verdict::disagrees;
      return {.verdict = verdict, .fact = fact, .expected = join(known)};
    }
    return {};
  }

  Judgement judge_text() const {
    const std::string claimed = letters_and_digits(std::get<std::string>(claim_.value));
    Judgement out;
    for (const Fact* fact : table_.facts_of(claim_.entity, claim_.attribute)) {
      std::vector<std::string> values;
      if (const auto* text = std::get_if<std::string>(&fact->value)) values.push_back(*text);
      if (const auto* set = std::get_if<std::vector<std::string>>(&fact->value)) values = *set;
      for (const std::string& value : values) {
        if (has_letters_and_digits(value, claimed) ||
            are_kin(table_, value, std::get<std::string>(claim_.value))) {
          return {.verdict = Verdict::agrees, .fact = fact, .expected = join(values)};
        }
      }
      const bool is_closed = std::holds_alternative<std::string>(fact->value) || fact->is_complete;
      if (is_closed) out = {.verdict = Verdict::disagrees, .fact = fact, .expected = join(values)};
    }
    if (out.verdict != Verdict::disagrees) return out;
    // A licence of the code is no wrong licence of the model.
    for (const Fact& fact : table_.facts) {
      const auto* text = std::get_if<std::string>(&fact.value);
      if (text != nullptr && has_letters_and_digits(*text, claimed) &&
          table_.is_within(claim_.entity, fact.entity)) {
        return {};
      }
    }
    return out;
  }

  Judgement judge_status() const {
    const facts::Entity& entity = table_.entities[claim_.entity];
    if (!entity.is_covered) return {};
    Judgement out;
    const std::uint32_t attribute = table_.find_attribute("official");
    if (attribute != none) {
      const Facts facts = table_.facts_of(claim_.entity, attribute);
      if (!facts.empty()) out.fact = facts.front();
    }
    out.verdict =
        std::get<bool>(claim_.value) == entity.is_official ? Verdict::agrees : Verdict::disagrees;
    out.expected = entity.is_official ? "official" : "unofficial";
    return out;
  }

  /// The words of a text in lower case, without numbers and the last s of a plural.
  static std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (std::size_t at = 0; at <= text.size(); ++at) {
      if (at < text.size() && is_word_byte(text[at])) {
        word += text[at];
        continue;
      }
      if (word.size() > 1 && word.back() == 's') word.pop_back();
      if (word.find_first_not_of("0123456789") != std::string::npos)
        words.push_back(to_lower(word));
      word.clear();
    }
    return words;
  }

  /// "Mixture of 8 Experts layer" says what "Mixture of Experts" does.
  static bool contains(const std::vector<std::string>& whole,
                       const std::vector<std::string>& part) {
    return !part.empty() &&
           std::search(whole.begin(), whole.end(), part.begin(), part.end()) != whole.end();
  }

  Judgement judge_expansion() const {
    const facts::Acronym& acronym = table_.acronyms[claim_.acronym];
    const auto& written = std::get<std::string>(claim_.value);
    const std::string claimed = letters_and_digits(written);
    for (const std::string& expansion : acronym.expansions) {
      const std::string truth = letters_and_digits(expansion);
      if (truth == claimed || truth + "s" == claimed || truth == claimed + "s" ||
          contains(words_of(written), words_of(expansion))) {
        return {.verdict = Verdict::agrees, .expected = expansion};
      }
    }
    if (acronym.expansions.empty()) return {};
    return {.verdict = Verdict::disagrees, .expected = acronym.expansions.front()};
  }

  const Claim& claim_;
  const facts::Table& table_;
  std::string_view written_;
};

}  // namespace

Judgement judge(const Claim& claim, const facts::Table& table, std::string_view written) {
  return Judging(claim, table, written).run();
}

}  // namespace claims
