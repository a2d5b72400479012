#pragma once

#include "lint/project.hpp"

namespace lint {

/// Gives the headings of a document the anchors that the configuration asks for; without that, adds
/// those of the site generator that serves the page, and of GitLab where it builds the tree.
void name_anchors(const Project& project, Document& document);

}  // namespace lint
