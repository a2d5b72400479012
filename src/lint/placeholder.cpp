#include "lint/placeholder.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

#include "claims/brackets.hpp"
#include "claims/characters.hpp"
#include "claims/word_list.hpp"
#include "lint/target.hpp"
#include "markdown/scan.hpp"
#include "text/path.hpp"

namespace lint {

namespace {

using claims::is_letter;
using claims::lower;

bool has_letter(std::string_view text) { return std::any_of(text.begin(), text.end(), is_letter); }

bool is_stand_in(const Project& project, std::string_view word) {
  static const std::unordered_set<std::string> usual = {
      "todo", "tbd",         "tba",         "fixme",     "link",      "links",   "url",
      "href", "placeholder", "insert-link", "your-link", "link-here", "url-here"};
  return claims::WordList(project.table, "placeholder_target", usual, lower).contains(lower(word));
}

/// True for text with a letter of any script; arrows and emoji (E2.., F0..) are none.
bool has_word(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    const bool begins_letter = byte >= 0xC3 && byte != 0xE2 && byte != 0xEF && byte < 0xF0;
    return begins_letter || (is_letter(c) && byte < 0x80);
  });
}

/// True when a link's label says that it leads to the top, or is an image or sign.
bool leads_to_top(const Document& document, const markdown::Link& link) {
  const std::string label = lower(document.markdown.slice(link.prose));
  if (!has_word(label) || label.find("top") != std::string::npos) return true;
  // What stands within a link follows it in the order of the text.
  const std::vector<markdown::Link>& links = document.markdown.links;
  for (auto inner = links.begin() + (&link - links.data()) + 1;
       inner != links.end() && inner->whole.begin < link.whole.end; ++inner) {
    if (inner->is_image && link.whole.contains(inner->whole)) return true;
  }
  return false;
}

/// True for a label of signs alone: `[=]()` is code, with an empty list behind it.
bool is_sign(const Document& document, const markdown::Link& link) {
  const std::string_view label = document.markdown.slice(link.prose);
  return !label.empty() && !link.is_image && link.kind == markdown::LinkKind::in_line &&
         std::all_of(label.begin(), label.end(), markdown::is_punctuation);
}

/// The host of `https://host/path`.
std::string_view host_of(std::string_view target) {
  const std::size_t slashes = target.find("//");
  if (slashes == std::string_view::npos) return {};
  target.remove_prefix(slashes + 2);
  return target.substr(0, target.find_first_of("/:?#"));
}

bool is_example(const Project& project, std::string_view target) {
  static const std::string list = "placeholder_host";
  const auto listed = project.table.words.find(list);
  if (listed == project.table.words.end()) return false;
  const std::string host = lower(host_of(target));
  return std::any_of(listed->second.begin(), listed->second.end(), [&](const std::string& name) {
    return host == name || host.ends_with("." + name);
  });
}

}  // namespace

bool is_words(const Project& project, std::string_view written) {
  if (written.find(' ') == std::string_view::npos || !has_letter(written)) return false;
  for (const std::string_view start : {"/", "./", "../", "#", "www.", "mailto:"}) {
    if (written.starts_with(start)) return false;
  }
  if (written.find("://") != std::string_view::npos) return false;
  // `user guide.md` is a file; the part behind the dot of `V1.5 page` is no ending.
  const std::string_view ending = text::extension_of(written);
  const bool is_file =
      !ending.empty() && ending.find(' ') == std::string_view::npos && has_letter(ending);
  return !is_file && !project.entries.contains(written);
}

bool is_quoted(const Project& project, const Document& document, text::Span place) {
  const std::vector<markdown::Block>& blocks = document.markdown.blocks;
  const auto behind = std::upper_bound(
      blocks.begin(), blocks.end(), place.begin,
      [](text::Offset at, const markdown::Block& block) { return at < block.span.begin; });
  std::uint32_t block = static_cast<std::uint32_t>(behind - blocks.begin());
  if (block == 0) return false;
  for (--block; block != markdown::none && !blocks[block].span.contains(place);) {
    block = blocks[block].parent;
  }
  if (block == markdown::none) return false;
  const text::Span around = blocks[block].span;
  return claims::is_between_quotes(project.slice(document, {around.begin, place.begin}),
                                   project.slice(document, {place.end, around.end}));
}

Placeholder placeholder_in(const Project& project, const Document& document,
                           const Destination& destination, const Target& target) {
  switch (target.kind) {
    case TargetKind::nothing:
      if (destination.target.empty()) {
        return is_sign(document, *destination.link) ? Placeholder::none : Placeholder::empty;
      }
      return leads_to_top(document, *destination.link) ? Placeholder::none : Placeholder::hash;
    case TargetKind::path:
    case TargetKind::outside:
      if (target.exists) return Placeholder::none;
      if (is_words(project, target.written)) return Placeholder::words;
      return is_stand_in(project, target.written) ? Placeholder::word : Placeholder::none;
    case TargetKind::remote:
      return is_example(project, destination.target) ? Placeholder::example : Placeholder::none;
    case TargetKind::fragment:  // missing-anchor speaks about these.
    case TargetKind::mail:
    case TargetKind::file_scheme:
    case TargetKind::opaque:
      return Placeholder::none;
  }
  return Placeholder::none;
}

std::vector<Link> resolve_links(const Project& project, const Document& document) {
  const std::vector<Destination> all = destinations(document);
  std::vector<Link> out;
  out.reserve(all.size());
  for (const Destination& destination : all) {
    Target target = read_target(project, document, destination);
    const Placeholder placeholder = placeholder_in(project, document, destination, target);
    out.push_back({destination, std::move(target), placeholder});
  }
  return out;
}

}  // namespace lint
