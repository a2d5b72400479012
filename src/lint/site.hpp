#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "files/files.hpp"
#include "markdown/anchor_styles.hpp"

namespace lint {

/// A folder of the tree that a site generator serves, and the address that its files have there,
/// both without slashes at their ends.
struct Mount {
  std::string folder;
  std::string address;
};

/// What a site generator makes of the tree.
struct SitePlan {
  std::vector<Mount> mounts;
  /// Addresses that lead elsewhere, with all below them: redirects, parts of other repositories.
  std::vector<std::string> elsewhere;
  /// Whose anchors the headings of what is served have, beside GitHub's.
  std::vector<markdown::AnchorStyle> anchors;
  /// The addresses of dated pages, as Jekyll writes them: `/blog/:year/:title`.
  std::string permalink;
  /// False when addresses that begin with `/` are those of a greater whole.
  bool has_root = true;
  /// True when `page.md` is served as `page.html`, beside other sites: mdBook. What leads above the
  /// top of what is served then leads to them.
  bool has_neighbours = false;
  /// True when `folder/page.md` may be written as seen from the top of its pages: Docusaurus.
  bool names_from_top = false;
  /// True when `~/` leads to the top of what is served.
  bool has_tilde = false;
  /// False when pages cannot ask for an address in their front matter: DocFX.
  bool reads_front_matter = true;
};

/// What a link of a served page leads to.
struct Served {
  /// The file or folder, when there is one.
  std::optional<std::string_view> path;
  /// False when the tree cannot tell whether something is served there.
  bool is_known = true;
  /// The address that was asked for.
  std::string address;
};

/// The tree as a site generator serves it: `docs/page.md` at `docs/page/`, in small letters, and
/// `docs/index.md` at `docs/`.
class Site {
 public:
  Site() = default;
  /// The entries must outlive the site.
  Site(SitePlan plan, const std::vector<files::Entry>& tree);

  /// Gives a served page the addresses that its front matter asks for.
  void add_front_matter(std::string_view path, std::string_view front_matter);
  [[nodiscard]] bool serves(std::string_view path) const;
  [[nodiscard]] bool reads_front_matter() const { return plan_.reads_front_matter; }
  [[nodiscard]] const std::vector<markdown::AnchorStyle>& anchors() const { return plan_.anchors; }
  /// Follows a percent-decoded target from a served page: as a path of the tree, and as an address
  /// from the page's own with and without a slash at its end.
  [[nodiscard]] Served follow(std::string_view page, std::string_view target) const;

 private:
  struct Address {
    std::string whole;  // of the page
    std::string above;  // of the folder it stands in
  };

  void add(const files::Entry& entry, const Mount& mount);
  void add_page(const std::string& address, std::string_view path);
  [[nodiscard]] std::vector<Address> addresses_of(std::string_view path) const;
  [[nodiscard]] std::optional<std::string_view> find(std::string_view address) const;
  [[nodiscard]] bool is_elsewhere(std::string_view address) const;

  SitePlan plan_;
  std::unordered_set<std::string> elsewhere_;
  std::unordered_map<std::string, std::string_view> served_;    // by address in small letters
  std::unordered_multimap<std::string_view, std::string> own_;  // what front matter asks for
};

}  // namespace lint
