#include "lint/fingerprint.hpp"

#include <cstdint>
#include <unordered_map>

namespace {

// FNV-1a: stable on every machine, which std::hash is not.
constexpr std::uint64_t offset_basis = 14695981039346656037U;
constexpr std::uint64_t prime = 1099511628211U;

void mix(std::uint64_t& hash, std::string_view text) {
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= prime;
  }
  hash ^= 0xFFU;  // so that "ab", "c" and "a", "bc" differ
  hash *= prime;
}

std::string hexadecimal(std::uint64_t hash) {
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string out(16, '0');
  for (std::size_t i = out.size(); i-- > 0; hash >>= 4U) out[i] = digits[hash & 0xFU];
  return out;
}

}  // namespace

namespace lint {

std::vector<std::string> fingerprints(std::span<const Finding> findings, const Project& project) {
  std::vector<std::string> out;
  std::unordered_map<std::uint64_t, unsigned> seen;
  for (const Finding& finding : findings) {
    const text::Source& source = project.sources[finding.source];
    std::uint64_t hash = offset_basis;
    mix(hash, finding.rule);
    mix(hash, source.path());
    mix(hash, finding.message);
    mix(hash, source.slice(finding.span));
    const unsigned number = seen[hash]++;
    if (number > 0) mix(hash, std::to_string(number));
    out.push_back(hexadecimal(hash));
  }
  return out;
}

}  // namespace lint
