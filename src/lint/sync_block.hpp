#pragma once

#include <span>
#include <string>
#include <vector>

#include "lint/project.hpp"
#include "text/edit.hpp"
#include "text/span.hpp"

namespace lint {

/// A part of a document that is written from the table: what stands between the comments
/// `docfacts-sync KIND: id, id` and `docfacts-sync end`. The kind is a summary of the vocabulary
/// and the ids are entities, or it is `references` and they are sources.
struct SyncBlock {
  text::Span marker;     // the first comment
  text::Span inside;     // between the comments
  std::string expected;  // what the table would have there, with the document's own line ends
};

/// What is wrong with a comment, so that its block cannot be written.
struct SyncFault {
  text::Span span;
  std::string message;
};

struct SyncBlocks {
  std::vector<SyncBlock> blocks;  // by place
  std::vector<SyncFault> faults;
};

/// Reads the blocks of a document and writes what should stand in them.
[[nodiscard]] SyncBlocks read_sync_blocks(const Document& document, const Project& project);

/// True when an edit would change what a block holds, so that the next writing would undo it.
[[nodiscard]] bool changes_block(const SyncBlocks& blocks, std::span<const text::Edit> edits);

/// A stretch of a block that differs from what the table would have there.
struct StalePart {
  text::Span span;          // in the document
  std::string found;        // empty when lines are missing
  std::string replacement;  // the bytes for `span`
  std::size_t found_lines = 0;
  std::size_t expected_lines = 0;
};

/// Where a block differs: the words in each line when there are as many lines as there should be,
/// else the lines from the first that differs to the last.
[[nodiscard]] std::vector<StalePart> stale_parts(std::string_view bytes, const SyncBlock& block);

}  // namespace lint
