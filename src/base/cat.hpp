#pragma once

#include <concepts>
#include <string>
#include <string_view>

namespace base {

/// Appends one part of a message.
inline void append(std::string& out, std::string_view part) { out += part; }
inline void append(std::string& out, char part) { out += part; }
template <std::integral Number>
requires(!std::same_as<Number, char> && !std::same_as<Number, bool>) void append(std::string& out,
                                                                                 Number part) {
  out += std::to_string(part);
}

/// Joins strings, characters and whole numbers into one string.
template <typename... Parts>
[[nodiscard]] std::string cat(const Parts&... parts) {
  std::string out;
  (append(out, parts), ...);
  return out;
}

}  // namespace base
