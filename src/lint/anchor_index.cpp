#include "lint/anchor_index.hpp"

#include <algorithm>
#include <mutex>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

#include "claims/characters.hpp"
#include "lint/linked_files.hpp"
#include "text/nearest.hpp"
#include "text/path.hpp"
#include "text/unicode.hpp"

namespace lint {

namespace {

using claims::lower;

constexpr std::string_view prefix = "user-content-";

/// A page of no more anchors is looked through from its start: sorting them pays for long pages.
constexpr std::size_t few = 48;

/// A page of more anchors is not searched for one that resembles a missing one.
constexpr std::size_t most_compared = 512;

std::string_view without_prefix(std::string_view name) {
  return name.starts_with(prefix) ? name.substr(prefix.size()) : name;
}

/// The letters and digits of an anchor, in lower case: what people get right when they guess one.
std::string letters_of(std::string_view anchor) {
  std::string out;
  for (const char c : lower(anchor)) {
    if (claims::is_letter(c) || claims::is_digit(c)) out += c;
  }
  return out;
}

bool is_readme(std::string_view path) {
  return lower(text::file_name_of(path)).starts_with("readme.");
}

}  // namespace

struct AnchorIndex::Misses {
  std::vector<std::string_view> names;                        // in the order of the page
  std::unordered_map<std::string, std::string_view> folded;   // the first of each
  std::unordered_map<std::string, std::string_view> letters;  // the first of each
  std::unordered_set<std::string> labels;
  std::size_t longest_label = 0;
};

struct AnchorIndex::Lazy {
  std::once_flag is_ordered;
  std::vector<std::uint32_t> order;
  std::once_flag has_misses;
  Misses misses;
};

AnchorIndex::AnchorIndex() = default;
AnchorIndex::~AnchorIndex() = default;
AnchorIndex::AnchorIndex(AnchorIndex&&) noexcept = default;
AnchorIndex& AnchorIndex::operator=(AnchorIndex&&) noexcept = default;

AnchorIndex::AnchorIndex(std::string_view path, const markdown::Document& page)
    : is_readme_(is_readme(path)), lazy_(std::make_unique<Lazy>()) {
  const auto add = [&](std::string_view name) {
    bytes_.insert(bytes_.end(), name.begin(), name.end());
    ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  };
  labels_ = page.footnote_definitions.size();
  std::size_t size = 0;
  for (const markdown::Heading& heading : page.headings) size += heading.slug.size();
  for (const markdown::Anchor& anchor : page.anchors) size += anchor.name.size();
  for (const markdown::FootnoteMark& note : page.footnote_definitions) size += note.label.size();
  bytes_.reserve(size);
  ends_.reserve(page.headings.size() + page.anchors.size() + labels_);
  for (const markdown::Heading& heading : page.headings) add(heading.slug);
  for (const markdown::Anchor& anchor : page.anchors) add(anchor.name);
  for (const markdown::FootnoteMark& note : page.footnote_definitions) add(note.label);
}

std::string_view AnchorIndex::name(std::size_t index) const {
  const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
  return {bytes_.data() + begin, ends_[index] - begin};
}

const std::vector<std::uint32_t>& AnchorIndex::order() const {
  std::call_once(lazy_->is_ordered, [&] {
    std::vector<std::uint32_t>& order = lazy_->order;
    order.resize(ends_.size() - labels_);
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) {
      return without_prefix(name(left)) < without_prefix(name(right));
    });
  });
  return lazy_->order;
}

const AnchorIndex::Misses& AnchorIndex::misses() const {
  std::call_once(lazy_->has_misses, [&] {
    Misses& out = lazy_->misses;
    const std::size_t anchors = ends_.size() - labels_;
    for (std::size_t i = 0; i < anchors; ++i) {
      const std::string_view anchor = name(i);
      out.names.push_back(anchor);
      out.folded.emplace(text::case_fold(anchor), anchor);
      out.letters.emplace(letters_of(anchor), anchor);
    }
    for (std::size_t i = anchors; i < ends_.size(); ++i) {
      std::string label = lower(name(i));
      out.longest_label = std::max(out.longest_label, label.size());
      out.labels.insert(std::move(label));
    }
  });
  return lazy_->misses;
}

bool AnchorIndex::has(std::string_view fragment) const {
  fragment = without_prefix(fragment);
  if (fragment.empty() || fragment.starts_with(":~:")) return true;
  if ((fragment.size() == 3 && lower(fragment) == "top") || last_line_of(fragment)) return true;
  if (fragment == "readme" && is_readme_) return true;
  return has_name(fragment) || (labels_ > 0 && has_footnote(fragment));
}

bool AnchorIndex::has_name(std::string_view wanted) const {
  const std::size_t anchors = ends_.size() - labels_;
  if (anchors <= few) {
    for (std::size_t i = 0; i < anchors; ++i) {
      if (without_prefix(name(i)) == wanted) return true;
    }
    return false;
  }
  const auto found = std::lower_bound(order().begin(), order().end(), wanted,
                                      [&](std::uint32_t index, std::string_view sought) {
                                        return without_prefix(name(index)) < sought;
                                      });
  return found != order().end() && without_prefix(name(*found)) == wanted;
}

bool AnchorIndex::has_footnote(std::string_view fragment) const {
  for (const std::string_view mark : {"fn-", "fnref-", "fn:", "fnref:"}) {
    if (!fragment.starts_with(mark)) continue;
    // Behind the label may stand which of several marks it is.
    const std::string label = lower(fragment.substr(mark.size()));
    const Misses& known = misses();
    for (std::size_t size = std::min(label.size(), known.longest_label); size > 0; --size) {
      if (known.labels.contains(label.substr(0, size))) return true;
    }
    return false;
  }
  return false;
}

std::string_view AnchorIndex::spelt(std::string_view fragment) const {
  if (ends_.empty()) return {};
  const auto found = misses().folded.find(text::case_fold(fragment));
  return found == misses().folded.end() ? std::string_view() : found->second;
}

std::string_view AnchorIndex::nearest(std::string_view fragment) const {
  if (ends_.empty()) return {};
  const Misses& known = misses();
  const std::string bare = letters_of(fragment);
  const auto found = known.letters.find(bare);
  if (!bare.empty() && found != known.letters.end()) return found->second;
  if (known.names.size() > most_compared) return {};
  return text::nearest(fragment, known.names);
}

}  // namespace lint
