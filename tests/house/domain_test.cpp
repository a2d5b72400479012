// The engine knows nothing of what the documents are about: names and attributes are data.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>

#include "harness/catch.hpp"
#include "house/repository.hpp"

namespace {

/// A name has a capital or a digit. All in small letters it may be any word of the language, as the
/// "others" that ends a list of authors.
bool is_telling(const std::string& name) {
  return name.size() >= 4 && std::any_of(name.begin(), name.end(), [](unsigned char c) {
           return std::isupper(c) != 0 || std::isdigit(c) != 0;
         });
}

/// Words of the fact table that could only be there because the engine knows its domain: the names
/// of entities, their publishers, and the ids of attributes and features.
std::vector<std::string> words_of_the_domain() {
  std::vector<std::string> words;
  const auto add = [&](const nlohmann::json& value) {
    if (value.is_string() && is_telling(value.get<std::string>())) words.push_back(value);
  };
  const nlohmann::json facts = nlohmann::json::parse(house::read("rules/facts.json"));
  for (const nlohmann::json& entity : facts.value("entities", nlohmann::json::array())) {
    add(entity.value("name", nlohmann::json()));
    for (const nlohmann::json& alias : entity.value("aliases", nlohmann::json::array())) add(alias);
  }
  const nlohmann::json vocabulary = nlohmann::json::parse(house::read("rules/vocabulary.json"));
  for (const nlohmann::json& attribute : vocabulary.value("attributes", nlohmann::json::array())) {
    const std::string id = attribute.value("id", "");
    if (id.find('.') != std::string::npos || id.find('_') != std::string::npos) words.push_back(id);
  }
  for (const nlohmann::json& item : nlohmann::json::parse(house::read("rules/sources.json"))) {
    for (const nlohmann::json& author : item.value("author", nlohmann::json::array())) {
      add(author.value("literal", nlohmann::json()));
    }
  }
  return words;
}

bool is_letter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

std::size_t find_word(const std::string& text, const std::string& word) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const bool begins = at == 0 || !is_letter(text[at - 1]);
    const std::size_t end = at + word.size();
    if (begins && (end == text.size() || !is_letter(text[end]))) return at;
  }
  return std::string::npos;
}

}  // namespace

TEST_CASE("nothing in the engine names what the documents are about", "[domain]") {
  const std::vector<std::string> words = words_of_the_domain();
  REQUIRE(words.size() > 10);
  for (const house::File& file : house::files("src", {".cpp", ".hpp"})) {
    for (const std::string& word : words) {
      const std::size_t at = find_word(file.text, word);
      if (at != std::string::npos) FAIL_CHECK(house::place(file, at) << ": " << word);
    }
  }
}
