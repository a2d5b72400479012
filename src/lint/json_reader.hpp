#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "text/json.hpp"
#include "text/line_index.hpp"
#include "text/source.hpp"

namespace lint {

/// Reads settings out of a JSON text. The first fault wins; all that is read after it is empty.
class JsonReader {
 public:
  /// The source must outlive the reader.
  explicit JsonReader(const text::Source& source);

  [[nodiscard]] const text::Json& root() const { return text_.root; }
  /// `path:line:column` of a place in the text.
  [[nodiscard]] std::string place(text::Offset at) const;
  /// Puts down what is wrong there, unless something was wrong before.
  void fail(text::Offset at, std::string_view message);

  /// The value's members in order, each name one of `known`.
  [[nodiscard]] std::vector<const text::Json*> members(const text::Json& value,
                                                       std::string_view what,
                                                       const std::vector<std::string_view>& known);
  [[nodiscard]] std::string string(const text::Json& value, std::string_view what);
  /// A whole number within bounds.
  [[nodiscard]] unsigned whole(const text::Json& value, std::string_view what, unsigned least,
                               unsigned most);
  [[nodiscard]] bool boolean(const text::Json& value, std::string_view what);
  [[nodiscard]] std::vector<const text::Json*> items(const text::Json& value,
                                                     std::string_view what);
  /// A string, or a list of strings.
  [[nodiscard]] std::vector<std::string> strings(const text::Json& value, std::string_view what);
  /// One of a few words.
  [[nodiscard]] std::size_t choice(const text::Json& value, std::string_view what,
                                   const std::vector<std::string_view>& words);

  [[nodiscard]] const base::Status& error() const { return error_; }

 private:
  [[nodiscard]] bool expect(const text::Json& value, std::string_view what, text::Json::Kind kind);

  const text::Source* source_;
  text::LineIndex lines_;
  text::JsonText text_;
  base::Status error_;
};

}  // namespace lint
