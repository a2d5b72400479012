#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facts/shapes.hpp"
#include "facts/table.hpp"
#include "text/json.hpp"

namespace facts {

/// One file of the table while it is read.
struct Input {
  Table* table = nullptr;
  std::uint32_t file = none;
  text::Json root;
  /// The file says why its facts have no sources.
  bool is_excused = false;

  /// Adds to the table's problems.
  void complain(text::Span span, std::string message,
                std::string_view rule = "malformed-table") const;
  [[nodiscard]] Origin origin(text::Span span) const { return {file, span}; }
};

/// `; did you mean "x"?` or nothing; only for the first problems of a table, for it takes long.
[[nodiscard]] std::string hint(const Input& input, std::string_view word,
                               const std::vector<std::string_view>& known);

/// `path:line` of a place in the table's files, for messages about a second place.
[[nodiscard]] std::string spell_place(const Table& table, const Origin& origin);

/// The members of one object. What the shape does not allow has become a problem, and is left out.
class Fields {
 public:
  Fields(const Input& input, const Shape& shape, const text::Json& object);

  /// False when a required member is missing or of another type.
  [[nodiscard]] bool is_complete() const { return is_complete_; }
  /// The member, or null.
  [[nodiscard]] const text::Json* find(std::string_view name) const;
  [[nodiscard]] std::string text(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> texts(std::string_view name) const;
  [[nodiscard]] double number(std::string_view name, double otherwise) const;
  [[nodiscard]] bool boolean(std::string_view name, bool otherwise) const;
  /// The elements of a list, or the members of an object.
  [[nodiscard]] const std::vector<text::Json>& items(std::string_view name) const;
  /// The bytes of a member's value, or of the object when it has none.
  [[nodiscard]] text::Span span(std::string_view name) const;

 private:
  const text::Json* object_;
  std::vector<const text::Json*> members_;
  bool is_complete_ = true;
};

}  // namespace facts
