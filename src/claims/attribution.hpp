#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/amounts.hpp"
#include "claims/lexicon.hpp"
#include "claims/size_attribute.hpp"
#include "facts/table.hpp"
#include "markdown/document.hpp"

namespace claims {

/// The attribute that an amount states, and how strongly.
struct Attribution {
  std::uint32_t attribute = facts::none;
  double score = 0;
  std::string evidence;              // "cue 'trained on' before"
  bool is_by_unit = false;           // nothing but the unit speaks for it
  bool is_by_default = false;        // neither a cue nor a unit speaks for it
  bool is_implausible = false;       // out of the attribute's range, which nothing else fits
  std::uint32_t unit = facts::none;  // that the words behind the amount name
  /// Why there is none.
  std::string_view flaw;
};

/// Where an amount stands: the amounts of its list or range, and the text around them.
struct Surroundings {
  std::string_view prose;  // of the document
  markdown::Range sentence;
  std::span<const Hit> hits;      // in the sentence
  std::span<const Amount> group;  // the list or range, or the amount alone
  /// The next amounts to the left and to the right, or null: cues beyond them belong to them, and
  /// one between belongs to the nearer.
  const Amount* left = nullptr;
  const Amount* right = nullptr;
  std::span<const OpenCue> open_cues;
  bool is_behind_name = false;  // in brackets right behind a name
  bool describes_name = false;  // is tied to a name behind it
};

/// Decides what an amount is about by the words around it, each with a strength that falls with
/// its distance; none when no attribute stands out.
[[nodiscard]] Attribution attribute_of(const Surroundings& around, const facts::Table& table);

}  // namespace claims
