#pragma once

#include "claims/claim.hpp"
#include "claims/page.hpp"

namespace claims {

/// Gives each claim the words of its sentence that say when and for which part it holds: dates,
/// stages, hypotheses.
void mark_scopes(const Page& page, Reading& reading);

}  // namespace claims
