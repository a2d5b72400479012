#pragma once

#include "markdown/document.hpp"

namespace markdown {

/// Finds the addresses that GitHub makes links of without any markup (GFM 6.9).
void find_bare_links(Document& document);

}  // namespace markdown
