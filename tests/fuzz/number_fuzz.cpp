// A number is read from any bytes without a crash; what is read agrees with itself, and the truth
// spelt like anything can be read again and agrees.

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "facts/compare.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

const std::vector<facts::Scale>& scales() {
  static const std::vector<facts::Scale> all = {
      {"K", 1e3, 1024, true},       {"M", 1e6, 1048576, true},       {"B", 1e9, 1e9, true},
      {"T", 1e12, 1e12, true},      {"thousand", 1e3, 1e3, false},   {"million", 1e6, 1e6, false},
      {"billion", 1e9, 1e9, false}, {"trillion", 1e12, 1e12, false}, {"亿", 1e8, 1e8, true},
      {"万亿", 1e12, 1e12, true}};
  return all;
}

bool is_usual(const facts::Quantity& quantity) {
  return quantity.value >= 1e-3 && quantity.value < 1e15 && quantity.step >= 1e-4;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const facts::NumberRead read = facts::read_number(text, scales());
  require(read.digits <= read.length && read.length <= size);
  require((read.length == 0) == (read.digits == 0));
  require((read.scale >= 0) == (read.length > read.digits));
  if (read.length == 0 || !is_usual(read.quantity)) return 0;

  const facts::Comparison policy;
  require(facts::agrees(read.quantity, read.quantity, policy));
  require(facts::scale_slip(read.quantity, read.quantity, policy) == 0);
  // Nothing behind the number takes part in it.
  const facts::NumberRead again = facts::read_number(text.substr(0, read.length), scales());
  require(again.length == read.length && again.quantity.value == read.quantity.value);

  const auto agrees_when_spelt = [&](const std::string& spelt) {
    const facts::NumberRead back = facts::read_number(spelt, scales());
    require(back.length == spelt.size());
    require(facts::agrees(read.quantity, back.quantity, {.allows_binary = true}));
  };
  agrees_when_spelt(facts::spell(read.quantity, scales()));
  for (const std::string_view style : {"236 billion", "236B", "236-billion", "131,072", "0.7T",
                                       "13 trillion", "7", "2.5e9", "6710 亿", "64K"}) {
    agrees_when_spelt(facts::spell_like(read.quantity, style, scales()));
  }
  return 0;
}
