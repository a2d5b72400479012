#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "claims/bibliography.hpp"
#include "claims/file_lists.hpp"
#include "claims/read.hpp"
#include "files/files.hpp"
#include "lint/linked_files.hpp"
#include "lint/project.hpp"

namespace lint {

/// The bytes of a file, or what standard input has in its stead.
[[nodiscard]] base::Result<std::string> read_document(const files::Files& files,
                                                      const Selection& selection,
                                                      const std::string& path);

/// Reads the documents of a project that was surveyed.
class DocumentReader {
 public:
  /// All must outlive the reader.
  DocumentReader(const files::Files& files, const Project& project, const Selection& selection,
                 claims::Leftovers leftovers);

  /// Reads one of the project's documents and its source. An error when the file cannot be read.
  /// Different documents may be read at once.
  [[nodiscard]] base::Status read(Document& document, Project& project) const;

 private:
  [[nodiscard]] std::vector<claims::BibliographyItem> read_bibliographies(
      const text::Source& source, const markdown::Document& page) const;

  const files::Files* files_;
  const Selection* selection_;
  const facts::Table* table_;
  claims::Reader reader_;
  LineCounter line_counter_;
  claims::Leftovers leftovers_;
  claims::HasFile has_file_;
  std::vector<std::string_view> bibliographies_;
};

}  // namespace lint
