#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/cat.hpp"
#include "facts/fields.hpp"

namespace facts {

/// Ids, and the index of what each names.
using Ids = std::unordered_map<std::string, std::uint32_t>;

/// Enters an id. One that is taken is a problem, which points to the place of the first.
template <typename Item>
void enter(const Input& input, Ids& ids, const std::vector<Item>& items, const Item& item,
           std::string_view what) {
  const auto [first, is_new] = ids.emplace(item.id, static_cast<std::uint32_t>(items.size()));
  if (is_new) return;
  input.complain(item.origin.span,
                 base::cat("two ", what, " have the id \"", item.id, "\"; the first is at ",
                           spell_place(*input.table, items[first->second].origin)));
}

/// The index of what an id names; an id that names nothing is a problem, and gives `none`.
[[nodiscard]] std::uint32_t resolve(const Input& input, const Ids& ids, std::string_view id,
                                    text::Span span, std::string_view what,
                                    std::string_view rule = "unknown-id");

}  // namespace facts
