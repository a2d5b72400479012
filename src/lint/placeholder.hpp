#pragma once

#include <cstdint>
#include <string_view>

#include "lint/project.hpp"
#include "lint/target.hpp"

namespace lint {

/// How a destination shows that its author had not found the address yet.
enum class Placeholder : std::uint8_t {
  none,
  empty,   // [label]()
  hash,    // [label](#), unless the label leads to the top of the page
  words,   // [label](<Name of the page>)
  word,    // [label](TODO), a word of the list `placeholder_target`
  example  // a host of the list `placeholder_host`
};

/// Tells whether a link's destination stands in for one that is still to come.
[[nodiscard]] Placeholder placeholder_in(const Project& project, const Document& document,
                                         const Destination& destination, const Target& target);

/// True for text between a link's brackets that is words instead of an address.
[[nodiscard]] bool is_words(const Project& project, std::string_view written);

}  // namespace lint
