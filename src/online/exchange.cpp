#include "online/exchange.hpp"

#include <sys/socket.h>

#include <string_view>

#include "base/cat.hpp"

namespace online {

Exchange::Exchange(Request request, const std::vector<Address>& addresses, const Limits& limits)
    : request_(std::move(request)), limits_(&limits), handle_(libcurl().easy_init()) {
  set(CURLOPT_URL, request_.url.whole.c_str());
  set(CURLOPT_NOBODY, request_.is_head ? 1L : 0L);
  set(CURLOPT_PROTOCOLS_STR, "http,https");
  set(CURLOPT_FOLLOWLOCATION, 0L);
  set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
  set(CURLOPT_PIPEWAIT, 1L);
  set(CURLOPT_USERAGENT, limits.agent.c_str());
  set(CURLOPT_PROXY, limits.proxy.c_str());  // The empty one turns that of the environment off.
  set(CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits.to_connect.count()));
  set(CURLOPT_TIMEOUT_MS, static_cast<long>(limits.to_answer.count()));
  if (request_.wants_page) set(CURLOPT_ACCEPT_ENCODING, "");  // all that it can unpack
  set(CURLOPT_HEADERFUNCTION, on_header);
  set(CURLOPT_HEADERDATA, this);
  set(CURLOPT_WRITEFUNCTION, on_body);
  set(CURLOPT_WRITEDATA, this);
  set(CURLOPT_OPENSOCKETFUNCTION, on_socket);
  set(CURLOPT_OPENSOCKETDATA, this);
  set(CURLOPT_PRIVATE, this);
  pin(addresses);
}

// A name means the same for the check and for the connection: libcurl does not ask again.
void Exchange::pin(const std::vector<Address>& addresses) {
  if (!limits_->proxy.empty() || addresses.empty() || read_address(request_.url.host)) return;
  std::string line = base::cat(request_.url.host, ':', request_.url.port, ':');
  for (std::size_t i = 0; i < addresses.size(); ++i) {
    const std::string one = spell(addresses[i]);
    line += base::cat(i == 0 ? "" : ",", addresses[i].is_v4 ? one : base::cat('[', one, ']'));
  }
  pinned_.reset(libcurl().slist_append(nullptr, line.c_str()));
  set(CURLOPT_RESOLVE, pinned_.get());
}

std::size_t Exchange::on_header(char* bytes, std::size_t size, std::size_t count, void* self) {
  auto& exchange = *static_cast<Exchange*>(self);
  const std::string_view line(bytes, size * count);
  exchange.header_size_ += line.size();
  exchange.is_too_large_ = exchange.header_size_ > exchange.limits_->header_size;
  if (line == "\r\n" || line == "\n") {
    long status = 0;
    libcurl().easy_getinfo(exchange.handle_.get(), CURLINFO_RESPONSE_CODE, &status);
    exchange.has_headers_ = status >= 200;
  }
  return exchange.is_too_large_ ? 0 : line.size();
}

std::size_t Exchange::on_body(char* bytes, std::size_t size, std::size_t count, void* self) {
  auto& exchange = *static_cast<Exchange*>(self);
  const std::string_view part(bytes, size * count);
  const bool is_wanted = exchange.request_.wants_page && exchange.is_html();
  exchange.is_truncated_ =
      !is_wanted || exchange.body_.size() + part.size() > exchange.limits_->page_size;
  if (exchange.is_truncated_) return 0;
  exchange.body_ += part;
  return part.size();
}

// The last word on where a connection goes, whatever a name or a redirect said before.
curl_socket_t Exchange::on_socket(void* self, curlsocktype /*purpose*/, curl_sockaddr* target) {
  auto& exchange = *static_cast<Exchange*>(self);
  const Limits& limits = *exchange.limits_;
  const std::optional<Address> address = address_of(target->addr);
  const bool is_proxy = !limits.proxy.empty();
  if (!is_proxy && (!address || !may_connect(*address, limits.allowed))) {
    exchange.forbidden_ = address ? spell(*address) : "no address of the Internet";
    return CURL_SOCKET_BAD;
  }
  return ::socket(target->family, target->socktype | SOCK_CLOEXEC, target->protocol);
}

bool Exchange::is_html() const {
  char* type = nullptr;
  long status = 0;
  libcurl().easy_getinfo(handle_.get(), CURLINFO_CONTENT_TYPE, &type);
  libcurl().easy_getinfo(handle_.get(), CURLINFO_RESPONSE_CODE, &status);
  const std::string_view name = type == nullptr ? "" : type;
  return status == 200 && (name.starts_with("text/html") || name.starts_with("application/xhtml"));
}

Failure Exchange::failure_of(CURLcode code) const {
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
      return Failure::no_name_server;
    case CURLE_COULDNT_CONNECT:
      return forbidden_.empty() ? Failure::no_connection : Failure::forbidden_address;
    case CURLE_OPERATION_TIMEDOUT:
      return Failure::timed_out;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY:
      return Failure::no_http;
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_PARTIAL_FILE:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
      return Failure::cut_short;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
      return Failure::no_trust;
    case CURLE_OUT_OF_MEMORY:  // what it says of a header line too long
      return Failure::too_large;
    default:
      return is_too_large_ ? Failure::too_large : Failure::other;
  }
}

Reply Exchange::reply(CURLcode code) {
  Reply out;
  // What follows the headers is only for the anchors.
  const bool has_answer = has_headers_ && !is_too_large_;
  if (!has_answer) {
    out.failure = code == CURLE_OK ? Failure::cut_short : failure_of(code);
    out.detail = forbidden_.empty() ? libcurl().easy_strerror(code) : forbidden_;
    return out;
  }
  libcurl().easy_getinfo(handle_.get(), CURLINFO_RESPONSE_CODE, &out.status);
  char* location = nullptr;
  libcurl().easy_getinfo(handle_.get(), CURLINFO_REDIRECT_URL, &location);
  if (location != nullptr) out.location = location;
  curl_off_t seconds = 0;
  libcurl().easy_getinfo(handle_.get(), CURLINFO_RETRY_AFTER, &seconds);
  out.retry_after = std::chrono::seconds(seconds);
  out.is_page = code == CURLE_OK && request_.wants_page && is_html() && !is_truncated_;
  out.body = std::move(body_);
  return out;
}

}  // namespace online
