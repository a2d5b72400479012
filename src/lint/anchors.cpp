#include "lint/anchors.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace lint {

namespace {

using markdown::AnchorStyle;

std::vector<std::string> anchors_of(const Project& project, const Document& document,
                                    AnchorStyle style) {
  return markdown::heading_anchors(document.markdown, project.sources[document.source].bytes(),
                                   style);
}

void replace_anchors(const Project& project, Document& document, AnchorStyle style) {
  markdown::Document& page = document.markdown;
  std::vector<std::string> names = anchors_of(project, document, style);
  for (std::size_t i = 0; i < names.size(); ++i) page.headings[i].slug = std::move(names[i]);
  std::erase_if(page.anchors, [](const markdown::Anchor& anchor) { return anchor.is_of_heading; });
}

void add_anchors(const Project& project, Document& document, AnchorStyle style) {
  markdown::Document& page = document.markdown;
  if (markdown::has_anchors_of_github(page, style)) return;
  std::vector<std::string> names = anchors_of(project, document, style);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const markdown::Heading& heading = page.headings[i];
    if (names[i].empty() || names[i] == heading.slug) continue;
    page.anchors.push_back({.name = std::move(names[i]),
                            .span = page.place(page.blocks[heading.block].prose),
                            .is_of_heading = true});
  }
}

}  // namespace

void name_anchors(const Project& project, Document& document) {
  if (document.markdown.headings.empty()) return;
  const std::optional<AnchorStyle> asked = project.config.links.anchors;
  if (asked) {
    replace_anchors(project, document, *asked);
    return;
  }
  if (project.entries.contains(".gitlab-ci.yml")) {
    add_anchors(project, document, AnchorStyle::gitlab);
  }
  if (!project.site.serves(document.path)) return;
  for (const AnchorStyle style : project.site.anchors()) add_anchors(project, document, style);
}

}  // namespace lint
