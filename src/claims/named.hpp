#pragma once

#include <string>

#include "claims/statements.hpp"

namespace claims {

/// Reads what a passage says without numbers of the features its subject has or lacks.
void read_features(const Desk& desk, const Passage& passage);

/// Writes down that a subject has or lacks the feature at a place.
void state_feature(const Desk& desk, const Passage& passage, const Hit& feature,
                   const Subject& subject, bool is_denied, const std::string& evidence);

/// Reads the long forms that a passage gives to the acronyms of the table: "Long Form (LF)" and
/// "LF (Long Form)".
void read_expansions(const Desk& desk, const Passage& passage);

/// Reads which entities a passage calls unofficial.
void read_statuses(const Desk& desk, const Passage& passage);

/// Reads text attributes: a cue and, behind it, a value that the table knows or a name.
void read_texts(const Desk& desk, const Passage& passage);

/// Reads a table's cell as values of a text or set attribute that its header names.
void read_named_cell(const Desk& desk, const Passage& passage, std::uint32_t attribute,
                     const Subject& subject, const std::string& evidence);

/// Reads the names that begin as those of a known entity and go on as those of none.
void read_members(const Desk& desk, const Passage& passage);

}  // namespace claims
