#include "lint/audit.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

namespace lint {

namespace {

using claims::Backing;
using claims::Verdict;

Standing standing_of(const Document& document, std::size_t index,
                     const claims::ReferenceIndex& references) {
  const claims::Claim& claim = document.reading.claims[index];
  if (document.judgements[index].verdict == Verdict::disagrees) return Standing::wrong;
  switch (document.backings[index]) {
    case Backing::supported:
      return Standing::supported;
    case Backing::unsupported:
      return Standing::unsupported;
    case Backing::undecided:
      return Standing::undecided;
    case Backing::uncited:
      break;
  }
  return claims::needs_citation(claim, references, document.markdown) ? Standing::uncited
                                                                      : Standing::exempt;
}

void count(Tally& tally, const AuditedClaim& claim) {
  ++tally.claims;
  tally.cited += claim.is_cited ? 1 : 0;
  tally.uncited += claim.is_uncited ? 1 : 0;
  ++tally.by_standing[static_cast<std::size_t>(claim.standing)];
}

class Auditor {
 public:
  explicit Auditor(const Project& project) : project_(project), table_(project.table) {
    for (std::uint32_t i = 0; i < table_.sources.size(); ++i) {
      audit_.sources.push_back({.source = i});
    }
    cited_in_.resize(table_.sources.size());
  }

  Audit run() {
    for (std::uint32_t i = 0; i < project_.documents.size(); ++i) {
      if (project_.documents[i].is_reported) add_document(i);
    }
    add_sources();
    add_matrix();
    add_facts();
    return std::move(audit_);
  }

 private:
  void add_document(std::uint32_t index) {
    const Document& document = project_.documents[index];
    const claims::Reading& reading = document.reading;
    const claims::ReferenceIndex references(reading.references);
    claims::SourceFinder sources(table_, reading.subject);
    DocumentAudit of_document{.document = index, .tally = {}};
    for (std::uint32_t i = 0; i < reading.claims.size(); ++i) {
      AuditedClaim claim{
          .document = index, .claim = i, .standing = standing_of(document, i, references)};
      claim.cited = claims::cited_sources(reading.support[i], reading, references).sources;
      claim.behind = sources.behind(reading.claims[i], document.judgements[i]);
      claim.is_cited = !reading.support[i].citations.empty();
      claim.is_uncited = !claim.is_cited &&
                         claims::needs_citation(reading.claims[i], references, document.markdown);
      count(of_document.tally, claim);
      count(audit_.total, claim);
      for (const std::uint32_t source : claim.cited) count_source(source, claim);
      audit_.claims.push_back(std::move(claim));
    }
    for (const claims::ReferenceEntry& entry : reading.references) {
      if (entry.source != facts::none) cited_in_[entry.source].insert(index);
    }
    audit_.documents.push_back(of_document);
  }

  void count_source(std::uint32_t source, const AuditedClaim& claim) {
    SourceAudit& of_source = audit_.sources[source];
    ++of_source.claims;
    const bool gives =
        std::find(claim.behind.begin(), claim.behind.end(), source) != claim.behind.end();
    of_source.supported += gives ? 1 : 0;
    of_source.unsupported += claim.standing == Standing::unsupported ? 1 : 0;
    cited_in_[source].insert(claim.document);
  }

  void add_sources() {
    for (const facts::Fact& fact : table_.facts) {
      std::unordered_set<std::string_view> seen;
      for (const facts::Reference& reference : fact.references) {
        const auto found = table_.source_index.find(reference.source);
        if (found == table_.source_index.end() || !seen.insert(reference.source).second) continue;
        ++audit_.sources[found->second].facts;
      }
    }
    for (SourceAudit& source : audit_.sources) {
      source.documents = cited_in_[source.source].size();
      if (source.documents == 0) audit_.uncited_sources.push_back(source.source);
    }
  }

  /// The entity and attribute that a claim is about, as the table keeps them.
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> subject_of(
      const claims::Claim& claim, const claims::Judgement& judgement) const {
    if (judgement.fact != nullptr && judgement.verdict == Verdict::agrees) {
      return {judgement.fact->entity, judgement.fact->attribute};
    }
    const std::uint32_t attribute =
        claim.feature == facts::none ? claim.attribute : table_.features[claim.feature].attribute;
    return {claim.entity, attribute};
  }

  void add_matrix() {
    Matrix& matrix = audit_.matrix;
    std::vector<bool> has_entity(table_.entities.size());
    std::vector<bool> has_attribute(table_.attributes.size());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> subjects;
    for (const facts::Fact& fact : table_.facts)
      mark(fact.entity, fact.attribute, has_entity, has_attribute);
    for (const AuditedClaim& claim : audit_.claims) {
      const Document& document = project_.documents[claim.document];
      subjects.push_back(
          subject_of(document.reading.claims[claim.claim], document.judgements[claim.claim]));
      mark(subjects.back().first, subjects.back().second, has_entity, has_attribute);
    }
    std::vector<std::size_t> row_of(has_entity.size());
    std::vector<std::size_t> column_of(has_attribute.size());
    for (std::uint32_t i = 0; i < has_entity.size(); ++i) {
      if (!has_entity[i]) continue;
      row_of[i] = matrix.entities.size();
      matrix.entities.push_back(i);
    }
    for (std::uint32_t i = 0; i < has_attribute.size(); ++i) {
      if (!has_attribute[i]) continue;
      column_of[i] = matrix.attributes.size();
      matrix.attributes.push_back(i);
    }
    matrix.cells.resize(matrix.entities.size() * matrix.attributes.size());
    const auto cell = [&](std::uint32_t entity, std::uint32_t attribute) -> Cell& {
      return matrix.cells[row_of[entity] * matrix.attributes.size() + column_of[attribute]];
    };
    for (std::uint32_t i = 0; i < table_.facts.size(); ++i) {
      const facts::Fact& fact = table_.facts[i];
      if (fact.entity == facts::none || fact.attribute == facts::none) continue;
      Cell& one = cell(fact.entity, fact.attribute);
      one.facts.push_back(i);
      if (one.state == CellState::no_fact) one.state = CellState::absent;
    }
    for (std::uint32_t i = 0; i < subjects.size(); ++i) {
      const auto [entity, attribute] = subjects[i];
      if (entity == facts::none || attribute == facts::none) continue;
      const AuditedClaim& claim = audit_.claims[i];
      const Verdict verdict = project_.documents[claim.document].judgements[claim.claim].verdict;
      Cell& one = cell(entity, attribute);
      one.claims.push_back(i);
      if (verdict == Verdict::disagrees) one.state = CellState::disagrees;
      if (verdict == Verdict::agrees && one.state != CellState::disagrees) {
        one.state = CellState::agrees;
      }
    }
  }

  static void mark(std::uint32_t entity, std::uint32_t attribute, std::vector<bool>& entities,
                   std::vector<bool>& attributes) {
    if (entity == facts::none || attribute == facts::none) return;
    entities[entity] = true;
    attributes[attribute] = true;
  }

  void add_facts() {
    // One value under several settings is one figure to a reader.
    std::unordered_set<std::string> stated;
    const auto key = [](const facts::Fact& fact) {
      return std::to_string(fact.entity) + ' ' + std::to_string(fact.attribute) + ' ' +
             fact.written;
    };
    for (const AuditedClaim& claim : audit_.claims) {
      const claims::Judgement& judgement =
          project_.documents[claim.document].judgements[claim.claim];
      if (judgement.fact != nullptr && judgement.verdict == Verdict::agrees) {
        stated.insert(key(*judgement.fact));
      }
    }
    for (std::uint32_t i = 0; i < table_.facts.size(); ++i) {
      const facts::Fact& fact = table_.facts[i];
      if (fact.entity == facts::none || fact.attribute == facts::none) continue;
      if (!stated.contains(key(fact))) audit_.unstated_facts.push_back(i);
      if (!fact.as_of.empty()) audit_.facts_by_date.push_back(i);
    }
    std::stable_sort(audit_.facts_by_date.begin(), audit_.facts_by_date.end(),
                     [&](std::uint32_t a, std::uint32_t b) {
                       return table_.facts[a].as_of < table_.facts[b].as_of;
                     });
  }

  const Project& project_;
  const facts::Table& table_;
  Audit audit_;
  std::vector<std::unordered_set<std::uint32_t>> cited_in_;  // by source: the documents
};

}  // namespace

std::string_view name(Standing standing) {
  switch (standing) {
    case Standing::supported:
      return "supported";
    case Standing::unsupported:
      return "unsupported";
    case Standing::undecided:
      return "undecided";
    case Standing::uncited:
      return "uncited";
    case Standing::wrong:
      return "wrong";
    case Standing::exempt:
      return "exempt";
  }
  return {};
}

std::string_view name(CellState state) {
  switch (state) {
    case CellState::no_fact:
      return "no fact";
    case CellState::absent:
      return "absent";
    case CellState::agrees:
      return "agrees";
    case CellState::disagrees:
      return "disagrees";
  }
  return {};
}

std::size_t Matrix::count(CellState state) const {
  return static_cast<std::size_t>(std::count_if(
      cells.begin(), cells.end(), [&](const Cell& cell) { return cell.state == state; }));
}

Audit audit(const Project& project) { return Auditor(project).run(); }

}  // namespace lint
