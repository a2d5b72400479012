#include "claims/lexicon.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace claims {

namespace {

using facts::none;

struct NamedWord {
  std::string_view name;  // in the vocabulary
  Word word;
};

constexpr std::array named_words{NamedWord{"abbreviation", Word::abbreviation},
                                 NamedWord{"additional", Word::additional},
                                 NamedWord{"approximation", Word::approximation},
                                 NamedWord{"assertion", Word::assertion},
                                 NamedWord{"attributive", Word::attributive},
                                 NamedWord{"change", Word::change},
                                 NamedWord{"comparison", Word::comparison},
                                 NamedWord{"comparison_behind", Word::comparison_behind},
                                 NamedWord{"conjunction", Word::conjunction},
                                 NamedWord{"contrast", Word::contrast},
                                 NamedWord{"copula", Word::copula},
                                 NamedWord{"correction", Word::correction},
                                 NamedWord{"definite", Word::definite},
                                 NamedWord{"denial", Word::denial},
                                 NamedWord{"division", Word::division},
                                 NamedWord{"emphasis", Word::emphasis},
                                 NamedWord{"function_word", Word::function_word},
                                 NamedWord{"group_noun", Word::group_noun},
                                 NamedWord{"hypothesis", Word::hypothesis},
                                 NamedWord{"inclusion", Word::inclusion},
                                 NamedWord{"introduction", Word::introduction},
                                 NamedWord{"joint", Word::joint},
                                 NamedWord{"label", Word::label},
                                 NamedWord{"lower_bound", Word::lower_bound},
                                 NamedWord{"measure", Word::measure},
                                 NamedWord{"month", Word::month},
                                 NamedWord{"name_header", Word::name_header},
                                 NamedWord{"naming", Word::naming},
                                 NamedWord{"negation", Word::negation},
                                 NamedWord{"number", Word::number},
                                 NamedWord{"official", Word::official},
                                 NamedWord{"open_end", Word::open_end},
                                 NamedWord{"own", Word::own},
                                 NamedWord{"possession", Word::possession},
                                 NamedWord{"previous", Word::previous},
                                 NamedWord{"pronoun", Word::pronoun},
                                 NamedWord{"range", Word::range},
                                 NamedWord{"relative", Word::relative},
                                 NamedWord{"respectively", Word::respectively},
                                 NamedWord{"size_noun", Word::size_noun},
                                 NamedWord{"source_noun", Word::source_noun},
                                 NamedWord{"stage", Word::stage},
                                 NamedWord{"total", Word::total},
                                 NamedWord{"unofficial", Word::unofficial},
                                 NamedWord{"upper_bound", Word::upper_bound}};
static_assert(named_words.size() == static_cast<std::size_t>(Word::last));

/// Between the parts of a cue that other words may part.
constexpr std::string_view opening_mark = " \xE2\x80\xA6 ";

/// Short forms are told from words by their case alone: MoE, RL, VL.
Spelling spelling_of_short(std::string_view name) {
  const auto capitals =
      std::count_if(name.begin(), name.end(), [](char byte) { return byte >= 'A' && byte <= 'Z'; });
  const bool is_short = name.size() <= 8 && name.find(' ') == std::string_view::npos;
  return is_short && capitals >= 2 ? Spelling::exact : Spelling::word;
}

bool starts_word(std::string_view prose, std::size_t at) {
  return at == 0 || !is_word_byte(prose[at]) || !is_word_byte(prose[at - 1]);
}

}  // namespace

std::string to_lower(std::string_view text) {
  std::string out(text);
  for (char& byte : out) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte + 32);
  }
  return out;
}

Lexicon::Lexicon(const facts::Table& table) {
  add_entities(table);
  add_attributes(table);
  for (std::uint32_t index = 0; index < table.units.size(); ++index) {
    for (const std::string& word : table.units[index].words) {
      add(word, Spelling::word, Sense::unit, index);
    }
  }
  for (std::uint32_t index = 0; index < table.features.size(); ++index) {
    const facts::Feature& feature = table.features[index];
    add(feature.name, spelling_of_short(feature.name), Sense::feature, index);
    for (const std::string& alias : feature.aliases) {
      add(alias, spelling_of_short(alias), Sense::feature, index);
    }
  }
  for (std::uint32_t index = 0; index < table.acronyms.size(); ++index) {
    add(table.acronyms[index].short_form, Spelling::exact, Sense::acronym, index);
  }
  for (const facts::Fact& fact : table.facts) {
    if (fact.attribute == none || table.attributes[fact.attribute].kind != facts::ValueKind::text) {
      continue;
    }
    if (const std::string* text = std::get_if<std::string>(&fact.value)) {
      add(*text, Spelling::word, Sense::value, static_cast<std::uint32_t>(values_.size()));
      values_.push_back({fact.attribute, *text});
    }
  }
  add_words(table);
  trie_.freeze();
}

void Lexicon::add(std::string_view phrase, Spelling spelling, Sense sense, std::uint32_t index) {
  trie_.add(phrase, spelling, static_cast<std::uint32_t>(meanings_.size()));
  meanings_.push_back({sense, index});
}

/// A text that is one entity's name and another's alias means the first: of equal phrases the one
/// that was added first is found first.
void Lexicon::add_entities(const facts::Table& table) {
  const auto count = static_cast<std::uint32_t>(table.entities.size());
  for (std::uint32_t index = 0; index < count; ++index) {
    add(table.entities[index].name, Spelling::name, Sense::entity, index);
  }
  for (std::uint32_t index = 0; index < count; ++index) {
    for (const std::string& alias : table.entities[index].aliases) {
      add(alias, Spelling::name, Sense::entity, index);
    }
  }
  for (std::uint32_t index = 0; index < count; ++index) {
    for (const std::string& name : table.entities[index].informal) {
      add(name, Spelling::name, Sense::informal, index);
    }
  }
}

void Lexicon::add_attributes(const facts::Table& table) {
  for (std::uint32_t index = 0; index < table.attributes.size(); ++index) {
    const facts::Attribute& attribute = table.attributes[index];
    const auto add_all = [&](const std::vector<std::string>& phrases, Sense sense) {
      for (const std::string& phrase : phrases) {
        if (const std::size_t gap = phrase.find(opening_mark); gap != std::string::npos) {
          add(phrase.substr(0, gap), Spelling::word, Sense::open_cue,
              static_cast<std::uint32_t>(open_cues_.size()));
          open_cues_.push_back({index, phrase.substr(gap + opening_mark.size())});
          continue;
        }
        // One letter marks a number only when it is glued to it, so it is no word.
        if (phrase.size() == 1 && is_word_byte(phrase[0])) {
          prefixes_.emplace_back(phrase[0], index);
        } else {
          add(phrase, Spelling::word, sense, index);
        }
      }
    };
    add_all(attribute.cues, Sense::cue);
    add_all(attribute.cues_before, Sense::cue_before);
    add_all(attribute.cues_after, Sense::cue_after);
    add_all(attribute.anti_cues, Sense::anti_cue);
    add_all(attribute.headers, Sense::header);
  }
}

void Lexicon::add_words(const facts::Table& table) {
  for (const NamedWord& named : named_words) {
    const auto list = table.words.find(std::string(named.name));
    if (list == table.words.end()) continue;
    for (const std::string& entry : list->second) {
      const std::size_t equals = entry.find('=');
      const std::string word = entry.substr(0, equals == 0 ? std::string::npos : equals);
      if (equals != std::string::npos && equals != 0) {
        numbers_[to_lower(word)] = std::strtod(entry.c_str() + equals + 1, nullptr);
      }
      add(word, Spelling::word, Sense::word, static_cast<std::uint32_t>(named.word));
    }
  }
}

void Lexicon::scan(std::string_view prose, markdown::Range range, std::vector<Hit>& out) const {
  if (meanings_.empty()) return;
  const std::string_view text = prose.substr(0, range.end);
  std::vector<PhraseTrie::Match> matches;
  for (std::size_t at = range.begin; at < range.end;) {
    if (trie_.is_dead(text[at]) || !starts_word(text, at)) {
      ++at;
      continue;
    }
    matches.clear();
    trie_.find(text, at, matches);
    if (matches.empty()) {
      ++at;
      continue;
    }
    const std::uint32_t length = matches.back().length;
    bool has_name = false;
    for (const PhraseTrie::Match& match : matches) {
      const Meaning meaning = meanings_[match.phrase];
      // A small word keeps its sense at the head of a phrase: the "per" of "per token".
      const bool is_kept = meaning.sense == Sense::word || meaning.sense == Sense::open_cue;
      if (match.length != length && !is_kept) continue;
      const auto begin = static_cast<std::uint32_t>(at);
      out.push_back({{begin, begin + match.length}, meaning.sense, meaning.index});
      has_name = has_name || is_name(out.back());
    }
    at += has_name ? length : 1;
  }
}

double Lexicon::number_of(Hit hit, std::string_view prose) const {
  const auto found = numbers_.find(to_lower(prose.substr(hit.prose.begin, hit.prose.size())));
  return found == numbers_.end() ? 0 : found->second;
}

std::string Lexicon::word_for(double number) const {
  std::string shortest;
  for (const auto& [word, value] : numbers_) {
    // Of several words the shortest, and the first of those, whatever the order of the map.
    const bool is_better = shortest.empty() || word.size() < shortest.size() ||
                           (word.size() == shortest.size() && word < shortest);
    if (value == number && is_better) shortest = word;
  }
  return shortest;
}

std::uint32_t Lexicon::prefixed(char letter) const {
  for (const auto& [prefix, attribute] : prefixes_) {
    if (prefix == letter) return attribute;
  }
  return none;
}

std::span<const Hit> hits_at(std::span<const Hit> hits, std::uint32_t place) {
  const auto begins_before = [](const Hit& hit, std::uint32_t at) { return hit.prose.begin < at; };
  const auto begin = std::lower_bound(hits.begin(), hits.end(), place, begins_before);
  const auto end = std::lower_bound(begin, hits.end(), place + 1, begins_before);
  return {begin, end};
}

std::span<const Hit> hits_near(std::span<const Hit> hits, markdown::Range range) {
  // Of a vocabulary's phrase; a longer one may be passed over here.
  constexpr std::uint32_t longest = 256;
  const auto begins_before = [](const Hit& hit, std::uint32_t at) { return hit.prose.begin < at; };
  const std::uint32_t from = range.begin - std::min(range.begin, longest);
  const auto begin = std::lower_bound(hits.begin(), hits.end(), from, begins_before);
  const auto end = std::lower_bound(begin, hits.end(), range.end + 1, begins_before);
  return {begin, end};
}

}  // namespace claims
