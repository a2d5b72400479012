#pragma once

#include "lint/project.hpp"

namespace lint {

/// Gives the headings of the documents the anchors that the configuration asks for; without that,
/// adds those of the site generator that serves a page, and of GitLab where it builds the tree.
void name_anchors(Project& project);

}  // namespace lint
