#include "lint/disagreement.hpp"

#include <algorithm>

#include "base/cat.hpp"

namespace lint {

namespace {

using base::cat;

const std::vector<facts::Reference>& references_of(const Disagreement& one,
                                                   const facts::Table& table) {
  static const std::vector<facts::Reference> nothing;
  if (one.judgement->fact != nullptr) return one.judgement->fact->references;
  return one.claim->acronym == facts::none ? nothing
                                           : table.acronyms[one.claim->acronym].references;
}

/// Where the table says otherwise.
facts::Origin origin_of(const Disagreement& one, const facts::Table& table) {
  if (one.judgement->fact != nullptr) return one.judgement->fact->origin;
  if (one.claim->acronym != facts::none) return table.acronyms[one.claim->acronym].origin;
  return one.claim->entity == facts::none ? facts::Origin{}
                                          : table.entities[one.claim->entity].origin;
}

/// The value as the table writes it; of a list, its names.
std::string_view value_of(const Disagreement& one) {
  const facts::Fact* fact = one.judgement->fact;
  const bool is_plain = fact != nullptr && (std::holds_alternative<facts::Quantity>(fact->value) ||
                                            std::holds_alternative<facts::Date>(fact->value));
  return is_plain ? std::string_view(fact->written) : std::string_view(one.judgement->expected);
}

ClaimDetail detail_of(const Disagreement& one, const facts::Table& table) {
  ClaimDetail detail{.entity = std::string(one.name),
                     .attribute = {},
                     .found = std::string(one.written),
                     .expected = one.judgement->expected,
                     .sources = {}};
  if (one.claim->attribute != facts::none) {
    detail.attribute = table.attributes[one.claim->attribute].id;
  }
  for (const facts::Reference& reference : references_of(one, table)) {
    const auto found = std::find(detail.sources.begin(), detail.sources.end(), reference.source);
    if (found == detail.sources.end()) detail.sources.push_back(reference.source);
  }
  return detail;
}

}  // namespace

std::vector<Disagreement> disagreements(const Document& document, const Project& project,
                                        claims::ClaimKind kind) {
  std::vector<Disagreement> out;
  for (std::size_t index = 0; index < document.reading.claims.size(); ++index) {
    const claims::Claim& claim = document.reading.claims[index];
    const claims::Judgement& judgement = document.judgements[index];
    if (claim.kind != kind || judgement.verdict != claims::Verdict::disagrees) continue;
    out.push_back({.claim = &claim,
                   .judgement = &judgement,
                   .written = document.markdown.slice(claim.prose),
                   .name = claim.entity == facts::none
                               ? std::string_view()
                               : std::string_view(project.table.entities[claim.entity].name)});
  }
  return out;
}

void explain(Sink::Handle finding, const Disagreement& one, const Project& project) {
  const std::string sources = spell_references(references_of(one, project.table), project.table);
  finding
      .note(origin_of(one, project.table),
            cat("the fact table has ", value_of(one), sources.empty() ? "" : ", from ", sources))
      .claim(detail_of(one, project.table));
}

Sink::Handle report_value(const Disagreement& one, const Document& document, const Project& project,
                          Sink& out, std::string_view bound) {
  const std::string& label = project.table.attributes[one.claim->attribute].label;
  Sink::Handle finding = out.report(document, one.claim->span,
                                    cat(label, " of ", one.name, ": ", one.judgement->expected,
                                        " in the fact table, not ", bound, one.written));
  explain(finding, one, project);
  return finding;
}

std::optional<text::Edit> rewrite(const Document& document, const claims::Claim& claim,
                                  std::string_view words) {
  const std::string_view written = document.markdown.slice(claim.prose);
  if (document.markdown.is_verbatim(claim.prose)) {
    return text::Edit{claim.span, std::string(words)};
  }
  // Markup stands inside: what differs may still lie beside it.
  const auto ahead = std::mismatch(written.begin(), written.end(), words.begin(), words.end());
  const auto same_before = static_cast<std::size_t>(ahead.first - written.begin());
  const std::size_t shorter = std::min(written.size(), words.size());
  std::size_t same_behind = 0;
  while (same_behind < shorter - same_before &&
         written[written.size() - same_behind - 1] == words[words.size() - same_behind - 1]) {
    ++same_behind;
  }
  const markdown::Range middle{claim.prose.begin + static_cast<std::uint32_t>(same_before),
                               claim.prose.end - static_cast<std::uint32_t>(same_behind)};
  if (middle.empty()) return std::nullopt;
  if (!document.markdown.is_verbatim(middle)) return std::nullopt;
  const text::Span span = document.markdown.place(middle);
  words.remove_prefix(same_before);
  words.remove_suffix(same_behind);
  return text::Edit{span, std::string(words)};
}

std::string spell_references(const std::vector<facts::Reference>& references,
                             const facts::Table& table) {
  std::string out;
  for (const facts::Reference& reference : references) {
    const facts::SourceItem* source = table.find_source(reference.source);
    const bool has_title = source != nullptr && !source->title.empty();
    out += cat(out.empty() ? "" : ", ", has_title ? source->title : reference.source);
    if (!reference.locator.empty()) out += cat(" (", reference.locator, ')');
  }
  return out;
}

}  // namespace lint
