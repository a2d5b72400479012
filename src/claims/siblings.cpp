#include "claims/siblings.hpp"

namespace claims {

std::vector<std::uint32_t> siblings_before(const markdown::Document& document) {
  const std::vector<markdown::Block>& blocks = document.blocks;
  std::vector<std::uint32_t> out(blocks.size(), markdown::none);
  std::vector<std::uint32_t> last(blocks.size() + 1, markdown::none);  // by parent
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    const std::uint32_t parent = blocks[i].parent;
    std::uint32_t& sibling = parent == markdown::none ? last.back() : last[parent];
    out[i] = sibling;
    sibling = i;
  }
  return out;
}

}  // namespace claims
