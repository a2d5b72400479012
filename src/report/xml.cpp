#include "report/xml.hpp"

#include "text/display.hpp"

namespace report {

std::string xml_text(std::string_view text) {
  std::string out;
  for (const text::Glyph& glyph : text::glyphs(text)) {
    if (text[glyph.offset] == '\n') {
      out += "&#10;";
      continue;
    }
    for (const char c : glyph.shown()) {
      switch (c) {
        case '&':
          out += "&amp;";
          break;
        case '<':
          out += "&lt;";
          break;
        case '>':
          out += "&gt;";
          break;
        case '"':
          out += "&quot;";
          break;
        default:
          out += c;
      }
    }
  }
  return out;
}

}  // namespace report
