#include "lint/baseline.hpp"

#include <algorithm>

#include "lint/fingerprint.hpp"
#include "lint/json_reader.hpp"

namespace lint {

namespace {

BaselineEntry read_entry(JsonReader& reader, const text::Json& value) {
  BaselineEntry out;
  for (const text::Json* member :
       reader.members(value, "a finding", {"path", "rule", "fingerprint", "message"})) {
    if (member->key == "path") out.path = reader.string(*member, "path");
    if (member->key == "rule") out.rule = reader.string(*member, "rule");
    if (member->key == "fingerprint") out.fingerprint = reader.string(*member, "fingerprint");
    if (member->key == "message") out.message = reader.string(*member, "message");
  }
  if (out.fingerprint.empty()) reader.fail(value.span.begin, "a finding needs a \"fingerprint\"");
  return out;
}

}  // namespace

base::Result<std::vector<BaselineEntry>> read_baseline(const files::Files& files,
                                                       std::string_view path) {
  base::Result<std::string> bytes = files.read(path);
  if (!bytes) return bytes.error();
  const text::Source source(std::string(path), *std::move(bytes));
  JsonReader reader(source);
  std::vector<BaselineEntry> out;
  if (reader.error()) return *reader.error();
  for (const text::Json* member : reader.members(reader.root(), "the baseline", {"findings"})) {
    for (const text::Json* item : reader.items(*member, "findings")) {
      out.push_back(read_entry(reader, *item));
    }
  }
  if (reader.error()) return *reader.error();
  return out;
}

std::vector<BaselineEntry> entries_of(std::span<const Finding> findings, const Project& project) {
  const std::vector<std::string> names = fingerprints(findings, project);
  std::vector<BaselineEntry> out;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    out.push_back({.path = project.sources[findings[i].source].path(),
                   .rule = findings[i].rule,
                   .fingerprint = names[i],
                   .message = findings[i].message});
  }
  std::sort(out.begin(), out.end());
  return out;
}

bool is_judged(const BaselineEntry& entry, const Project& project, const RuleSet& rules) {
  const auto ranked =
      std::find_if(rules.rules.begin(), rules.rules.end(),
                   [&](const RankedRule& one) { return one.rule->name == entry.rule; });
  if (ranked != rules.rules.end() && !ranked->severity) return false;
  const Document* document = project.find_document(entry.path);
  return document == nullptr ? !project.is_selected : document->is_reported;
}

}  // namespace lint
