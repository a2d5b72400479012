#include "lint/site.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/cat.hpp"
#include "claims/characters.hpp"
#include "lint/settings.hpp"
#include "text/path.hpp"
#include "text/unicode.hpp"

namespace lint {

namespace {

constexpr std::array<std::string_view, 8> page_endings = {"md",  "mdx",  "markdown", "html",
                                                          "htm", "adoc", "rst",      "ipynb"};

bool is_page(std::string_view path) {
  const std::string_view ending = text::extension_of(path);
  return std::find(page_endings.begin(), page_endings.end(), ending) != page_endings.end();
}

std::string joined(std::string_view folder, std::string_view name) {
  if (folder.empty()) return std::string(name);
  return name.empty() ? std::string(folder) : base::cat(folder, '/', name);
}

/// The path below a folder; nothing when it lies elsewhere.
std::optional<std::string_view> below(std::string_view path, std::string_view folder) {
  if (folder.empty()) return path;
  if (path == folder) return std::string_view();
  if (!path.starts_with(folder) || path[folder.size()] != '/') return std::nullopt;
  return path.substr(folder.size() + 1);
}

/// `2026-01-15-`, in front of the name of a page.
constexpr std::size_t date_length = 11;

bool is_dated(std::string_view name) {
  constexpr std::string_view shape = "0000-00-00-";
  return name.size() > shape.size() &&
         std::equal(shape.begin(), shape.end(), name.begin(), [](char sign, char c) {
           return sign == '0' ? claims::is_digit(c) : sign == c;
         });
}

/// `intro` of `01-intro`.
std::string_view without_number(std::string_view part) {
  std::size_t at = 0;
  while (at < part.size() && claims::is_digit(part[at])) ++at;
  const std::size_t begin = part.find_first_not_of("-_. ", at);
  if (at == 0 || begin == at || begin == std::string_view::npos || is_dated(part)) return part;
  return part.substr(begin);
}

/// `docs/page` of `docs/page.md` and `docs` of `docs/index.md`.
std::string page_address(std::string_view path) {
  const std::string_view folder = text::folder_of(path);
  std::string_view name = text::file_name_of(path);
  name = name.substr(0, name.rfind('.'));
  const std::string folded = text::case_fold(name);
  const bool is_index = folded == "index" || folded == "_index" || folded == "readme";
  return is_index ? std::string(folder) : joined(folder, name);
}

/// The address that a pattern such as `/blog/:year/:title` gives to `2026-01-15-news`; empty when
/// it needs what the name does not tell.
std::string dated_address(std::string_view pattern, std::string_view name,
                          std::string_view categories) {
  const std::array<std::pair<std::string_view, std::string_view>, 7> parts = {{
      {":year", name.substr(0, 4)},
      {":month", name.substr(5, 2)},
      {":day", name.substr(8, 2)},
      {":title", name.substr(date_length)},
      {":slug", name.substr(date_length)},
      {":categories", categories},
      {":output_ext", ""},
  }};
  std::string out(pattern);
  for (const auto& [token, value] : parts) {
    for (std::size_t at = out.find(token); at != std::string::npos; at = out.find(token, at)) {
      out.replace(at, token.size(), value);
      at += value.size();
    }
  }
  if (out.find(':') != std::string::npos) return {};
  return text::normalise_path(text::without_slashes(out)).value_or(std::string());
}

std::string key_of(std::string_view address) {
  std::string key = text::case_fold(address);
  std::replace(key.begin(), key.end(), ' ', '-');
  return key;
}

std::string page_key(std::string_view address) {
  const std::string key = key_of(text::without_slashes(address));
  return is_page(key) ? page_address(key) : key;
}

}  // namespace

Site::Site(SitePlan plan, const std::vector<files::Entry>& tree) : plan_(std::move(plan)) {
  for (const Mount& mount : plan_.mounts) {
    // The tree stands in order of its paths.
    auto entry = std::lower_bound(
        tree.begin(), tree.end(), mount.folder,
        [](const files::Entry& one, const std::string& path) { return one.path < path; });
    for (; entry != tree.end() && entry->path.starts_with(mount.folder); ++entry) {
      add(*entry, mount);
    }
    served_.emplace(key_of(mount.address), mount.folder);
  }
  for (const std::string& address : plan_.elsewhere) elsewhere_.insert(page_key(address));
}

void Site::add(const files::Entry& entry, const Mount& mount) {
  const std::optional<std::string_view> rest = below(entry.path, mount.folder);
  if (!rest) return;
  const std::string address = joined(mount.address, *rest);
  if (entry.kind == files::EntryKind::file && is_page(entry.path)) {
    add_page(page_address(address), entry.path);
  }
  served_.emplace(key_of(address), entry.path);
}

// `2026-01-15-news` is served at `2026/01/15/news`, and numbers that sort pages are left out.
void Site::add_page(const std::string& address, std::string_view path) {
  served_.emplace(key_of(address), path);
  const std::string_view name = text::file_name_of(address);
  if (is_dated(name)) {
    std::string_view folder = text::folder_of(address);
    if (text::file_name_of(folder) == "_posts") folder = text::folder_of(folder);
    std::string day(name.substr(0, date_length));
    std::replace(day.begin(), day.end(), '-', '/');
    served_.emplace(key_of(joined(folder, base::cat(day, name.substr(date_length)))), path);
    const std::string own = dated_address(plan_.permalink, name, folder);
    if (!own.empty()) served_.emplace(key_of(own), path);
  }
  std::string plain;
  for (std::string_view rest = address; !rest.empty();) {
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    plain = joined(plain, without_number(rest.substr(0, slash)));
    rest.remove_prefix(std::min(slash + 1, rest.size()));
  }
  if (plain != address) served_.emplace(key_of(plain), path);
}

void Site::add_front_matter(std::string_view path, std::string_view front_matter) {
  const std::vector<Address> addresses = addresses_of(path);
  for (const auto& [whole, above] : addresses) {
    std::vector<std::string> own;
    for (const std::string_view key : {"slug", "id"}) {
      for (const std::string& name : values_of(front_matter, key))
        own.push_back(joined(above, name));
    }
    for (const std::string_view key :
         {"slug", "url", "permalink", "aliases", "redirect_from", "from"}) {
      for (const std::string& name : values_of(front_matter, key)) {
        own.push_back(name.starts_with('/') ? name : joined(above, name));
      }
    }
    for (const std::string& address : own) {
      const std::optional<std::string> plain = text::normalise_path(address);
      if (!plain) continue;
      served_.emplace(key_of(*plain), path);
      own_.emplace(path, *plain);
    }
  }
}

bool Site::serves(std::string_view path) const {
  return is_page(path) &&
         std::any_of(plan_.mounts.begin(), plan_.mounts.end(),
                     [&](const Mount& mount) { return below(path, mount.folder).has_value(); });
}

std::vector<Site::Address> Site::addresses_of(std::string_view path) const {
  std::vector<Address> out;
  for (const Mount& mount : plan_.mounts) {
    const std::optional<std::string_view> rest = below(path, mount.folder);
    if (!rest) continue;
    const std::string address = joined(mount.address, *rest);
    out.push_back({page_address(address), std::string(text::folder_of(address))});
  }
  const auto [first, last] = own_.equal_range(path);
  for (auto own = first; own != last; ++own) {
    out.push_back({own->second, std::string(text::folder_of(own->second))});
  }
  return out;
}

std::optional<std::string_view> Site::find(std::string_view address) const {
  std::string key = key_of(address);
  if (const auto found = served_.find(key); found != served_.end()) return found->second;
  // A page's address may be written with the ending that it is served with, or comes from.
  if (!is_page(key)) return std::nullopt;
  const auto found = served_.find(page_address(key));
  if (found == served_.end()) return std::nullopt;
  return found->second;
}

bool Site::is_elsewhere(std::string_view address) const {
  if (elsewhere_.empty()) return false;
  const std::string key = page_key(address);
  for (std::string_view top = key; !top.empty(); top = text::folder_of(top)) {
    if (elsewhere_.contains(std::string(top))) return true;
  }
  return false;
}

Served Site::follow(std::string_view page, std::string_view written_target) const {
  // Browsers take a backslash in a path for a slash.
  std::string target(written_target);
  std::replace(target.begin(), target.end(), '\\', '/');
  Served out;
  std::vector<std::string> asked;
  const bool is_from_root = target.starts_with('/');
  const bool is_from_top = plan_.has_tilde && target.starts_with("~/");
  if (is_from_root || is_from_top) {
    asked.emplace_back(text::without_slashes(std::string_view(target).substr(is_from_top ? 1 : 0)));
  } else {
    for (const auto& [whole, above] : addresses_of(page)) {
      for (const std::string_view base : {std::string_view(whole), std::string_view(above)}) {
        if (std::optional<std::string> address = text::join_path(base, target)) {
          asked.push_back(*std::move(address));
        } else if (plan_.has_neighbours) {
          out.is_known = false;
        }
      }
    }
    if (plan_.names_from_top && is_page(target) && !target.starts_with('.')) {
      for (const Mount& mount : plan_.mounts) {
        if (below(page, mount.folder)) asked.push_back(joined(mount.address, target));
      }
    }
  }
  for (const std::string& written : asked) {
    const std::optional<std::string> address = text::normalise_path(written);
    if (!address) continue;
    if (out.address.empty()) out.address = *address;
    out.path = find(*address);
    if (out.path) return out;
    if (is_elsewhere(*address)) out.is_known = false;
  }
  if (!is_from_root) return out;
  // What begins with a name that the tree does not serve was made elsewhere, by a program too.
  const std::string_view first = std::string_view(out.address).substr(0, out.address.find('/'));
  const bool has_folder = first != out.address && served_.contains(key_of(first));
  if (!plan_.has_root || !has_folder) out.is_known = false;
  return out;
}

}  // namespace lint
