#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/span.hpp"

namespace text {

/// One file's bytes under its name, never changed. Views into it stay valid when it is moved.
class Source {
 public:
  /// The zero bytes that follow the text in memory: md4c 0.4.8 reads past the end of its input.
  static constexpr std::size_t padding = 64;

  /// Takes the path (relative to the root, `/` between its parts) and the bytes.
  Source(std::string path, std::string bytes);

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string_view bytes() const { return {bytes_.data(), size_}; }
  [[nodiscard]] std::string_view slice(Span span) const {
    return bytes().substr(span.begin, span.size());
  }

 private:
  std::string path_;
  std::string bytes_;
  std::size_t size_;
};

}  // namespace text
