#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace facts {

/// How a number is meant.
enum class Bound : std::uint8_t {
  exact,
  about,     // ~, about, nearly
  at_least,  // over, more than, 100+
  at_most    // up to, at most, under
};

/// An amount in base units (parameters, tokens, dollars, hours; percentages in points).
struct Quantity {
  double value = 0;
  /// What one step of the last written digit is worth: 1e9 for 671B, 1e11 for 14.8T.
  double step = 0;
  /// The value when the scale is read in powers of 1024 (128K: 131072); else equal to `value`.
  double binary_value = 0;
  Bound bound = Bound::exact;
};

/// A multiplier as it is written behind a number: K, B, billion, 亿.
struct Scale {
  std::string word;
  double factor = 1;
  double binary_factor = 1;       // 1024 for K; else equal to factor
  bool is_case_sensitive = true;  // letters are; words are not
  bool needs_unit = false;        // counts nothing where no unit is told: G for bytes
};

/// A number recognised at the start of a text.
struct NumberRead {
  Quantity quantity;
  /// Bytes of digits, separators, scale, and the space between; 0 when there is no number.
  std::uint32_t length = 0;
  /// Bytes of the digits alone.
  std::uint32_t digits = 0;
  /// Index into the scales, or -1.
  std::int32_t scale = -1;
};

/// Reads a number with an optional scale at the start of the text: `671B`, `14.8 trillion`,
/// `131,072`, `2.788M`, `6710 亿`. Never reads a sign, a currency or an approximation.
[[nodiscard]] NumberRead read_number(std::string_view text, const std::vector<Scale>& scales);

}  // namespace facts
