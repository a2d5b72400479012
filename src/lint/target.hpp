#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "files/files.hpp"
#include "lint/project.hpp"
#include "markdown/document.hpp"
#include "text/edit.hpp"
#include "text/span.hpp"

namespace lint {

/// A place of a document that says where a link leads. All links by one definition share one.
struct Destination {
  text::Span span;
  std::string_view target;  // escapes and character references resolved
  bool is_image = false;
  /// The link it stands in; for a definition, the first that it serves.
  const markdown::Link* link = nullptr;
};

/// Where the links of a document lead: the destinations of links, images, raw HTML elements and
/// of definitions that a link uses, in the order of the text. Addresses written as text (autolinks)
/// are left out.
[[nodiscard]] std::vector<Destination> destinations(const Document& document);

enum class TargetKind : std::uint8_t {
  nothing,      // empty, or # alone
  fragment,     // #place in the same document
  path,         // a file or folder below the root
  outside,      // a path that leaves the root
  mail,         // an address that lacks mailto:
  file_scheme,  // file:
  remote,       // any other scheme, //host
  opaque        // what only a template's processor or a site generator understands
};

/// A target as seen from its document.
struct Target {
  TargetKind kind = TargetKind::nothing;
  std::string path;      // percent-decoded, relative to the root; fragment: the document's own
  std::string written;   // the path as written, percent-decoded
  std::string address;   // of a site, where nothing is served; empty without a site
  std::string fragment;  // percent-decoded, without #
  bool has_fragment = false;
  /// The bytes of path and fragment in the source; the whole destination when they cannot be told.
  text::Span path_span;
  text::Span fragment_span;
};

/// Reads a destination of a document (RFC 3986 4.2, relative to the document's folder; a path that
/// begins with `/` is relative to the root).
[[nodiscard]] Target read_target(const Project& project, const Document& document,
                                 const Destination& destination);

/// False when a page's anchors, or those of pages around it, cannot all be known: a site generator
/// puts it into others, or others into it.
[[nodiscard]] bool has_known_anchors(const Project& project, const Document& page);

/// The document that a target of kind path or fragment shows: the file, or the README or index of
/// the folder; null when it is none that was read.
[[nodiscard]] const Document* shown_document(const Project& project, const Target& target);

/// True when a page has the anchor: of a heading, an HTML id or name, a footnote, a line or the
/// top of the page.
[[nodiscard]] bool has_anchor(const Document& document, std::string_view fragment);

/// The anchor as the page spells it when nothing but letter case differs; else empty.
[[nodiscard]] std::string_view actual_anchor(const Document& page, std::string_view fragment);

/// The anchor of a page that a missing one was most likely meant to be; empty when none is close.
[[nodiscard]] std::string_view nearest_anchor(const Document& page, std::string_view fragment);

/// The path as the tree spells it when nothing but letter case differs; else empty.
[[nodiscard]] std::string_view actual_case(const Project& project, std::string_view path);

/// The paths of the files right in a folder, by path.
[[nodiscard]] std::vector<std::string_view> files_in(const Project& project,
                                                     const std::string& folder);

/// The edit that gives the path of a target the letter case of the tree, when it is plain text.
[[nodiscard]] std::optional<text::Edit> spell_path(const Project& project, const Document& document,
                                                   text::Span written, std::string_view actual);

/// The text with %41 as A; a percent sign without two digits stays.
[[nodiscard]] std::string percent_decode(std::string_view text);

}  // namespace lint
