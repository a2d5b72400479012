#include "cli/known.hpp"

#include <algorithm>

#include "base/cat.hpp"
#include "files/revision.hpp"
#include "lint/fingerprint.hpp"
#include "lint/run.hpp"
#include "report/baseline.hpp"

namespace cli {

namespace {

constexpr std::string_view usual_path = "docfacts-baseline.json";

std::string find_baseline(const Options& options, const Session& session) {
  if (options.baseline == "none") return {};
  if (!options.baseline.empty()) {
    return path_from_root(options.baseline, session.working_folder, session.root);
  }
  if (!session.config.baseline.empty()) return session.config.baseline;
  const bool is_there = session.disk.kind(usual_path) == files::EntryKind::file;
  return is_there || options.writes_baseline ? std::string(usual_path) : std::string();
}

// What today's rules say of the commit, by fingerprint.
base::Result<std::vector<std::string>> read_older(const Options& options, const Session& session) {
  const base::Result<files::Revision> revision =
      files::Revision::open(session.root, options.new_since);
  if (!revision) return revision.error();
  lint::Config config = session.config;
  std::erase_if(config.tables, [&](const std::string& path) {
    return path.find_first_of("*?{[") == std::string::npos && !revision->kind(path);
  });
  const base::Result<lint::Outcome> outcome = lint::check(
      *revision, std::move(config),
      {.jobs = options.jobs, .today = session.selection.today, .remote = session.selection.remote},
      session.rules);
  if (!outcome) return outcome.error();
  return lint::fingerprints(outcome->findings, outcome->project);
}

}  // namespace

base::Result<Known> Known::read(const Options& options, const Session& session) {
  Known out;
  out.rules_ = &session.rules;
  out.path_ = find_baseline(options, session);
  out.writes_ = options.writes_baseline;
  const bool is_to_be_made = out.writes_ && !session.disk.kind(out.path_);
  if (!out.path_.empty() && !is_to_be_made) {
    base::Result<std::vector<lint::BaselineEntry>> entries =
        lint::read_baseline(session.disk, out.path_);
    if (!entries) return entries.error();
    out.entries_ = *std::move(entries);
    for (const lint::BaselineEntry& entry : out.entries_) {
      out.parked_names_.insert(entry.fingerprint);
    }
  }
  if (!options.new_since.empty()) {
    const base::Result<std::vector<std::string>> older = read_older(options, session);
    if (!older) return older.error();
    out.older_names_.insert(older->begin(), older->end());
  }
  return out;
}

void Known::leave_out(std::vector<lint::Finding>& findings, const lint::Project& project) {
  if (writes_) {
    std::vector<lint::BaselineEntry> now = lint::entries_of(findings, project);
    // What this run cannot judge stays parked.
    for (lint::BaselineEntry& entry : entries_) {
      if (!lint::is_judged(entry, project, *rules_)) now.push_back(std::move(entry));
    }
    std::sort(now.begin(), now.end());
    now.erase(std::unique(now.begin(), now.end()), now.end());
    entries_ = std::move(now);
    parked_ = findings.size();
    findings.clear();
    return;
  }
  stale_.clear();
  parked_ = 0;
  older_ = 0;
  if (entries_.empty() && parked_names_.empty() && older_names_.empty()) return;
  const std::vector<std::string> names = lint::fingerprints(findings, project);
  const std::unordered_set<std::string> present(names.begin(), names.end());
  for (const lint::BaselineEntry& entry : entries_) {
    if (!present.contains(entry.fingerprint) && lint::is_judged(entry, project, *rules_)) {
      stale_.push_back(entry);
    }
  }
  std::vector<lint::Finding> rest;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (parked_names_.contains(names[i])) {
      ++parked_;
    } else if (older_names_.contains(names[i])) {
      ++older_;
    } else {
      rest.push_back(std::move(findings[i]));
    }
  }
  findings = std::move(rest);
}

base::Status Known::write(Session& session) const {
  if (!writes_) return {};
  return session.disk.write(path_, report::render_baseline(entries_));
}

}  // namespace cli
