#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace online {

/// An address that a server can be asked for.
struct Url {
  std::string whole;  // in ASCII, without its fragment
  std::string host;   // in small letters and ASCII, without brackets
  std::uint16_t port = 0;
  std::string fragment;  // as written
};

/// Reads an http or https address. The error says why there is nothing to ask for: another scheme,
/// a user name, no host.
[[nodiscard]] base::Result<Url> read_url(std::string_view text);

/// True for names that are kept for examples, tests and this machine (RFC 2606, RFC 6761).
[[nodiscard]] bool is_reserved(std::string_view host);

}  // namespace online
