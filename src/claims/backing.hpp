#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "claims/claim.hpp"
#include "claims/judge.hpp"
#include "claims/support.hpp"
#include "facts/table.hpp"

namespace claims {

/// Finds the sources that give what a document's claims say: those of every fact that a claim
/// agrees with, of its entity, of what it is a variant of, of its family and members, and in prose
/// of the document's subject.
class SourceFinder {
 public:
  /// The table must outlive the finder.
  SourceFinder(const facts::Table& table, std::uint32_t subject)
      : table_(table), subject_(subject) {}

  [[nodiscard]] std::vector<std::uint32_t> behind(const Claim& claim, const Judgement& judgement);
  [[nodiscard]] const facts::Table& table() const { return table_; }

 private:
  using Lists = std::unordered_map<std::uint32_t, std::vector<std::uint32_t>>;

  [[nodiscard]] const std::vector<std::uint32_t>& entities_of(const Claim& claim);
  [[nodiscard]] const std::vector<std::uint32_t>& attributes_of(const Claim& claim);

  const facts::Table& table_;
  std::uint32_t subject_;
  // Most claims of a document are of few entities and attributes.
  std::array<Lists, 2> entities_;    // by the claim's: in prose, in tables
  std::array<Lists, 2> attributes_;  // by its attribute, by its feature
};

/// True for a paper, a report or the like, by its CSL type (words: `primary_source_type`).
[[nodiscard]] bool is_primary(const facts::SourceItem& source, const facts::Table& table);

/// Whether what is cited is where the table has the claim's fact from.
enum class Backing : std::uint8_t {
  uncited,      // no citation covers the claim
  supported,    // a cited source gives it
  unsupported,  // it is said to be from sources that are listed, and none gives it
  undecided     // the table does not say where it is from, or a cited source is not listed
};

[[nodiscard]] Backing backing_of(const Claim& claim, const Judgement& judgement,
                                 const Support& support, const Reading& reading,
                                 const ReferenceIndex& references, SourceFinder& sources);

/// The backing of every claim of a document, in their order.
[[nodiscard]] std::vector<Backing> back_all(const Reading& reading,
                                            const std::vector<Judgement>& judgements,
                                            const facts::Table& table);

}  // namespace claims
