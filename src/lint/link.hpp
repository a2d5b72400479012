#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "markdown/document.hpp"
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
  /// True for a path that the tree has.
  bool exists = false;
  /// The bytes of path and fragment in the source; the whole destination when they cannot be told.
  text::Span path_span;
  text::Span fragment_span;
};

/// How a destination shows that its author had not found the address yet.
enum class Placeholder : std::uint8_t {
  none,
  empty,   // [label]()
  hash,    // [label](#), unless the label leads to the top of the page
  words,   // [label](<Name of the page>)
  word,    // [label](link), a word of the list `placeholder_target`
  example  // a host of the list `placeholder_host`
};

/// A destination and what was found there.
struct Link {
  Destination destination;
  Target target;
  Placeholder placeholder = Placeholder::none;
};

/// A link that asks for an anchor of a page.
struct Fragment {
  std::string name;  // percent-decoded, without #
  text::Span span;   // as Target::fragment_span
  /// Index into Project::documents of the page.
  std::uint32_t page = 0;
};

}  // namespace lint
