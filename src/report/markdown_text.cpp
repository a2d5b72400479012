#include "report/markdown_text.hpp"

#include "text/display.hpp"

namespace report {

std::string markdown_text(std::string_view text) {
  std::string out;
  for (const char byte : text::printable(text)) {
    if (byte == '\n' || byte == '\r') {
      out += ' ';
      continue;
    }
    if (byte == '<') {
      out += "&lt;";
      continue;
    }
    if (byte == '&') {
      out += "&amp;";
      continue;
    }
    if (std::string_view("\\`*_[]|~#$@").find(byte) != std::string_view::npos) out += '\\';
    out += byte;
  }
  return out;
}

}  // namespace report
