#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "lint/project.hpp"

namespace lint {

/// How a claim stands with the table and with what it cites.
enum class Standing : std::uint8_t {
  supported,    // it agrees, and a cited source gives it
  unsupported,  // it agrees, and no cited source gives it
  undecided,    // the table cannot tell: it has no such fact, or not the cited source
  uncited,      // nothing is cited for it
  wrong,        // it disagrees with the table, cited or not
  exempt        // it stands where no citation is expected
};

inline constexpr std::size_t standings = 6;

/// The standing as a word, for reports.
[[nodiscard]] std::string_view name(Standing standing);

/// A claim and what is cited for it.
struct AuditedClaim {
  std::uint32_t document = 0;  // index into Project::documents
  std::uint32_t claim = 0;     // index into its reading's claims
  Standing standing = Standing::undecided;
  bool is_cited = false;              // a citation covers it
  bool is_uncited = false;            // it needs one and has none: a wrong one can be uncited too
  std::vector<std::uint32_t> cited;   // indices into Table::sources
  std::vector<std::uint32_t> behind;  // what the table has the figure from
};

/// How many claims there are, and how many of each standing.
struct Tally {
  std::size_t claims = 0;
  std::size_t cited = 0;
  std::size_t uncited = 0;  // that need a citation and have none, the wrong ones too
  std::array<std::size_t, standings> by_standing{};

  [[nodiscard]] std::size_t operator[](Standing standing) const {
    return by_standing[static_cast<std::size_t>(standing)];
  }
};

struct DocumentAudit {
  std::uint32_t document = 0;
  Tally tally;
};

/// What is cited from an item of the source list.
struct SourceAudit {
  std::uint32_t source = 0;     // index into Table::sources
  std::size_t facts = 0;        // of the table that it gives
  std::size_t claims = 0;       // that cite it
  std::size_t supported = 0;    // of these, that it gives
  std::size_t unsupported = 0;  // that cite it and other listed sources, none of which gives them
  std::size_t documents = 0;    // that have such claims or an entry for it
};

/// What the documents say of one attribute of one entity.
enum class CellState : std::uint8_t { no_fact, absent, agrees, disagrees };

/// The cell as a word, for reports.
[[nodiscard]] std::string_view name(CellState state);

struct Cell {
  CellState state = CellState::no_fact;
  std::vector<std::uint32_t> facts;   // indices into Table::facts
  std::vector<std::uint32_t> claims;  // indices into Audit::claims
};

/// Entities by attributes: those that have a fact or a claim.
struct Matrix {
  std::vector<std::uint32_t> entities;    // indices into Table::entities
  std::vector<std::uint32_t> attributes;  // indices into Table::attributes
  std::vector<Cell> cells;                // row by row

  [[nodiscard]] const Cell& at(std::size_t row, std::size_t column) const {
    return cells[row * attributes.size() + column];
  }
  [[nodiscard]] std::size_t count(CellState state) const;
};

/// Every claim held against the table and its citations, from each side.
struct Audit {
  std::vector<AuditedClaim> claims;  // by document and place
  Tally total;
  std::vector<DocumentAudit> documents;
  std::vector<SourceAudit> sources;            // in the order of the source list
  std::vector<std::uint32_t> unstated_facts;   // that no document states
  std::vector<std::uint32_t> uncited_sources;  // that nothing cites
  std::vector<std::uint32_t> facts_by_date;    // with an as-of date, the oldest first
  Matrix matrix;
};

/// Audits the documents that are reported on.
[[nodiscard]] Audit audit(const Project& project);

}  // namespace lint
