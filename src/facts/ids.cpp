#include "facts/ids.hpp"

#include <algorithm>

namespace facts {

std::uint32_t resolve(const Input& input, const Ids& ids, std::string_view id, text::Span span,
                      std::string_view what, std::string_view rule) {
  const auto found = ids.find(std::string(id));
  if (found != ids.end()) return found->second;
  std::vector<std::string_view> known;
  known.reserve(ids.size());
  for (const auto& [name, index] : ids) known.push_back(name);
  // The same hint whatever the order of the hash table.
  std::sort(known.begin(), known.end());
  input.complain(span, base::cat("unknown ", what, " \"", id, '"', hint(input, id, known)), rule);
  return none;
}

}  // namespace facts
