#include "lint/remote.hpp"

#include <algorithm>

#include "claims/characters.hpp"
#include "files/glob.hpp"
#include "lint/project.hpp"
#include "lint/target.hpp"

namespace lint {

namespace {

bool is_asked(std::string_view target) {
  const std::string start = claims::lower(target.substr(0, 8));
  return start.starts_with("http://") || start.starts_with("https://");
}

bool is_ignored(const Project& project, std::string_view target) {
  const std::vector<std::string>& globs = project.config.links.ignore;
  return std::any_of(globs.begin(), globs.end(),
                     [&](const std::string& glob) { return files::matches(glob, target); });
}

}  // namespace

std::vector<RemoteLink> remote_links(const Project& project, const Document& document) {
  std::vector<Destination> all = destinations(document);
  for (const markdown::Link& link : document.markdown.links) {
    if (link.kind == markdown::LinkKind::autolink || link.kind == markdown::LinkKind::bare) {
      all.push_back({link.destination, link.target, false, &link});
    }
  }
  std::sort(all.begin(), all.end(),
            [](const Destination& a, const Destination& b) { return a.span < b.span; });
  std::vector<RemoteLink> out;
  for (const Destination& one : all) {
    if (!is_asked(one.target) || is_ignored(project, one.target)) continue;
    if (read_target(project, document, one).kind != TargetKind::remote) continue;
    const std::size_t hash = one.target.find('#');
    out.push_back({one.span, std::string(one.target.substr(0, hash)),
                   hash == std::string_view::npos ? std::string()
                                                  : std::string(one.target.substr(hash + 1))});
  }
  return out;
}

}  // namespace lint
