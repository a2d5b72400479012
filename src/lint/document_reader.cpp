#include "lint/document_reader.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "claims/judgements.hpp"
#include "lint/anchors.hpp"
#include "lint/inclusion.hpp"
#include "lint/placeholder.hpp"
#include "lint/target.hpp"
#include "markdown/parse.hpp"
#include "text/path.hpp"

namespace lint {

namespace {

Extent extent_of(const Document& document) {
  const std::vector<claims::Citation>& citations = document.reading.citations;
  const auto marks = std::count_if(citations.begin(), citations.end(), claims::is_mark);
  return {.claims = document.reading.claims.size(),
          .citations = static_cast<std::size_t>(marks),
          .links = document.markdown.links.size()};
}

// The anchors that links ask for. What the page itself has is left out; of other pages, which may
// not have been read yet, nothing is.
std::vector<Fragment> find_fragments(const Project& project, const Document& document) {
  std::vector<Fragment> out;
  for (const Link& link : document.links) {
    if (!link.target.has_fragment) continue;
    const Document* page = shown_document(project, link.target);
    if (page == nullptr) continue;
    if (page == &document && document.anchors.has(link.target.fragment)) continue;
    out.push_back({link.target.fragment, link.target.fragment_span,
                   static_cast<std::uint32_t>(page - project.documents.data())});
  }
  return out;
}

}  // namespace

base::Result<std::string> read_document(const files::Files& files, const Selection& selection,
                                        const std::string& path) {
  const bool is_overlaid = !selection.overlay_path.empty() && path == selection.overlay_path;
  return is_overlaid ? selection.overlay_bytes : files.read(path);
}

DocumentReader::DocumentReader(const files::Files& files, const Project& project,
                               const Selection& selection, claims::Leftovers leftovers)
    : files_(&files),
      selection_(&selection),
      table_(&project.table),
      reader_(project.table),
      line_counter_(files, selection),
      leftovers_(leftovers),
      has_file_([&project](std::string_view path) { return project.has_file(path); }) {
  for (const files::Entry& entry : project.tree) {
    if (entry.kind != files::EntryKind::file) continue;
    if (entry.path.ends_with(".bib") || entry.path.ends_with(".csl.json")) {
      bibliographies_.push_back(entry.path);
    }
  }
}

base::Status DocumentReader::read(Document& document, Project& project) const {
  base::Result<std::string> bytes = read_document(*files_, *selection_, document.path);
  if (!bytes) return bytes.error();
  text::Source& source = project.sources[document.source];
  source = text::Source(document.path, *std::move(bytes));
  document.markdown = markdown::parse(source);
  document.reading = reader_.read(source, document.markdown,
                                  read_bibliographies(source, document.markdown), leftovers_);
  document.judgements = claims::judge_all(document.reading.claims, *table_, document.markdown);
  document.backings = claims::back_all(document.reading, document.judgements, *table_);
  document.file_lists = claims::find_file_lists(source, document.markdown, has_file_);
  name_anchors(project, document);
  document.anchors = AnchorIndex(document.path, document.markdown);
  document.has_inclusion = project.site.serves(document.path) && has_inclusion(source.bytes());
  document.extent = extent_of(document);
  if (!document.is_reported) return {};
  document.links = resolve_links(project, document);
  document.line_counts = count_lines(line_counter_, project, document);
  document.fragments = find_fragments(project, document);
  return {};
}

std::vector<claims::BibliographyItem> DocumentReader::read_bibliographies(
    const text::Source& source, const markdown::Document& page) const {
  std::vector<claims::BibliographyItem> out;
  if (source.bytes().find('@') == std::string_view::npos) return out;
  std::set<std::string> paths;
  const std::string_view folder = text::folder_of(source.path());
  for (const std::string& path : claims::bibliography_paths(source, page)) {
    const auto joined = text::join_path(folder, path);
    // Where one is made elsewhere, nobody can tell which keys there are.
    if (!joined || !has_file_(*joined)) return out;
    paths.insert(*joined);
  }
  const bool names_some = !paths.empty();
  for (const std::string_view path : bibliographies_) {
    if (!names_some && text::folder_of(path) == folder) paths.insert(std::string(path));
  }
  for (const std::string& path : paths) {
    base::Result<std::string> bytes = files_->read(path);
    if (!bytes) continue;
    for (auto& item : claims::read_bibliography({path, *std::move(bytes)})) {
      out.push_back(std::move(item));
    }
  }
  return out;
}

}  // namespace lint
