#pragma once

#include "claims/statements.hpp"

namespace claims {

/// Reads the claims of one table block: entities as rows or as columns, the attribute from the
/// other side's header, its scale from "(B)" there.
void read_table(const Desk& desk, std::uint32_t block);

}  // namespace claims
