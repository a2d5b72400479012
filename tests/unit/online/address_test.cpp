#include "online/address.hpp"

#include "harness/catch.hpp"

namespace {

bool is_public(const char* text) {
  const std::optional<online::Address> address = online::read_address(text);
  INFO(text);
  REQUIRE(address.has_value());
  CHECK(online::spell(*address) == text);
  return online::is_public(*address);
}

}  // namespace

TEST_CASE("addresses that only some machines have are not public", "[address]") {
  for (const char* text :
       {"0.0.0.0",        "10.0.0.1",        "10.255.255.255",  "100.64.0.1",
        "127.0.0.1",      "127.255.255.254", "169.254.169.254", "172.16.0.1",
        "172.31.255.255", "192.0.0.8",       "192.0.2.1",       "192.168.1.1",
        "198.18.0.1",     "198.19.255.1",    "198.51.100.7",    "203.0.113.9",
        "224.0.0.1",      "239.1.2.3",       "240.0.0.1",       "255.255.255.255"}) {
    CHECK_FALSE(is_public(text));
  }
  for (const char* text : {"::", "::1", "::ffff:127.0.0.1", "::ffff:93.184.216.34", "fe80::1",
                           "fc00::1", "fd12:3456::1", "ff02::1", "2001:db8::1", "2002:7f00:1::",
                           "2001::1", "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1", "3fff::1"}) {
    CHECK_FALSE(is_public(text));
  }
}

TEST_CASE("other addresses are public", "[address]") {
  for (const char* text : {"1.1.1.1", "9.255.255.255", "11.0.0.0", "93.184.216.34", "100.63.255.1",
                           "100.128.0.0", "126.0.0.1", "128.0.0.1", "172.15.255.255", "172.32.0.0",
                           "192.167.0.1", "198.17.0.1", "198.20.0.0", "223.255.255.255",
                           "2606:2800:220:1::1", "2a00:1450::1", "64:ff9b::5db8:d822"}) {
    CHECK(is_public(text));
  }
}

TEST_CASE("a network that is named may be connected to", "[address]") {
  const std::vector<online::Network> allowed = {*online::read_network("127.0.0.1"),
                                                *online::read_network("10.8.0.0/13"),
                                                *online::read_network("fd00:1::/32")};
  const auto may = [&](const char* text) {
    return online::may_connect(*online::read_address(text), allowed);
  };
  CHECK(may("127.0.0.1"));
  CHECK_FALSE(may("127.0.0.2"));
  CHECK(may("10.8.0.0"));
  CHECK(may("10.15.255.255"));
  CHECK_FALSE(may("10.16.0.0"));
  CHECK_FALSE(may("10.7.255.255"));
  CHECK(may("fd00:1::5"));
  CHECK_FALSE(may("fd00:2::5"));
  CHECK_FALSE(may("::ffff:127.0.0.1"));
  CHECK(may("1.1.1.1"));
}

TEST_CASE("what is no network is refused", "[address]") {
  for (const char* text : {"", "localhost", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0/8",
                           "::1/129", "1.2.3.4/8x", "1.2.3.4 "}) {
    INFO(text);
    CHECK_FALSE(online::read_network(text).has_value());
  }
  CHECK(online::read_network("0.0.0.0/0").has_value());
  CHECK(online::contains(*online::read_network("0.0.0.0/0"), *online::read_address("9.9.9.9")));
}
