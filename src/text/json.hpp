#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/source.hpp"
#include "text/span.hpp"

namespace text {

/// Something wrong at a place of one Source.
struct Fault {
  Span span;
  std::string message;
};

/// One JSON value (RFC 8259) and where it stands.
struct Json {
  enum class Kind : std::uint8_t { null, boolean, number, string, array, object };

  Kind kind = Kind::null;
  /// The value's own bytes, quotes and brackets included.
  Span span;
  /// Its name in the object around it, and that name's bytes with quotes; empty elsewhere.
  std::string key;
  Span key_span;
  bool boolean = false;
  double number = 0;
  std::string string;
  /// The elements of an array or the members of an object, in the order of the text.
  std::vector<Json> items;

  /// The member of that name, or null.
  [[nodiscard]] const Json* find(std::string_view name) const;
};

/// A parsed text: its root and what is wrong with it (syntax, duplicate names). With a syntax
/// fault the root is null.
struct JsonText {
  Json root;
  std::vector<Fault> faults;
};

/// Reads a JSON text, every value with its span. Nesting deeper than 200 is a fault.
[[nodiscard]] JsonText parse_json(const Source& source);

/// The kind as a word for messages: "a string", "an object".
[[nodiscard]] std::string_view kind_name(Json::Kind kind);

}  // namespace text
