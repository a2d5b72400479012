#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace harness {

/// An element of an XML text, without what stands between its children.
struct Element {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::string text;
  std::vector<Element> children;
};

/// Reads an XML text as far as reports go (no DTD, no CDATA); what is not well-formed is thrown as
/// std::runtime_error.
[[nodiscard]] Element read_xml(std::string_view text);

}  // namespace harness
