#pragma once

#include "claims/claim.hpp"
#include "facts/table.hpp"
#include "markdown/document.hpp"

namespace claims {

/// True for a claim that can be held against another without the table: one value of one entity,
/// firmly attributed, of an attribute whose values hang on no setting.
[[nodiscard]] bool is_comparable(const Claim& claim, const facts::Table& table);

/// True when a mention is a name and nothing more: no longer name begins with it, as that of a
/// version the table does not know, and it is all that a table's cell says.
[[nodiscard]] bool is_whole_name(const markdown::Document& document, const Mention& mention);

/// True when two claims about the same cannot both hold.
[[nodiscard]] bool contradict(const Claim& left, const Claim& right, const facts::Table& table);

}  // namespace claims
