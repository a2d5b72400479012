#include "online/address.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace online {

namespace {

std::vector<Network> networks(const std::vector<std::string_view>& texts) {
  std::vector<Network> out;
  for (const std::string_view text : texts) out.push_back(*read_network(text));
  return out;
}

bool is_in(const std::vector<Network>& all, const Address& address) {
  return std::any_of(all.begin(), all.end(),
                     [&](const Network& network) { return contains(network, address); });
}

// IANA's registries of special addresses.
bool is_public_v4(const Address& address) {
  static const std::vector<Network> special = networks(
      {"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
       "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
       "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"});
  return !is_in(special, address);
}

bool is_public_v6(const Address& address) {
  static const Network unicast = *read_network("2000::/3");
  static const std::vector<Network> special =
      networks({"2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"});
  // Where a network has version 6 alone, its translator has the rest of the world here.
  static const Network translated = *read_network("64:ff9b::/96");
  if (contains(translated, address)) {
    Address inner{.is_v4 = true};
    std::copy(address.bytes.begin() + 12, address.bytes.end(), inner.bytes.begin());
    return is_public_v4(inner);
  }
  return contains(unicast, address) && !is_in(special, address);
}

}  // namespace

std::optional<Address> read_address(std::string_view text) {
  const std::string ended(text);
  Address out;
  if (::inet_pton(AF_INET6, ended.c_str(), out.bytes.data()) == 1) return out;
  out = {.is_v4 = true};
  if (::inet_pton(AF_INET, ended.c_str(), out.bytes.data()) == 1) return out;
  return std::nullopt;
}

std::optional<Address> address_of(const sockaddr& socket_address) {
  Address out;
  if (socket_address.sa_family == AF_INET6) {
    sockaddr_in6 whole{};
    std::memcpy(&whole, &socket_address, sizeof whole);
    std::memcpy(out.bytes.data(), &whole.sin6_addr, 16);
    return out;
  }
  if (socket_address.sa_family == AF_INET) {
    sockaddr_in whole{};
    std::memcpy(&whole, &socket_address, sizeof whole);
    std::memcpy(out.bytes.data(), &whole.sin_addr, 4);
    out.is_v4 = true;
    return out;
  }
  return std::nullopt;
}

std::string spell(const Address& address) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  ::inet_ntop(address.is_v4 ? AF_INET : AF_INET6, address.bytes.data(), text.data(), text.size());
  return text.data();
}

std::optional<Network> read_network(std::string_view text) {
  const std::size_t slash = text.find('/');
  const std::optional<Address> first = read_address(text.substr(0, slash));
  if (!first) return std::nullopt;
  const unsigned most = first->is_v4 ? 32 : 128;
  Network out{.first = *first, .bits = most};
  if (slash == std::string_view::npos) return out;
  const std::string_view digits = text.substr(slash + 1);
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out.bits);
  const bool is_number = error == std::errc() && end == digits.data() + digits.size();
  if (!is_number || out.bits > most) return std::nullopt;
  return out;
}

bool contains(const Network& network, const Address& address) {
  if (network.first.is_v4 != address.is_v4) return false;
  for (unsigned bit = 0; bit < network.bits; bit += 8) {
    const unsigned kept = std::min(8U, network.bits - bit);
    const unsigned mask = 0xFFU << (8 - kept) & 0xFFU;
    const unsigned differing = static_cast<unsigned>(network.first.bytes[bit / 8]) ^
                               static_cast<unsigned>(address.bytes[bit / 8]);
    if ((differing & mask) != 0) return false;
  }
  return true;
}

bool is_public(const Address& address) {
  return address.is_v4 ? is_public_v4(address) : is_public_v6(address);
}

bool may_connect(const Address& address, const std::vector<Network>& allowed) {
  return is_public(address) || is_in(allowed, address);
}

}  // namespace online
