// The fact table of this repository against itself: what a reader of one fact cannot see.
#include <cctype>
#include <cmath>
#include <cstdio>
#include <map>
#include <regex>
#include <set>

#include "facts/read.hpp"
#include "harness/catch.hpp"
#include "house/repository.hpp"

namespace {

using facts::none;

const facts::Table& table() {
  static const facts::Table read = [] {
    std::vector<text::Source> files;
    for (const char* path : {"rules/facts.json", "rules/sources.json", "rules/vocabulary.json"}) {
      files.emplace_back(path, house::read(path));
    }
    return facts::read(std::move(files));
  }();
  return read;
}

std::string name_of(const facts::Fact& fact) {
  const std::string attribute =
      fact.attribute == none ? "?" : table().attributes[fact.attribute].id;
  return table().entities[fact.entity].id + " " + attribute + " " + fact.written;
}

std::vector<const facts::Reference*> references_of(const facts::Fact& fact) {
  std::vector<const facts::Reference*> all;
  for (const facts::Reference& reference : fact.references) all.push_back(&reference);
  for (const facts::Reading& reading : fact.readings) {
    for (const facts::Reference& reference : reading.references) all.push_back(&reference);
  }
  return all;
}

const facts::Quantity* quantity_of(const facts::Fact& fact) {
  return std::get_if<facts::Quantity>(&fact.value);
}

/// The digits at the start of an amount as the table writes it, without separators.
std::string digits_of(const std::string& written) {
  std::string digits;
  for (const char byte : written) {
    if (byte == ',') continue;
    if (std::isdigit(static_cast<unsigned char>(byte)) == 0 && byte != '.') break;
    digits += byte;
  }
  return digits;
}

bool stands_in(const std::string& digits, const std::string& quote) {
  std::string plain;
  for (const char byte : quote) {
    if (byte != ',') plain += byte;
  }
  for (std::size_t at = plain.find(digits); at != std::string::npos;
       at = plain.find(digits, at + 1)) {
    const char before = at == 0 ? ' ' : plain[at - 1];
    const std::size_t end = at + digits.size();
    const char after = end < plain.size() ? plain[end] : ' ';
    const bool goes_on = std::isdigit(static_cast<unsigned char>(after)) != 0 ||
                         (after == '.' && end + 1 < plain.size() &&
                          std::isdigit(static_cast<unsigned char>(plain[end + 1])) != 0);
    if (std::isdigit(static_cast<unsigned char>(before)) == 0 && before != '.' && !goes_on) {
      return true;
    }
  }
  return false;
}

/// A file of results gives 0.4682 where the table writes 46.8.
bool is_fraction_of(const std::string& digits, const std::string& quote) {
  static const std::regex fraction(R"(\b0\.\d+)");
  std::smatch match;
  if (!std::regex_search(quote, match, fraction)) return false;
  char rounded[16];
  std::snprintf(rounded, sizeof rounded, "%.1f", std::stod(match.str()) * 100);
  return digits == rounded;
}

bool is_shown_by(const std::string& written, const std::vector<facts::Reference>& references) {
  static const std::map<std::string, std::string> words = {{"1", "one"}, {"2", "two"}};
  const std::string digits = digits_of(written);
  bool has_quote = false;
  for (const facts::Reference& reference : references) {
    if (reference.quote.empty()) continue;
    has_quote = true;
    if (stands_in(digits, reference.quote) || is_fraction_of(digits, reference.quote)) return true;
    const auto word = words.find(digits);
    if (word != words.end() && reference.quote.find(word->second) != std::string::npos) return true;
  }
  return !has_quote;
}

}  // namespace

TEST_CASE("the fact table reads without a complaint", "[table]") {
  for (const facts::Problem& problem : table().problems) {
    const auto& file = table().files[problem.origin.file];
    FAIL_CHECK(file.path() << " at byte " << problem.origin.span.begin << ": " << problem.message);
  }
  CHECK(table().facts.size() > 800);
}

TEST_CASE("every fact and every reading of it names a known source and a place in it", "[table]") {
  for (const facts::Fact& fact : table().facts) {
    INFO(name_of(fact));
    CHECK_FALSE(fact.references.empty());
    for (const facts::Reading& reading : fact.readings) {
      CHECK_FALSE(reading.references.empty());
      CHECK_FALSE(reading.reason.empty());
      CHECK(reading.written != fact.written);
    }
    for (const facts::Reference* reference : references_of(fact)) {
      INFO(reference->source);
      CHECK(table().find_source(reference->source) != nullptr);
      CHECK_FALSE(reference->locator.empty());
    }
  }
}

TEST_CASE("every source is used", "[table]") {
  std::set<std::string> used;
  for (const facts::Fact& fact : table().facts) {
    for (const facts::Reference* reference : references_of(fact)) used.insert(reference->source);
  }
  for (const facts::Acronym& acronym : table().acronyms) {
    for (const facts::Reference& reference : acronym.references) used.insert(reference.source);
  }
  CHECK(table().sources.size() >= 60);
  for (const facts::SourceItem& source : table().sources) {
    INFO(source.id);
    CHECK(used.count(source.id) == 1);
  }
}

TEST_CASE("a source can be found: title, author, address, and the archive's number in it",
          "[table]") {
  static const std::regex number(R"(\d{4}\.\d{5})");
  for (const facts::SourceItem& source : table().sources) {
    INFO(source.id);
    CHECK_FALSE(source.title.empty());
    CHECK_FALSE(source.authors.empty());
    CHECK(source.url.rfind("https://", 0) == 0);
    CHECK(source.url.find(' ') == std::string::npos);
    if (source.arxiv.empty()) continue;
    CHECK(std::regex_match(source.arxiv, number));
    CHECK(source.url == "https://arxiv.org/abs/" + source.arxiv);
    CHECK(source.doi == "10.48550/arXiv." + source.arxiv);
  }
}

TEST_CASE("what a source is quoted for stands in the quote", "[table]") {
  for (const facts::Fact& fact : table().facts) {
    if (quantity_of(fact) == nullptr) continue;
    INFO(name_of(fact));
    CHECK(is_shown_by(fact.written, fact.references));
    for (const facts::Reading& reading : fact.readings) {
      INFO("reading " << reading.written);
      CHECK(is_shown_by(reading.written, reading.references));
    }
  }
}

TEST_CASE("no part is larger than its whole", "[table]") {
  const std::uint32_t total = table().find_attribute("parameters.total");
  const std::uint32_t activated = table().find_attribute("parameters.activated");
  REQUIRE(total != none);
  REQUIRE(activated != none);
  std::size_t compared = 0;
  for (std::uint32_t entity = 0; entity < table().entities.size(); ++entity) {
    for (const facts::Fact* whole : table().facts_of(entity, total)) {
      for (const facts::Fact* part : table().facts_of(entity, activated)) {
        INFO(name_of(*part));
        ++compared;
        REQUIRE(quantity_of(*part) != nullptr);
        REQUIRE(quantity_of(*whole) != nullptr);
        CHECK(quantity_of(*part)->value <= quantity_of(*whole)->value);
      }
    }
  }
  CHECK(compared > 20);
}

TEST_CASE("a score in per cent lies between nought and a hundred", "[table]") {
  for (const facts::Fact& fact : table().facts) {
    const facts::Attribute& attribute = table().attributes[fact.attribute];
    const facts::Quantity* quantity = quantity_of(fact);
    if (quantity == nullptr || attribute.unit == none) continue;
    if (table().units[attribute.unit].id != "percent") continue;
    INFO(name_of(fact));
    CHECK(quantity->value >= 0);
    CHECK(quantity->value <= 100);
  }
}

TEST_CASE("a list of variants names entities of its own family", "[table]") {
  std::map<std::string, std::uint32_t> by_name;
  for (std::uint32_t entity = 0; entity < table().entities.size(); ++entity) {
    by_name[table().entities[entity].name] = entity;
  }
  const std::uint32_t variants = table().find_attribute("variants");
  REQUIRE(variants != none);
  std::size_t lists = 0;
  for (const facts::Fact& fact : table().facts) {
    if (fact.attribute != variants) continue;
    ++lists;
    CHECK(fact.is_complete);
    for (const std::string& variant : std::get<std::vector<std::string>>(fact.value)) {
      INFO(name_of(fact) << ": " << variant);
      const auto found = by_name.find(variant);
      REQUIRE(found != by_name.end());
      const bool is_inside = table().is_within(found->second, fact.entity) ||
                             table().entities[found->second].family == fact.entity;
      CHECK(is_inside);
    }
  }
  CHECK(lists > 10);
}

TEST_CASE("a variant belongs to the family of what it is a variant of", "[table]") {
  for (std::uint32_t entity = 0; entity < table().entities.size(); ++entity) {
    const facts::Entity& variant = table().entities[entity];
    if (variant.variant_of == none || variant.family == none) continue;
    INFO(variant.id);
    CHECK(table().is_within(entity, variant.family));
  }
}

TEST_CASE("dates are days of the years that the table is about", "[table]") {
  for (const facts::Fact& fact : table().facts) {
    const facts::Date* date = std::get_if<facts::Date>(&fact.value);
    if (date == nullptr) continue;
    INFO(name_of(fact));
    CHECK(date->year >= 2023);
    CHECK(date->year <= 2025);
    CHECK(date->month <= 12);
    CHECK(date->day <= 31);
  }
}

TEST_CASE("official links lead to where their kind says, and to each page once", "[table]") {
  static const std::map<std::string, std::regex> shapes = {
      {"hugging-face", std::regex(R"(https://huggingface\.co/deepseek-ai/[A-Za-z0-9.\-]+)")},
      {"github", std::regex(R"(https://github\.com/deepseek-ai/[A-Za-z0-9.\-]+)")},
      {"paper", std::regex(R"(https://arxiv\.org/abs/\d{4}\.\d{5})")}};
  std::set<std::string> pages;
  for (const facts::Entity& entity : table().entities) {
    for (const facts::OfficialLink& link : entity.links) {
      INFO(entity.id << ": " << link.url);
      const auto shape = shapes.find(link.kind);
      REQUIRE(shape != shapes.end());
      CHECK(std::regex_match(link.url, shape->second));
      if (link.kind == "hugging-face") CHECK(pages.insert(link.url).second);
    }
  }
  CHECK(pages.size() > 40);
}

TEST_CASE("a covered entity has facts, and one known by name only has none", "[table]") {
  std::vector<std::size_t> count(table().entities.size());
  for (const facts::Fact& fact : table().facts) ++count[fact.entity];
  for (std::uint32_t entity = 0; entity < table().entities.size(); ++entity) {
    const facts::Entity& one = table().entities[entity];
    INFO(one.id);
    if (!one.is_covered) {
      CHECK(count[entity] == 0);
      continue;
    }
    std::size_t inherited = count[entity];
    for (std::uint32_t up = one.variant_of; up != none; up = table().entities[up].variant_of) {
      inherited += count[up];
    }
    CHECK(inherited > 0);
  }
}

TEST_CASE("the report about an entity exists, and each report is about one", "[table]") {
  std::set<std::string> reports;
  for (const facts::Entity& entity : table().entities) {
    if (entity.document.empty()) continue;
    INFO(entity.id);
    CHECK(house::exists(entity.document));
    CHECK(reports.insert(entity.document).second);
  }
  CHECK(reports.size() == 12);
}
