#pragma once

#include <string_view>

namespace report {

/// The style of the page of an audit: light and dark, wide and narrow, screen and paper.
extern const std::string_view audit_style;

/// The script of the page of an audit, which filters its tables. Without it all is shown.
extern const std::string_view audit_script;

}  // namespace report
