#include "claims/reference_check.hpp"

#include <algorithm>
#include <optional>
#include <unordered_set>

#include "claims/characters.hpp"
#include "claims/shelf.hpp"
#include "claims/source_names.hpp"
#include "facts/summary.hpp"

namespace claims {

namespace {

using facts::SourceItem;
using markdown::Document;
using markdown::Range;

std::unordered_set<std::string> words_in(std::string_view text) {
  std::unordered_set<std::string> out;
  std::string word;
  for (const char byte : std::string(text) + ' ') {
    if (is_digit(byte) || is_letter(byte)) {
      word += byte;
    } else if (!word.empty()) {
      out.insert(lower(word));
      word.clear();
    }
  }
  return out;
}

/// The part of the rarer words that two titles share.
double likeness(std::string_view left, std::string_view right) {
  const std::unordered_set<std::string> a = words_in(left);
  const std::unordered_set<std::string> b = words_in(right);
  const auto shared =
      std::count_if(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); });
  const std::size_t most = std::max(a.size(), b.size());
  return most == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(most);
}

std::string_view family_of(std::string_view author) { return author.substr(0, author.find(',')); }

/// A document's links and emphasised runs, by place.
struct Places {
  explicit Places(const Document& document) {
    for (const markdown::Link& link : document.links) {
      if (!link.is_image) links.push_back(&link);
    }
    for (const markdown::Inline& run : document.inlines) {
      const bool is_set_off =
          run.kind == markdown::InlineKind::emphasis || run.kind == markdown::InlineKind::strong;
      if (is_set_off) runs.push_back(&run);
    }
    std::stable_sort(links.begin(), links.end(), [](const auto* left, const auto* right) {
      return left->whole.begin < right->whole.begin;
    });
    std::stable_sort(runs.begin(), runs.end(), [](const auto* left, const auto* right) {
      return left->prose.begin < right->prose.begin;
    });
  }

  std::vector<const markdown::Link*> links;
  std::vector<const markdown::Inline*> runs;
};

class Checker {
 public:
  Checker(const ReferenceEntry& entry, std::uint32_t item, const Document& document,
          const Places& places, const facts::Table& table)
      : entry_(entry),
        document_(document),
        places_(places),
        table_(table),
        source_(item),
        item_(table.sources[item]),
        text_(document.slice(entry.prose)),
        squeezed_(letters_and_digits(text_)) {
    find_titles();
  }

  [[nodiscard]] bool has_title() const {
    return squeezed_.find(letters_and_digits(item_.title)) != std::string::npos;
  }
  [[nodiscard]] bool has_address() const { return !links().empty(); }
  [[nodiscard]] bool has_year() const { return !years().empty(); }
  [[nodiscard]] bool names_author() const {
    return std::any_of(item_.authors.begin(), item_.authors.end(), [&](const std::string& author) {
      const std::string family = letters_and_digits(family_of(author));
      return !family.empty() && squeezed_.find(family) != std::string::npos;
    });
  }

  void check_title(std::vector<Mismatch>& out) const;
  void check_year(std::vector<Mismatch>& out) const;
  void check_author(std::vector<Mismatch>& out) const;
  void check_identifier(std::vector<Mismatch>& out) const;
  void check_address(const text::Source& source, const Shelf& shelf,
                     std::vector<Mismatch>& out) const;

 private:
  void find_titles();
  [[nodiscard]] std::vector<const markdown::Link*> links() const;
  [[nodiscard]] std::vector<Range> years() const;
  [[nodiscard]] bool is_in_title(std::uint32_t at) const {
    return std::any_of(titles_.begin(), titles_.end(),
                       [&](Range title) { return title.contains(at); });
  }
  [[nodiscard]] Mismatch mismatch(ReferencePart part, Range range, std::string expected) const {
    return {.part = part,
            .span = document_.place(range),
            .found = std::string(document_.slice(range)),
            .expected = std::move(expected),
            .is_verbatim = document_.is_verbatim(range)};
  }

  const ReferenceEntry& entry_;
  const Document& document_;
  const Places& places_;
  const facts::Table& table_;
  std::uint32_t source_;
  const SourceItem& item_;
  std::string_view text_;
  std::string squeezed_;
  std::vector<Range> titles_;  // what is set like a title: emphasised, quoted, a link's text
};

void Checker::find_titles() {
  const auto add = [&](Range range) {
    const std::string_view written = trim(document_.slice(range));
    const bool is_long = written.find(' ') != std::string_view::npos && written.size() >= 8;
    const bool is_known = letters_and_digits(written) == letters_and_digits(item_.title);
    if ((is_long || is_known) && !is_address(written)) titles_.push_back(range);
  };
  auto run =
      std::lower_bound(places_.runs.begin(), places_.runs.end(), entry_.prose.begin,
                       [](const auto* one, std::uint32_t at) { return one->prose.begin < at; });
  for (; run != places_.runs.end() && (*run)->prose.begin < entry_.prose.end; ++run) {
    if (entry_.prose.contains((*run)->prose) && !(*run)->prose.empty()) add((*run)->prose);
  }
  for (const markdown::Link* link : links()) add(link->prose);
  for (const auto& [open, close] : {std::pair("\"", "\""), std::pair("\u201C", "\u201D")}) {
    const std::string_view begins = open;
    std::size_t at = text_.find(begins);
    while (at != std::string_view::npos) {
      const std::size_t begin = at + begins.size();
      const std::size_t end = text_.find(close, begin);
      if (end == std::string_view::npos) break;
      Range range{entry_.prose.begin + static_cast<std::uint32_t>(begin),
                  entry_.prose.begin + static_cast<std::uint32_t>(end)};
      const std::string_view inside = document_.slice(range);
      if (inside.ends_with('.') || inside.ends_with(',')) --range.end;
      add(range);
      at = text_.find(begins, end + std::string_view(close).size());
    }
  }
}

std::vector<const markdown::Link*> Checker::links() const {
  std::vector<const markdown::Link*> out;
  auto link =
      std::lower_bound(places_.links.begin(), places_.links.end(), entry_.span.begin,
                       [](const auto* one, text::Offset at) { return one->whole.begin < at; });
  for (; link != places_.links.end() && (*link)->whole.end <= entry_.span.end; ++link) {
    out.push_back(*link);
  }
  return out;
}

/// The years an entry gives, past those of its titles, its addresses and of when it was read.
std::vector<Range> Checker::years() const {
  std::vector<Range> out;
  std::vector<Range> others;
  for (const markdown::Link* link : links()) {
    if (is_address(document_.slice(link->prose))) others.push_back(link->prose);
  }
  for (const WrittenIdentifier& written : find_identifiers(text_)) {
    others.push_back(
        {entry_.prose.begin + written.prose.begin, entry_.prose.begin + written.prose.end});
  }
  const auto is_other = [&](std::uint32_t at) {
    return std::any_of(others.begin(), others.end(),
                       [&](Range range) { return range.contains(at); });
  };
  for (std::uint32_t at = entry_.prose.begin; at + 4 <= entry_.prose.end; ++at) {
    const std::string_view here = document_.slice({at, at + 4});
    const bool is_century = here.starts_with("19") || here.starts_with("20");
    if (!is_century || !std::all_of(here.begin(), here.end(), is_digit)) continue;
    const auto is_joined = [&](char byte) {
      return is_digit(byte) || is_letter(byte) || byte == '/' || byte == '.' || byte == '_';
    };
    const bool is_first = at == entry_.prose.begin;
    if (!is_first && (is_joined(document_.prose[at - 1]) || document_.prose[at - 1] == ':'))
      continue;
    if (at + 4 < entry_.prose.end) {
      const char next = document_.prose[at + 4];
      const bool ends =
          next == '.' && (at + 5 >= entry_.prose.end || !is_joined(document_.prose[at + 5]));
      if (is_joined(next) && !ends) continue;
    }
    if (is_in_title(at) || is_other(at)) continue;
    const std::uint32_t lead = at - std::min(at - entry_.prose.begin, 32U);
    const std::string before = lower(document_.slice({lead, at}));
    bool is_visit = false;
    for (const std::string_view word : {"accessed", "retrieved", "visited", "viewed", "read on"}) {
      is_visit = is_visit || before.find(word) != std::string::npos;
    }
    if (!is_visit) out.push_back({at, at + 4});
  }
  return out;
}

void Checker::check_title(std::vector<Mismatch>& out) const {
  if (item_.title.empty() || titles_.empty() || has_title()) return;
  const std::string truth = letters_and_digits(item_.title);
  const Range* nearest = nullptr;
  double best = 0.5;
  for (const Range& title : titles_) {
    const std::string written = letters_and_digits(document_.slice(title));
    // A title without its subtitle is no other one.
    if (truth.find(written) != std::string::npos || written.find(truth) != std::string::npos)
      return;
    double like = likeness(document_.slice(title), item_.title);
    for (const SourceItem& other : table_.sources) {
      if (has_letters_and_digits(other.title, written) && !are_same_work(other, item_)) like = 1;
    }
    if (like < best) continue;
    best = like;
    nearest = &title;
  }
  if (nearest != nullptr) out.push_back(mismatch(ReferencePart::title, *nearest, item_.title));
}

void Checker::check_year(std::vector<Mismatch>& out) const {
  if (item_.year == 0) return;
  const std::vector<Range> written = years();
  const std::string truth = std::to_string(item_.year);
  const bool is_there = std::any_of(written.begin(), written.end(),
                                    [&](Range range) { return document_.slice(range) == truth; });
  if (written.empty() || is_there) return;
  out.push_back(mismatch(ReferencePart::year, written.front(), truth));
}

/// What stands before the title is the authors, when anything does.
void Checker::check_author(std::vector<Mismatch>& out) const {
  if (item_.authors.empty() || titles_.empty() || names_author()) return;
  Range lead{entry_.prose.begin, entry_.prose.end};
  for (const Range& title : titles_) lead.end = std::min(lead.end, title.begin);
  for (const Range& year : years()) lead.end = std::min(lead.end, year.begin);
  std::string_view names = document_.slice(lead);
  if (names.starts_with('[')) {
    const std::size_t close = names.find(']');
    if (close != std::string_view::npos) lead.begin += static_cast<std::uint32_t>(close) + 1;
  }
  const auto is_edge = [](char byte) { return !is_letter(byte) && byte != ')'; };
  while (!lead.empty() && is_edge(document_.prose[lead.begin])) ++lead.begin;
  while (!lead.empty() && is_edge(document_.prose[lead.end - 1]) &&
         !(document_.prose[lead.end - 1] == '.' && document_.slice(lead).ends_with("et al."))) {
    --lead.end;
  }
  names = document_.slice(lead);
  const bool is_name = names.size() >= 3 && 'A' <= names.front() && names.front() <= 'Z';
  if (!is_name || names.find(':') != std::string_view::npos) return;
  out.push_back(mismatch(ReferencePart::author, lead, spell_authors(item_.authors)));
}

void Checker::check_identifier(std::vector<Mismatch>& out) const {
  for (const WrittenIdentifier& written : find_identifiers(text_)) {
    const std::string truth = lower(written.is_arxiv ? item_.arxiv : item_.doi);
    if (truth.empty() || truth == written.id) continue;
    Range range{entry_.prose.begin + written.prose.begin, entry_.prose.begin + written.prose.end};
    const std::size_t at = lower(document_.slice(range)).find(written.id);
    if (at == std::string::npos) continue;
    range.begin += static_cast<std::uint32_t>(at);
    out.push_back(mismatch(ReferencePart::identifier, range, truth));
  }
}

void Checker::check_address(const text::Source& source, const Shelf& shelf,
                            std::vector<Mismatch>& out) const {
  if (item_.url.empty()) return;
  const std::string address = plain_address(item_.url);
  const std::string_view host = std::string_view(address).substr(0, address.find('/'));
  const markdown::Link* wrong = nullptr;
  for (const markdown::Link* link : links()) {
    const std::uint32_t found = shelf.by_address(link->target);
    if (found != facts::none && are_same_work(table_.sources[found], item_)) return;
    if (found != facts::none && found == source_) return;
    const std::string other = plain_address(link->target);
    const bool is_paper = !arxiv_id_of(link->target).empty() && !item_.arxiv.empty();
    const bool is_near = std::string_view(other).substr(0, other.find('/')) == host;
    if (found != facts::none || is_near || is_paper) wrong = link;
  }
  if (wrong == nullptr || wrong->destination.empty()) return;
  const bool is_definition = wrong->definition != markdown::none;
  out.push_back({.part = ReferencePart::address,
                 .span = wrong->destination,
                 .found = std::string(source.slice(wrong->destination)),
                 .expected = item_.url,
                 .is_verbatim = !is_definition});
}

}  // namespace

std::string spell_authors(const std::vector<std::string>& authors) {
  if (authors.empty()) return {};
  std::string out(family_of(authors.front()));
  if (authors.size() == 2) return out + " and " + std::string(family_of(authors.back()));
  return authors.size() > 2 ? out + " et al." : out;
}

std::string spell_reference(const SourceItem& source) {
  std::string out = facts::write_references({&source});
  out.erase(0, out.find(' ') + 1);
  while (out.ends_with('\n')) out.pop_back();
  return out;
}

namespace {

bool names_source(const ReferenceEntry& entry) {
  return entry.source != none && !entry.prose.empty();
}

}  // namespace

std::vector<Mismatch> check_references(const Reading& reading, const text::Source& source,
                                       const Document& document, const facts::Table& table,
                                       const Shelf& shelf) {
  std::vector<Mismatch> out;
  const auto& entries = reading.references;
  if (std::none_of(entries.begin(), entries.end(), names_source)) return out;
  const Places places(document);
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    const ReferenceEntry& entry = entries[i];
    if (!names_source(entry)) continue;
    // What is named by its title may be linked wrongly, and the title decides.
    std::uint32_t meant = entry.source;
    const std::string text = letters_and_digits(document.slice(entry.prose));
    if (text.find(letters_and_digits(table.sources[meant].title)) == std::string::npos) {
      const std::uint32_t titled = shelf.by_title_in(document.slice(entry.prose));
      if (titled != none) meant = titled;
    }
    const Checker checker(entry, meant, document, places, table);
    const std::size_t first = out.size();
    checker.check_title(out);
    checker.check_year(out);
    checker.check_author(out);
    checker.check_identifier(out);
    checker.check_address(source, shelf, out);
    for (std::size_t found = first; found < out.size(); ++found) out[found].entry = i;
  }
  return out;
}

std::vector<Gap> find_gaps(const Reading& reading, const Document& document,
                           const facts::Table& table) {
  std::vector<Gap> out;
  const auto& entries = reading.references;
  if (std::none_of(entries.begin(), entries.end(), names_source)) return out;
  const Places places(document);
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    const ReferenceEntry& entry = entries[i];
    if (!names_source(entry)) continue;
    const SourceItem& item = table.sources[entry.source];
    const Checker checker(entry, entry.source, document, places, table);
    Gap gap{.entry = i, .parts = {}};
    const auto note = [&](ReferencePart part, bool is_known, bool is_there) {
      if (is_known && !is_there) gap.parts.push_back(part);
    };
    note(ReferencePart::author, !item.authors.empty(), checker.names_author());
    note(ReferencePart::title, !item.title.empty(), checker.has_title());
    note(ReferencePart::year, item.year != 0, checker.has_year());
    note(ReferencePart::address, !item.url.empty(), checker.has_address());
    if (!gap.parts.empty()) out.push_back(std::move(gap));
  }
  return out;
}

}  // namespace claims
