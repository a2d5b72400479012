#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/amounts.hpp"
#include "claims/lexicon.hpp"
#include "facts/table.hpp"
#include "markdown/document.hpp"

namespace claims {

/// The attribute that an amount states, and how strongly.
struct Attribution {
  std::uint32_t attribute = facts::none;
  double score = 0;
  std::string evidence;  // "cue 'trained on' before"
  /// Why there is none.
  std::string_view flaw;
};

/// Where an amount stands: the amounts of its list or range, and the text around them.
struct Surroundings {
  std::string_view prose;  // of the document
  markdown::Range sentence;
  std::span<const Hit> hits;      // in the sentence
  std::span<const Amount> group;  // the list or range, or the amount alone
  /// The next amounts to the left and to the right: cues beyond them belong to them.
  std::uint32_t left_end = 0;
  std::uint32_t right_begin = 0;
  bool is_behind_name = false;  // in brackets right behind a name
};

/// Decides what an amount is about by the words around it, each with a strength that falls with
/// its distance; none when no attribute stands out.
[[nodiscard]] Attribution attribute_of(const Surroundings& around, const facts::Table& table);

/// True when a value lies where the attribute's values plausibly lie.
[[nodiscard]] bool is_plausible(const facts::Attribute& attribute, const Amount& amount);

/// The attribute that the vocabulary calls the default of a bare number behind a name, or none.
[[nodiscard]] std::uint32_t default_attribute(const facts::Table& table);

}  // namespace claims
