#include "markdown/definitions.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/cat.hpp"
#include "markdown/entities.hpp"
#include "text/unicode.hpp"

namespace markdown {

namespace {

// Past the blanks to the end of the line, if nothing else stands there.
std::optional<Offset> rest_of_line(std::string_view bytes, Offset at) {
  at = skip_blanks(bytes, at);
  if (at < bytes.size() && !is_line_end(bytes[at])) return std::nullopt;
  return at;
}

bool is_reference(LinkKind kind) {
  return kind == LinkKind::full || kind == LinkKind::collapsed || kind == LinkKind::shortcut;
}

std::uint32_t find_by_place(const Document& document, Offset destination) {
  const auto found = std::lower_bound(
      document.definitions.begin(), document.definitions.end(), destination,
      [](const Definition& entry, Offset at) { return entry.destination.begin < at; });
  if (found == document.definitions.end() || found->destination.begin != destination) return none;
  return static_cast<std::uint32_t>(found - document.definitions.begin());
}

// Backslashes mean themselves here (CommonMark 6.5); an address without a scheme is a mail address.
std::string autolink_target(std::string_view raw) {
  const bool is_mail =
      raw.find(':') == std::string_view::npos && raw.find('@') != std::string_view::npos;
  return base::cat(is_mail ? "mailto:" : "", raw);
}

}  // namespace

std::string normalise_label(std::string_view label) {
  std::string collapsed;
  collapsed.reserve(label.size());
  bool has_gap = false;
  bool is_at_line_start = false;
  for (const char c : label) {
    if (is_space(c) || (is_at_line_start && c == '>')) {
      has_gap = true;
      is_at_line_start = is_at_line_start || is_line_end(c);
      continue;
    }
    if (has_gap && !collapsed.empty()) collapsed.push_back(' ');
    has_gap = false;
    is_at_line_start = false;
    collapsed.push_back(c);
  }
  return text::case_fold(collapsed);
}

std::optional<Offset> read_definition(std::string_view bytes, Offset at, Document& document) {
  if (byte_at(bytes, at) != '[' || byte_at(bytes, at + 1) == '^') return std::nullopt;
  const std::optional<Offset> label = label_end(bytes, at + 1);
  if (!label || byte_at(bytes, *label + 1) != ':') return std::nullopt;
  const Offset before = skip_space(bytes, *label + 2);
  const std::optional<Part> destination = read_destination(bytes, before);
  if (!destination || destination->end == before) return std::nullopt;

  std::optional<Offset> end = rest_of_line(bytes, destination->end);
  Span title;
  const Offset after = skip_space(bytes, destination->end);
  if (after > destination->end) {
    if (const std::optional<Part> part = read_title(bytes, after)) {
      if (const std::optional<Offset> past = rest_of_line(bytes, part->end)) {
        end = past;
        title = part->content;
      }
    }
  }
  if (!end) return std::nullopt;
  const Span label_span{at + 1, *label};
  const Offset last = title.empty() ? destination->end : title.end + 1;
  document.definitions.push_back(
      {.label = normalise_label(bytes.substr(label_span.begin, label_span.size())),
       .whole = {at, last},
       .label_span = label_span,
       .destination = destination->content,
       .title = title,
       .target = unescape(bytes.substr(destination->content.begin, destination->content.size()))});
  return end;
}

void resolve_references(std::string_view bytes, Document& document) {
  std::unordered_map<std::string_view, std::uint32_t> by_label;
  by_label.reserve(document.definitions.size());
  for (std::uint32_t i = 0; i < document.definitions.size(); ++i) {
    Definition& definition = document.definitions[i];
    definition.is_duplicate = !by_label.emplace(definition.label, i).second;
  }
  for (Link& link : document.links) {
    const std::string_view raw = bytes.substr(link.destination.begin, link.destination.size());
    if (!is_reference(link.kind)) {
      link.target = link.kind == LinkKind::autolink ? autolink_target(raw) : unescape(raw);
      continue;
    }
    link.definition =
        link.destination.empty() ? none : find_by_place(document, link.destination.begin);
    if (link.definition == none) {
      const auto found =
          by_label.find(normalise_label(bytes.substr(link.label.begin, link.label.size())));
      if (found != by_label.end()) link.definition = found->second;
    }
    if (link.definition != none) {
      link.destination = document.definitions[link.definition].destination;
      link.target = document.definitions[link.definition].target;
    } else {
      link.target = unescape(raw);
    }
  }
}

}  // namespace markdown
