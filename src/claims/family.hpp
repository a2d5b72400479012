#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "facts/table.hpp"

namespace claims {

/// The entity and all that is within it.
[[nodiscard]] std::vector<std::uint32_t> members_of(const facts::Table& table,
                                                    std::uint32_t entity);

/// What an entity may be mistaken for: the others of its family, its parents and its variants.
[[nodiscard]] std::vector<std::uint32_t> siblings_of(const facts::Table& table,
                                                     std::uint32_t entity);

/// The nearest entity that both are, or are variants or members of; or none.
[[nodiscard]] std::uint32_t common_ancestor(const facts::Table& table, std::uint32_t left,
                                            std::uint32_t right);

/// True when the name of an entity goes on where another's ends: "X Pro" and "X".
[[nodiscard]] bool is_named_after(const facts::Table& table, std::uint32_t member,
                                  std::uint32_t family);

/// True when an entity is the family of another, or that it is a variant of, however far up, or is
/// named after.
[[nodiscard]] bool is_family_of(const facts::Table& table, std::uint32_t family,
                                std::uint32_t member);

/// The entity itself or the first of its family of which a fact gives this amount, or none.
[[nodiscard]] std::uint32_t member_with(const facts::Table& table, std::uint32_t entity,
                                        std::uint32_t attribute, const facts::Quantity& amount);

/// The fact that lists all members of an entity (words: `member_attribute`), or null when the
/// table does not claim to know them all.
[[nodiscard]] const facts::Fact* complete_list_of(const facts::Table& table, std::uint32_t entity);

/// True when two names stand for the same entity or for one and its variant.
[[nodiscard]] bool are_kin(const facts::Table& table, std::string_view left,
                           std::string_view right);

}  // namespace claims
