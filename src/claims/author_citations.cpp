#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "claims/characters.hpp"
#include "claims/range_set.hpp"
#include "claims/written_citations.hpp"

namespace claims {

namespace {

using markdown::Range;

/// A name with a year, as a citation writes it.
struct Named {
  std::string family;  // of the first author
  std::int32_t year = 0;
  bool is_sure = false;  // "et al." or a second author
};

constexpr std::array<std::string_view, 17> months = {
    "January", "February", "March",    "April",   "May",   "June",
    "July",    "August",   "Jan",      "Feb",     "Sept",  "September",
    "October", "November", "December", "Version", "Figure"};

/// Parentheses that hold more are no citation.
constexpr std::size_t longest = 200;

/// True when four digits stand in the parenthesis that opens at a place.
bool has_year(std::string_view prose, std::size_t open) {
  std::size_t digits = 0;
  for (const char byte : prose.substr(open + 1, longest)) {
    if (byte == '(' || byte == ')' || byte == markdown::separator) return false;
    digits = is_digit(byte) ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

/// The text without the place that a citation ends with: "Guo et al., 2024, p. 3".
std::string_view without_locator(std::string_view text) {
  const std::size_t comma = text.rfind(", ");
  if (comma == std::string_view::npos) return text;
  const std::string_view place = text.substr(comma + 2);
  for (const std::string_view word : {"p.", "pp.", "Table ", "Tab.", "Figure ", "Fig.", "Section ",
                                      "Sec.", "Chapter ", "ch.", "Appendix ", "\u00A7"}) {
    if (place.starts_with(word)) return text.substr(0, comma);
  }
  return text;
}

/// The year with which a text ends, behind a blank or comma: "Guo et al., 2024a"; what is before
/// it.
std::optional<std::int32_t> take_year(std::string_view& text) {
  std::string_view rest = trim(without_locator(text));
  if (rest.size() > 5 && rest.back() >= 'a' && rest.back() <= 'h' &&
      is_digit(rest[rest.size() - 2])) {
    rest.remove_suffix(1);
  }
  if (rest.size() < 6) return std::nullopt;
  const std::string_view digits = rest.substr(rest.size() - 4);
  const bool is_year = std::all_of(digits.begin(), digits.end(), is_digit) &&
                       (digits.starts_with("19") || digits.starts_with("20"));
  const char before = rest[rest.size() - 5];
  if (!is_year || (before != ' ' && before != ',')) return std::nullopt;
  text = trim(rest.substr(0, rest.size() - 4));
  return std::stoi(std::string(digits));
}

bool begins_name(std::string_view word) {
  return !word.empty() &&
         (('A' <= word[0] && word[0] <= 'Z') || static_cast<unsigned char>(word[0]) >= 0xC3);
}

/// The family name that names open with, and whether they are sure to be authors.
std::optional<Named> read_names(std::string_view text) {
  for (const std::string_view lead : {"see ", "See ", "cf. ", "e.g., ", "e.g. ", "as in "}) {
    if (text.starts_with(lead)) text.remove_prefix(lead.size());
  }
  bool has_comma = false;
  if (text.ends_with(',')) {
    has_comma = true;
    text = trim(text.substr(0, text.size() - 1));
  }
  Named out;
  for (const std::string_view tail : {" et al.", " et al", ", et al."}) {
    if (!text.ends_with(tail)) continue;
    text = trim(text.substr(0, text.size() - tail.size()));
    out.is_sure = true;
    break;
  }
  for (const std::string_view joint : {" and ", " & "}) {
    const std::size_t at = text.find(joint);
    if (at == std::string_view::npos) continue;
    if (!begins_name(text.substr(at + joint.size()))) return std::nullopt;
    text = text.substr(0, at);
    out.is_sure = true;
  }
  text = trim(text.substr(0, text.find(',')));
  if (text.empty() || text.size() > 40 || !begins_name(text)) return std::nullopt;
  if (!out.is_sure && !has_comma) return std::nullopt;
  const auto is_name_byte = [](char byte) {
    return is_letter(byte) || is_digit(byte) || byte == '-' || byte == '\'' || byte == ' ' ||
           byte == '.';
  };
  if (!std::all_of(text.begin(), text.end(), is_name_byte)) return std::nullopt;
  if (std::count(text.begin(), text.end(), ' ') > 2) return std::nullopt;
  if (std::find(months.begin(), months.end(), text) != months.end()) return std::nullopt;
  out.family = text;
  return out;
}

/// Runs of letters in lower case, and runs of four digits, of an entry.
struct Words {
  std::vector<std::string> names;
  std::vector<std::string> years;
};

/// Authors and year stand at the front of an entry.
constexpr std::size_t most_names = 60;
constexpr std::size_t most_years = 4;

Words words_of_entry(std::string_view text) {
  Words out;
  std::string word;
  for (const char byte : std::string(text) + ' ') {
    if (is_letter(byte) || is_digit(byte)) {
      word += byte;
      continue;
    }
    const bool is_year = word.size() >= 4 && word.size() <= 5 &&
                         std::all_of(word.begin(), word.begin() + 4, is_digit);
    if (is_year && out.years.size() < most_years) out.years.push_back(word.substr(0, 4));
    const bool is_name = !word.empty() && is_letter(word.front());
    if (is_name && out.names.size() < most_names) out.names.push_back(lower(word));
    word.clear();
  }
  return out;
}

/// The last word of a name, which entries have whatever their style.
std::string last_word(std::string_view family) {
  const std::vector<std::string> names = words_of_entry(family).names;
  return names.empty() ? std::string() : names.back();
}

class Finder {
 public:
  Finder(const markdown::Document& document, const Shelf& shelf, const References& references)
      : document_(document),
        shelf_(shelf),
        links_(find_link_texts(document)),
        entries_(ranges_of(references)) {
    for (std::uint32_t i = 0; i < references.entries.size(); ++i) {
      const Words words = words_of_entry(document.slice(references.entries[i].prose));
      for (const std::string& name : words.names) {
        for (const std::string& year : words.years) index_.try_emplace(name + ' ' + year, i);
      }
    }
  }

  /// `(Guo et al., 2024; Dai, 2023)`.
  void add_parentheses(std::uint32_t open, std::vector<Citation>& out) const {
    const std::string_view prose = document_.prose;
    const std::string_view inside = prose.substr(open + 1, longest);
    const std::size_t length = inside.find_first_of("()\x1e");
    if (length == std::string_view::npos || inside[length] != ')') return;
    const std::size_t close = open + 1 + length;
    const Range whole{open, static_cast<std::uint32_t>(close + 1)};
    Citation citation = start(whole);
    std::uint32_t begin = open + 1;
    while (begin < whole.end) {
      const auto end =
          static_cast<std::uint32_t>(std::min(prose.substr(0, close).find(';', begin), close));
      std::string_view text = prose.substr(begin, end - begin);
      const std::optional<std::int32_t> year = take_year(text);
      std::optional<Named> named = year ? read_names(text) : std::nullopt;
      if (!named) return;
      named->year = *year;
      if (!add_item(*named, {begin, end}, citation)) return;
      begin = end + 1;
    }
    out.push_back(std::move(citation));
  }

  /// `Guo et al. (2024)`.
  void add_narrative(std::uint32_t open, std::vector<Citation>& out) const {
    const std::string_view prose = document_.prose;
    std::string_view inside = prose.substr(open, 7);
    const bool is_year = inside.size() >= 6 && (inside[5] == ')' || inside.substr(6) == ")") &&
                         std::all_of(inside.begin() + 1, inside.begin() + 5, is_digit);
    constexpr std::string_view tail = "et al. ";
    if (!is_year || open < tail.size() + 2) return;
    if (prose.substr(open - tail.size(), tail.size()) != tail) return;
    std::uint32_t begin = open - static_cast<std::uint32_t>(tail.size()) - 1;
    const std::uint32_t end = begin;
    while (begin > 0 && (is_letter(prose[begin - 1]) || prose[begin - 1] == '-')) --begin;
    const std::string_view family = prose.substr(begin, end - begin);
    if (!begins_name(family)) return;
    const auto close = static_cast<std::uint32_t>(open + (inside[5] == ')' ? 6 : 7));
    Citation citation = start({begin, close});
    const Named named{std::string(family), std::stoi(std::string(inside.substr(1, 4))), true};
    if (add_item(named, {begin, close}, citation)) out.push_back(std::move(citation));
  }

  [[nodiscard]] bool is_free(std::uint32_t at) const {
    return !links_.contains(at) && !entries_.contains(at) && !document_.is_code({at, at + 1});
  }

 private:
  static RangeSet ranges_of(const References& references) {
    std::vector<Range> ranges;
    for (const ReferenceEntry& entry : references.entries) ranges.push_back(entry.prose);
    return RangeSet(std::move(ranges));
  }

  Citation start(Range whole) const {
    return {.form = CitationForm::author_year,
            .span = document_.place(whole),
            .prose = whole,
            .block = document_.block_at(whole.begin),
            .items = {}};
  }

  bool add_item(const Named& named, Range prose, Citation& citation) const {
    while (prose.begin < prose.end && document_.prose[prose.begin] == ' ') ++prose.begin;
    CitedItem item{.span = document_.place(prose)};
    const std::string year = std::to_string(named.year);
    item.key = named.family + ' ' + year;
    const auto found = index_.find(last_word(named.family) + ' ' + year);
    if (found != index_.end()) item.entry = found->second;
    if (item.entry == none) item.sources = shelf_.by_author(named.family, named.year);
    const bool is_known = item.entry != none || !item.sources.empty();
    citation.items.push_back(std::move(item));
    return is_known || named.is_sure;
  }

  const markdown::Document& document_;
  const Shelf& shelf_;
  RangeSet links_;
  RangeSet entries_;
  std::unordered_map<std::string, std::uint32_t> index_;  // "name 2024": the entry with both
};

}  // namespace

std::vector<Citation> find_author_citations(const markdown::Document& document, const Shelf& shelf,
                                            const References& references) {
  std::optional<Finder> finder;  // once asked for
  std::vector<Citation> out;
  const std::string_view prose = document.prose;
  for (std::size_t open = prose.find('('); open != std::string_view::npos;
       open = prose.find('(', open + 1)) {
    if (!has_year(prose, open)) continue;
    if (!finder) finder.emplace(document, shelf, references);
    const auto at = static_cast<std::uint32_t>(open);
    if (!finder->is_free(at)) continue;
    finder->add_parentheses(at, out);
    finder->add_narrative(at, out);
  }
  return out;
}

}  // namespace claims
