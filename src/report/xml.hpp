#pragma once

#include <string>
#include <string_view>

namespace report {

/// A text for an attribute value or element of XML 1.0: markup escaped, and what XML cannot hold
/// shown as text::printable shows it.
[[nodiscard]] std::string xml_text(std::string_view text);

}  // namespace report
