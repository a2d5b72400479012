#include "claims/front_matter.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "claims/bibliography.hpp"
#include "claims/characters.hpp"

namespace claims {

namespace {

struct Line {
  text::Offset begin = 0;
  std::string_view text;  // without its indentation
  std::size_t indent = 0;
};

std::vector<Line> lines_of(const text::Source& source, text::Span span) {
  std::vector<Line> out;
  const std::string_view bytes = source.slice(span);
  std::size_t at = 0;
  while (at < bytes.size()) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    std::string_view text = bytes.substr(at, end - at);
    if (text.ends_with('\r')) text.remove_suffix(1);
    const std::size_t indent = std::min(text.find_first_not_of(' '), text.size());
    out.push_back(
        {span.begin + static_cast<text::Offset>(at + indent), text.substr(indent), indent});
    at = end + 1;
  }
  return out;
}

/// A scalar without its quotes and without a comment.
std::string scalar(std::string_view text) {
  text = trim(text);
  if (text.size() > 1 && (text.front() == '"' || text.front() == '\'')) {
    const std::size_t close = text.find(text.front(), 1);
    if (close != std::string_view::npos) return std::string(text.substr(1, close - 1));
  }
  const std::size_t comment = text.find(" #");
  return std::string(trim(text.substr(0, comment)));
}

/// What stands behind `name:`, or nothing.
bool take(std::string_view line, std::string_view name, std::string& value) {
  if (line.size() <= name.size() || line[name.size()] != ':') return false;
  if (lower(line.substr(0, name.size())) != name) return false;
  value = scalar(line.substr(name.size() + 1));
  return true;
}

/// False where no line can begin with `references:`, in whatever case.
bool says_references(std::string_view text) {
  constexpr std::string_view behind_first = "eferences:";
  for (std::size_t at = text.find(':'); at != std::string_view::npos; at = text.find(':', at + 1)) {
    if (at + 1 <= behind_first.size()) continue;
    const std::string_view word = text.substr(at + 1 - behind_first.size(), behind_first.size());
    if ((word.front() == 'e' || word.front() == 'E') && lower(word) == behind_first) return true;
  }
  return false;
}

void add_paths(std::string text, std::vector<std::string>& out) {
  if (text.starts_with('[') && text.ends_with(']')) text = text.substr(1, text.size() - 2);
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const std::string path = scalar(std::string_view(text).substr(begin, end - begin));
    if (!path.empty()) out.push_back(path);
    begin = end + 1;
  }
}

/// One item of `references:`, of which a few members say what it is.
class Item {
 public:
  void read(std::string_view line, text::Offset begin) {
    std::string value;
    if (take(line, "id", value)) {
      entry_.label = value;
      entry_.marker = {begin, begin + static_cast<text::Offset>(line.size())};
    }
    if (take(line, "url", value)) url_ = value;
    if (take(line, "doi", value)) doi_ = value;
    if (take(line, "title", value)) title_ = value;
    if (entry_.span.empty()) entry_.span.begin = begin;
    entry_.span.end = begin + static_cast<text::Offset>(line.size());
  }

  void finish(const Shelf& shelf, std::vector<ReferenceEntry>& out) {
    if (entry_.label.empty()) return;
    entry_.form = EntryForm::keyed;
    if (!url_.empty()) entry_.source = shelf.by_address(url_);
    if (entry_.source == none && !doi_.empty()) entry_.source = shelf.by_identifier(doi_);
    if (entry_.source == none && !title_.empty()) entry_.source = shelf.by_title(title_);
    out.push_back(entry_);
  }

 private:
  ReferenceEntry entry_{.prose = {}};
  std::string url_;
  std::string doi_;
  std::string title_;
};

}  // namespace

std::vector<ReferenceEntry> read_front_matter(const text::Source& source,
                                              const markdown::Document& document,
                                              const Shelf& shelf) {
  std::vector<ReferenceEntry> out;
  if (!says_references(source.slice(document.front_matter))) return out;
  bool is_inside = false;
  bool is_open = false;
  std::size_t indent = 0;
  Item item;
  const auto close = [&] {
    if (is_open) item.finish(shelf, out);
    is_open = false;
  };
  for (const Line& line : lines_of(source, document.front_matter)) {
    if (line.text.empty() || line.text.starts_with('#')) continue;
    std::string value;
    const bool is_item = line.text.starts_with("- ");
    if (line.indent == 0 && !is_item) {
      close();
      is_inside = take(line.text, "references", value);
    } else if (is_inside && is_item && (!is_open || line.indent <= indent)) {
      close();
      item = Item();
      is_open = true;
      indent = line.indent;
      item.read(line.text.substr(2), line.begin + 2);
    } else if (is_open) {
      item.read(line.text, line.begin);
    }
  }
  close();
  return out;
}

std::vector<std::string> bibliography_paths(const text::Source& source,
                                            const markdown::Document& document) {
  std::vector<std::string> out;
  bool is_inside = false;
  for (const Line& line : lines_of(source, document.front_matter)) {
    std::string value;
    const bool is_item = line.text.starts_with("- ");
    if (line.indent == 0 && !is_item && !line.text.empty()) {
      is_inside = take(line.text, "bibliography", value);
      if (is_inside) add_paths(value, out);
    } else if (is_inside && is_item) {
      add_paths(scalar(line.text.substr(2)), out);
    }
  }
  return out;
}

}  // namespace claims
