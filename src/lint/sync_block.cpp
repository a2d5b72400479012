#include "lint/sync_block.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "base/cat.hpp"
#include "facts/summary.hpp"
#include "text/nearest.hpp"

namespace lint {

namespace {

using base::cat;
using text::Offset;
using text::Span;

constexpr std::string_view keyword = "docfacts-sync";
constexpr std::string_view end_word = "end";
constexpr std::string_view list_word = "references";
constexpr std::string_view blanks = " \t\r\n";

/// One comment: `docfacts-sync` and the words behind it.
struct Marker {
  Span comment;
  Span kind;
  std::vector<Span> ids;
};

/// A first comment, its last one, and what its words name.
struct Draft {
  Marker marker;
  Span inside;
  const facts::Summary* summary = nullptr;  // null: references
  std::vector<std::uint32_t> items;         // entities, or sources
};

std::optional<Marker> read_marker(std::string_view bytes, const markdown::Comment& comment) {
  Marker marker{.comment = comment.whole};
  std::vector<Span> words;
  for (Offset at = comment.content.begin; at < comment.content.end;) {
    const auto is_between = [&](Offset i) {
      return blanks.find(bytes[i]) != std::string_view::npos || bytes[i] == ',';
    };
    while (at < comment.content.end && is_between(at)) ++at;
    Span word{at, at};
    while (word.end < comment.content.end && !is_between(word.end)) ++word.end;
    if (!word.empty()) words.push_back(word);
    at = word.end;
  }
  if (words.empty() || bytes.substr(words[0].begin, words[0].size()) != keyword) {
    return std::nullopt;
  }
  if (words.size() > 1) {
    marker.kind = words[1];
    if (bytes[marker.kind.end - 1] == ':') --marker.kind.end;
    marker.ids.assign(words.begin() + 2, words.end());
  }
  return marker;
}

/// The bytes of the line in front of a place.
std::string_view line_before(std::string_view bytes, Offset at) {
  const std::size_t feed = bytes.substr(0, at).rfind('\n');
  const std::size_t begin = feed == std::string_view::npos ? 0 : feed + 1;
  return bytes.substr(begin, at - begin);
}

bool is_alone(std::string_view bytes, Span comment) {
  const std::string_view before = line_before(bytes, comment.begin);
  const std::string_view after = bytes.substr(comment.end);
  const std::string_view rest = after.substr(0, after.find('\n'));
  return before.find_first_not_of(" \t>") == std::string_view::npos &&
         rest.find_first_not_of(blanks) == std::string_view::npos;
}

class Reader {
 public:
  Reader(const Document& document, const Project& project)
      : document_(&document),
        table_(&project.table),
        bytes_(project.sources[document.source].bytes()) {}

  SyncBlocks read() {
    find_drafts();
    read_references();
    for (const Draft& draft : drafts_) write(draft);
    const auto by_place = [](const SyncFault& a, const SyncFault& b) { return a.span < b.span; };
    std::stable_sort(out_.faults.begin(), out_.faults.end(), by_place);
    return std::move(out_);
  }

 private:
  std::string_view slice(Span span) const { return bytes_.substr(span.begin, span.size()); }
  void complain(Span span, std::string message) {
    out_.faults.push_back({span, std::move(message)});
  }

  void find_drafts() {
    std::optional<Marker> open;
    for (const markdown::Comment& comment : document_->markdown.comments) {
      const std::optional<Marker> marker = read_marker(bytes_, comment);
      if (!marker) continue;
      if (!is_alone(bytes_, marker->comment)) {
        complain(marker->comment, "the comment must stand on a line of its own");
      }
      if (slice(marker->kind) == end_word) {
        if (!open) complain(marker->comment, "this ends a block that nothing begins");
        if (open) add_draft(*open, {open->comment.end, marker->comment.begin});
        open.reset();
        continue;
      }
      if (open) complain(open->comment, "the block has no end");
      open = marker;
    }
    if (open) complain(open->comment, "the block has no end");
  }

  void add_draft(const Marker& marker, Span inside) {
    Draft draft{.marker = marker, .inside = inside};
    const std::string_view kind = slice(marker.kind);
    std::vector<std::string_view> kinds = {list_word};
    for (const facts::Summary& summary : table_->summaries) {
      kinds.push_back(summary.id);
      if (summary.id == kind) draft.summary = &summary;
    }
    if (draft.summary == nullptr && kind != list_word) {
      std::sort(kinds.begin(), kinds.end());
      std::string known;
      for (const std::string_view one : kinds) known += cat(known.empty() ? "" : ", ", one);
      if (kind.empty()) {
        return complain(marker.comment, cat("the comment names no kind of block: ", known));
      }
      return complain(marker.kind, cat("unknown kind of block \"", kind, "\"; known are ", known,
                                       text::did_you_mean(kind, kinds)));
    }
    if (!read_ids(draft) || !is_alone(bytes_, marker.comment)) return;
    drafts_.push_back(std::move(draft));
  }

  bool read_ids(Draft& draft) {
    const bool is_summary = draft.summary != nullptr;
    const std::size_t faults = out_.faults.size();
    const auto& index = is_summary ? table_->entity_index : table_->source_index;
    std::set<std::string_view> seen;
    for (const Span span : draft.marker.ids) {
      const std::string_view id = slice(span);
      const auto found = index.find(std::string(id));
      if (!seen.insert(id).second) {
        complain(span, cat('"', id, "\" is named twice"));
      } else if (found == index.end()) {
        std::vector<std::string_view> known;
        if (out_.faults.size() < text::most_guesses) {
          for (const auto& [name, place] : index) known.push_back(name);
        }
        std::sort(known.begin(), known.end());
        complain(span, cat("unknown ", is_summary ? "entity \"" : "source \"", id, '"',
                           text::did_you_mean(id, known)));
      } else {
        draft.items.push_back(found->second);
      }
    }
    if (draft.marker.ids.empty()) {
      complain(draft.marker.comment, cat("the block names no ", is_summary ? "entity" : "source"));
    }
    return faults == out_.faults.size();
  }

  void read_references() {
    place_.path = document_->path;
    bool has_list = false;
    for (const Draft& draft : drafts_) {
      if (draft.summary != nullptr) continue;
      if (has_list) complain(draft.marker.comment, "a second list of references");
      for (const std::uint32_t source : draft.items) {
        const auto number = static_cast<std::uint32_t>(place_.numbers.size() + 1);
        place_.numbers.emplace(table_->sources[source].id, number);
      }
      has_list = true;
    }
  }

  void write(const Draft& draft) {
    std::string text;
    if (draft.summary != nullptr) {
      facts::WrittenSummary written =
          facts::write_summary(*table_, *draft.summary, draft.items, place_);
      for (const facts::Fact* fact : written.uncited) complain_of(draft, *fact);
      text = std::move(written.text);
    } else {
      std::vector<const facts::SourceItem*> sources;
      for (const std::uint32_t source : draft.items) sources.push_back(&table_->sources[source]);
      text = facts::write_references(sources);
    }
    out_.blocks.push_back({draft.marker.comment, draft.inside, framed(draft, text)});
  }

  void complain_of(const Draft& draft, const facts::Fact& fact) {
    std::string ids;
    for (const facts::Reference& reference : fact.references) {
      if (ids.find(reference.source) == std::string::npos) {
        ids += cat(ids.empty() ? "" : " or ", reference.source);
      }
    }
    complain(draft.marker.comment,
             cat("the references name no source of ", table_->entities[fact.entity].name, "'s ",
                 table_->attributes[fact.attribute].label, "; add ", ids));
  }

  /// With an empty line on either side, and with what the lines of the comment begin with.
  std::string framed(const Draft& draft, std::string_view text) const {
    const std::string_view prefix = line_before(bytes_, draft.marker.comment.begin);
    const std::string_view bare = prefix.substr(0, prefix.find_last_not_of(" \t") + 1);
    const std::string_view rest = bytes_.substr(draft.inside.begin);
    const std::string_view ends = rest.starts_with("\r\n") ? "\r\n" : "\n";
    std::string out = cat(ends, bare, ends);
    for (std::size_t feed = text.find('\n'); feed != std::string_view::npos;
         feed = text.find('\n')) {
      out += cat(prefix, text.substr(0, feed), ends);
      text.remove_prefix(feed + 1);
    }
    return out + cat(bare, ends, prefix);
  }

  const Document* document_;
  const facts::Table* table_;
  std::string_view bytes_;
  std::vector<Draft> drafts_;
  facts::SummaryPlace place_;
  SyncBlocks out_;
};

/// The lines of a text, each with its terminator.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    out.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return out;
}

bool is_in_word(char c) { return blanks.find(c) == std::string_view::npos && c != '|'; }

/// The words of a line that differ.
StalePart words_of(std::string_view found, std::string_view expected, Offset at) {
  std::size_t front = 0;
  std::size_t back = 0;
  const std::size_t most = std::min(found.size(), expected.size());
  while (front < most && found[front] == expected[front]) ++front;
  const auto is_same_back = [&] {
    return found[found.size() - 1 - back] == expected[expected.size() - 1 - back];
  };
  while (back < most - front && is_same_back()) ++back;
  while (front > 0 && is_in_word(found[front - 1])) --front;
  while (back > 0 && is_in_word(found[found.size() - back])) --back;
  StalePart part{.found = std::string(found.substr(front, found.size() - back - front)),
                 .replacement = std::string(expected.substr(front, expected.size() - back - front)),
                 .found_lines = 1,
                 .expected_lines = 1};
  part.span.begin = static_cast<Offset>(at + front);
  part.span.end = static_cast<Offset>(part.span.begin + part.found.size());
  return part;
}

}  // namespace

SyncBlocks read_sync_blocks(const Document& document, const Project& project) {
  return Reader(document, project).read();
}

bool changes_block(const SyncBlocks& blocks, std::span<const text::Edit> edits) {
  return std::any_of(edits.begin(), edits.end(), [&](const text::Edit& edit) {
    const auto block = std::partition_point(
        blocks.blocks.begin(), blocks.blocks.end(),
        [&](const SyncBlock& one) { return one.inside.end < edit.span.begin; });
    return block != blocks.blocks.end() && block->inside.begin <= edit.span.end;
  });
}

std::vector<StalePart> stale_parts(std::string_view bytes, const SyncBlock& block) {
  const std::string_view inside = bytes.substr(block.inside.begin, block.inside.size());
  const std::vector<std::string_view> found = lines_of(inside);
  const std::vector<std::string_view> expected = lines_of(block.expected);
  std::vector<StalePart> out;
  Offset at = block.inside.begin;
  if (found.size() == expected.size()) {
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (found[i] != expected[i]) out.push_back(words_of(found[i], expected[i], at));
      at += static_cast<Offset>(found[i].size());
    }
    return out;
  }
  std::size_t front = 0;
  std::size_t back = 0;
  const std::size_t most = std::min(found.size(), expected.size());
  for (; front < most && found[front] == expected[front]; ++front) {
    at += static_cast<Offset>(found[front].size());
  }
  while (back < most - front &&
         found[found.size() - 1 - back] == expected[expected.size() - 1 - back]) {
    ++back;
  }
  StalePart part{.span = {at, at},
                 .found_lines = found.size() - front - back,
                 .expected_lines = expected.size() - front - back};
  for (std::size_t i = front; i < found.size() - back; ++i) part.found += found[i];
  for (std::size_t i = front; i < expected.size() - back; ++i) part.replacement += expected[i];
  part.span.end = static_cast<Offset>(at + part.found.size());
  out.push_back(std::move(part));
  return out;
}

}  // namespace lint
