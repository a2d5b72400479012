#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "claims/claim.hpp"
#include "markdown/document.hpp"
#include "text/edit.hpp"
#include "text/source.hpp"

namespace claims {

/// The numbers that citations use, in the order of their first use.
[[nodiscard]] std::vector<std::uint32_t> numbers_by_use(const Reading& reading);

/// Numbers as a mark writes them, runs of three and more as a range: 1, 3-5.
[[nodiscard]] std::string spell_numbers(std::vector<std::uint32_t> numbers);

/// What a bracket would be with its numbers in order and its runs as ranges; empty when that makes
/// it no shorter, or when the citation is no bracket.
[[nodiscard]] std::string collapse(const Citation& citation);

/// The edits that give every entry of the list a new number, and every mark with it. `new_numbers`
/// maps each number of the list; what it leaves out is taken out of the list, and what it maps to
/// the same number becomes one entry, the first. Nothing when the list is not one of single-line
/// items or lines numbered 1, 2, 3.
[[nodiscard]] std::optional<std::vector<text::Edit>> renumber(
    const Reading& reading, const text::Source& source, const markdown::Document& document,
    const std::map<std::uint32_t, std::uint32_t>& new_numbers);

}  // namespace claims
