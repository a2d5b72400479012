#include "online/url.hpp"

#include "harness/catch.hpp"

namespace {

std::string error_of(const char* text) {
  const base::Result<online::Url> url = online::read_url(text);
  INFO(text);
  REQUIRE_FALSE(url);
  return url.error().message;
}

std::string host_of(const char* text) {
  const base::Result<online::Url> url = online::read_url(text);
  INFO(text);
  REQUIRE(url);
  return url->host;
}

}  // namespace

TEST_CASE("an address is read as a browser reads it", "[url]") {
  const base::Result<online::Url> url =
      online::read_url("HTTPS://Bücher.Example:8443/a b/ü?q=1 2#Ort 1");
  REQUIRE(url);
  CHECK(url->host == "xn--bcher-kva.example");
  CHECK(url->port == 8443);
  CHECK(url->whole == "https://xn--bcher-kva.example:8443/a%20b/%c3%bc?q=1+2");
  CHECK(url->fragment == "Ort 1");
  CHECK(online::read_url("http://a.example")->port == 80);
  CHECK(online::read_url("https://a.example")->port == 443);
}

TEST_CASE("a number in disguise is the address that it stands for", "[url]") {
  CHECK(host_of("http://2130706433/") == "127.0.0.1");
  CHECK(host_of("http://0x7f.1/") == "127.0.0.1");
  CHECK(host_of("http://0177.0.0.1/") == "127.0.0.1");
  CHECK(host_of("http://[::FFFF:127.0.0.1]/") == "::ffff:127.0.0.1");
}

TEST_CASE("there are addresses that no server is asked for", "[url]") {
  CHECK(error_of("http://name:secret@a.example/") == "it holds a user name, which is kept");
  CHECK(error_of("http://name@a.example/") == "it holds a user name, which is kept");
  CHECK(error_of("file:///etc/passwd") == "only http and https are asked, not file");
  CHECK(error_of("ftp://a.example/") == "only http and https are asked, not ftp");
  CHECK(error_of("gopher://a.example/") == "only http and https are asked, not gopher");
  CHECK(error_of("http://") == "it is no address: http://");
  CHECK(error_of("http://a.example:99999/") == "it is no address: http://a.example:99999/");
}
