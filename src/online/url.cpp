#include "online/url.hpp"

#include <algorithm>
#include <array>
#include <clocale>
#include <memory>

#include "base/cat.hpp"
#include "online/libcurl.hpp"
#include "text/unicode.hpp"

namespace online {

namespace {

struct Free {
  void operator()(CURLU* url) const { libcurl().url_cleanup(url); }
  void operator()(char* text) const { libcurl().free(text); }
};

// libidn2 reads names in the encoding of the locale; addresses are in UTF-8 whatever that is.
class InUnicode {
 public:
  InUnicode() : locale_(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
    if (locale_ != nullptr) before_ = uselocale(locale_);
  }
  ~InUnicode() {
    if (locale_ == nullptr) return;
    uselocale(before_);
    freelocale(locale_);
  }
  InUnicode(const InUnicode&) = delete;
  InUnicode& operator=(const InUnicode&) = delete;

 private:
  locale_t locale_;
  locale_t before_ = nullptr;
};

std::string part(CURLU& url, CURLUPart name, unsigned flags) {
  char* text = nullptr;
  if (libcurl().url_get(&url, name, &text, flags) != CURLUE_OK) return {};
  const std::unique_ptr<char, Free> owner(text);
  return text;
}

}  // namespace

bool is_reserved(std::string_view host) {
  if (host.ends_with('.')) host.remove_suffix(1);
  constexpr std::array<std::string_view, 7> names = {
      "example", "example.com", "example.net", "example.org", "invalid", "localhost", "test"};
  return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
    if (!host.ends_with(name)) return false;
    return host.size() == name.size() || host[host.size() - name.size() - 1] == '.';
  });
}

base::Result<Url> read_url(std::string_view text) {
  if (base::Status error = load_libcurl()) return *error;
  const InUnicode encoding;
  const std::unique_ptr<CURLU, Free> url(libcurl().url());
  // libcurl refuses some fragments that browsers take, and no server sees them.
  const std::size_t hash = text.find('#');
  const std::string asked(text.substr(0, hash));
  const CURLUcode error = libcurl().url_set(url.get(), CURLUPART_URL, asked.c_str(),
                                            CURLU_URLENCODE | CURLU_DISALLOW_USER);
  if (error == CURLUE_USER_NOT_ALLOWED) return base::Error{"it holds a user name, which is kept"};
  if (error != CURLUE_OK) return base::Error{base::cat("it is no address: ", std::string(text))};
  const std::string scheme = text::lower_ascii(part(*url, CURLUPART_SCHEME, 0));
  if (scheme != "http" && scheme != "https") {
    return base::Error{base::cat("only http and https are asked, not ", scheme)};
  }
  Url out;
  if (hash != std::string_view::npos) out.fragment = text.substr(hash + 1);
  out.host = text::lower_ascii(part(*url, CURLUPART_HOST, CURLU_PUNYCODE));
  out.whole = part(*url, CURLUPART_URL, CURLU_PUNYCODE);
  out.port = static_cast<std::uint16_t>(std::stoul(part(*url, CURLUPART_PORT, CURLU_DEFAULT_PORT)));
  if (out.host.empty() || out.whole.empty()) return base::Error{"its host has no name in ASCII"};
  if (out.host.starts_with('[')) out.host = out.host.substr(1, out.host.size() - 2);
  return out;
}

}  // namespace online
