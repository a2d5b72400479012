#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "lint/project.hpp"

namespace lint {

/// The item that a block is or lies in; `markdown::none` without one.
[[nodiscard]] std::uint32_t item_around(const Document& document, std::uint32_t block);

/// All that the lists of a document name, as the tree spells it.
[[nodiscard]] std::unordered_set<std::string_view> listed_in(const Project& project,
                                                             const Document& document);

/// What the configuration wants a document to name.
struct WantedList {
  bool is_configured = false;
  /// The files that it neither names nor links to, by path.
  std::vector<std::string_view> missing;
};

/// Holds a document against the lists of the configuration.
[[nodiscard]] WantedList wanted_list(const Project& project, const Document& document);

}  // namespace lint
