#pragma once

#include <cstdint>
#include <vector>

#include "claims/claim.hpp"
#include "claims/judge.hpp"
#include "claims/support.hpp"
#include "facts/table.hpp"

namespace claims {

/// The sources that give what a claim says: those of every fact that it agrees with, of its entity,
/// of what it is a variant of, of its family and members, and in prose of the document's subject.
[[nodiscard]] std::vector<std::uint32_t> sources_behind(const Claim& claim,
                                                        const Judgement& judgement,
                                                        const facts::Table& table,
                                                        std::uint32_t subject);

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
                                 const ReferenceIndex& references, const facts::Table& table);

/// The backing of every claim of a document, in their order.
[[nodiscard]] std::vector<Backing> back_all(const Reading& reading,
                                            const std::vector<Judgement>& judgements,
                                            const facts::Table& table);

}  // namespace claims
