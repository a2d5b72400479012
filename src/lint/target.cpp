#include "lint/target.hpp"

#include <algorithm>

#include "claims/characters.hpp"
#include "files/glob.hpp"
#include "text/byte_set.hpp"
#include "text/path.hpp"

namespace lint {

namespace {

using markdown::LinkKind;

int hex_digit(char c) {
  if ('0' <= c && c <= '9') return c - '0';
  if ('a' <= c && c <= 'f') return c - 'a' + 10;
  if ('A' <= c && c <= 'F') return c - 'A' + 10;
  return -1;
}

using claims::is_digit;
using claims::lower;

bool is_ascii_letter(char c) { return claims::is_letter(c) && c > 0; }

/// The scheme in front of the first colon; empty for a relative reference. One letter is a drive.
std::string_view scheme_of(std::string_view target) {
  std::size_t at = 0;
  while (at < target.size() && (is_ascii_letter(target[at]) || is_digit(target[at]) ||
                                target[at] == '+' || target[at] == '.' || target[at] == '-')) {
    ++at;
  }
  const bool is_scheme =
      at > 1 && at < target.size() && target[at] == ':' && is_ascii_letter(target[0]);
  return is_scheme ? target.substr(0, at) : std::string_view();
}

bool is_template(std::string_view target) {
  static constexpr text::ByteSet opening("{<");
  if (!opening.is_in(target)) return false;
  return target.find("{{") != std::string_view::npos ||
         target.find("{%") != std::string_view::npos ||
         target.find("${") != std::string_view::npos || target.find("<%") != std::string_view::npos;
}

/// `name@example.org`: one at sign, a name before it, a host with a dot behind it, no path.
bool is_mail_address(std::string_view target) {
  const std::size_t at = target.find('@');
  if (at == std::string_view::npos || at == 0) return false;
  if (target.find_first_of("/ @", at + 1) != std::string_view::npos) return false;
  if (target.substr(0, at).find_first_of("/ ") != std::string_view::npos) return false;
  const std::string_view host = target.substr(at + 1);
  const std::size_t dot = host.rfind('.');
  return dot != std::string_view::npos && dot > 0 && dot + 2 < host.size() &&
         std::all_of(host.begin() + static_cast<std::ptrdiff_t>(dot) + 1, host.end(),
                     is_ascii_letter);
}

bool is_ignored(const Config& config, std::string_view target) {
  return std::any_of(config.links.ignore.begin(), config.links.ignore.end(),
                     [&](const std::string& glob) { return files::matches(glob, target); });
}

/// True for a page that others take in: `_includes/note.md`, `_note.mdx`.
bool is_part(std::string_view path) {
  const std::string_view name = text::file_name_of(path);
  if (name.starts_with('_') && !name.starts_with("_index.")) return true;
  for (std::string_view folder = text::folder_of(path); !folder.empty();
       folder = text::folder_of(folder)) {
    const std::string_view part = text::file_name_of(folder);
    const bool is_posts = part == "_posts" || part == "_drafts";
    if (part.starts_with('_') && !is_posts) return true;
    for (const std::string_view word :
         {"includes", "partials", "snippets", "shared", "layouts", "archetypes"}) {
      if (part == word) return true;
    }
  }
  return false;
}

/// Looks up what the site serves at a target that is no path of the tree.
void follow(const Site& site, const Document& document, bool is_found, Target& target) {
  Served served = site.follow(document.path, target.written);
  if (served.path) {
    target.kind = TargetKind::path;
    target.path = *served.path;
    target.exists = true;
  } else if (is_found) {
    return;
  } else if (!served.is_known || is_part(document.path)) {
    target.kind = TargetKind::opaque;
  } else {
    target.address = std::move(served.address);
  }
}

}  // namespace

std::string percent_decode(std::string_view text) {
  if (text.find('%') == std::string_view::npos) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '%' && at + 2 < text.size()) {
      const int high = hex_digit(text[at + 1]);
      const int low = hex_digit(text[at + 2]);
      if (high >= 0 && low >= 0) {
        out += static_cast<char>(high * 16 + low);
        at += 2;
        continue;
      }
    }
    out += text[at];
  }
  return out;
}

std::vector<Destination> destinations(const Document& document) {
  std::vector<Destination> out;
  std::vector<const markdown::Link*> first_of(document.markdown.definitions.size());
  for (const markdown::Link& link : document.markdown.links) {
    if (link.definition < first_of.size() && first_of[link.definition] == nullptr) {
      first_of[link.definition] = &link;
    }
    if (link.kind != LinkKind::in_line && link.kind != LinkKind::html) continue;
    const text::Span place = link.destination.empty() ? link.whole : link.destination;
    out.push_back({place, link.target, link.is_image, &link});
  }
  for (std::size_t i = 0; i < first_of.size(); ++i) {
    const markdown::Definition& definition = document.markdown.definitions[i];
    if (first_of[i] == nullptr) continue;
    const text::Span place =
        definition.destination.empty() ? definition.whole : definition.destination;
    out.push_back({place, definition.target, first_of[i]->is_image, first_of[i]});
  }
  std::sort(out.begin(), out.end(),
            [](const Destination& a, const Destination& b) { return a.span < b.span; });
  return out;
}

Target read_target(const Project& project, const Document& document,
                   const Destination& destination) {
  const std::string_view target = destination.target;
  const std::string_view source = project.slice(document, destination.span);
  Target out{.path_span = destination.span, .fragment_span = destination.span};
  if (target.empty() || target == "#") return out;
  if (is_template(target)) {
    out.kind = TargetKind::opaque;
    return out;
  }
  if (const std::string_view scheme = scheme_of(target); !scheme.empty()) {
    out.kind = lower(scheme) == "file" ? TargetKind::file_scheme : TargetKind::remote;
    return out;
  }
  if (target.starts_with("//")) {
    out.kind = TargetKind::remote;
    return out;
  }
  const std::size_t hash = target.find('#');
  const std::string_view before = target.substr(0, hash);
  const std::string_view path = before.substr(0, before.find('?'));
  if (hash != std::string_view::npos) {
    out.has_fragment = true;
    out.fragment = percent_decode(target.substr(hash + 1));
  }
  if (source == target) {
    const auto begin = destination.span.begin;
    out.path_span = {begin, begin + static_cast<text::Offset>(path.size())};
    if (out.has_fragment) {
      out.fragment_span = {begin + static_cast<text::Offset>(hash) + 1, destination.span.end};
    }
  }
  if (path.empty()) {
    out.kind = TargetKind::fragment;
    out.path = document.path;
    return out;
  }
  out.written = percent_decode(path);
  if (is_mail_address(path) && !project.entries.contains(path)) {
    out.kind = TargetKind::mail;
    return out;
  }
  if (is_ignored(project.config, target)) {
    out.kind = TargetKind::opaque;
    return out;
  }
  const bool is_below_root = !document.path.starts_with('/');
  const std::optional<std::string> joined =
      is_below_root ? text::join_path(text::folder_of(document.path), out.written) : std::nullopt;
  out.kind = joined ? TargetKind::path : TargetKind::outside;
  out.path = joined.value_or(std::string());
  const auto found = joined ? project.entries.find(out.path) : project.entries.end();
  out.exists = joined && (out.path.empty() || found != project.entries.end());
  if (joined && !out.exists && project.is_in_submodule(out.path)) {
    out.kind = TargetKind::opaque;
    return out;
  }
  // A folder may be that of the source only: `../` leads from `docs/page/` to `docs/`.
  const bool is_file = found != project.entries.end() && found->second != files::EntryKind::folder;
  if (!is_file && project.site.serves(document.path)) {
    follow(project.site, document, out.exists, out);
  }
  return out;
}

// The tree stands in order of its paths, so that all of a folder is in one piece and what lies
// deeper is stepped over.
std::vector<std::string_view> files_in(const Project& project, const std::string& folder) {
  const std::string prefix = folder.empty() ? folder : folder + '/';
  const auto from = [&](const std::string& path) {
    return std::lower_bound(project.tree.begin(), project.tree.end(), path,
                            [](const files::Entry& a, const std::string& b) { return a.path < b; });
  };
  std::vector<std::string_view> out;
  for (auto at = from(prefix); at != project.tree.end() && at->path.starts_with(prefix);) {
    const std::size_t slash = at->path.find('/', prefix.size());
    if (slash != std::string::npos) {
      constexpr char behind_slash = '/' + 1;
      at = from(at->path.substr(0, slash) + behind_slash);
      continue;
    }
    if (at->kind == files::EntryKind::file) out.push_back(at->path);
    ++at;
  }
  return out;
}

std::string_view actual_case(const Project& project, std::string_view path) {
  return project.entries.contains(path) ? std::string_view() : project.caseless.find(path);
}

std::optional<text::Edit> spell_path(const Project& project, const Document& document,
                                     text::Span written, std::string_view actual) {
  // Parts such as `..` stay; what follows them is the end of the actual path but for case.
  std::string_view raw = project.slice(document, written);
  text::Offset begin = written.begin;
  while (raw.starts_with("./") || raw.starts_with("../") || raw.starts_with("/")) {
    const std::size_t length = raw.find('/') + 1;
    raw.remove_prefix(length);
    begin += static_cast<text::Offset>(length);
  }
  while (raw.ends_with('/')) raw.remove_suffix(1);
  if (raw.empty() || raw.size() > actual.size()) return std::nullopt;
  const std::string_view end = actual.substr(actual.size() - raw.size());
  if (lower(end) != lower(raw)) return std::nullopt;
  return text::Edit{{begin, begin + static_cast<text::Offset>(raw.size())}, std::string(end)};
}

bool has_known_anchors(const Project& project, const Document& page) {
  if (!project.site.serves(page.path)) return true;
  return !is_part(page.path) && !page.has_inclusion;
}

const Document* shown_document(const Project& project, const Target& target) {
  if (target.kind != TargetKind::path && target.kind != TargetKind::fragment) return nullptr;
  if (const Document* document = project.find_document(target.path)) return document;
  const std::string folder = target.path.empty() ? std::string() : target.path + "/";
  for (const std::string_view page : {"README.markdown", "README.md", "readme.markdown",
                                      "readme.md", "Readme.md", "index.md", "_index.md"}) {
    if (const Document* document = project.find_document(folder + std::string(page)))
      return document;
  }
  return nullptr;
}

}  // namespace lint
