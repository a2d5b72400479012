#include "text/display.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace text {

namespace {

constexpr utf8proc_int32_t byte_order_mark = 0xFEFF;
constexpr utf8proc_int32_t joiner = 0x200D;  // glues emoji together

std::string encode(utf8proc_int32_t code_point) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const utf8proc_ssize_t length = utf8proc_encode_char(code_point, bytes.data());
  return {reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length)};
}

std::string named(utf8proc_int32_t code_point) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string hex;
  for (utf8proc_int32_t rest = code_point; rest != 0; rest >>= 4) {
    hex += digits[static_cast<std::size_t>(rest & 0xF)];
  }
  while (hex.size() < 4) hex += '0';
  std::reverse(hex.begin(), hex.end());
  return "<U+" + hex + ">";
}

bool is_invisible(utf8proc_int32_t code_point) {
  switch (utf8proc_category(code_point)) {
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
      return code_point != joiner;
    default:
      return false;
  }
}

Glyph wide_glyph(Offset offset, std::string_view bytes, utf8proc_int32_t code_point) {
  if (code_point == byte_order_mark && offset == 0) return {offset, 0, ""};
  if (is_invisible(code_point)) {
    const std::string name = named(code_point);
    return {offset, static_cast<std::uint32_t>(name.size()), name};
  }
  const int width = utf8proc_charwidth(code_point);
  return {offset, static_cast<std::uint32_t>(std::max(width, 0)), bytes};
}

bool is_plain(char c) { return c >= ' ' && c < '\x7F'; }

Glyph narrow_glyph(Offset offset, char c) {
  constexpr utf8proc_int32_t pictures = 0x2400;  // of U+0000 to U+001F, in order
  constexpr utf8proc_int32_t picture_of_delete = 0x2421;
  if (c == '\t') return {offset, 4, "    "};
  if (c >= 0 && c < ' ') return {offset, 1, encode(pictures + c)};
  if (c == '\x7F') return {offset, 1, encode(picture_of_delete)};
  return {offset, 1, {&c, 1}};
}

}  // namespace

Glyph::Glyph(Offset begin, std::uint32_t columns, std::string_view shown)
    : offset(begin),
      width(columns),
      length_(static_cast<std::uint8_t>(std::min(shown.size(), bytes_.size()))) {
  std::copy_n(shown.begin(), length_, bytes_.begin());
}

std::vector<Glyph> glyphs(std::string_view line) {
  std::vector<Glyph> out;
  out.reserve(line.size());
  Offset offset = 0;
  while (offset < line.size()) {
    if (static_cast<unsigned char>(line[offset]) < 0x80) {
      out.push_back(narrow_glyph(offset, line[offset]));
      ++offset;
      continue;
    }
    utf8proc_int32_t code_point = 0;
    const utf8proc_ssize_t length = utf8proc_iterate(
        reinterpret_cast<const utf8proc_uint8_t*>(line.data()) + offset,
        static_cast<utf8proc_ssize_t>(std::min<std::size_t>(line.size() - offset, 4)), &code_point);
    if (length <= 0) {
      out.emplace_back(offset, 1U, "\xEF\xBF\xBD");
      ++offset;
      continue;
    }
    const auto size = static_cast<Offset>(length);
    out.push_back(wide_glyph(offset, line.substr(offset, size), code_point));
    offset += size;
  }
  return out;
}

std::string printable(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), is_plain)) return std::string(text);
  std::string out;
  for (const Glyph& glyph : glyphs(text)) out += glyph.shown();
  return out;
}

std::string printable_lines(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    out += printable(text.substr(0, end));
    if (end == std::string_view::npos) break;
    out += '\n';
    text.remove_prefix(end + 1);
  }
  return out;
}

}  // namespace text
