#include "lint/official_link.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/cat.hpp"
#include "claims/characters.hpp"

namespace lint {

namespace {

using base::cat;
using facts::Entity;
using facts::LinkKind;
using facts::OfficialLink;

std::string_view without_scheme(std::string_view url) {
  const std::size_t slashes = url.find("//");
  return slashes == std::string_view::npos ? url : url.substr(slashes + 2);
}

std::string_view host_of(std::string_view url) {
  std::string_view host = without_scheme(url);
  host = host.substr(0, host.find_first_of("/:?#"));
  if (host.starts_with("www.")) host.remove_prefix(4);
  return host;
}

/// A version at the end of a paper's number: `2401.00001v2`.
std::string_view without_version(std::string_view name) {
  std::size_t at = name.size();
  while (at > 0 && claims::is_digit(name[at - 1])) --at;
  const bool is_version =
      at > 1 && at < name.size() && name[at - 1] == 'v' && claims::is_digit(name[at - 2]);
  return is_version ? name.substr(0, at - 1) : name;
}

/// Host and path without what leads to the same page: case, `www.`, a final slash, what follows `?`
/// or `#`, and of papers the version and whether they are shown as `abs`, `pdf` or `html`.
std::string plain_address(std::string_view url) {
  std::string_view path = without_scheme(url);
  path = path.substr(0, path.find_first_of("?#"));
  path.remove_prefix(std::min(path.find('/'), path.size()));
  while (path.ends_with('/')) path.remove_suffix(1);
  for (const std::string_view form : {"/abs/", "/pdf/", "/html/"}) {
    if (!path.starts_with(form)) continue;
    path.remove_prefix(form.size() - 1);
    if (path.ends_with(".pdf")) path.remove_suffix(4);
    path = without_version(path);
  }
  return claims::lower(cat(host_of(url), path));
}

const LinkKind* kind_of(const facts::Table& table, std::string_view url) {
  const std::string host = claims::lower(host_of(url));
  for (const LinkKind& kind : table.link_kinds) {
    if (std::find(kind.hosts.begin(), kind.hosts.end(), host) != kind.hosts.end()) return &kind;
  }
  return nullptr;
}

void erase_word(std::string& text, std::string_view word) {
  for (std::size_t at = text.find(word); !word.empty() && at != std::string::npos;
       at = text.find(word, at)) {
    const auto is_part = [&](std::size_t i) {
      return i < text.size() && (claims::is_letter(text[i]) || claims::is_digit(text[i]));
    };
    const bool is_whole = (at == 0 || !is_part(at - 1)) && !is_part(at + word.size());
    if (is_whole) {
      text.erase(at, word.size());
    } else {
      ++at;
    }
  }
}

/// The one entity that a link's text is the name of, with nothing but words for a kind around it.
const Entity* named_entity(const Project& project, const Document& document,
                           const markdown::Link& link, const LinkKind& kind) {
  const std::vector<claims::Mention>& mentions = document.reading.mentions;
  const claims::Mention* named = nullptr;
  const auto begins_before = [](const claims::Mention& one, std::uint32_t at) {
    return one.prose.begin < at;
  };
  for (auto mention =
           std::lower_bound(mentions.begin(), mentions.end(), link.prose.begin, begins_before);
       mention != mentions.end() && mention->prose.begin < link.prose.end; ++mention) {
    if (!link.prose.contains(mention->prose)) continue;
    if (named != nullptr) return nullptr;
    named = &*mention;
  }
  if (named == nullptr || named->entity >= project.table.entities.size()) return nullptr;
  const std::string& prose = document.markdown.prose;
  std::string rest = claims::lower(cat(
      std::string_view(prose).substr(link.prose.begin, named->prose.begin - link.prose.begin), " ",
      std::string_view(prose).substr(named->prose.end, link.prose.end - named->prose.end)));
  for (const std::string& word : kind.words) erase_word(rest, claims::lower(word));
  for (const std::string_view word : {"page", "official", "the", "on", "at", "of"}) {
    erase_word(rest, word);
  }
  const bool is_bare = std::none_of(rest.begin(), rest.end(), [](char c) {
    return claims::is_digit(c) || (claims::is_letter(c) && c > 0);
  });
  return is_bare ? &project.table.entities[named->entity] : nullptr;
}

/// The entity that has the address as its own.
const Entity* owner_of(const facts::Table& table, const std::string& address) {
  for (const Entity& entity : table.entities) {
    for (const OfficialLink& link : entity.links) {
      if (plain_address(link.url) == address) return &entity;
    }
  }
  return nullptr;
}

/// The address of a kind that an entity shares with what it is a variant of, or with its family;
/// null when `address` is one.
const OfficialLink* shared_link(const facts::Table& table, const Entity& named,
                                const LinkKind& kind, const std::string& address) {
  const OfficialLink* first = nullptr;
  std::vector<std::uint32_t> next = {named.variant_of, named.family};
  for (int depth = 0; !next.empty() && depth < 16; ++depth) {
    const std::uint32_t index = next.back();
    next.pop_back();
    if (index >= table.entities.size()) continue;
    for (const OfficialLink& link : table.entities[index].links) {
      if (link.kind != kind.id) continue;
      if (plain_address(link.url) == address) return nullptr;
      if (first == nullptr) first = &link;
    }
    next.push_back(table.entities[index].variant_of);
    next.push_back(table.entities[index].family);
  }
  return first;
}

bool has_official_link(const facts::Table& table, const Entity& named, const LinkKind& kind) {
  return shared_link(table, named, kind, {}) != nullptr ||
         std::any_of(named.links.begin(), named.links.end(),
                     [&](const OfficialLink& link) { return link.kind == kind.id; });
}

/// True for two pages of one sort, of which neither is part of the other.
bool are_rivals(std::string_view first, std::string_view second) {
  return std::count(first.begin(), first.end(), '/') ==
             std::count(second.begin(), second.end(), '/') &&
         host_of(first) == host_of(second) && first != second;
}

}  // namespace

std::vector<SplitLink> split_links(const Project& project, const Document& document) {
  struct Seen {
    const Entity* named;
    const LinkKind* kind;
    std::string address;
    const Destination* destination;
  };
  std::vector<SplitLink> out;
  std::vector<Seen> seen;
  if (project.table.link_kinds.empty()) return out;
  for (const Link& link : document.links) {
    const Destination& one = link.destination;
    if (one.link == nullptr || one.is_image || !one.target.starts_with("http")) continue;
    const LinkKind* kind = kind_of(project.table, one.target);
    if (kind == nullptr) continue;
    const Entity* named = named_entity(project, document, *one.link, *kind);
    if (named == nullptr || has_official_link(project.table, *named, *kind)) continue;
    std::string address = plain_address(one.target);
    const auto earlier = std::find_if(seen.begin(), seen.end(), [&](const Seen& other) {
      return other.named == named && other.kind == kind && are_rivals(other.address, address);
    });
    if (earlier == seen.end()) {
      seen.push_back({named, kind, std::move(address), &one});
      continue;
    }
    out.push_back({.named = named,
                   .kind = kind,
                   .first = earlier->destination->span,
                   .first_target = earlier->destination->target,
                   .second = one.span});
  }
  return out;
}

std::optional<Misdirection> misdirection_of(const Project& project, const Document& document,
                                            const Destination& destination) {
  if (destination.link == nullptr || destination.is_image ||
      !destination.target.starts_with("http")) {
    return std::nullopt;
  }
  const facts::Table& table = project.table;
  const LinkKind* kind = kind_of(table, destination.target);
  if (kind == nullptr) return std::nullopt;
  const Entity* named = named_entity(project, document, *destination.link, *kind);
  if (named == nullptr) return std::nullopt;
  const std::string address = plain_address(destination.target);
  const OfficialLink* official = nullptr;
  for (const OfficialLink& link : named->links) {
    if (link.kind != kind->id) continue;
    const std::string own = plain_address(link.url);
    if (address == own) {
      const bool is_insecure =
          destination.target.starts_with("http:") && link.url.starts_with("https:");
      if (!is_insecure) return std::nullopt;
      return Misdirection{named, &link, kind, named, true};
    }
    if (address.starts_with(own + "/")) return std::nullopt;
    if (official == nullptr) official = &link;
  }
  const Entity* reached = owner_of(table, address);
  if (official == nullptr) {
    // What a variant shares with its family is wrong only when it is another family's.
    official = shared_link(table, *named, *kind, address);
    if (official == nullptr || reached == nullptr) return std::nullopt;
  }
  const std::string own = plain_address(official->url);
  // An address of another shape is another sort of page: a list, a discussion.
  if (std::count(own.begin(), own.end(), '/') != std::count(address.begin(), address.end(), '/') ||
      host_of(official->url) != host_of(destination.target)) {
    return std::nullopt;
  }
  return Misdirection{named, official, kind, reached, false};
}

}  // namespace lint
