#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sockaddr;

namespace online {

/// An address of the Internet Protocol; of version 4 the first four bytes count.
struct Address {
  std::array<std::uint8_t, 16> bytes{};
  bool is_v4 = false;
};

/// Addresses that begin with the same bits.
struct Network {
  Address first;
  unsigned bits = 0;
};

/// Reads `192.0.2.1` or `2001:db8::1`.
[[nodiscard]] std::optional<Address> read_address(std::string_view text);
/// Takes the address out of what the system connects to; nothing for other kinds of sockets.
[[nodiscard]] std::optional<Address> address_of(const sockaddr& socket_address);
[[nodiscard]] std::string spell(const Address& address);

/// Reads an address, or a network such as `10.0.0.0/8`.
[[nodiscard]] std::optional<Network> read_network(std::string_view text);
[[nodiscard]] bool contains(const Network& network, const Address& address);

/// True for addresses that any host of the public Internet may have: not private, loopback,
/// link-local, multicast, documentation, reserved, nor one of version 4 in disguise.
[[nodiscard]] bool is_public(const Address& address);

/// Which addresses may be connected to: public ones, and those of the networks named.
[[nodiscard]] bool may_connect(const Address& address, const std::vector<Network>& allowed);

}  // namespace online
