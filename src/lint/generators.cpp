#include "lint/generators.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/cat.hpp"
#include "claims/characters.hpp"
#include "lint/docusaurus.hpp"
#include "lint/settings.hpp"
#include "text/path.hpp"

namespace lint {

namespace {

using markdown::AnchorStyle;

/// A path of the tree, or one that nothing of it has.
std::string joined(std::string_view folder, std::string_view name) {
  return text::join_path("", base::cat(folder, '/', name)).value_or("..");
}

class Guess {
 public:
  Guess(const files::Files& files, const std::vector<files::Entry>& tree)
      : files_(files), tree_(tree) {}

  SitePlan run() {
    for (const files::Entry& entry : tree_) {
      if (entry.kind != files::EntryKind::file) continue;
      const std::string_view folder = text::folder_of(entry.path);
      const std::string_view name = text::file_name_of(entry.path);
      const std::string_view ending = text::extension_of(name);
      const std::string_view stem = name.substr(0, name.size() - ending.size());
      const bool is_data = ending == "toml" || ending == "yaml" || ending == "yml";
      const bool is_script =
          ending == "js" || ending == "ts" || ending == "mjs" || ending == "mts" || ending == "cjs";
      if (is_data && text::file_name_of(folder) == "_default") {
        look_at_hugo(entry.path, text::folder_of(text::folder_of(folder)));
      } else if (is_data && (stem == "hugo." || (stem == "config." && has(folder, "content")))) {
        look_at_hugo(entry.path, folder);
      } else if (is_script && stem == "docusaurus.config.") {
        look_at_docusaurus(entry.path, folder);
      } else if (name == "mkdocs.yml" || name == "mkdocs.yaml") {
        look_at_mkdocs(entry.path, folder);
      } else if (name == "_config.yml") {
        look_at_jekyll(entry.path, folder);
      } else if (name == "book.toml") {
        look_at_mdbook(entry.path, folder);
      } else if (is_script && stem == "config." && text::file_name_of(folder) == ".vitepress") {
        const std::string_view above = text::folder_of(folder);
        mount(above, "");
        mount(joined(above, "public"), "");
        add_anchors(AnchorStyle::vitepress);
      } else if (is_script && stem == "astro.config.") {
        is_astro_ = true;
        mount(joined(folder, "src/content/docs"), "");
        mount(joined(folder, "src/pages"), "");
        mount(joined(folder, "public"), "");
      } else if (name == "docfx.json") {
        mount(folder, "");
        plan_.has_root = false;
        plan_.has_tilde = true;
        add_anchors(AnchorStyle::docfx);
      } else if (name == "_redirects" || ending == "redirects") {
        look_at_redirects(entry.path);
      } else if (name == "netlify.toml") {
        for (const std::string& from : values_of(read(entry.path), "from")) add_elsewhere(from);
      } else if (name.starts_with(".openpublishing.redirection")) {
        look_at_moved(entry.path, folder);
      }
    }
    if (plan_.mounts.empty()) return {};
    plan_.reads_front_matter =
        is_astro_ || std::any_of(plan_.anchors.begin(), plan_.anchors.end(),
                                 [](AnchorStyle style) { return style != AnchorStyle::docfx; });
    for (const std::string& path : moved_) {
      for (const Mount& mount : plan_.mounts) {
        if (path.starts_with(mount.folder)) add_elsewhere(path.substr(mount.folder.size()));
      }
    }
    return std::move(plan_);
  }

 private:
  std::string read(std::string_view path) const {
    base::Result<std::string> bytes = files_.read(path);
    return bytes ? *std::move(bytes) : std::string();
  }

  [[nodiscard]] bool is_folder(std::string_view path) const {
    const auto at = std::lower_bound(
        tree_.begin(), tree_.end(), path,
        [](const files::Entry& entry, std::string_view name) { return entry.path < name; });
    return path.empty() ||
           (at != tree_.end() && at->path == path && at->kind == files::EntryKind::folder);
  }

  [[nodiscard]] bool has(std::string_view folder, std::string_view name) const {
    return is_folder(joined(folder, name));
  }

  void mount(std::string_view folder, std::string_view address) {
    if (!is_folder(folder)) return;
    const bool is_known = std::any_of(
        plan_.mounts.begin(), plan_.mounts.end(),
        [&](const Mount& one) { return one.folder == folder && one.address == address; });
    if (!is_known) plan_.mounts.push_back({std::string(folder), std::string(address)});
  }

  void add_anchors(AnchorStyle style) {
    std::vector<AnchorStyle>& known = plan_.anchors;
    if (std::find(known.begin(), known.end(), style) == known.end()) known.push_back(style);
  }

  /// The folders in a folder.
  [[nodiscard]] std::vector<std::string> folders_in(std::string_view folder) const {
    std::vector<std::string> out;
    for (const files::Entry& entry : tree_) {
      if (entry.kind == files::EntryKind::folder && text::folder_of(entry.path) == folder) {
        out.push_back(entry.path);
      }
    }
    return out;
  }

  void add_elsewhere(std::string_view from) {
    const std::size_t star = from.find_first_of("*:");
    from = from.substr(0, star);
    while (from.ends_with('/')) from.remove_suffix(1);
    while (from.starts_with('/')) from.remove_prefix(1);
    if (!from.empty()) plan_.elsewhere.push_back(claims::lower(from));
  }

  // Languages are folders of their own below `content`, or set by `contentDir`; modules mount more.
  void look_at_hugo(std::string_view file, std::string_view site) {
    add_anchors(AnchorStyle::hugo);
    const std::string text = read(file);
    std::vector<std::string> contents = values_of(text, "contentDir");
    const std::vector<std::string> sources = values_of(text, "source");
    const std::vector<std::string> targets = values_of(text, "target");
    if (contents.empty()) contents.emplace_back("content");
    const std::vector<std::string> main = values_of(text, "defaultContentLanguage");
    for (const std::string& content : contents) {
      mount_content(joined(site, content), main.empty() ? "en" : main.front());
    }
    for (std::size_t i = 0; i < std::min(sources.size(), targets.size()); ++i) {
      const std::size_t slash = std::min(targets[i].find('/'), targets[i].size());
      const std::string kind = targets[i].substr(0, slash);
      if (kind != "content" && kind != "static" && kind != "assets") continue;
      const std::string address = targets[i].substr(std::min(slash + 1, targets[i].size()));
      const std::string source = joined(site, sources[i]);
      mount(source, address);
      if (!is_folder(source)) add_elsewhere(address);
    }
    mount(joined(site, "static"), "");
    mount(joined(site, "assets"), "");
    for (const std::string_view templates : {"layouts", "archetypes"}) {
      mount(joined(site, templates), templates);
    }
  }

  // The pages of the main language are first, so that it has the addresses without a language.
  void mount_content(const std::string& content, const std::string& main) {
    std::vector<std::string> languages;
    for (std::string& folder : folders_in(content)) {
      const std::string_view name = text::file_name_of(folder);
      const bool is_language =
          name.size() == 2 || (name.size() > 2 && name.size() <= 7 && name[2] == '-');
      if (is_language) languages.push_back(std::move(folder));
    }
    std::stable_partition(languages.begin(), languages.end(), [&](const std::string& folder) {
      return text::file_name_of(folder) == main;
    });
    const std::string_view name = text::file_name_of(content);
    if (languages.empty()) mount(content, "");
    if (languages.empty() && name.size() == 2) mount(content, name);
    for (const std::string& folder : languages) {
      mount(folder, "");
      mount(folder, text::file_name_of(folder));
    }
  }

  void look_at_jekyll(std::string_view file, std::string_view site) {
    add_anchors(AnchorStyle::jekyll);
    mount(site, "");
    const std::vector<std::string> links = values_of(read(file), "permalink");
    if (!links.empty()) plan_.permalink = links.front();
    if (plan_.permalink == "none") plan_.permalink = "/:categories/:title";
  }

  void look_at_docusaurus(std::string_view file, std::string_view site) {
    add_anchors(AnchorStyle::docusaurus);
    plan_.names_from_top = true;
    for (const std::string_view root : {site, text::folder_of(site)}) {
      for (const std::string_view name : {"docs", "blog"}) {
        const std::string folder = joined(root, name);
        if (root != site && has(site, name)) continue;
        mount(folder, name);
        mount(folder, "");
      }
    }
    std::vector<ContentFolder> contents = content_folders(read(file));
    contents.push_back({"docs", "docs", ""});
    for (const ContentFolder& content : contents) {
      mount(joined(site, content.path), content.route);
      const std::string_view mark = content.id.empty() ? "" : "_";
      mount_versions(joined(site, base::cat(content.id, mark, "versioned_docs")), content.route);
    }
    for (const std::string& language : folders_in(joined(site, "i18n"))) {
      for (const ContentFolder& content : contents) mount_translation(language, content);
      const std::string_view name = text::file_name_of(language);
      const std::string blog = joined(language, "docusaurus-plugin-content-blog");
      mount(blog, "blog");
      mount(blog, base::cat(name, "/blog"));
      const std::string pages = joined(language, "docusaurus-plugin-content-pages");
      mount(pages, "");
      mount(pages, name);
    }
    mount(joined(site, "src/pages"), "");
    mount(joined(site, "static"), "");
    // What pages take in lies beside the components.
    mount(joined(site, "src"), "src");
  }

  /// The folders of the versions of docs: `version-1.0`, and `current` among translations.
  void mount_versions(const std::string& folder, const std::string& route) {
    for (const std::string& one : folders_in(folder)) {
      std::string_view version = text::file_name_of(one);
      if (version.starts_with("version-")) version.remove_prefix(sizeof("version-") - 1);
      mount(one, route.empty() ? std::string(version) : base::cat(route, '/', version));
      mount(one, route);
      if (route == "docs") mount(one, version);
    }
  }

  void mount_translation(const std::string& language, const ContentFolder& content) {
    const std::string_view mark = content.id.empty() ? "" : "-";
    const std::string folder =
        joined(language, base::cat("docusaurus-plugin-content-docs", mark, content.id));
    const std::string_view name = text::file_name_of(language);
    mount_versions(folder, content.route);
    mount_versions(folder,
                   content.route.empty() ? std::string(name) : base::cat(name, '/', content.route));
  }

  void look_at_mkdocs(std::string_view file, std::string_view site) {
    add_anchors(AnchorStyle::mkdocs);
    const std::vector<std::string> folders = values_of(read(file), "docs_dir");
    mount(joined(site, folders.empty() ? "docs" : folders.front()), "");
  }

  void look_at_mdbook(std::string_view file, std::string_view site) {
    add_anchors(AnchorStyle::mdbook);
    const std::vector<std::string> folders = values_of(read(file), "src");
    mount(joined(site, folders.empty() ? "src" : folders.front()), "");
    plan_.has_neighbours = true;
  }

  void look_at_redirects(std::string_view file) {
    const std::string text = read(file);
    for (std::string_view rest = text; !rest.empty();) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      if (line.starts_with('/')) add_elsewhere(line.substr(0, line.find_first_of(" \t{")));
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
  }

  void look_at_moved(std::string_view file, std::string_view site) {
    const std::string text = read(file);
    for (const std::string_view key : {"source_path", "source_path_from_root"}) {
      for (const std::string& path : values_of(text, key)) moved_.push_back(joined(site, path));
    }
  }

  const files::Files& files_;
  const std::vector<files::Entry>& tree_;
  SitePlan plan_;
  std::vector<std::string> moved_;
  bool is_astro_ = false;
};

}  // namespace

SitePlan guess_site(const files::Files& files, const std::vector<files::Entry>& tree) {
  return Guess(files, tree).run();
}

}  // namespace lint
