#include "lint/listing.hpp"

#include <algorithm>
#include <string>

#include "files/glob.hpp"
#include "lint/target.hpp"

namespace lint {

namespace {

bool matches_any(const ListConfig& list, std::string_view path) {
  return std::any_of(list.globs.begin(), list.globs.end(),
                     [&](const std::string& glob) { return files::matches(glob, path); });
}

}  // namespace

std::uint32_t item_around(const Document& document, std::uint32_t block) {
  const std::vector<markdown::Block>& blocks = document.markdown.blocks;
  while (block < blocks.size() && blocks[block].kind != markdown::BlockKind::item) {
    block = blocks[block].parent;
  }
  return block < blocks.size() ? block : markdown::none;
}

std::unordered_set<std::string_view> listed_in(const Project& project, const Document& document) {
  std::unordered_set<std::string_view> listed;
  for (const claims::FileList& list : document.file_lists) {
    for (const claims::ListedFile& item : list.items) {
      const std::string_view actual = actual_case(project, item.path);
      listed.insert(actual.empty() ? std::string_view(item.path) : actual);
    }
  }
  return listed;
}

WantedList wanted_list(const Project& project, const Document& document) {
  WantedList out;
  for (const ListConfig& list : project.config.lists) {
    if (list.document != document.path) continue;
    out.is_configured = true;
    const std::unordered_set<std::string_view> listed = listed_in(project, document);
    std::unordered_set<std::string> linked;
    for (const Link& link : document.links) linked.insert(link.target.path);
    for (const files::Entry& entry : project.tree) {
      if (entry.kind != files::EntryKind::file || entry.path == document.path) continue;
      if (!matches_any(list, entry.path)) continue;
      if (!listed.contains(entry.path) && !linked.contains(entry.path)) {
        out.missing.emplace_back(entry.path);
      }
    }
  }
  return out;
}

}  // namespace lint
