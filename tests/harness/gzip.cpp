#include "harness/gzip.hpp"

#include <cstdint>

namespace harness {

namespace {

class Bits {
 public:
  explicit Bits(std::string& out) : out_(&out) {}

  void put(unsigned bit) {
    byte_ |= bit << used_;
    if (++used_ == 8) flush();
  }
  /// Huffman codes go from their first bit on.
  void put_code(unsigned code, unsigned length) {
    while (length-- > 0) put(code >> length & 1U);
  }
  void flush() {
    if (used_ > 0) *out_ += static_cast<char>(byte_);
    byte_ = 0;
    used_ = 0;
  }

 private:
  std::string* out_;
  unsigned byte_ = 0;
  unsigned used_ = 0;
};

std::uint32_t crc_of(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

void put_word(std::string& out, std::uint32_t word) {
  for (unsigned shift = 0; shift < 32; shift += 8) out += static_cast<char>(word >> shift & 0xFFU);
}

}  // namespace

std::string gzip_of_run(std::string_view text, std::size_t count) {
  std::string plain(text);
  std::string out("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10);
  Bits bits(out);
  bits.put(1);  // the last block
  bits.put(1);  // with the fixed codes
  bits.put(0);
  plain += 'x';
  for (const char c : plain) bits.put_code(0x30U + static_cast<unsigned char>(c), 8);
  for (std::size_t made = 0; made < count; made += 258) {
    bits.put_code(0xC5, 8);  // 258 bytes
    bits.put_code(0, 5);     // from one byte before
    plain.append(258, 'x');
  }
  bits.put_code(0, 7);  // the end
  bits.flush();
  put_word(out, crc_of(plain));
  put_word(out, static_cast<std::uint32_t>(plain.size()));
  return out;
}

}  // namespace harness
