#include "claims/backing.hpp"

#include <algorithm>

#include "claims/family.hpp"
#include "claims/shelf.hpp"
#include "claims/source_names.hpp"
#include "facts/compare.hpp"

namespace claims {

namespace {

using facts::Fact;
using facts::Table;

bool agree(facts::Date left, facts::Date right) {
  if (left.year != right.year) return false;
  if (left.month == 0 || right.month == 0) return true;
  if (left.month != right.month) return false;
  return left.day == 0 || right.day == 0 || left.day == right.day;
}

bool agree(const Claim& claim, const facts::Value& value, const Table& table) {
  if (const auto* quantity = std::get_if<facts::Quantity>(&claim.value)) {
    const auto* truth = std::get_if<facts::Quantity>(&value);
    if (truth == nullptr || claim.attribute == none) return false;
    return facts::agrees(*truth, *quantity, table.attributes[claim.attribute].comparison);
  }
  if (const auto* date = std::get_if<facts::Date>(&claim.value)) {
    const auto* truth = std::get_if<facts::Date>(&value);
    return truth != nullptr && agree(*truth, *date);
  }
  if (const auto* text = std::get_if<std::string>(&claim.value)) {
    const std::string claimed = letters_and_digits(*text);
    const auto is_claimed = [&](const std::string& one) {
      return has_letters_and_digits(one, claimed);
    };
    if (const auto* one = std::get_if<std::string>(&value)) return is_claimed(*one);
    const auto* many = std::get_if<std::vector<std::string>>(&value);
    return many != nullptr && std::any_of(many->begin(), many->end(), is_claimed);
  }
  return false;
}

/// True when the fact says something of the feature, that it is there or that it is not.
bool speaks_of(const Fact& fact, const facts::Feature& feature) {
  const auto* values = std::get_if<std::vector<std::string>>(&fact.value);
  const auto has = [&](const std::vector<std::string>& ids) {
    return std::find(ids.begin(), ids.end(), feature.id) != ids.end();
  };
  return has(fact.denied) || fact.is_complete || (values != nullptr && has(*values));
}

/// Adds the entities whose facts may have been meant: the entity itself, those it is a variant of,
/// its family, and those within it.
void add_related(const Table& table, std::uint32_t entity, std::vector<std::uint32_t>& out) {
  if (entity == none) return;
  const auto add = [&](std::uint32_t one) {
    const bool is_new = one != none && std::find(out.begin(), out.end(), one) == out.end();
    if (is_new) out.push_back(one);
    return is_new;
  };
  for (const std::uint32_t member : members_of(table, entity)) add(member);
  add(table.entities[entity].family);
  std::uint32_t above = table.entities[entity].variant_of;
  while (add(above)) above = table.entities[above].variant_of;
}

/// An attribute, and those whose value is easily told as its value.
std::vector<std::uint32_t> confused_with(const Table& table, std::uint32_t attribute) {
  std::vector<std::uint32_t> out{attribute};
  const auto names = [&](const facts::Attribute& from, const facts::Attribute& to) {
    return std::find(from.confused_with.begin(), from.confused_with.end(), to.id) !=
           from.confused_with.end();
  };
  const facts::Attribute& one = table.attributes[attribute];
  for (std::uint32_t other = 0; other < table.attributes.size(); ++other) {
    if (other == attribute) continue;
    if (names(one, table.attributes[other]) || names(table.attributes[other], one)) {
      out.push_back(other);
    }
  }
  return out;
}

class Gathering {
 public:
  Gathering(const Claim& claim, const Table& table) : claim_(claim), table_(table) {}

  void add(const std::vector<facts::Reference>& references) {
    for (const facts::Reference& reference : references) {
      const auto found = table_.source_index.find(reference.source);
      if (found == table_.source_index.end()) continue;
      if (std::find(sources_.begin(), sources_.end(), found->second) == sources_.end()) {
        sources_.push_back(found->second);
      }
    }
  }

  /// Adds what gives the value that the claim states: the fact itself, or one of its readings.
  void add_agreeing(const Fact& fact) {
    if (claim_.feature != none) {
      if (speaks_of(fact, table_.features[claim_.feature])) add(fact.references);
      return;
    }
    if (agree(claim_, fact.value, table_)) {
      spellings_.push_back(letters_and_digits(fact.written));
      add(fact.references);
    }
    for (const facts::Reading& reading : fact.readings) {
      if (agree(claim_, reading.value, table_)) add(reading.references);
    }
  }

  /// Adds what lists the amount among others: the sizes that a family comes in.
  void add_listing(const Fact& fact) {
    const auto* values = std::get_if<std::vector<std::string>>(&fact.value);
    if (values == nullptr) return;
    for (const std::string& value : *values) {
      const auto is_value = [&](const std::string& spelling) {
        return has_letters_and_digits(value, spelling);
      };
      if (std::any_of(spellings_.begin(), spellings_.end(), is_value)) add(fact.references);
    }
  }

  /// True when an amount of the claim may be listed among others.
  [[nodiscard]] bool is_listable() const {
    return !spellings_.empty() && std::holds_alternative<facts::Quantity>(claim_.value);
  }

  /// The fact that the claim was judged by, when no value of it says exactly the same.
  void add_judged(const Fact& fact) {
    add_agreeing(fact);
    if (!sources_.empty()) return;
    add(fact.references);
    for (const facts::Reading& reading : fact.readings) add(reading.references);
  }

  std::vector<std::uint32_t> take() { return std::move(sources_); }

 private:
  const Claim& claim_;
  const Table& table_;
  std::vector<std::uint32_t> sources_;
  std::vector<std::string> spellings_;  // of the amounts that agreed
};

}  // namespace

std::vector<std::uint32_t> SourceFinder::behind(const Claim& claim, const Judgement& judgement) {
  Gathering gathering(claim, table_);
  if (judgement.fact != nullptr) gathering.add_judged(*judgement.fact);
  if (claim.acronym != none) gathering.add(table_.acronyms[claim.acronym].references);
  const std::vector<std::uint32_t>& entities = entities_of(claim);
  for (const std::uint32_t attribute : attributes_of(claim)) {
    for (const std::uint32_t entity : entities) {
      for (const Fact* fact : table_.facts_of(entity, attribute)) gathering.add_agreeing(*fact);
    }
  }
  if (!gathering.is_listable()) return gathering.take();
  // The facts of the table are by entity.
  std::vector<std::uint32_t> sorted = entities;
  std::sort(sorted.begin(), sorted.end());
  for (const std::uint32_t entity : sorted) {
    auto fact = std::partition_point(table_.facts.begin(), table_.facts.end(),
                                     [&](const Fact& one) { return one.entity < entity; });
    for (; fact != table_.facts.end() && fact->entity == entity; ++fact) {
      gathering.add_listing(*fact);
    }
  }
  return gathering.take();
}

const std::vector<std::uint32_t>& SourceFinder::entities_of(const Claim& claim) {
  // Prose says "it" of what the page is about, whatever was named last.
  const bool is_tabled =
      claim.resolution == Resolution::table_row || claim.resolution == Resolution::table_column;
  const auto [at, is_new] = entities_[is_tabled ? 1 : 0].try_emplace(claim.entity);
  if (is_new) {
    add_related(table_, claim.entity, at->second);
    if (!is_tabled) add_related(table_, subject_, at->second);
  }
  return at->second;
}

const std::vector<std::uint32_t>& SourceFinder::attributes_of(const Claim& claim) {
  const bool is_feature = claim.feature != none;
  const auto [at, is_new] =
      attributes_[is_feature ? 1 : 0].try_emplace(is_feature ? claim.feature : claim.attribute);
  if (is_new && is_feature) at->second = {table_.features[claim.feature].attribute};
  if (is_new && !is_feature && claim.attribute != none) {
    at->second = confused_with(table_, claim.attribute);
  }
  return at->second;
}

bool is_primary(const facts::SourceItem& source, const Table& table) {
  static const std::vector<std::string> usual = {
      "article",     "article-journal",  "book",   "chapter",    "dataset",
      "legislation", "paper-conference", "patent", "regulation", "report",
      "software",    "standard",         "thesis"};
  const auto found = table.words.find("primary_source_type");
  const std::vector<std::string>& types = found == table.words.end() ? usual : found->second;
  return std::find(types.begin(), types.end(), source.type) != types.end();
}

Backing backing_of(const Claim& claim, const Judgement& judgement, const Support& support,
                   const Reading& reading, const ReferenceIndex& references,
                   SourceFinder& sources) {
  if (support.citations.empty()) return Backing::uncited;
  const CitedSources cited = cited_sources(support, reading, references);
  if (cited.sources.empty()) return Backing::undecided;
  const Table& table = sources.table();
  const std::vector<std::uint32_t> behind = sources.behind(claim, judgement);
  const bool is_supported =
      std::any_of(cited.sources.begin(), cited.sources.end(), [&](std::uint32_t source) {
        return std::any_of(behind.begin(), behind.end(), [&](std::uint32_t giver) {
          return source == giver || are_same_work(table.sources[source], table.sources[giver]);
        });
      });
  if (is_supported) return Backing::supported;
  // The ends of a range are rounded freely.
  const bool is_loose =
      claim.qualifier == Qualifier::range_low || claim.qualifier == Qualifier::range_high;
  const bool has_source =
      std::any_of(support.citations.begin(), support.citations.end(),
                  [&](std::uint32_t index) { return says_source(reading.citations[index]); });
  const bool is_decidable = judgement.verdict == Verdict::agrees && has_source && !is_loose &&
                            !behind.empty() && !cited.has_unknown;
  return is_decidable ? Backing::unsupported : Backing::undecided;
}

std::vector<Backing> back_all(const Reading& reading, const std::vector<Judgement>& judgements,
                              const Table& table) {
  std::vector<Backing> out;
  out.reserve(reading.claims.size());
  const ReferenceIndex index(reading.references);
  SourceFinder sources(table, reading.subject);
  for (std::size_t i = 0; i < reading.claims.size(); ++i) {
    out.push_back(
        backing_of(reading.claims[i], judgements[i], reading.support[i], reading, index, sources));
  }
  return out;
}

}  // namespace claims
