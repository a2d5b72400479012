#pragma once

#include <vector>

#include "files/files.hpp"
#include "lint/site.hpp"

namespace lint {

/// Tells from the configuration files of site generators which folders of the tree are served, and
/// where: Hugo, Docusaurus, MkDocs, Jekyll, mdBook, VitePress, Starlight and DocFX. Without one, no
/// folder is.
[[nodiscard]] SitePlan guess_site(const files::Files& files, const std::vector<files::Entry>& tree);

}  // namespace lint
