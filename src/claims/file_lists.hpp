#pragma once

#include <string_view>
#include <unordered_set>
#include <vector>

#include "claims/claim.hpp"
#include "markdown/document.hpp"
#include "text/source.hpp"

namespace claims {

/// The lists, tables and code-block trees of a document that enumerate files: those most of whose
/// items are paths in `paths` (relative to the root), seen from the document's folder.
[[nodiscard]] std::vector<FileList> find_file_lists(
    const text::Source& source, const markdown::Document& document,
    const std::unordered_set<std::string_view>& paths);

}  // namespace claims
