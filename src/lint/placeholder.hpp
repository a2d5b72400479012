#pragma once

#include <string_view>
#include <vector>

#include "lint/link.hpp"
#include "lint/project.hpp"

namespace lint {

/// Tells whether a link's destination stands in for one that is still to come.
[[nodiscard]] Placeholder placeholder_in(const Project& project, const Document& document,
                                         const Destination& destination, const Target& target);

/// The destinations of a document, in the order of the text, and what is found there.
[[nodiscard]] std::vector<Link> resolve_links(const Project& project, const Document& document);

/// True for text between a link's brackets that is words instead of an address.
[[nodiscard]] bool is_words(const Project& project, std::string_view written);

/// True for a place between the quotation marks of its block: a link that the text speaks about.
[[nodiscard]] bool is_quoted(const Project& project, const Document& document, text::Span place);

}  // namespace lint
