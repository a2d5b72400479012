#include "markdown/entities.hpp"

#include <algorithm>

#include "markdown/entity_names.hpp"
#include "markdown/scan.hpp"
#include "text/byte_set.hpp"
#include "text/unicode.hpp"

namespace markdown {

namespace {

constexpr std::size_t longest_name = 48;

bool is_hexadecimal(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::size_t count_while(std::string_view text, std::size_t from, std::size_t most,
                        bool (*matches)(char)) {
  std::size_t count = 0;
  while (count < most && matches(byte_at(text, from + count))) ++count;
  return count;
}

std::string decode_number(std::string_view digits, char32_t base) {
  char32_t code = 0;
  for (const char c : digits) {
    const char digit = static_cast<char>(is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
    code = std::min<char32_t>(code * base + static_cast<char32_t>(digit), 0x110000);
  }
  std::string text;
  text::append(text, code == 0 ? U'\uFFFD' : code);
  return text;
}

}  // namespace

std::size_t entity_length(std::string_view text) {
  if (byte_at(text, 0) != '&') return 0;
  std::size_t digits = 1;
  std::size_t count = 0;
  if (byte_at(text, 1) == '#' && (byte_at(text, 2) | 0x20) == 'x') {
    digits = 3;
    count = count_while(text, digits, 6, is_hexadecimal);
  } else if (byte_at(text, 1) == '#') {
    digits = 2;
    count = count_while(text, digits, 7, is_digit);
  } else if (is_letter(byte_at(text, 1))) {
    count =
        count_while(text, digits, longest_name, [](char c) { return is_letter(c) || is_digit(c); });
  }
  return count > 0 && byte_at(text, digits + count) == ';' ? digits + count + 1 : 0;
}

std::string decode_entity(std::string_view reference) {
  if (reference.size() < 3) return {};
  const std::string_view name = reference.substr(1, reference.size() - 2);
  if (name.front() == '#') {
    const bool is_hex = (byte_at(name, 1) | 0x20) == 'x';
    return decode_number(name.substr(is_hex ? 2 : 1), is_hex ? 16 : 10);
  }
  const auto* found = std::lower_bound(
      entity_names.begin(), entity_names.end(), name,
      [](const EntityName& entry, std::string_view key) { return entry.name < key; });
  if (found == entity_names.end() || found->name != name) return {};
  std::string text;
  text::append(text, found->code);
  return text;
}

std::string unescape(std::string_view raw) {
  text::RareBytes<2> escapes(raw, {'\\', '&'});
  std::size_t next = escapes.next(0);
  if (next == std::string_view::npos) return std::string(raw);
  std::string text;
  text.reserve(raw.size());
  std::size_t done = 0;
  for (; next != std::string_view::npos; next = escapes.next(next)) {
    if (raw[next] == '\\') {
      if (is_punctuation(byte_at(raw, next + 1))) {
        text.append(raw.substr(done, next - done));
        done = next + 1;
        ++next;
      }
      ++next;
      continue;
    }
    const std::size_t length = entity_length(raw.substr(next));
    const std::string decoded = decode_entity(raw.substr(next, length));
    if (decoded.empty()) {
      ++next;
      continue;
    }
    text.append(raw.substr(done, next - done)).append(decoded);
    next += length;
    done = next;
  }
  return text.append(raw.substr(done));
}

}  // namespace markdown
