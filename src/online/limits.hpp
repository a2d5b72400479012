#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "online/address.hpp"

namespace online {

/// What the name servers say of a host.
struct Lookup {
  enum class Kind : std::uint8_t { found, no_such_host, no_answer };
  Kind kind = Kind::no_answer;
  std::vector<Address> addresses;
};

/// Asks the system's name servers; may take as long as they do.
[[nodiscard]] Lookup look_up(const std::string& host);

/// How far asking goes.
struct Limits {
  /// Networks that may be connected to though they are not public.
  std::vector<Network> allowed;
  std::vector<std::uint16_t> ports = {80, 443, 8080, 8443};
  unsigned connections = 16;
  unsigned connections_per_host = 2;
  /// How often is asked again after a failure, and how many redirects are followed.
  unsigned retries = 2;
  unsigned redirects = 10;
  std::chrono::milliseconds to_connect{10'000};
  /// For one request and its answer.
  std::chrono::milliseconds to_answer{20'000};
  /// Before the first further try, then twice that; and the longest that a server may ask for.
  std::chrono::milliseconds first_wait{1'000};
  std::chrono::milliseconds longest_wait{60'000};
  /// For all addresses together.
  std::chrono::milliseconds whole{600'000};
  /// Bytes of a page that are read to find its anchors, unpacked, and of the headers before it.
  std::size_t page_size = 4U << 20U;
  std::size_t header_size = 256U << 10U;
  /// The proxy to ask through; it looks up the names. Empty: none, whatever the environment says.
  std::string proxy;
  /// How the program names itself.
  std::string agent = "docfacts";
  std::function<Lookup(const std::string&)> look_up = online::look_up;
};

}  // namespace online
