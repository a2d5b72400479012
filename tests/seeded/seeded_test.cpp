// The repository's own documents with defects put in: what --fix makes of them.
#include <set>

#include "files/disk.hpp"
#include "files/overlay.hpp"
#include "fix/run.hpp"
#include "harness/catch.hpp"
#include "lint/run.hpp"
#include "rules/all.hpp"
#include "seeded/seeds.hpp"

using fix::Reach;
using seeded::Seed;
using text::Edit;

namespace {

constexpr std::size_t wanted = 500;
constexpr facts::Date today{.year = 2026, .month = 1, .day = 15};

/// The repository as it is, read once.
struct Repository {
  files::Disk disk{DOCFACTS_REPOSITORY};
  lint::Config config;
  lint::RuleSet rules;
  lint::Project project;
  /// As if servers said that all their pages have moved.
  lint::RemoteAnswers remote;

  Repository() {
    const auto read = lint::read_config(disk, "docfacts.json");
    REQUIRE(read);
    config = *read;
    auto known = lint::read_rules(rules::all(), disk, config, {});
    REQUIRE(known);
    // Also those that are off unless they are asked for.
    lint::Choice every;
    for (const lint::RankedRule& ranked : known->rules) every.rules.emplace_back(ranked.rule->name);
    known = lint::read_rules(rules::all(), disk, config, every);
    REQUIRE(known);
    rules = *std::move(known);
    auto whole = lint::read_project(disk, config, {.today = today});
    REQUIRE(whole);
    project = *std::move(whole);
    for (const lint::Document& document : project.documents) {
      for (const lint::RemoteLink& link : lint::remote_links(project, document)) {
        remote[link.address] = {.state = lint::RemoteState::alive,
                                .moved_to = link.address + "/now"};
      }
    }
  }
};

fix::Repair repair(const Repository& repository, const files::Files& files, Reach reach) {
  auto out = fix::run({.rules = &repository.rules,
                       .files = &files,
                       .config = &repository.config,
                       .selection = {.today = today},
                       .reach = reach});
  if (!out) FAIL(out.error().message);
  return *std::move(out);
}

std::size_t count_fixable(const std::vector<lint::Finding>& findings, Reach reach) {
  return fix::plan(findings, reach).size();
}

/// The rules that say they repair, without those that have a fix to offer here.
std::string rules_without_seed(const Repository& repository, const files::Files& files) {
  const auto project =
      lint::read_project(files, repository.config, {.today = today, .remote = repository.remote});
  REQUIRE(project);
  std::set<std::string, std::less<>> repairing;
  for (const lint::Finding& finding : lint::run(repository.rules, *project, 0)) {
    if (finding.fix) repairing.insert(finding.rule);
  }
  std::string out;
  for (const lint::RankedRule& ranked : repository.rules.rules) {
    if (ranked.rule->fixes == lint::Fixes::never || repairing.contains(ranked.rule->name)) continue;
    out.append(out.empty() ? "" : ", ").append(ranked.rule->name);
  }
  return out;
}

/// What is left of an edit that changes something.
Edit trimmed(std::string_view bytes, Edit edit) {
  while (!edit.span.empty() && !edit.replacement.empty() &&
         bytes[edit.span.begin] == edit.replacement.front()) {
    ++edit.span.begin;
    edit.replacement.erase(0, 1);
  }
  while (!edit.span.empty() && !edit.replacement.empty() &&
         bytes[edit.span.end - 1] == edit.replacement.back()) {
    --edit.span.end;
    edit.replacement.pop_back();
  }
  return edit;
}

/// The edits of one document's seeds, by place.
std::vector<Edit> edits_of(const std::vector<Seed>& seeds, std::uint32_t document) {
  std::vector<Edit> out;
  for (const Seed& seed : seeds) {
    if (seed.document == document) out.push_back(seed.edit);
  }
  std::sort(out.begin(), out.end(), [](const Edit& a, const Edit& b) { return a.span < b.span; });
  return out;
}

/// A span, widened to the whole of the figure it lies in: what a seed put into 78.4 may come out as
/// the 78.5 of another source.
text::Span figure_around(std::string_view bytes, text::Span span) {
  const auto is_of_figure = [&](std::size_t at) {
    return (bytes[at] >= '0' && bytes[at] <= '9') || bytes[at] == '.';
  };
  while (span.begin > 0 && is_of_figure(span.begin - 1)) --span.begin;
  while (span.end < bytes.size() && is_of_figure(span.end)) ++span.end;
  return span;
}

/// How the bytes differ from those before the seeds, over all documents.
struct Difference {
  std::size_t restored = 0;   // seeds that left no trace
  std::size_t different = 0;  // seeds whose place reads otherwise than before
};

Difference compare(const Repository& repository, const std::vector<Seed>& seeds,
                   const fix::Repair& repaired) {
  Difference out;
  for (std::uint32_t i = 0; i < repository.project.documents.size(); ++i) {
    const lint::Document& document = repository.project.documents[i];
    const std::string_view before = repository.project.sources[document.source].bytes();
    const std::vector<Edit> made = edits_of(seeds, i);
    const std::string between = fix::edited(before, made);
    std::vector<Edit> repairs;
    for (const fix::RepairedFile& file : repaired.files) {
      if (file.path == document.path) repairs = file.edits;
    }
    std::vector<Edit> left;
    for (const Edit& edit : fix::compose(made, between, repairs)) {
      const Edit rest = trimmed(before, edit);
      if (!rest.span.empty() || !rest.replacement.empty()) left.push_back(rest);
    }
    for (const Edit& edit : made) {
      const bool is_touched = std::any_of(left.begin(), left.end(), [&](const Edit& rest) {
        return rest.span.begin <= edit.span.end && edit.span.begin <= rest.span.end;
      });
      ++(is_touched ? out.different : out.restored);
    }
    for (const Edit& rest : left) {
      const bool is_meant = std::any_of(made.begin(), made.end(), [&](const Edit& edit) {
        const text::Span place = figure_around(before, edit.span);
        return rest.span.begin <= place.end && place.begin <= rest.span.end;
      });
      INFO(document.path << " at byte " << rest.span.begin << ": \"" << rest.replacement << '"');
      CHECK(is_meant);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("500 seeded defects are repaired, and nothing else is touched") {
  const Repository repository;
  REQUIRE(count_fixable(lint::run(repository.rules, repository.project, 0), Reach::unsafe_too) ==
          0);
  const std::vector<Seed> seeds =
      seeded::choose_seeds(seeded::find_seeds(repository.project, repository.rules), wanted, 7);
  REQUIRE(seeds.size() == wanted);

  files::Overlay files(repository.disk);
  std::map<std::string, std::size_t> kinds;
  for (const Seed& seed : seeds) ++kinds[seed.kind];
  for (std::uint32_t i = 0; i < repository.project.documents.size(); ++i) {
    const lint::Document& document = repository.project.documents[i];
    const std::string_view before = repository.project.sources[document.source].bytes();
    REQUIRE_FALSE(files.write(document.path, fix::edited(before, edits_of(seeds, i))));
  }

  CHECK(rules_without_seed(repository, files) == "");

  for (const Reach reach : {Reach::safe, Reach::unsafe_too}) {
    fix::Repair first = repair(repository, files, reach);
    CHECK(count_fixable(first.findings, reach) == 0);
    const Difference difference = compare(repository, seeds, first);
    std::string counts;
    for (const auto& [kind, count] : kinds) counts += kind + " " + std::to_string(count) + ", ";
    WARN((reach == Reach::safe ? "safe" : "all")
         << " fixes: " << counts << "of " << seeds.size() << " seeds " << difference.restored
         << " are gone without a trace, " << difference.different << " read otherwise; "
         << first.fixes << " fixes, " << first.findings.size() << " findings left");

    files::Overlay again(files);
    for (const fix::RepairedFile& file : first.files) {
      REQUIRE_FALSE(again.write(file.path, file.after));
    }
    CHECK(repair(repository, again, reach).files.empty());
  }
}
