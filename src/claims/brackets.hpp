#pragma once

#include <cstddef>
#include <string_view>

#include "markdown/document.hpp"

namespace claims {

/// Where the next byte stands that is no blank.
[[nodiscard]] std::size_t skip_blanks(std::string_view prose, std::size_t at);

/// True at the end of the text or of a block.
[[nodiscard]] bool at_end(std::string_view prose, std::size_t at);

/// True when a clause can end before the character at `at`.
[[nodiscard]] bool ends_clause(std::string_view prose, std::size_t at);

/// True when a mark stands before or behind a sign that ends a clause: `kg [3].`, `light.[3]`.
[[nodiscard]] bool is_at_punctuation(std::string_view prose, markdown::Range mark);

/// True when what follows makes an index, a call or an assignment of the bracket: `x[1].y = 2`.
[[nodiscard]] bool is_expression(std::string_view prose, std::size_t end);

/// True when the bracket stands behind an operator, so that it is a value: `x = [1, 2]`.
[[nodiscard]] bool is_operand(std::string_view prose, std::size_t begin);

/// True for the parenthesis of a call: `f(`.
[[nodiscard]] bool is_call(std::string_view prose, std::size_t open);

/// True when a text opens a bracket and does not close it, in letters of any width.
[[nodiscard]] bool leaves_open(std::string_view text);

/// "17B-16E": what stands behind an amount makes a code of it.
[[nodiscard]] bool goes_on_as_code(std::string_view behind);

/// True when another bracket stands around the bracket: `[[1, 2], [3, 4]]`.
[[nodiscard]] bool is_nested(std::string_view prose, markdown::Range mark);

/// True between what stands before and behind it in the same block, when that opens and ends a
/// quotation.
[[nodiscard]] bool is_between_quotes(std::string_view before, std::string_view behind);

/// True in a block quote and between quotation marks, where what is cited is cited by others.
[[nodiscard]] bool is_in_quotation(const markdown::Document& document, markdown::Range mark);

}  // namespace claims
