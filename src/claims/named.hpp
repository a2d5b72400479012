#pragma once

#include "claims/statements.hpp"

namespace claims {

/// Reads what a passage says without numbers of the features its subject has or lacks.
void read_features(const Desk& desk, const Passage& passage);

/// Reads the long forms that a passage gives to the acronyms of the table: "Long Form (LF)" and
/// "LF (Long Form)".
void read_expansions(const Desk& desk, const Passage& passage);

/// Reads which entities a passage calls unofficial.
void read_statuses(const Desk& desk, const Passage& passage);

/// Reads text attributes: a cue and, behind it, a value that the table knows or a name.
void read_texts(const Desk& desk, const Passage& passage);

/// Reads the names that begin as those of a known entity and go on as those of none.
void read_members(const Desk& desk, const Passage& passage);

}  // namespace claims
