#include <algorithm>
#include <array>
#include <utility>

#include "facts/bibtex.hpp"
#include "text/unicode.hpp"

namespace facts {

namespace {

/// The combining marks of TeX's accents.
constexpr std::array<std::pair<char, char32_t>, 15> accents = {{
    {'`', 0x300},
    {'\'', 0x301},
    {'^', 0x302},
    {'~', 0x303},
    {'=', 0x304},
    {'u', 0x306},
    {'.', 0x307},
    {'"', 0x308},
    {'r', 0x30A},
    {'H', 0x30B},
    {'v', 0x30C},
    {'d', 0x323},
    {'c', 0x327},
    {'k', 0x328},
    {'b', 0x331},
}};

/// Commands that stand for characters.
constexpr std::array<std::pair<std::string_view, std::string_view>, 48> commands = {{
    {"ss", "\u00DF"},
    {"o", "\u00F8"},
    {"O", "\u00D8"},
    {"l", "\u0142"},
    {"L", "\u0141"},
    {"ae", "\u00E6"},
    {"AE", "\u00C6"},
    {"oe", "\u0153"},
    {"OE", "\u0152"},
    {"aa", "\u00E5"},
    {"AA", "\u00C5"},
    {"dh", "\u00F0"},
    {"DH", "\u00D0"},
    {"th", "\u00FE"},
    {"TH", "\u00DE"},
    {"dj", "\u0111"},
    {"DJ", "\u0110"},
    {"ng", "\u014B"},
    {"NG", "\u014A"},
    {"i", "\u0131"},
    {"j", "\u0237"},
    {"textendash", "\u2013"},
    {"textemdash", "\u2014"},
    {"textquoteleft", "\u2018"},
    {"textquoteright", "\u2019"},
    {"textquotedblleft", "\u201C"},
    {"textquotedblright", "\u201D"},
    {"ldots", "\u2026"},
    {"dots", "\u2026"},
    {"textellipsis", "\u2026"},
    {"textdegree", "\u00B0"},
    {"textregistered", "\u00AE"},
    {"texttrademark", "\u2122"},
    {"copyright", "\u00A9"},
    {"pounds", "\u00A3"},
    {"S", "\u00A7"},
    {"P", "\u00B6"},
    {"hyphen", "-"},
    {"slash", "/"},
    {"textasciitilde", "~"},
    {"textasciicircum", "^"},
    {"textbackslash", "\\"},
    {"textbraceleft", "{"},
    {"textbraceright", "}"},
    {"textunderscore", "_"},
    {"TeX", "TeX"},
    {"LaTeX", "LaTeX"},
    {"BibTeX", "BibTeX"},
}};

bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }

class Plain {
 public:
  explicit Plain(std::string_view value) : value_(value) {}

  std::string read() {
    while (at_ < value_.size()) {
      const char byte = value_[at_];
      if (byte == '\\') {
        command();
      } else if (byte == '{' || byte == '}') {
        ++at_;
      } else if (byte == '$') {
        formula();
      } else if (value_.substr(at_).starts_with("---")) {
        put("\u2014", 3);
      } else if (value_.substr(at_).starts_with("--")) {
        put("\u2013", 2);
      } else if (value_.substr(at_).starts_with("``")) {
        put("\u201C", 2);
      } else if (value_.substr(at_).starts_with("''")) {
        put("\u201D", 2);
      } else if (byte == '~' || byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r') {
        ++at_;
        if (!out_.empty() && out_.back() != ' ') out_ += ' ';
      } else {
        out_ += byte;
        ++at_;
      }
    }
    while (out_.ends_with(' ')) out_.pop_back();
    return std::move(out_);
  }

 private:
  void put(std::string_view text, std::size_t length) {
    out_ += text;
    at_ += length;
  }

  /// `\'e`, `\'{e}`, `\v{c}`, `\&`, `\ss`.
  void command() {
    if (++at_ >= value_.size()) return;
    const std::size_t begin = at_;
    if (!is_letter(value_[at_])) {
      const char sign = value_[at_++];
      if (!accent(sign)) out_ += sign;
      return;
    }
    while (at_ < value_.size() && is_letter(value_[at_])) ++at_;
    const std::string_view word = value_.substr(begin, at_ - begin);
    if (word.size() == 1 && accent(word.front())) return;
    while (at_ < value_.size() && value_[at_] == ' ') ++at_;
    if (word == "href") skip_group();
    // Other markup, such as \emph{text}, leaves its text.
    out_ += character_of(word);
  }

  static std::string_view character_of(std::string_view command) {
    const auto found = std::find_if(commands.begin(), commands.end(),
                                    [&](const auto& one) { return one.first == command; });
    return found == commands.end() ? std::string_view() : found->second;
  }

  /// A formula stays as it is written: its commands mean nothing in plain text.
  void formula() {
    std::size_t end = at_ + 1;
    while (end < value_.size() && value_[end] != '$') end += value_[end] == '\\' ? 2 : 1;
    const std::size_t length = end < value_.size() ? end + 1 - at_ : 1;
    put(value_.substr(at_, length), length);
  }

  void skip_group() {
    if (at_ >= value_.size() || value_[at_] != '{') return;
    int depth = 0;
    do {
      depth += value_[at_] == '{' ? 1 : value_[at_] == '}' ? -1 : 0;
      ++at_;
    } while (depth > 0 && at_ < value_.size());
  }

  /// An accent over the letter that follows, in braces or not, dotless or not.
  bool accent(char sign) {
    const auto mark = std::find_if(accents.begin(), accents.end(),
                                   [&](const auto& one) { return one.first == sign; });
    if (mark == accents.end()) return false;
    std::size_t end = at_;
    int open = 0;
    while (end < value_.size() && (value_[end] == '{' || value_[end] == ' ')) {
      open += value_[end++] == '{' ? 1 : 0;
    }
    if (end >= value_.size()) return false;
    std::string_view base = value_.substr(end);
    if (value_[end] == '\\') {
      const std::size_t begin = ++end;
      while (end < value_.size() && is_letter(value_[end])) ++end;
      const std::string_view word = value_.substr(begin, end - begin);
      base = word == "i" || word == "j" ? word : character_of(word);
      if (base.empty()) return false;
    }
    const text::Decoded letter = text::decode(base, 0);
    if (!letter.is_valid || (letter.code < 0x80 && !is_letter(base[0]))) return false;
    if (base.data() == value_.data() + end) end += letter.length;
    while (open > 0 && end < value_.size() && value_[end] == '}') {
      ++end;
      --open;
    }
    out_ += text::with_mark(letter.code, mark->second);
    at_ = end;
    return true;
  }

  std::string_view value_;
  std::size_t at_ = 0;
  std::string out_;
};

}  // namespace

std::string plain_text(std::string_view value) { return Plain(value).read(); }

std::string plain_address(std::string_view value) {
  std::string out;
  for (std::size_t at = 0; at < value.size(); ++at) {
    constexpr std::string_view tilde = "\\textasciitilde";
    if (value.substr(at).starts_with(tilde)) {
      out += '~';
      at += tilde.size() - 1;
    } else if (value[at] == '\\' && at + 1 < value.size() && !is_letter(value[at + 1])) {
      out += value[++at];
    } else if (value[at] != '{' && value[at] != '}') {
      out += value[at];
    }
  }
  return out;
}

std::string tex_text(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 12> signs = {{
      {"\u2013", "--"},
      {"\u2014", "---"},
      {"\\", "{\\textbackslash}"},
      {"{", "{\\textbraceleft}"},
      {"}", "{\\textbraceright}"},
      {"~", "{\\textasciitilde}"},
      {"^", "{\\textasciicircum}"},
      {"&", "\\&"},
      {"%", "\\%"},
      {"$", "\\$"},
      {"#", "\\#"},
      {"_", "\\_"},
  }};
  std::string out;
  while (!text.empty()) {
    const auto found = std::find_if(signs.begin(), signs.end(),
                                    [&](const auto& one) { return text.starts_with(one.first); });
    const std::string_view sign = found == signs.end() ? text.substr(0, 1) : found->second;
    // Two of these would be read as one other character.
    const bool joins = !out.empty() && out.back() == sign.front() &&
                       std::string_view("-`'").find(sign.front()) != std::string_view::npos;
    if (joins) out += "{}";
    out += sign;
    text.remove_prefix(found == signs.end() ? 1 : found->first.size());
  }
  return out;
}

std::string tex_address(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    if (byte == '\\' || byte == '{' || byte == '}') out += '\\';
    out += byte;
  }
  return out;
}

}  // namespace facts
