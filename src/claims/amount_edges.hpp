#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "claims/lexicon.hpp"
#include "markdown/document.hpp"

namespace claims {

/// Tells by what stands around a number whether it is an amount at all: no part of a version, a
/// compound, a citation mark or a term.
class AmountEdges {
 public:
  /// `range` is the leaf block, `hits` are its phrases; all must outlive this.
  AmountEdges(const markdown::Document& document, markdown::Range range, std::span<const Hit> hits,
              const Lexicon& lexicon);

  /// Why the text before a number makes it no amount; empty when it does not. `previous` is where
  /// the amount before it ends; a letter in front that marks an attribute goes to `prefixed`.
  [[nodiscard]] std::string_view flaw_before(std::uint32_t at, std::uint32_t previous,
                                             std::uint32_t& prefixed) const;
  /// Why the text behind a number makes it no amount.
  [[nodiscard]] std::string_view flaw_behind(std::uint32_t end, bool has_scale) const;
  /// Why the phrase or bracket around the digits makes them no amount.
  [[nodiscard]] std::string_view flaw_around(markdown::Range digits) const;

 private:
  [[nodiscard]] char byte_at(std::uint32_t at) const;
  [[nodiscard]] char byte_before(std::uint32_t at) const;
  [[nodiscard]] bool is_bound_before(std::uint32_t at) const;
  [[nodiscard]] bool lends_scale(std::uint32_t at) const;
  [[nodiscard]] bool is_counted(std::uint32_t at) const;
  [[nodiscard]] bool is_labelled(std::uint32_t at) const;
  [[nodiscard]] bool is_in_term(markdown::Range digits) const;
  [[nodiscard]] bool is_citation(markdown::Range digits) const;
  [[nodiscard]] std::uint32_t factor_sign_at(std::uint32_t at) const;

  const markdown::Document& document_;
  std::string_view prose_;
  markdown::Range range_;
  std::span<const Hit> hits_;
  const Lexicon& lexicon_;
};

}  // namespace claims
