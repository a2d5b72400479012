#include "facts/bibtex.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/cat.hpp"
#include "text/unicode.hpp"

namespace facts {

namespace {

using base::cat;

bool is_space(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

bool is_name(char byte) {
  return !is_space(byte) && std::string_view("{}(),=#\"%").find(byte) == std::string_view::npos;
}

constexpr std::array<std::string_view, 12> months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {
    for (const std::string_view month : months)
      macros_[text::lower_ascii(month.substr(0, 3))] = month;
  }

  Bibtex read() {
    for (at_ = text_.find('@'); at_ != std::string_view::npos; at_ = text_.find('@', at_)) {
      const bool is_out = is_commented_out();
      ++at_;
      if (!is_out) entry();
      if (at_ >= text_.size()) break;
    }
    return std::move(out_);
  }

 private:
  /// True on a line that begins with %.
  [[nodiscard]] bool is_commented_out() const {
    const std::size_t line = text_.rfind('\n', at_) + 1;
    return text_.find_first_not_of(" \t%", line) == at_ &&
           text_.substr(line, at_ - line).find('%') != std::string_view::npos;
  }

  void skip() {
    while (at_ < text_.size()) {
      if (text_[at_] == '%') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (is_space(text_[at_])) {
        ++at_;
      } else {
        return;
      }
    }
  }

  bool take(char byte) {
    skip();
    if (at_ >= text_.size() || text_[at_] != byte) return false;
    ++at_;
    return true;
  }

  std::string name() {
    skip();
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_name(text_[at_])) ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  /// Any characters but those that end it, as people write `doi:10.1/a(b)`.
  std::string key() {
    skip();
    const std::size_t begin = at_;
    while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != ',' && text_[at_] != '}') {
      ++at_;
    }
    return std::string(text_.substr(begin, at_ - begin));
  }

  [[nodiscard]] std::string placed(std::string_view what, std::size_t at) const {
    const auto end = text_.begin() + static_cast<std::ptrdiff_t>(std::min(at, text_.size()));
    return cat("line ", 1 + std::count(text_.begin(), end, '\n'), ": ", what);
  }

  void fault(std::string_view what) { out_.faults.push_back(placed(what, at_)); }

  /// A value up to the byte that closes it; braces inside it balance.
  std::optional<std::string> delimited(char close) {
    const std::size_t begin = at_;
    int depth = 0;
    for (; at_ < text_.size(); ++at_) {
      const char byte = text_[at_];
      if (byte == '\\') {
        ++at_;
      } else if (byte == close && depth == 0) {
        return std::string(text_.substr(begin, at_++ - begin));
      } else if (byte == '{') {
        ++depth;
      } else if (byte == '}') {
        if (--depth < 0) return std::nullopt;
      }
    }
    return std::nullopt;
  }

  std::optional<std::string> value() {
    std::string out;
    do {
      skip();
      if (at_ >= text_.size()) return std::nullopt;
      const char first = text_[at_];
      if (first == '{' || first == '"') {
        ++at_;
        const std::optional<std::string> piece = delimited(first == '{' ? '}' : '"');
        if (!piece) return std::nullopt;
        out += *piece;
        continue;
      }
      const std::string word = name();
      if (word.empty()) return std::nullopt;
      const auto macro = macros_.find(text::lower_ascii(word));
      const bool is_number = word.find_first_not_of("0123456789") == std::string::npos;
      if (macro == macros_.end() && !is_number) {
        out_.left_out.push_back(placed(cat("the value of the macro ", word), at_));
      }
      out += macro == macros_.end() ? word : macro->second;
    } while (take('#'));
    return out;
  }

  /// Takes the macro of a month where it is the whole value.
  bool take_month(BibEntry& entry) {
    const std::size_t begin = at_;
    std::string word = text::lower_ascii(name());
    const bool is_month = std::any_of(months.begin(), months.end(), [&](std::string_view month) {
      return text::lower_ascii(month.substr(0, 3)) == word;
    });
    skip();
    if (is_month && at_ < text_.size() && text_[at_] != '#') {
      entry.fields.push_back({"month", std::move(word), true});
      return true;
    }
    at_ = begin;
    return false;
  }

  void entry() {
    const std::string type = text::lower_ascii(name());
    skip();
    if (at_ >= text_.size() || (text_[at_] != '{' && text_[at_] != '(')) return;
    const char close = text_[at_++] == '{' ? '}' : ')';
    if (type == "comment" || type == "preamble") {
      out_.left_out.push_back(placed(cat('@', type), at_ - 1));
      if (!delimited(close)) fault(cat("@", type, " is not closed"));
      return;
    }
    if (type == "string") {
      const std::string macro = text::lower_ascii(name());
      const std::optional<std::string> text = take('=') ? value() : std::nullopt;
      if (!text || !take(close)) return fault("malformed @string");
      macros_[macro] = *text;
      return;
    }
    BibEntry entry{.type = type, .key = key(), .fields = {}};
    if (entry.key.empty()) fault("entry without a key");
    while (take(',')) {
      const std::string field = text::lower_ascii(name());
      if (field.empty()) break;
      const bool has_value = take('=');
      if (has_value && field == "month" && take_month(entry)) continue;
      std::optional<std::string> text = has_value ? value() : std::nullopt;
      if (!text) return fault(cat("malformed field ", field, " of ", entry.key));
      entry.fields.push_back({field, *std::move(text)});
    }
    if (!take(close)) fault(cat("entry ", entry.key, " is not closed"));
    if (!entry.key.empty()) out_.entries.push_back(std::move(entry));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::map<std::string, std::string> macros_;
  Bibtex out_;
};

}  // namespace

std::string_view BibEntry::find(std::string_view name) const {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const BibField& field) { return field.name == name; });
  return found == fields.end() ? std::string_view() : std::string_view(found->value);
}

Bibtex read_bibtex(std::string_view text) { return Reader(text).read(); }

}  // namespace facts
