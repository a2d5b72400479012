#include "claims/read.hpp"

#include <algorithm>

#include "claims/broken_links.hpp"
#include "claims/citations.hpp"
#include "claims/counts.hpp"
#include "claims/lexicon.hpp"
#include "claims/named.hpp"
#include "claims/names.hpp"
#include "claims/page.hpp"
#include "claims/prose.hpp"
#include "claims/references.hpp"
#include "claims/scopes.hpp"
#include "claims/statements.hpp"
#include "claims/subjects.hpp"
#include "claims/tables.hpp"
#include "claims/totals.hpp"

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

}  // namespace

struct Reader::Parts {
  explicit Parts(const facts::Table& facts) : table(facts), lexicon(facts), roster(facts) {}

  const facts::Table& table;
  Lexicon lexicon;
  Roster roster;
};

Reader::Reader(const facts::Table& table) : parts_(std::make_unique<const Parts>(table)) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;

Reading Reader::read(const text::Source& source, const markdown::Document& document) const {
  Reading reading;
  const Page page = read_page(source, document,
                              {.table = parts_->table, .lexicon = parts_->lexicon}, parts_->roster);
  const SubjectFinder subjects(page, parts_->table);
  reading.subject = subjects.document_subject();

  const Desk desk{.page = page,
                  .table = parts_->table,
                  .roster = parts_->roster,
                  .lexicon = parts_->lexicon,
                  .subjects = subjects,
                  .reading = reading};
  for (std::uint32_t block = 0; block < document.blocks.size(); ++block) {
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

  const References references = find_references(source, document, parts_->table);
  reading.references = references.entries;
  reading.reference_heading = references.heading;
  reading.citations = find_citations(source, document, parts_->table, references);
  reading.broken_links = find_broken_links(source, document);

  const auto by_place = [](const auto& left, const auto& right) { return left.span < right.span; };
  std::stable_sort(reading.claims.begin(), reading.claims.end(), by_place);
  std::stable_sort(reading.left.begin(), reading.left.end(), by_place);
  return reading;
}

}  // namespace claims
