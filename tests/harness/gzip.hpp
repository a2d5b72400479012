#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace harness {

/// A gzip file (RFC 1952) of a text in ASCII and then at least `count` times the letter x, which
/// takes 13 bits for each 258 of them.
[[nodiscard]] std::string gzip_of_run(std::string_view text, std::size_t count);

}  // namespace harness
