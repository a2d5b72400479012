#pragma once

#include <string>
#include <string_view>

namespace online {

/// True when a page in HTML certainly has no place of that name: no element has it as its id or
/// name, nothing else in the page speaks of it (a script could make it), and the page has other
/// places that links lead to.
[[nodiscard]] bool lacks_anchor(std::string_view page, std::string_view fragment);

}  // namespace online
