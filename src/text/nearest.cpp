#include "text/nearest.hpp"

#include <algorithm>
#include <numeric>

#include "base/cat.hpp"

namespace text {

namespace {

/// Longer words are names that nobody mistypes by hand, and would cost the square of their length.
constexpr std::size_t longest = 200;

std::string folded(std::string_view word) {
  std::string out(word);
  for (char& letter : out) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return out;
}

/// Insertions, deletions, replacements and swaps of neighbours that make one word of the other;
/// anything above `limit` once it is sure to be above.
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
      const bool is_swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (is_swap) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    if (*std::min_element(row.begin(), row.end()) > limit) return limit + 1;
    std::swap(before, last);
    std::swap(last, row);
  }
  return last.back();
}

}  // namespace

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& known) {
  if (word.empty() || word.size() > longest) return {};
  const std::string wanted = folded(word);
  std::string_view best;
  std::size_t best_distance = longest;
  for (const std::string_view candidate : known) {
    const std::size_t size = std::max(candidate.size(), word.size());
    const std::size_t limit = std::min(std::max<std::size_t>(1, size / 3), best_distance - 1);
    if (size - std::min(candidate.size(), word.size()) > limit) continue;
    const std::size_t found = distance(wanted, folded(candidate), limit);
    // A word of which every letter would change resembles nothing.
    if (found > limit || found >= size) continue;
    best = candidate;
    best_distance = found;
    if (found == 0) break;
  }
  return best;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& known) {
  const std::string_view found = nearest(word, known);
  return found.empty() ? std::string() : base::cat("; did you mean \"", found, "\"?");
}

}  // namespace text
