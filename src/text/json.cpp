#include "text/json.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "base/cat.hpp"
#include "text/line_index.hpp"
#include "text/nearest.hpp"

namespace text {

namespace {

using base::cat;

constexpr std::size_t deepest = 200;

/// Tells how far the parser has read, which is all it lets us know about places.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, std::size_t* read) : at_(at), read_(read) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    ++at_;
    ++*read_;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const CountingIterator& a, const CountingIterator& b) {
    return a.at_ == b.at_;
  }
  friend bool operator!=(const CountingIterator& a, const CountingIterator& b) { return !(a == b); }

 private:
  const char* at_;
  std::size_t* read_;
};

bool is_space(char letter) {
  return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}
bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_word(char letter) {
  return is_digit(letter) || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         letter == '_' || letter == '.' || letter == '+' || letter == '-';
}

/// Builds the tree from the parser's events. A value begins after the white space, the comma or the
/// colon that follows what ended before it.
class Builder {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  Builder(std::string_view bytes, const std::size_t* read, JsonText* out)
      : bytes_(bytes), read_(read), out_(out) {
    if (bytes.starts_with("\xEF\xBB\xBF")) end_ = 3;
  }

  bool null() {
    add(Json::Kind::null, position());
    return true;
  }
  bool boolean(bool value) {
    add(Json::Kind::boolean, position()).boolean = value;
    return true;
  }
  bool number_integer(number_integer_t value) { return number(static_cast<double>(value)); }
  bool number_unsigned(number_unsigned_t value) { return number(static_cast<double>(value)); }
  bool number_float(number_float_t value, const string_t& /*written*/) { return number(value); }
  // The parser keeps its buffers, which would grow anew for every string that is moved out.
  bool string(const string_t& value) {
    add(Json::Kind::string, position()).string = value;
    return true;
  }
  bool binary(binary_t& /*value*/) { return false; }
  bool start_object(std::size_t /*size*/) { return open(Json::Kind::object); }
  bool start_array(std::size_t /*size*/) { return open(Json::Kind::array); }
  bool key(const string_t& name) {
    key_ = name;
    key_span_ = {next_begin(), position()};
    end_ = key_span_.end;
    has_key_ = true;
    return true;
  }
  bool end_object() {
    find_duplicates(*open_.back());
    return close();
  }
  bool end_array() { return close(); }

  bool parse_error(std::size_t /*position*/, const std::string& /*last*/,
                   const nlohmann::detail::exception& error) {
    const Offset begin = next_begin();
    out_->faults.push_back(fault_at(begin, error.what()));
    return false;
  }

  /// The parser takes a NUL byte for the end of the text.
  void expect_end() {
    const Offset begin = next_begin();
    if (begin < bytes_.size()) out_->faults.push_back(fault_at(begin, ""));
  }

 private:
  [[nodiscard]] Offset position() const { return static_cast<Offset>(*read_); }

  [[nodiscard]] Offset skip_space(Offset at) const {
    while (at < bytes_.size() && is_space(bytes_[at])) ++at;
    return at;
  }
  [[nodiscard]] bool is_at(Offset at, char letter) const {
    return at < bytes_.size() && bytes_[at] == letter;
  }
  [[nodiscard]] Offset next_begin() const {
    const Offset at = skip_space(end_);
    return has_separator() ? skip_space(at + 1) : at;
  }
  [[nodiscard]] bool has_separator() const {
    const Offset at = skip_space(end_);
    if (has_key_) return is_at(at, ':');
    return !open_.empty() && !open_.back()->items.empty() && is_at(at, ',');
  }

  bool number(double value) {
    // The parser reads one byte past a number, except at the end of the text.
    Offset end = position();
    if (end < bytes_.size() || !is_word(bytes_[end - 1])) --end;
    add(Json::Kind::number, end).number = value;
    return true;
  }
  /// Adds a value inside the innermost open one, which stays where it is while it is open.
  Json& add(Json::Kind kind, Offset end) {
    const Offset begin = next_begin();
    Json& value = open_.empty() ? out_->root : open_.back()->items.emplace_back();
    value.kind = kind;
    value.span = {begin, end};
    if (has_key_) {
      value.key = key_;
      value.key_span = key_span_;
      has_key_ = false;
    }
    end_ = end;
    return value;
  }
  bool open(Json::Kind kind) {
    Json& value = add(kind, position());
    if (open_.size() == deepest) {
      out_->faults.push_back({value.span, cat("nested deeper than ", deepest, " levels")});
      return false;
    }
    open_.push_back(&value);
    return true;
  }
  bool close() {
    end_ = position();
    open_.back()->span.end = end_;
    open_.pop_back();
    return true;
  }

  void find_duplicates(const Json& object) {
    std::vector<const Json*> members;
    members.reserve(object.items.size());
    for (const Json& item : object.items) members.push_back(&item);
    std::sort(members.begin(), members.end(), [](const Json* a, const Json* b) {
      return a->key != b->key ? a->key < b->key : a->key_span < b->key_span;
    });
    const Json* first = nullptr;
    for (const Json* member : members) {
      if (first == nullptr || first->key != member->key) {
        first = member;
        continue;
      }
      if (!lines_) lines_.emplace(bytes_);
      const std::uint32_t line = lines_->at(first->key_span.begin).line;
      out_->faults.push_back(
          {member->key_span, cat("the member \"", member->key,
                                 "\" is given twice in one object, first on line ", line)});
    }
  }

  /// The token at a place: a word, a string as far as its line goes, or one character.
  [[nodiscard]] Span token_at(Offset begin) const {
    Offset end = begin;
    while (end < bytes_.size() && is_word(bytes_[end])) ++end;
    if (end > begin || begin == bytes_.size()) return {begin, end};
    ++end;
    if (bytes_[begin] == '"') {
      while (end < bytes_.size() && bytes_[end] != '\n' && bytes_[end] != '\r') {
        if (bytes_[end++] == '"') break;
      }
    }
    while (end < bytes_.size() && (static_cast<unsigned char>(bytes_[end]) & 0xC0U) == 0x80) ++end;
    return {begin, end};
  }

  [[nodiscard]] std::string expected() const {
    if (has_key_) return has_separator() ? "a value" : "':' after the name";
    if (open_.empty()) {
      return out_->root.span.empty() ? "a value" : "nothing more after the value";
    }
    const Json& around = *open_.back();
    const bool is_object = around.kind == Json::Kind::object;
    if (!around.items.empty() && !has_separator()) return is_object ? "',' or '}'" : "',' or ']'";
    if (is_object) {
      return around.items.empty() ? "a name in double quotes or '}'" : "a name in double quotes";
    }
    return around.items.empty() ? "a value or ']'" : "a value";
  }

  /// What the parser says about the inside of a string or a number.
  [[nodiscard]] static std::string_view detail(std::string_view message, std::string_view prefix) {
    const std::size_t at = message.find(prefix);
    if (at == std::string_view::npos) return {};
    message.remove_prefix(at + prefix.size());
    return message.substr(0, message.find("; last read"));
  }

  [[nodiscard]] Fault fault_at(Offset begin, std::string_view message) const {
    const Span token = token_at(begin);
    const std::string_view found = bytes_.substr(token.begin, token.size());
    if (found.empty()) return {token, cat("expected ", expected(), ", found the end of the text")};
    if (static_cast<unsigned char>(found.front()) < 0x20) {
      return {token, cat("expected ", expected(), ", found a control character")};
    }
    if (found.front() == '"' && message.find("invalid string: ") != std::string_view::npos) {
      return string_fault(token, detail(message, "invalid string: "));
    }
    if (message.find("number overflow") != std::string_view::npos) {
      return {token, cat("the number ", found, " is too large")};
    }
    const std::string_view number = detail(message, "invalid number; ");
    if (!number.empty()) return {token, cat("malformed number ", found, ": ", number)};
    if (is_digit(found.front()) && begin == end_ && begin > 0 && bytes_[begin - 1] == '0') {
      return {{begin - 1, token.end}, "a number must not start with 0"};
    }
    if ((found == "}" || found == "]") && !has_key_ && has_separator()) {
      const Offset comma = skip_space(end_);
      return {{comma, comma + 1}, cat("the comma before '", found, "' is one too many")};
    }
    if (found == "'")
      return {token, cat("expected ", expected(), "; strings stand in double quotes")};
    if (found == "/") return {token, cat("expected ", expected(), "; JSON has no comments")};
    std::string hint;
    if (is_word(found.front())) hint = did_you_mean(found, {"true", "false", "null"});
    return {token, cat("expected ", expected(), ", found '", found.substr(0, 60), "'", hint)};
  }

  [[nodiscard]] Fault string_fault(Span token, std::string_view what) const {
    const Offset at = position();
    const bool is_open = at == bytes_.size() || bytes_[at - 1] == '\n' || bytes_[at - 1] == '\r';
    if (is_open && what.find("UTF-8") == std::string_view::npos) {
      return {token, "this string has no closing quote on its line"};
    }
    return {{at - 1, at}, cat("malformed string: ", what)};
  }

  std::string_view bytes_;
  const std::size_t* read_;
  JsonText* out_;
  std::optional<LineIndex> lines_;
  std::vector<Json*> open_;  // innermost last
  std::string key_;
  Span key_span_;
  bool has_key_ = false;
  Offset end_ = 0;
};

}  // namespace

const Json* Json::find(std::string_view name) const {
  for (const Json& item : items) {
    if (kind == Kind::object && item.key == name) return &item;
  }
  return nullptr;
}

JsonText parse_json(const Source& source) {
  const std::string_view bytes = source.bytes();
  JsonText out;
  std::size_t read = 0;
  Builder builder(bytes, &read, &out);
  const CountingIterator begin(bytes.data(), &read);
  const CountingIterator end(bytes.data() + bytes.size(), &read);
  const bool is_whole = nlohmann::json::sax_parse(begin, end, &builder);
  const std::size_t duplicates = out.faults.size();
  if (is_whole) builder.expect_end();
  if (!is_whole || out.faults.size() > duplicates) out.root = {};
  return out;
}

std::string_view kind_name(Json::Kind kind) {
  switch (kind) {
    case Json::Kind::null:
      return "null";
    case Json::Kind::boolean:
      return "true or false";
    case Json::Kind::number:
      return "a number";
    case Json::Kind::string:
      return "a string";
    case Json::Kind::array:
      return "a list";
    case Json::Kind::object:
      return "an object";
  }
  return "";
}

}  // namespace text
