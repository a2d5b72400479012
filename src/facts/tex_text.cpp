#include <array>
#include <utility>

#include "facts/bibtex.hpp"
#include "text/unicode.hpp"

namespace facts {

namespace {

/// Letters with accents, by accent and letter, as Latin-1 and Latin Extended-A have them.
struct Accented {
  char accent;
  char letter;
  char32_t code;
};

constexpr std::array<Accented, 80> accented = {{
    {'`', 'A', 0xC0},   {'\'', 'A', 0xC1},  {'^', 'A', 0xC2},   {'~', 'A', 0xC3},
    {'"', 'A', 0xC4},   {'r', 'A', 0xC5},   {'c', 'C', 0xC7},   {'`', 'E', 0xC8},
    {'\'', 'E', 0xC9},  {'^', 'E', 0xCA},   {'"', 'E', 0xCB},   {'`', 'I', 0xCC},
    {'\'', 'I', 0xCD},  {'^', 'I', 0xCE},   {'"', 'I', 0xCF},   {'~', 'N', 0xD1},
    {'`', 'O', 0xD2},   {'\'', 'O', 0xD3},  {'^', 'O', 0xD4},   {'~', 'O', 0xD5},
    {'"', 'O', 0xD6},   {'`', 'U', 0xD9},   {'\'', 'U', 0xDA},  {'^', 'U', 0xDB},
    {'"', 'U', 0xDC},   {'\'', 'Y', 0xDD},  {'`', 'a', 0xE0},   {'\'', 'a', 0xE1},
    {'^', 'a', 0xE2},   {'~', 'a', 0xE3},   {'"', 'a', 0xE4},   {'r', 'a', 0xE5},
    {'c', 'c', 0xE7},   {'`', 'e', 0xE8},   {'\'', 'e', 0xE9},  {'^', 'e', 0xEA},
    {'"', 'e', 0xEB},   {'`', 'i', 0xEC},   {'\'', 'i', 0xED},  {'^', 'i', 0xEE},
    {'"', 'i', 0xEF},   {'~', 'n', 0xF1},   {'`', 'o', 0xF2},   {'\'', 'o', 0xF3},
    {'^', 'o', 0xF4},   {'~', 'o', 0xF5},   {'"', 'o', 0xF6},   {'`', 'u', 0xF9},
    {'\'', 'u', 0xFA},  {'^', 'u', 0xFB},   {'"', 'u', 0xFC},   {'\'', 'y', 0xFD},
    {'"', 'y', 0xFF},   {'u', 'a', 0x103},  {'k', 'a', 0x105},  {'\'', 'C', 0x106},
    {'\'', 'c', 0x107}, {'v', 'C', 0x10C},  {'v', 'c', 0x10D},  {'v', 'D', 0x10E},
    {'k', 'e', 0x119},  {'v', 'E', 0x11A},  {'v', 'e', 0x11B},  {'u', 'g', 0x11F},
    {'\'', 'n', 0x144}, {'v', 'n', 0x148},  {'H', 'o', 0x151},  {'v', 'R', 0x158},
    {'v', 'r', 0x159},  {'\'', 'S', 0x15A}, {'\'', 's', 0x15B}, {'c', 'S', 0x15E},
    {'c', 's', 0x15F},  {'v', 'S', 0x160},  {'v', 's', 0x161},  {'r', 'u', 0x16F},
    {'H', 'u', 0x171},  {'\'', 'z', 0x17A}, {'v', 'Z', 0x17D},  {'v', 'z', 0x17E},
}};

/// Commands that stand for a character.
constexpr std::array<std::pair<std::string_view, std::string_view>, 16> commands = {{
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
    {"i", "i"},
    {"j", "j"},
    {"textendash", "\u2013"},
    {"textemdash", "\u2014"},
    {"textbackslash", "\\"},
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
      } else if (value_.substr(at_).starts_with("---")) {
        put("\u2014", 3);
      } else if (value_.substr(at_).starts_with("--")) {
        put("\u2013", 2);
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
    if (word.size() == 1) {
      const std::size_t behind = at_;
      while (at_ < value_.size() && value_[at_] == ' ') ++at_;
      if (accent(word.front())) return;
      at_ = behind;
    }
    for (const auto& [name, text] : commands) {
      if (word != name) continue;
      out_ += text;
      if (at_ < value_.size() && value_[at_] == ' ') ++at_;
      return;
    }
    // Markup such as \emph{text} leaves its text.
    while (at_ < value_.size() && value_[at_] == ' ') ++at_;
  }

  /// An accent over the letter that follows, in braces or not, dotless or not.
  bool accent(char sign) {
    std::size_t end = at_;
    int open = 0;
    while (end < value_.size() && value_[end] == '{') {
      ++end;
      ++open;
    }
    if (end < value_.size() && value_[end] == '\\') ++end;
    if (end >= value_.size()) return false;
    for (const Accented& one : accented) {
      if (one.accent != sign || one.letter != value_[end]) continue;
      ++end;
      while (open > 0 && end < value_.size() && value_[end] == '}') {
        ++end;
        --open;
      }
      text::append(out_, one.code);
      at_ = end;
      return true;
    }
    return false;
  }

  std::string_view value_;
  std::size_t at_ = 0;
  std::string out_;
};

}  // namespace

std::string plain_text(std::string_view value) { return Plain(value).read(); }

std::string tex_text(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at).starts_with("\u2013")) {
      out += "--";
      at += 2;
    } else if (text.substr(at).starts_with("\u2014")) {
      out += "---";
      at += 2;
    } else if (text[at] == '\\') {
      out += "{\\textbackslash}";
    } else if (text[at] == '{' || text[at] == '}') {
      out += '\\';
      out += text[at];
    } else if (std::string_view("&%$#_").find(text[at]) != std::string_view::npos) {
      out += '\\';
      out += text[at];
    } else if (text[at] == '~') {
      out += "\\~{}";
    } else {
      out += text[at];
    }
  }
  return out;
}

}  // namespace facts
