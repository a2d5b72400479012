// Every figure of the content that the table knows, changed one at a time: docfacts must say so at
// the changed place.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/cat.hpp"
#include "claims/judgements.hpp"
#include "claims/read.hpp"
#include "files/disk.hpp"
#include "harness/catch.hpp"
#include "lint/project.hpp"
#include "lint/rule_set.hpp"
#include "lint/run.hpp"
#include "markdown/parse.hpp"
#include "mutation/change.hpp"
#include "rules/all.hpp"
#include "text/line_index.hpp"

namespace {

using claims::Claim;
using claims::ClaimKind;
using claims::Verdict;

constexpr std::array kinds = {"ten times as large", "two digits swapped", "its neighbour's"};

/// One figure written wrongly.
struct Change {
  std::size_t document = 0;
  std::size_t claim = 0;
  std::size_t kind = 0;
  std::string replacement;
};

enum class Outcome : std::uint8_t { reported, missed, still_true };

/// The repository as it is, with one document at a time read anew.
class Content {
 public:
  Content() {
    const files::Disk disk(DOCFACTS_REPOSITORY);
    const base::Result<lint::Config> config = lint::read_config(disk, "docfacts.json");
    REQUIRE(config);
    base::Result<lint::RuleSet> rules = lint::read_rules(rules::all(), disk, *config, {});
    REQUIRE(rules);
    rules_ = *std::move(rules);
    // What looks at the table and the tree as a whole does not see a figure.
    for (lint::RankedRule& ranked : rules_.rules) {
      if (ranked.rule->check_project != nullptr) ranked.severity.reset();
    }
    base::Result<lint::Project> project = lint::read_project(disk, *config, {});
    REQUIRE(project);
    project_ = *std::move(project);
    for (lint::Document& document : project_.documents) document.is_reported = false;
    reader_ = std::make_unique<claims::Reader>(project_.table);
  }

  [[nodiscard]] const lint::Project& project() const { return project_; }
  void silence() {
    for (lint::RankedRule& ranked : rules_.rules) ranked.severity.reset();
  }

  [[nodiscard]] std::string_view written(const lint::Document& document, const Claim& claim) const {
    return project_.slice(document, claim.span);
  }

  /// Every figure that the table knows and that agrees with it, changed in each way there is.
  [[nodiscard]] std::vector<Change> changes() const {
    std::vector<Change> out;
    for (std::size_t i = 0; i < project_.documents.size(); ++i) {
      const lint::Document& document = project_.documents[i];
      if (!document.path.starts_with("content/")) continue;
      for (std::size_t j = 0; j < document.reading.claims.size(); ++j) {
        if (document.judgements[j].verdict == Verdict::agrees) add_changes(i, j, out);
      }
    }
    return out;
  }

  /// What the linter says at the place of the change.
  Outcome make(const Change& change) {
    lint::Document& document = project_.documents[change.document];
    const Claim claim = document.reading.claims[change.claim];
    const facts::Fact* fact = document.judgements[change.claim].fact;
    const text::Source before = project_.sources[document.source];
    const text::Span place{claim.span.begin,
                           static_cast<text::Offset>(claim.span.begin + change.replacement.size())};
    std::string bytes(before.bytes());
    bytes.replace(claim.span.begin, claim.span.size(), change.replacement);
    lint::Document kept = std::move(document);
    read(document, kept, text::Source(before.path(), std::move(bytes)));
    const std::vector<lint::Finding> findings = lint::run(rules_, project_, 1);
    const bool is_reported =
        std::any_of(findings.begin(), findings.end(), [&](const lint::Finding& finding) {
          return finding.span.begin < place.end && place.begin < finding.span.end;
        });
    const bool is_true = !is_reported && states(document, place, fact);
    document = std::move(kept);
    project_.sources[document.source] = before;
    return is_reported ? Outcome::reported : is_true ? Outcome::still_true : Outcome::missed;
  }

  [[nodiscard]] std::string describe(const Change& change) const {
    const lint::Document& document = project_.documents[change.document];
    const Claim& claim = document.reading.claims[change.claim];
    const text::LineIndex lines(project_.sources[document.source].bytes());
    const text::Location at = lines.at(claim.span.begin);
    const std::string subject =
        claim.entity == facts::none ? "" : project_.table.entities[claim.entity].name;
    const std::string attribute =
        claim.attribute == facts::none ? "" : project_.table.attributes[claim.attribute].id;
    return base::cat(document.path, ':', at.line, ':', at.column, ": ", written(document, claim),
                     " as ", change.replacement, " (", kinds[change.kind], "; ", subject, ", ",
                     attribute, ")");
  }

 private:
  void add_changes(std::size_t i, std::size_t j, std::vector<Change>& out) const {
    const lint::Document& document = project_.documents[i];
    const Claim& claim = document.reading.claims[j];
    const std::string_view text = written(document, claim);
    if (claim.kind == ClaimKind::quantity || claim.kind == ClaimKind::member) {
      if (const auto more = mutation::tenfold(text)) out.push_back({i, j, 0, *more});
    }
    if (claim.kind == ClaimKind::quantity || claim.kind == ClaimKind::member ||
        claim.kind == ClaimKind::date) {
      if (const auto other = mutation::swapped(text, j)) out.push_back({i, j, 1, *other});
      if (const std::string_view other = neighbour(document, j); !other.empty()) {
        out.push_back({i, j, 2, std::string(other)});
      }
    }
  }

  /// What the next claim of the same unit says that is written differently; behind the last one,
  /// the one before.
  [[nodiscard]] std::string_view neighbour(const lint::Document& document, std::size_t j) const {
    const std::vector<Claim>& claims = document.reading.claims;
    const auto differs = [&](const Claim& other) {
      return other.kind == claims[j].kind && unit_of(other) == unit_of(claims[j]) &&
             written(document, other) != written(document, claims[j]);
    };
    const auto here = claims.begin() + static_cast<std::ptrdiff_t>(j);
    const auto next = std::find_if(here, claims.end(), differs);
    if (next != claims.end()) return written(document, *next);
    const auto last = std::find_if(std::make_reverse_iterator(here), claims.rend(), differs);
    return last == claims.rend() ? std::string_view() : written(document, *last);
  }

  [[nodiscard]] std::uint32_t unit_of(const Claim& claim) const {
    return claim.attribute == facts::none ? facts::none
                                          : project_.table.attributes[claim.attribute].unit;
  }

  void read(lint::Document& document, const lint::Document& old, text::Source source) {
    document = lint::Document{.source = old.source, .path = old.path, .is_reported = true};
    document.file_lists = old.file_lists;
    project_.sources[old.source] = std::move(source);
    const text::Source& now = project_.sources[old.source];
    document.markdown = markdown::parse(now);
    document.reading = reader_->read(now, document.markdown);
    document.judgements =
        claims::judge_all(document.reading.claims, project_.table, document.markdown);
    document.backings = claims::back_all(document.reading, document.judgements, project_.table);
  }

  /// True when the changed figure says what the same fact says: in other words, or as another
  /// source has it.
  static bool states(const lint::Document& document, text::Span place, const facts::Fact* fact) {
    for (std::size_t i = 0; i < document.reading.claims.size(); ++i) {
      if (document.reading.claims[i].span != place) continue;
      const claims::Judgement& judgement = document.judgements[i];
      return judgement.verdict == Verdict::agrees && judgement.fact == fact;
    }
    return false;
  }

  lint::RuleSet rules_;
  lint::Project project_;
  std::unique_ptr<claims::Reader> reader_;
};

}  // namespace

TEST_CASE("a figure changes as a hand would change it") {
  CHECK(mutation::tenfold("671B") == "6710B");
  CHECK(mutation::tenfold("14.8 trillion") == "148 trillion");
  CHECK(mutation::tenfold("2.788M") == "27.88M");
  CHECK(mutation::tenfold("0.55") == "5.5");
  CHECK(mutation::tenfold("4,096") == "40,960");
  CHECK(mutation::tenfold("129,280") == "1,292,800");
  CHECK(mutation::tenfold("two trillion") == std::nullopt);
  CHECK(mutation::tenfold("0") == "00");
  CHECK(mutation::swapped("671B", 0) == "761B");
  CHECK(mutation::swapped("671B", 1) == "617B");
  CHECK(mutation::swapped("14.8", 1) == "18.4");
  CHECK(mutation::swapped("4,096", 0) == "4,906");
  CHECK(mutation::swapped("7B", 3) == std::nullopt);
  CHECK(mutation::swapped("20", 0) == std::nullopt);
  CHECK(mutation::swapped("2024-12-26", 2) == "2024-21-26");
}

TEST_CASE("docfacts reports a wrong figure of the content at its place") {
  Content content;
  const std::vector<Change> changes = content.changes();
  std::array<std::size_t, 3> made{};
  std::array<std::size_t, 3> reported{};
  std::size_t still_true = 0;
  std::string missed;
  std::string true_ones;
  for (const Change& change : changes) {
    const Outcome outcome = content.make(change);
    if (outcome == Outcome::still_true) {
      ++still_true;
      true_ones += base::cat("\n  ", content.describe(change));
      continue;
    }
    ++made[change.kind];
    if (outcome == Outcome::reported) ++reported[change.kind];
    if (outcome == Outcome::missed) missed += base::cat("\n  ", content.describe(change));
  }
  std::size_t all = 0;
  std::size_t found = 0;
  for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
    all += made[kind];
    found += reported[kind];
    INFO(kinds[kind] << ": " << reported[kind] << " of " << made[kind]);
    CHECK(made[kind] > 0);
  }
  INFO("reported " << found << " of " << all << " changes, and " << still_true
                   << " are as true as before; missed:" << missed
                   << "\nas true as before:" << true_ones);
  CHECK(changes.size() > 1000);
  CHECK(still_true * 20 <= all);
  CHECK(found * 100 >= all * 98);
}

TEST_CASE("without rules no change is reported") {
  Content content;
  content.silence();
  const std::vector<Change> changes = content.changes();
  REQUIRE(changes.size() > 100);
  for (std::size_t i = 0; i < 20; ++i) CHECK(content.make(changes[i]) != Outcome::reported);
}
