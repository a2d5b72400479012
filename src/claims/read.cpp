#include "claims/read.hpp"

#include <algorithm>

#include "claims/broken_links.hpp"
#include "claims/citations.hpp"
#include "claims/counts.hpp"
#include "claims/front_matter.hpp"
#include "claims/lexicon.hpp"
#include "claims/named.hpp"
#include "claims/names.hpp"
#include "claims/page.hpp"
#include "claims/prose.hpp"
#include "claims/references.hpp"
#include "claims/scopes.hpp"
#include "claims/shelf.hpp"
#include "claims/source_citations.hpp"
#include "claims/statements.hpp"
#include "claims/subjects.hpp"
#include "claims/support.hpp"
#include "claims/tables.hpp"
#include "claims/totals.hpp"
#include "claims/written_citations.hpp"

namespace claims {

namespace {

using markdown::BlockKind;

/// True for a passage inside a table, which the table's reading takes.
bool is_in_table(const markdown::Document& document, std::uint32_t block) {
  for (; block != markdown::none; block = document.blocks[block].parent) {
    if (document.blocks[block].kind == BlockKind::cell) return true;
  }
  return false;
}

void list_mentions(const Page& page, Reading& reading) {
  std::vector<std::uint32_t> places(page.names.size(), facts::none);
  for (const Passage& passage : page.passages) {
    for (const Name& name : page.names_in(passage)) {
      if (name.entity == facts::none) continue;
      places[static_cast<std::size_t>(&name - page.names.data())] =
          static_cast<std::uint32_t>(reading.mentions.size());
      reading.mentions.push_back({.entity = name.entity,
                                  .prose = name.prose,
                                  .block = passage.block,
                                  .is_informal = name.is_informal});
    }
  }
  for (Claim& claim : reading.claims) {
    if (claim.mention != facts::none) claim.mention = places[claim.mention];
  }
}

ReferenceEntry to_entry(const BibliographyItem& item, const Shelf& shelf) {
  ReferenceEntry out{.form = EntryForm::keyed, .label = item.key, .prose = {}};
  if (!item.url.empty()) out.source = shelf.by_address(item.url);
  if (out.source == none && !item.identifier.empty()) {
    out.source = shelf.by_identifier(item.identifier);
  }
  if (out.source == none && !item.title.empty()) out.source = shelf.by_title(item.title);
  return out;
}

void read_citations(const text::Source& source, const markdown::Document& document,
                    const facts::Table& table, const Shelf& shelf,
                    const std::vector<BibliographyItem>& bibliography, Reading& reading) {
  References references = find_references(source, document, table);
  for (ReferenceEntry& entry : references.entries) {
    entry.source = source_of_entry(shelf, document, entry.prose, entry.span);
  }
  for (ReferenceEntry& entry : read_front_matter(source, document, shelf)) {
    references.entries.push_back(std::move(entry));
  }
  for (const BibliographyItem& item : bibliography) {
    references.entries.push_back(to_entry(item, shelf));
  }
  reading.reference_heading = references.heading;
  const auto add = [&](std::vector<Citation> some) {
    reading.citations.insert(reading.citations.end(), std::make_move_iterator(some.begin()),
                             std::make_move_iterator(some.end()));
  };
  add(find_citations(source, document, table, references));
  add(find_raised_citations(source, document, references));
  add(find_keyed_citations(document, table, references));
  add(find_author_citations(document, shelf, references));
  add(find_source_citations(document, table, shelf, references));
  std::stable_sort(reading.citations.begin(), reading.citations.end(),
                   [](const Citation& a, const Citation& b) { return a.span < b.span; });
  reading.references = std::move(references.entries);
}

}  // namespace

struct Reader::Parts {
  explicit Parts(const facts::Table& facts)
      : table(facts), lexicon(facts), roster(facts), shelf(facts) {}

  const facts::Table& table;
  Lexicon lexicon;
  Roster roster;
  Shelf shelf;
};

Reader::Reader(const facts::Table& table) : parts_(std::make_unique<const Parts>(table)) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;

Reading Reader::read(const text::Source& source, const markdown::Document& document,
                     const std::vector<BibliographyItem>& bibliography, Leftovers leftovers) const {
  Reading reading;
  const Page page =
      read_page(source, document, {.table = parts_->table, .lexicon = parts_->lexicon},
                parts_->roster, leftovers == Leftovers::listed);
  const SubjectFinder subjects(page, parts_->table, parts_->roster);
  reading.subject = subjects.document_subject();

  const Desk desk{.page = page,
                  .table = parts_->table,
                  .roster = parts_->roster,
                  .lexicon = parts_->lexicon,
                  .subjects = subjects,
                  .reading = reading};
  const bool reads_tables = page.has_subjects || leftovers == Leftovers::listed;
  for (std::uint32_t block = 0; reads_tables && block < document.blocks.size(); ++block) {
    if (document.blocks[block].kind == BlockKind::table) read_table(desk, block);
  }
  for (const Passage& passage : page.passages) {
    read_expansions(desk, passage);
    read_statuses(desk, passage);
    read_members(desk, passage);
    if (is_in_table(document, passage.block)) continue;
    read_amounts(desk, passage, nullptr);
    read_features(desk, passage);
    read_texts(desk, passage);
  }
  list_mentions(page, reading);
  mark_scopes(page, reading);
  reading.counts = find_counts(page, parts_->lexicon);
  reading.wrong_totals = find_wrong_totals(page, parts_->table);

  read_citations(source, document, parts_->table, parts_->shelf, bibliography, reading);
  reading.broken_links = find_broken_links(source, document);

  const auto by_place = [](const auto& left, const auto& right) { return left.span < right.span; };
  std::stable_sort(reading.claims.begin(), reading.claims.end(), by_place);
  std::stable_sort(reading.left.begin(), reading.left.end(), by_place);
  if (!reading.claims.empty()) reading.support = find_support(page, reading);
  return reading;
}

}  // namespace claims
