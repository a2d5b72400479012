#include "claims/names.hpp"

#include <algorithm>

namespace claims {

namespace {

using facts::none;

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_lower(char byte) { return byte >= 'a' && byte <= 'z'; }
bool is_upper(char byte) { return byte >= 'A' && byte <= 'Z'; }

void append_words(std::string_view name, std::vector<std::string>& words) {
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (std::size_t at = 0; at < name.size(); ++at) {
    const char byte = name[at];
    const bool is_point = byte == '.' && !word.empty() && is_digit(word.back()) &&
                          at + 1 < name.size() && is_digit(name[at + 1]);
    if (!is_word_byte(byte) && !is_point && static_cast<unsigned char>(byte) < 0x80 &&
        byte != '+') {
      flush();
      continue;
    }
    if (!word.empty() && !is_point && word.back() != '.' &&
        is_digit(word.back()) != is_digit(byte)) {
      flush();
    }
    word += is_upper(byte) ? static_cast<char>(byte + 32) : byte;
  }
  flush();
}

template <typename Visit>
void visit_others(const facts::Entity& entity, const Visit& visit) {
  for (const std::string& alias : entity.aliases) visit(alias);
  for (const std::string& name : entity.informal) visit(name);
}

std::uint32_t token_end(std::string_view prose, std::uint32_t at, std::uint32_t end) {
  while (at < end && (is_word_byte(prose[at]) ||
                      (prose[at] == '.' && at + 1 < end && is_word_byte(prose[at + 1])))) {
    ++at;
  }
  return at;
}

class Extender {
 public:
  Extender(std::string_view prose, markdown::Range range, const Roster& roster,
           const std::vector<facts::Scale>& scales)
      : prose_(prose), range_(range), roster_(roster), scales_(scales) {}

  void extend(Name& name) const {
    while (name.entity != none && take_part(name)) {
    }
  }

 private:
  /// True when a token is a size: digits and a scale's letter, nothing else.
  bool is_size(std::string_view token) const {
    if (token.empty() || !is_digit(token[0])) return false;
    const facts::NumberRead read = facts::read_number(token, scales_);
    return read.scale >= 0 && read.length == token.size();
  }

  bool take_part(Name& name) const {
    const std::uint32_t at = name.prose.end;
    if (at >= range_.end) return false;
    const char mark = prose_[at];
    if (mark == '.' && at + 1 < range_.end && is_digit(prose_[at + 1])) {
      name.prose.end = token_end(prose_, at + 1, range_.end);
      name.entity = none;
      return false;
    }
    if (mark == '+' && !is_digit(prose_[at - 1])) {
      ++name.prose.end;
      name.entity = none;
      return false;
    }
    const auto gap = static_cast<std::uint32_t>(gap_at(prose_, at));
    if (gap == 0) return false;
    const std::uint32_t end = token_end(prose_, at + gap, range_.end);
    if (end == at + gap) return false;
    const std::string_view part = prose_.substr(at + gap, end - at - gap);
    if (const std::uint32_t whole = roster_.compose(name.entity, part); whole != none) {
      name.entity = whole;
      name.prose.end = end;
      return true;
    }
    const bool is_hyphen = mark != ' ' && mark != '\xC2';
    if (is_size(part)) {
      name.prose.end = end;
      if (is_hyphen) name.entity = none;
      return !is_hyphen;
    }
    if (!is_hyphen) return false;
    if (is_upper(part[0])) {
      if (const std::uint32_t whole = roster_.compose_cut(name.entity, part); whole != none) {
        name.entity = whole;
        name.prose.end = end;
        return true;
      }
    }
    // V2-based is V2; V2-Pro and 6.7b-pro are others.
    const bool is_id = is_lower(prose_[name.prose.begin]);
    if (is_lower(part[0]) && !is_id) return false;
    name.prose.end = end;
    name.entity = none;
    return false;
  }

  std::string_view prose_;
  markdown::Range range_;
  const Roster& roster_;
  const std::vector<facts::Scale>& scales_;
};

}  // namespace

std::size_t Roster::Hash::operator()(const Words& words) const {
  // FNV-1a, a word at a time.
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const std::uint32_t word : words) hash = (hash ^ word) * 0x100000001b3U;
  return hash;
}

std::vector<std::string> name_words(std::string_view name) {
  std::vector<std::string> words;
  append_words(name, words);
  return words;
}

Roster::Roster(const facts::Table& table)
    : names_(table.entities.size()), silent_(table.entities.size(), false) {
  const auto kinds = table.words.find("silent_kind");
  for (std::uint32_t index = 0; index < table.entities.size(); ++index) {
    silent_[index] =
        kinds != table.words.end() && std::find(kinds->second.begin(), kinds->second.end(),
                                                table.entities[index].kind) != kinds->second.end();
    enter(table.entities[index].name, index);
    const std::string& document = table.entities[index].document;
    if (!document.empty()) documents_.emplace(document, index);
  }
  for (std::uint32_t index = 0; index < table.entities.size(); ++index) {
    visit_others(table.entities[index], [&](const std::string& name) { enter(name, index); });
  }
  sorted_parts_.reserve(parts_.size());
  for (const auto& [word, place] : parts_) sorted_parts_.push_back(word);
  std::sort(sorted_parts_.begin(), sorted_parts_.end());
}

std::uint32_t Roster::compose_cut(std::uint32_t entity, std::string_view part) const {
  constexpr std::size_t shortest = 3;
  // A word of which so many others begin cuts none of them short.
  constexpr std::size_t most = 16;
  const std::vector<std::string> words = name_words(part);
  if (words.size() != 1 || words.front().size() < shortest) return none;
  const std::string& beginning = words.front();
  std::uint32_t found = none;
  auto at = std::lower_bound(sorted_parts_.begin(), sorted_parts_.end(), beginning);
  for (std::size_t count = 0; at != sorted_parts_.end() && at->starts_with(beginning); ++at) {
    if (++count > most) return none;
    const std::uint32_t whole = compose_with(entity, parts_.at(std::string(*at)));
    if (whole == none || whole == found) continue;
    if (found != none) return none;
    found = whole;
  }
  return found;
}

std::uint32_t Roster::compose_with(std::uint32_t entity, std::uint32_t part) const {
  for (const Words& name : names_[entity]) {
    Words words = name;
    words.push_back(part);
    const std::uint32_t whole = named(std::move(words));
    if (whole != none) return whole;
  }
  return none;
}

std::uint32_t Roster::subject_of_file(std::string_view path) const {
  std::uint32_t found = facts::none;
  if (documents_.empty()) return found;
  for (std::size_t begin = 0;;) {
    const auto known = documents_.find(path.substr(begin));
    if (known != documents_.end()) found = std::min(found, known->second);
    const std::size_t slash = path.find('/', begin);
    if (slash == std::string_view::npos) return found;
    begin = slash + 1;
  }
}

void Roster::enter(std::string_view name, std::uint32_t entity) {
  Words words;
  for (std::string& word : name_words(name)) {
    words.push_back(parts_.emplace(std::move(word), parts_.size()).first->second);
  }
  std::sort(words.begin(), words.end());
  entities_.emplace(words, entity);
  names_[entity].push_back(std::move(words));
}

std::optional<Roster::Words> Roster::words_of(std::string_view text) const {
  Words words;
  for (const std::string& word : name_words(text)) {
    const auto known = parts_.find(word);
    if (known == parts_.end()) return std::nullopt;
    words.push_back(known->second);
  }
  return words;
}

std::uint32_t Roster::named(Words words) const {
  std::sort(words.begin(), words.end());
  const auto found = entities_.find(words);
  return found == entities_.end() ? none : found->second;
}

std::uint32_t Roster::find(std::string_view text) const {
  const std::optional<Words> words = words_of(text);
  return words ? named(*words) : none;
}

std::uint32_t Roster::compose(std::uint32_t entity, std::string_view part) const {
  const std::optional<Words> more = words_of(part);
  if (!more) return none;
  for (const Words& name : names_[entity]) {
    Words words = name;
    words.insert(words.end(), more->begin(), more->end());
    const std::uint32_t whole = named(std::move(words));
    if (whole != none && whole != entity) return whole;
  }
  return none;
}

std::uint32_t Roster::compose_any(std::uint32_t entity, std::string_view text) const {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_word_byte(text[end])) ++end;
    if (end > at) {
      const std::uint32_t found = compose(entity, text.substr(at, end - at));
      if (found != none) return found;
    }
    at = std::max(end, at + 1);
  }
  return none;
}

std::vector<Name> find_names(std::string_view prose, markdown::Range range,
                             std::span<const Hit> hits, const Roster& roster,
                             const std::vector<facts::Scale>& scales) {
  std::vector<Name> names;
  if (std::none_of(hits.begin(), hits.end(), is_name)) return names;
  const Extender extender(prose, range, roster, scales);
  for (const Hit& hit : hits) {
    if (!is_name(hit) || (!names.empty() && hit.prose.begin < names.back().prose.end)) continue;
    Name name{.prose = hit.prose,
              .entity = hit.index,
              .stem = hit.index,
              .is_informal = hit.sense == Sense::informal};
    const std::span<const Hit> here = hits_at(hits, hit.prose.begin);
    name.is_feature = std::any_of(here.begin(), here.end(),
                                  [](const Hit& other) { return other.sense == Sense::feature; });
    extender.extend(name);
    if (name.entity == none || !roster.is_silent(name.entity)) names.push_back(name);
  }
  return names;
}

}  // namespace claims
