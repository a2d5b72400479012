#pragma once

#include <string_view>
#include <vector>

#include "markdown/scan.hpp"

// What md4c 0.4.8 reads otherwise than CommonMark says, found without it.
namespace markdown {

/// A byte that md4c shall see in the place of another.
struct Substitute {
  Offset at = 0;
  char byte = '\0';
};

/// What keeps md4c from taking for a fence, or for its end, what is none, and backticks in
/// destinations of links for code. `meaningless` is a byte that means nothing to it.
[[nodiscard]] std::vector<Substitute> misread_marks(std::string_view bytes, Offset begin,
                                                    char meaningless);

}  // namespace markdown
