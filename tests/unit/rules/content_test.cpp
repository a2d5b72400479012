// What is cited in content/ is where its figures come from, and a wrong number is noticed.
#include <algorithm>
#include <string>
#include <vector>

#include "claims/backing.hpp"
#include "files/disk.hpp"
#include "harness/catch.hpp"
#include "lint/audit.hpp"
#include "lint/config.hpp"
#include "lint/project.hpp"

namespace {

using claims::Backing;
using claims::Verdict;

const lint::Project& content() {
  static const lint::Project project = [] {
    const files::Disk disk(DOCFACTS_REPOSITORY);
    base::Result<lint::Config> config = lint::read_config(disk, "docfacts.json");
    REQUIRE(config);
    config->include = {"content/**/*.md"};
    base::Result<lint::Project> read = lint::read_project(disk, *std::move(config), {});
    REQUIRE(read);
    return *std::move(read);
  }();
  return project;
}

/// What the table has a claim's fact from, said without the code under test: the sources of the
/// abbreviation or of the fact that it was judged by, and of the facts of the same entity and
/// attribute written the same.
std::vector<std::string> sources_of(const claims::Claim& claim, const claims::Judgement& judgement,
                                    const facts::Table& table) {
  std::vector<std::string> out;
  const auto add = [&](const std::vector<facts::Reference>& references) {
    for (const facts::Reference& reference : references) out.push_back(reference.source);
  };
  if (claim.acronym != facts::none) add(table.acronyms[claim.acronym].references);
  if (judgement.fact == nullptr) return out;
  for (const facts::Fact& fact : table.facts) {
    const bool is_same = fact.entity == judgement.fact->entity &&
                         fact.attribute == judgement.fact->attribute &&
                         fact.written == judgement.fact->written;
    if (!is_same) continue;
    add(fact.references);
    for (const facts::Reading& reading : fact.readings) add(reading.references);
  }
  return out;
}

/// A citation number of a document, to be changed.
struct Slot {
  std::size_t citation = 0;
  std::size_t item = 0;
  bool is_last = false;  // the end of a range
};

std::vector<Slot> slots_of(const claims::Reading& reading) {
  std::vector<Slot> out;
  for (std::size_t i = 0; i < reading.citations.size(); ++i) {
    for (std::size_t j = 0; j < reading.citations[i].items.size(); ++j) {
      const claims::CitedItem& item = reading.citations[i].items[j];
      if (item.first == 0) continue;
      out.push_back({i, j, false});
      if (item.is_range) out.push_back({i, j, true});
    }
  }
  return out;
}

claims::Reading changed(const claims::Reading& reading, const Slot& slot, std::uint32_t number) {
  claims::Reading out = reading;
  claims::CitedItem& item = out.citations[slot.citation].items[slot.item];
  (slot.is_last ? item.last : item.first) = number;
  if (!item.is_range) item.last = number;
  return out;
}

struct Change {
  bool is_harmful = false;
  bool is_reported = false;
};

/// Whether a change takes the source from a claim, and whether that is seen.
Change judge(const lint::Document& document, const claims::Reading& reading, std::size_t citation,
             const facts::Table& table) {
  Change out;
  const claims::ReferenceIndex index(reading.references);
  claims::SourceFinder sources(table, reading.subject);
  for (std::size_t i = 0; i < reading.claims.size(); ++i) {
    const claims::Support& support = reading.support[i];
    const claims::Judgement& judgement = document.judgements[i];
    const bool is_touched = std::find(support.citations.begin(), support.citations.end(),
                                      citation) != support.citations.end();
    if (!is_touched || judgement.verdict != Verdict::agrees) continue;
    const std::vector<std::string> givers = sources_of(reading.claims[i], judgement, table);
    const std::vector<std::uint32_t> cited = claims::cited_sources(support, reading, index).sources;
    const bool has_giver = std::any_of(cited.begin(), cited.end(), [&](std::uint32_t source) {
      return std::find(givers.begin(), givers.end(), table.sources[source].id) != givers.end();
    });
    if (!has_giver && document.backings[i] == Backing::supported) out.is_harmful = true;
    if (claims::backing_of(reading.claims[i], judgement, support, reading, index, sources) ==
        Backing::unsupported) {
      out.is_reported = true;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("every claim of the content is cited and supported") {
  const lint::Audit audit = lint::audit(content());
  CHECK(audit.total.claims > 500);
  CHECK(audit.total[lint::Standing::uncited] == 0);
  CHECK(audit.total[lint::Standing::unsupported] == 0);
  CHECK(audit.total[lint::Standing::wrong] == 0);
  CHECK(audit.total[lint::Standing::undecided] == 0);
  CHECK(audit.total[lint::Standing::supported] + audit.total[lint::Standing::exempt] ==
        audit.total.claims);
  CHECK(audit.total[lint::Standing::exempt] * 100 <= audit.total.claims);
}

TEST_CASE("a changed citation number is noticed") {
  const facts::Table& table = content().table;
  std::size_t changes = 0;
  std::size_t harmful = 0;
  std::size_t reported = 0;
  for (const lint::Document& document : content().documents) {
    const claims::Reading& reading = document.reading;
    for (const Slot& slot : slots_of(reading)) {
      const claims::CitedItem& item = reading.citations[slot.citation].items[slot.item];
      for (const claims::ReferenceEntry& entry : reading.references) {
        if (entry.number == (slot.is_last ? item.last : item.first)) continue;
        ++changes;
        const Change change =
            judge(document, changed(reading, slot, entry.number), slot.citation, table);
        harmful += change.is_harmful ? 1 : 0;
        reported += change.is_harmful && change.is_reported ? 1 : 0;
      }
    }
  }
  CAPTURE(changes, harmful, reported);
  WARN(changes << " changes, " << harmful << " take the source from a claim, " << reported
               << " of these are reported");
  CHECK(harmful > 1000);
  CHECK(reported * 100 >= harmful * 95);
}

TEST_CASE("a changed number is read from the text as it was changed in the reading") {
  // The changes above are made behind the reader; here some are made in front of it.
  const files::Disk disk(DOCFACTS_REPOSITORY);
  const base::Result<lint::Config> config = lint::read_config(disk, "docfacts.json");
  REQUIRE(config);
  const facts::Table& table = content().table;
  std::size_t tried = 0;
  for (const lint::Document& document : content().documents) {
    const claims::Reading& reading = document.reading;
    const std::vector<Slot> slots = slots_of(reading);
    const Slot slot = slots[slots.size() / 2];
    const claims::CitedItem& item = reading.citations[slot.citation].items[slot.item];
    if (item.is_range) continue;
    const std::uint32_t number = item.first == 1 ? 2 : 1;
    std::string bytes(content().sources[document.source].bytes());
    bytes.replace(item.span.begin, item.span.size(), std::to_string(number));
    lint::Config narrow = *config;
    narrow.include = {document.path};
    const base::Result<lint::Project> project =
        lint::read_project(disk, narrow, {.overlay_path = document.path, .overlay_bytes = bytes});
    REQUIRE(project);
    const lint::Document* read = project->find_document(document.path);
    REQUIRE(read != nullptr);
    const claims::Reading expected = changed(reading, slot, number);
    REQUIRE(read->backings.size() == expected.claims.size());
    const claims::ReferenceIndex index(expected.references);
    claims::SourceFinder sources(table, expected.subject);
    for (std::size_t i = 0; i < expected.claims.size(); ++i) {
      CHECK(read->backings[i] == claims::backing_of(expected.claims[i], document.judgements[i],
                                                    expected.support[i], expected, index, sources));
    }
    ++tried;
  }
  CHECK(tried >= 6);
}
