#include "claims/file_lists.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "claims/file_names.hpp"
#include "text/path.hpp"

namespace claims {

namespace {

using markdown::BlockKind;
using markdown::Document;

/// Fewer names are a mention, no list.
constexpr std::size_t fewest_names = 3;

/// The path of a name, or nothing when it leads out of the root.
std::string join(std::string_view base, std::string_view folder, std::string_view name) {
  std::string seen_from_base(name);
  if (!name.starts_with('/')) seen_from_base.insert(0, folder);
  return text::join_path(base, seen_from_base).value_or(std::string());
}

bool is_folder(const FileName& name) { return name.name.ends_with('/'); }

/// Folders are left out, since the tree's paths are those of files.
std::size_t count_files(const NameList& list) {
  return static_cast<std::size_t>(
      std::count_if(list.names.begin(), list.names.end(), std::not_fn(is_folder)));
}

std::size_t count_existing(const NameList& list, std::string_view base, const HasFile& has_file) {
  return static_cast<std::size_t>(std::count_if(
      list.names.begin(), list.names.end(),
      [&](const FileName& name) { return has_file(join(base, list.folder, name.name)); }));
}

/// What most of the views are, or nothing.
std::string most_common(const std::vector<std::string_view>& views) {
  std::map<std::string_view, std::size_t> counts;
  for (const std::string_view view : views) ++counts[view];
  for (const auto& [view, count] : counts) {
    if (count * 2 > views.size()) return std::string(view);
  }
  return {};
}

/// A folder that the text around names may be the root itself, as in the tree of a repository.
NameList without_first_folder(NameList list) {
  list.folder.erase(0, std::min(list.folder.find('/'), list.folder.size() - 1) + 1);
  return list;
}

FileList make(const NameList& names, std::string_view base, const HasFile& has_file) {
  FileList out{.block = names.block};
  for (const FileName& name : names.names) {
    out.items.push_back({.path = join(base, names.folder, name.name),
                         .span = name.span,
                         .block = name.block,
                         .is_folder = is_folder(name),
                         .is_link = name.is_link});
  }
  std::vector<std::string_view> folders;
  std::vector<std::string_view> endings;
  for (const ListedFile& item : out.items) {
    if (has_file(item.path)) folders.push_back(text::folder_of(item.path));
    if (!item.is_folder) endings.push_back(text::extension_of(item.path));
  }
  out.folder = most_common(folders);
  out.extension = most_common(endings);
  return out;
}

/// The base from which most names exist, when it is more than half of them.
bool find_base(const NameList& list, std::string_view document_folder, const HasFile& has_file,
               std::string_view& base) {
  std::size_t best = 0;
  for (const std::string_view candidate : {document_folder, std::string_view()}) {
    const std::size_t count = count_existing(list, candidate, has_file);
    if (count <= best) continue;
    best = count;
    base = candidate;
    if (count == list.names.size()) break;
  }
  return best > 0 && best * 2 > count_files(list);
}

void add_tree(std::vector<NameList> folders, std::string_view document_folder,
              const HasFile& has_file, std::vector<FileList>& out) {
  const auto names_in_all = [](const std::vector<NameList>& lists) {
    NameList all;
    for (const NameList& list : lists) {
      for (const FileName& name : list.names) {
        all.names.push_back(name);
        all.names.back().name = list.folder + name.name;
      }
    }
    return all;
  };
  std::string_view base;
  if (count_files(names_in_all(folders)) < fewest_names) return;
  if (!find_base(names_in_all(folders), document_folder, has_file, base)) {
    std::transform(folders.begin(), folders.end(), folders.begin(), without_first_folder);
    if (!find_base(names_in_all(folders), document_folder, has_file, base)) return;
  }
  for (const NameList& list : folders) out.push_back(make(list, base, has_file));
}

}  // namespace

std::vector<FileList> find_file_lists(const text::Source& source, const Document& document,
                                      const HasFile& has_file) {
  std::vector<FileList> out;
  const std::string_view folder = text::folder_of(source.path());
  for (const NameList& list : find_name_lists(document)) {
    std::string_view base;
    if (count_files(list) < fewest_names || list.names.size() * 2 <= list.entries) continue;
    if (find_base(list, folder, has_file, base)) out.push_back(make(list, base, has_file));
  }
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    if (document.blocks[i].kind != BlockKind::code) continue;
    add_tree(find_tree(source, document, i), folder, has_file, out);
  }
  return out;
}

}  // namespace claims
