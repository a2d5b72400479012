#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "claims/claim.hpp"
#include "markdown/document.hpp"
#include "text/source.hpp"

namespace claims {

/// True for the path of a file, relative to the root.
using HasFile = std::function<bool(std::string_view path)>;

/// The lists, tables and code-block trees of a document that enumerate files: those most of whose
/// items are files, seen from the document's folder.
[[nodiscard]] std::vector<FileList> find_file_lists(const text::Source& source,
                                                    const markdown::Document& document,
                                                    const HasFile& has_file);

}  // namespace claims
