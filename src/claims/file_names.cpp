#include "claims/file_names.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "claims/characters.hpp"
#include "text/byte_set.hpp"

namespace claims {

namespace {

using markdown::Block;
using markdown::BlockKind;
using markdown::Document;
using markdown::Range;

// What no name of a file has that a text would give.
constexpr text::ByteSet strange("*<>|\"{}$=()[]@!\t");

/// What a text begins with, as a view of what the document holds.
struct Opening {
  std::string_view name;
  Range place;
  const markdown::Link* link = nullptr;
};

/// Finds names at the start of texts.
class NameReader {
 public:
  explicit NameReader(const Document& document);

  /// The name that a text begins with: its first link, code span or word. Empty when that reads
  /// like no file.
  [[nodiscard]] FileName read(std::uint32_t block) const;
  /// The name an item begins with; empty when it begins with something else.
  [[nodiscard]] FileName read_item(std::uint32_t item) const;
  [[nodiscard]] const Document& document() const { return document_; }

 private:
  [[nodiscard]] Opening opening_of(Range prose) const;

  const Document& document_;
  std::vector<const markdown::Link*> links_;    // by start in the prose
  std::vector<const markdown::Inline*> codes_;  // by start in the prose
};

template <typename Run>
bool begins_before(const Run* run, std::uint32_t at) {
  return run->prose.begin < at;
}

template <typename Run>
void sort_by_begin(std::vector<const Run*>& runs) {
  const auto is_before = [](const Run* a, const Run* b) { return a->prose.begin < b->prose.begin; };
  if (!std::is_sorted(runs.begin(), runs.end(), is_before)) {
    std::stable_sort(runs.begin(), runs.end(), is_before);
  }
}

template <typename Run>
const Run* run_at(const std::vector<const Run*>& runs, std::uint32_t at) {
  const auto found = std::lower_bound(runs.begin(), runs.end(), at, begins_before<Run>);
  return found == runs.end() || (*found)->prose.begin != at ? nullptr : *found;
}

NameReader::NameReader(const Document& document) : document_(document) {
  for (const markdown::Link& link : document.links) {
    if (!link.prose.empty() && !link.is_image) links_.push_back(&link);
  }
  for (const markdown::Inline& run : document.inlines) {
    if (run.kind == markdown::InlineKind::code) codes_.push_back(&run);
  }
  sort_by_begin(links_);
  sort_by_begin(codes_);
}

Opening NameReader::opening_of(Range prose) const {
  const std::string_view text = document_.slice(prose);
  const std::size_t blanks = text.find_first_not_of(' ');
  if (blanks == std::string_view::npos) return {};
  const std::uint32_t begin = prose.begin + static_cast<std::uint32_t>(blanks);
  if (const markdown::Link* link = run_at(links_, begin)) {
    const std::string_view target = link->target;
    return {.name = target.substr(0, target.find_first_of("?#")), .place = {}, .link = link};
  }
  Range place = {begin, prose.end};
  if (const markdown::Inline* code = run_at(codes_, begin)) {
    place = code->prose;
  } else {
    const std::size_t end = document_.slice(place).find(' ');
    if (end != std::string_view::npos) place.end = begin + static_cast<std::uint32_t>(end);
  }
  while (!place.empty() &&
         std::string_view(":,;").find(document_.prose[place.end - 1]) != std::string_view::npos) {
    --place.end;
  }
  return {.name = document_.slice(place), .place = place};
}

FileName NameReader::read(std::uint32_t block) const {
  const Opening opening = opening_of(document_.blocks[block].prose);
  if (!reads_like_file(opening.name)) return {};
  return {.name = std::string(opening.name),
          .span = opening.link != nullptr ? opening.link->text : document_.place(opening.place),
          .block = block,
          .is_link = opening.link != nullptr};
}

FileName NameReader::read_item(std::uint32_t item) const {
  const std::uint32_t first = item + 1;
  if (first >= document_.blocks[item].end) return {};
  if (document_.blocks[first].kind != BlockKind::paragraph) return {};
  return read(first);
}

void add_list(const NameReader& reader, std::uint32_t list, std::vector<NameList>& out) {
  const Document& document = reader.document();
  NameList names;
  names.block = list;
  const std::uint32_t parent = document.blocks[list].parent;
  if (parent != none && document.blocks[parent].kind == BlockKind::item) {
    const FileName folder = reader.read_item(parent);
    if (folder.name.ends_with('/')) names.folder = folder.name;
  }
  for (std::uint32_t i = list + 1; i < document.blocks[list].end; i = document.blocks[i].end) {
    ++names.entries;
    FileName name = reader.read_item(i);
    if (!name.name.empty()) names.names.push_back(std::move(name));
  }
  out.push_back(std::move(names));
}

void add_table(const NameReader& reader, std::uint32_t table, std::vector<NameList>& out) {
  const Document& document = reader.document();
  std::map<std::uint32_t, NameList> columns;
  for (std::uint32_t i = table + 1; i < document.blocks[table].end; ++i) {
    const Block& cell = document.blocks[i];
    // A table within is read for itself.
    if (cell.kind == BlockKind::table) i = cell.end - 1;
    if (cell.kind != BlockKind::cell || cell.is_header || cell.column >= 8) continue;
    NameList& column = columns[cell.column];
    column.block = table;
    ++column.entries;
    FileName name = reader.read(i);
    if (!name.name.empty()) column.names.push_back(std::move(name));
  }
  for (auto& [number, column] : columns) out.push_back(std::move(column));
}

/// What ties a line of a tree to its folder.
constexpr std::array<std::string_view, 7> branches = {
    "\u251C\u2500", "\u2514\u2500", "\u2570\u2500", "|--", "`--", "+--", "\\--"};

bool has_branch(std::string_view text) {
  // All of them hold one of these, and few texts do.
  if (text.find("--") == std::string_view::npos && text.find("\u2500") == std::string_view::npos) {
    return false;
  }
  return std::any_of(branches.begin(), branches.end(), [&](std::string_view sign) {
    return text.find(sign) != std::string_view::npos;
  });
}

/// Where the first sign that a line has stands, and the bytes of it.
std::size_t find_branch(std::string_view line, std::size_t& length) {
  for (const std::string_view sign : branches) {
    const std::size_t at = line.find(sign);
    if (at == std::string_view::npos) continue;
    length = sign.size();
    return at;
  }
  return std::string_view::npos;
}

/// How far a place stands from the start of its line, in characters.
std::size_t column_of(std::string_view text, std::size_t at) {
  std::size_t column = 0;
  while (at > 0 && text[at - 1] != '\n' && text[at - 1] != '\r') {
    --at;
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) ++column;
  }
  return column;
}

/// The name on a line of a tree, without the remark behind it.
std::string_view tree_name(std::string_view rest) {
  std::size_t begin = 0;
  while (begin < rest.size()) {
    if (rest.substr(begin).starts_with("\u2500")) {
      begin += 3;
    } else if (rest[begin] == '-' || rest[begin] == ' ' || rest.substr(begin, 2) == "\u00A0") {
      begin += rest.substr(begin, 2) == "\u00A0" ? 2 : 1;
    } else {
      break;
    }
  }
  rest.remove_prefix(begin);
  std::size_t end = rest.size();
  for (const std::string_view remark :
       {"  ", "\t", " #", " <", " (", " //", " -", " \u2190", " ->"}) {
    end = std::min(end, rest.find(remark));
  }
  return trim(rest.substr(0, end));
}

/// A line of a tree that lines below may lie in.
struct OpenFolder {
  std::size_t column = 0;
  std::string name;  // with a slash
  std::string folder;
  std::size_t index = 0;  // among the names of its folder
};

}  // namespace

bool reads_like_file(std::string_view text) {
  if (text.size() < 2 || text.size() > 200) return false;
  if (!text.ends_with('/') && text.find('.') == std::string_view::npos) return false;
  if (strange.is_in(text)) return false;
  if (text.find("://") != std::string_view::npos || text.starts_with("#")) return false;
  if (text.ends_with('/')) return true;
  const std::string_view last = text.substr(text.rfind('/') + 1);
  const std::size_t dot = last.rfind('.');
  if (dot == std::string_view::npos) return false;
  const std::string_view ending = last.substr(dot + 1);
  if (ending.empty() || ending.size() > 10) return false;
  const bool has_letter = std::any_of(ending.begin(), ending.end(), is_letter);
  return has_letter && std::all_of(ending.begin(), ending.end(), [](char c) {
           return is_digit(c) || (is_letter(c) && c > 0) || c == '_' || c == '-' || c == '+';
         });
}

std::vector<NameList> find_name_lists(const Document& document) {
  const NameReader reader(document);
  std::vector<NameList> out;
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    if (document.blocks[i].kind == BlockKind::list) add_list(reader, i, out);
    if (document.blocks[i].kind == BlockKind::table) add_table(reader, i, out);
  }
  return out;
}

std::vector<NameList> find_tree(const text::Source& source, const Document& document,
                                std::uint32_t block) {
  std::map<std::string, NameList> folders;
  std::vector<OpenFolder> open;
  std::string root;
  const Block& code = document.blocks[block];
  if (!has_branch(source.slice(code.span))) return {};
  for (std::uint32_t i = 0; i < code.line_count; ++i) {
    const text::Span span = document.lines[code.first_line + i];
    const std::string_view line = source.slice(span);
    std::size_t length = 0;
    const std::size_t branch = find_branch(line, length);
    if (branch == std::string_view::npos) {
      if (!folders.empty() || line.find('/') == std::string_view::npos) continue;
      const std::string_view name = tree_name(line);
      if (name.ends_with('/') && name != "./") root = name;
      continue;
    }
    const std::string_view name = tree_name(line.substr(branch + length));
    if (name.empty()) continue;
    const std::size_t column = column_of(source.bytes(), span.begin + branch);
    while (!open.empty() && open.back().column >= column) open.pop_back();
    std::string folder = root;
    for (const OpenFolder& parent : open) folder += parent.name;
    if (!open.empty()) {
      // What has lines below it is a folder, with or without a slash.
      std::string& parent = folders[open.back().folder].names[open.back().index].name;
      if (!parent.ends_with('/')) parent += '/';
    }
    NameList& list = folders[folder];
    list.block = block;
    list.folder = folder;
    ++list.entries;
    const auto begin = static_cast<text::Offset>(name.data() - source.bytes().data());
    list.names.push_back({.name = std::string(name),
                          .span = {begin, begin + static_cast<text::Offset>(name.size())},
                          .block = block});
    std::string as_folder(name);
    if (!as_folder.ends_with('/')) as_folder += '/';
    open.push_back({.column = column,
                    .name = std::move(as_folder),
                    .folder = std::move(folder),
                    .index = list.names.size() - 1});
  }
  std::vector<NameList> out;
  for (auto& [name, list] : folders) out.push_back(std::move(list));
  return out;
}

}  // namespace claims
