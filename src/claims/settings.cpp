#include "claims/settings.hpp"

#include <algorithm>

#include "claims/lexicon.hpp"

namespace claims {

namespace {

using markdown::Block;
using markdown::BlockKind;
using markdown::Document;

std::uint32_t enclosing(const Document& document, std::uint32_t block, BlockKind kind) {
  while (block != markdown::none && document.blocks[block].kind != kind) {
    block = document.blocks[block].parent;
  }
  return block;
}

/// The texts of a row, and of the headers over one of its cells.
std::string around_cell(const Document& document, std::uint32_t cell) {
  const std::uint32_t row = enclosing(document, cell, BlockKind::row);
  const std::uint32_t table = enclosing(document, cell, BlockKind::table);
  if (row == markdown::none || table == markdown::none) return {};
  std::string out(document.slice(document.blocks[row].prose));
  for (std::uint32_t i = table + 1; i < document.blocks[table].end; ++i) {
    const Block& other = document.blocks[i];
    const bool is_over = other.kind == BlockKind::cell && other.is_header &&
                         other.column == document.blocks[cell].column;
    if (!is_over) continue;
    out += markdown::separator;
    out += document.slice(other.prose);
  }
  return out;
}

bool stands_in(const std::string& text, const std::string& words) {
  const std::string wanted = to_lower(words);
  for (std::size_t at = text.find(wanted); at != std::string::npos;
       at = text.find(wanted, at + 1)) {
    const std::size_t end = at + wanted.size();
    const bool begins = at == 0 || !is_word_byte(text[at - 1]);
    if (begins && (end == text.size() || !is_word_byte(text[end]))) return true;
  }
  return false;
}

}  // namespace

bool is_in_cell(const Claim& claim, const Document& document) {
  return enclosing(document, claim.block, BlockKind::cell) != markdown::none;
}

std::vector<const facts::Fact*> facts_in_setting(const Claim& claim, const facts::Table& table,
                                                 const Document& document) {
  std::vector<const facts::Fact*> out;
  if (claim.entity == none || claim.attribute == none || claim.block == none) return out;
  std::string text;
  for (const facts::Fact* fact : table.facts_of(claim.entity, claim.attribute)) {
    if (fact->qualifiers.empty()) continue;
    if (text.empty()) {
      const std::uint32_t cell = enclosing(document, claim.block, BlockKind::cell);
      text = to_lower(cell == markdown::none
                          ? std::string(document.slice(document.blocks[claim.block].prose))
                          : around_cell(document, cell));
    }
    const bool is_named =
        std::all_of(fact->qualifiers.begin(), fact->qualifiers.end(),
                    [&](const auto& qualifier) { return stands_in(text, qualifier.second); });
    if (is_named) out.push_back(fact);
  }
  return out;
}

}  // namespace claims
