#pragma once

#include <string>
#include <unordered_set>

namespace claims {

/// Words before a bracket of numbers that make it a list of values: "a shape of [3, 4]". Unless the
/// vocabulary has a list `value_list`.
[[nodiscard]] const std::unordered_set<std::string>& usual_list_cues();

/// Words before a bracket with a number that make it the number of something: "step [3]". Unless
/// the vocabulary has a list `numbered_thing`.
[[nodiscard]] const std::unordered_set<std::string>& usual_numbered_things();

}  // namespace claims
