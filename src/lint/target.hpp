#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/link.hpp"
#include "lint/project.hpp"
#include "text/edit.hpp"
#include "text/span.hpp"

namespace lint {

/// Where the links of a document lead: the destinations of links, images, raw HTML elements and
/// of definitions that a link uses, in the order of the text. Addresses written as text (autolinks)
/// are left out.
[[nodiscard]] std::vector<Destination> destinations(const Document& document);

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
