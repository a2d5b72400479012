#include "lint/json_reader.hpp"

#include <algorithm>

#include "base/cat.hpp"
#include "text/nearest.hpp"

namespace {

std::string listed(const std::vector<std::string_view>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? " or " : ", ";
    out += base::cat('"', words[i], '"');
  }
  return out;
}

}  // namespace

namespace lint {

JsonReader::JsonReader(const text::Source& source)
    : source_(&source), lines_(source.bytes()), text_(text::parse_json(source)) {
  if (!text_.faults.empty()) fail(text_.faults.front().span.begin, text_.faults.front().message);
}

std::string JsonReader::place(text::Offset at) const {
  const text::Location location = lines_.at(at);
  return base::cat(source_->path(), ':', location.line, ':', location.column);
}

void JsonReader::fail(text::Offset at, std::string_view message) {
  if (!error_) error_ = base::Error{base::cat(place(at), ": ", message)};
}

bool JsonReader::expect(const text::Json& value, std::string_view what, text::Json::Kind kind) {
  if (value.kind == kind) return true;
  fail(value.span.begin,
       base::cat(what, " must be ", text::kind_name(kind), ", not ", text::kind_name(value.kind)));
  return false;
}

std::vector<const text::Json*> JsonReader::members(const text::Json& value, std::string_view what,
                                                   const std::vector<std::string_view>& known) {
  std::vector<const text::Json*> out;
  if (!expect(value, what, text::Json::Kind::object)) return out;
  for (const text::Json& member : value.items) {
    if (known.empty() || std::find(known.begin(), known.end(), member.key) != known.end()) {
      out.push_back(&member);
    } else if (member.key != "$schema") {
      fail(member.key_span.begin, base::cat("unknown member \"", member.key, "\" of ", what,
                                            text::did_you_mean(member.key, known)));
    }
  }
  return out;
}

std::string JsonReader::string(const text::Json& value, std::string_view what) {
  return expect(value, what, text::Json::Kind::string) ? value.string : std::string();
}

unsigned JsonReader::whole(const text::Json& value, std::string_view what, unsigned least,
                           unsigned most) {
  if (!expect(value, what, text::Json::Kind::number)) return least;
  const bool is_within = value.number >= least && value.number <= most;
  const unsigned number = is_within ? static_cast<unsigned>(value.number) : least;
  if (is_within && number == value.number) return number;
  fail(value.span.begin, base::cat(what, " must be a whole number from ", least, " to ", most));
  return least;
}

bool JsonReader::boolean(const text::Json& value, std::string_view what) {
  return expect(value, what, text::Json::Kind::boolean) && value.boolean;
}

std::vector<const text::Json*> JsonReader::items(const text::Json& value, std::string_view what) {
  std::vector<const text::Json*> out;
  if (!expect(value, what, text::Json::Kind::array)) return out;
  for (const text::Json& item : value.items) out.push_back(&item);
  return out;
}

std::vector<std::string> JsonReader::strings(const text::Json& value, std::string_view what) {
  if (value.kind == text::Json::Kind::string) return {value.string};
  std::vector<std::string> out;
  for (const text::Json* item : items(value, what)) {
    out.push_back(string(*item, base::cat("an item of ", what)));
  }
  return out;
}

std::size_t JsonReader::choice(const text::Json& value, std::string_view what,
                               const std::vector<std::string_view>& words) {
  const std::string word = string(value, what);
  const auto found = std::find(words.begin(), words.end(), word);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  fail(value.span.begin, base::cat(what, " must be ", listed(words), ", not \"", word, '"',
                                   text::did_you_mean(word, words)));
  return 0;
}

}  // namespace lint
