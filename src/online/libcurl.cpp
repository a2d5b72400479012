#include "online/libcurl.hpp"

#include <dlfcn.h>

#include "base/cat.hpp"

namespace online {

namespace {

constexpr const char* library_name = "libcurl.so.4";

struct Loaded {
  Libcurl functions;
  base::Status error;
};

template <typename Function>
void find(void* library, const char* name, Function& out, base::Status& error) {
  out = reinterpret_cast<Function>(dlsym(library, name));
  if (out == nullptr) error = base::Error{base::cat(library_name, " has no ", name)};
}

Loaded load() {
  Loaded out;
  void* library = dlopen(library_name, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) {
    const char* reason = dlerror();
    out.error = base::Error{base::cat("--online needs libcurl (Debian: libcurl4): ",
                                      reason == nullptr ? library_name : reason)};
    return out;
  }
  Libcurl& all = out.functions;
  find(library, "curl_easy_cleanup", all.easy_cleanup, out.error);
  find(library, "curl_easy_getinfo", all.easy_getinfo, out.error);
  find(library, "curl_easy_init", all.easy_init, out.error);
  find(library, "curl_easy_setopt", all.easy_setopt, out.error);
  find(library, "curl_easy_strerror", all.easy_strerror, out.error);
  find(library, "curl_free", all.free, out.error);
  find(library, "curl_global_init", all.global_init, out.error);
  find(library, "curl_multi_add_handle", all.multi_add_handle, out.error);
  find(library, "curl_multi_cleanup", all.multi_cleanup, out.error);
  find(library, "curl_multi_info_read", all.multi_info_read, out.error);
  find(library, "curl_multi_init", all.multi_init, out.error);
  find(library, "curl_multi_perform", all.multi_perform, out.error);
  find(library, "curl_multi_poll", all.multi_poll, out.error);
  find(library, "curl_multi_remove_handle", all.multi_remove_handle, out.error);
  find(library, "curl_multi_wakeup", all.multi_wakeup, out.error);
  find(library, "curl_slist_append", all.slist_append, out.error);
  find(library, "curl_slist_free_all", all.slist_free_all, out.error);
  find(library, "curl_url", all.url, out.error);
  find(library, "curl_url_cleanup", all.url_cleanup, out.error);
  find(library, "curl_url_get", all.url_get, out.error);
  find(library, "curl_url_set", all.url_set, out.error);
  if (out.error) return out;
  const CURLcode code = all.global_init(CURL_GLOBAL_DEFAULT);
  if (code != CURLE_OK) out.error = base::Error{all.easy_strerror(code)};
  return out;
}

const Loaded& loaded() {
  static const Loaded all = load();
  return all;
}

}  // namespace

base::Status load_libcurl() { return loaded().error; }

const Libcurl& libcurl() { return loaded().functions; }

}  // namespace online
