#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/result.hpp"
#include "claims/backing.hpp"
#include "claims/claim.hpp"
#include "claims/judge.hpp"
#include "claims/shelf.hpp"
#include "facts/spell_date.hpp"
#include "facts/table.hpp"
#include "files/files.hpp"
#include "lint/anchor_index.hpp"
#include "lint/caseless_paths.hpp"
#include "lint/config.hpp"
#include "lint/finding.hpp"
#include "lint/link.hpp"
#include "lint/remote.hpp"
#include "markdown/document.hpp"
#include "text/source.hpp"

namespace lint {

/// How much was read from a document.
struct Extent {
  std::size_t claims = 0;
  std::size_t citations = 0;  // marks alone
  std::size_t links = 0;
};

/// One markdown file and all that was read from it.
struct Document {
  SourceIndex source = 0;
  std::string path;  // relative to the root
  markdown::Document markdown;
  claims::Reading reading;
  /// One for each of reading.claims.
  std::vector<claims::Judgement> judgements;
  /// One for each of reading.claims: what its citations are worth.
  std::vector<claims::Backing> backings;
  std::vector<claims::FileList> file_lists;
  /// Its destinations, in the order of the text; none of a document that is not reported on.
  std::vector<Link> links;
  /// The lines of the files that its links lead to by line, by path.
  std::unordered_map<std::string, std::uint32_t> line_counts;
  /// The anchors that its links ask for, of other pages and its own. Like what follows they are
  /// never let go.
  std::vector<Fragment> fragments;
  AnchorIndex anchors;
  /// True for a page that a site generator puts other texts into.
  bool has_inclusion = false;
  Extent extent;
  /// False for files that are read so that they are known, and not reported on.
  bool is_reported = true;
};

/// Everything that rules may look at, read before the first of them runs and never changed.
struct Project {
  Config config;
  /// The day on which the check runs; the year 0 when no one said.
  facts::Date today;
  /// True when only some of the files were asked for; what the table's files say is then reported
  /// where it breaks the check, and else left out.
  bool is_selected = false;
  /// The table's files come first, at the indices of Table::files, then the documents.
  std::vector<text::Source> sources;
  facts::Table table;
  claims::Shelf shelf;              // of the table's sources
  std::vector<Document> documents;  // by path
  std::vector<files::Entry> tree;   // by path
  /// How the tree is served; without a site generator no file is.
  Site site;
  /// What came of asking for remote addresses; empty when no one asked.
  RemoteAnswers remote;

  /// Folders of other repositories that are not there to be looked at.
  std::vector<std::string> submodules;

  /// Views into `tree`.
  std::unordered_map<std::string_view, files::EntryKind> entries;
  CaselessPaths caseless;                                              // of `tree`
  std::unordered_map<std::string_view, std::uint32_t> document_index;  // by path

  [[nodiscard]] const Document* find_document(std::string_view path) const;
  [[nodiscard]] bool has_file(std::string_view path) const;
  [[nodiscard]] bool is_in_submodule(std::string_view path) const;
  [[nodiscard]] std::string_view slice(const Document& document, text::Span span) const {
    return sources[document.source].slice(span);
  }
};

/// What to read: everything the configuration includes, or, when `only` is not empty, reported
/// for these files and folders only though all is read.
struct Selection {
  std::vector<std::string> only;
  /// Standard input under this name replaces or adds a file; empty when there is none.
  std::string overlay_path;
  std::string overlay_bytes;
  /// The tree, when it has been walked already.
  std::vector<files::Entry> tree;
  std::uint32_t jobs = 0;  // 0: as many as the machine has
  facts::Date today;
  RemoteAnswers remote;
};

/// Reads the configuration's fact, source and vocabulary files alone.
[[nodiscard]] base::Result<facts::Table> read_table(const files::Files& files,
                                                    const Config& config);

/// Reads the tree and the table, and tells which documents there are; a DocumentReader reads them.
/// Errors are those of read_project.
[[nodiscard]] base::Result<Project> survey(const files::Files& files, Config config,
                                           const Selection& selection);

/// Reads the tree, the table and every document. Errors are those of the world: a named path that
/// is missing, a folder that cannot be read.
[[nodiscard]] base::Result<Project> read_project(const files::Files& files, Config config,
                                                 const Selection& selection);

}  // namespace lint
