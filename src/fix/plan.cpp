#include "fix/plan.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <set>

namespace fix {

namespace {

using lint::Finding;
using text::Edit;
using text::Offset;
using text::Span;

// An edit that is going to be made, and whose it is.
struct Taken {
  const Edit* edit = nullptr;
  std::string_view rule;
};

struct BySpan {
  using is_transparent = void;
  bool operator()(const Taken& a, const Taken& b) const { return a.edit->span < b.edit->span; }
  bool operator()(const Taken& a, Offset b) const { return a.edit->span.begin < b; }
};

enum class Fit : std::uint8_t { free, already_made, blocked };

bool overlaps(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

class SourcePlan {
 public:
  void take(const Finding& finding) {
    std::vector<const Edit*> fresh;
    for (const Edit& edit : finding.fix->edits) {
      const Fit fit = fit_of(edit, finding.rule);
      if (fit == Fit::blocked) return;
      if (fit == Fit::free) fresh.push_back(&edit);
    }
    for (const Edit* edit : fresh) taken_.insert({edit, finding.rule});
    rules_.insert(finding.rule);
    ++fixes_;
  }

  [[nodiscard]] Plan finish(lint::SourceIndex source) const {
    Plan out{.source = source, .edits = {}, .fixes = fixes_, .rules = {}};
    for (const Taken& taken : taken_) out.edits.push_back(*taken.edit);
    out.rules.assign(rules_.begin(), rules_.end());
    return out;
  }

 private:
  Fit fit_of(const Edit& edit, std::string_view rule) const {
    auto at = taken_.lower_bound(edit.span.begin);
    if (at != taken_.begin() && overlaps(std::prev(at)->edit->span, edit.span)) {
      return Fit::blocked;
    }
    for (; at != taken_.end() && at->edit->span.begin <= edit.span.end; ++at) {
      const Edit& other = *at->edit;
      if (other.span == edit.span) {
        if (other.replacement == edit.replacement) return Fit::already_made;
        // What one rule inserts at one place it inserts there one after the other.
        if (!edit.span.empty() || at->rule != rule) return Fit::blocked;
      } else if (overlaps(other.span, edit.span)) {
        return Fit::blocked;
      }
    }
    return Fit::free;
  }

  std::multiset<Taken, BySpan> taken_;
  std::set<std::string, std::less<>> rules_;
  std::size_t fixes_ = 0;
};

// The edits of a fix are each in order and apart; what breaks that is a fault of the rule.
[[maybe_unused]] bool is_sound(const std::vector<Edit>& edits) {
  return std::all_of(edits.begin(), edits.end(), [&](const Edit& edit) {
    return edit.span.begin <= edit.span.end &&
           std::none_of(edits.begin(), edits.end(), [&](const Edit& other) {
             return &edit != &other && overlaps(edit.span, other.span);
           });
  });
}

Span first_span(const Finding& finding) {
  return std::min_element(finding.fix->edits.begin(), finding.fix->edits.end(),
                          [](const Edit& a, const Edit& b) { return a.span < b.span; })
      ->span;
}

bool is_wanted(const Finding& finding, Reach reach) {
  if (!finding.fix || finding.fix->edits.empty()) return false;
  return reach == Reach::unsafe_too || finding.fix->safety == lint::Safety::safe;
}

}  // namespace

std::vector<Plan> plan(std::span<const Finding> findings, Reach reach) {
  std::map<lint::SourceIndex, std::vector<const Finding*>> by_source;
  for (const Finding& finding : findings) {
    if (is_wanted(finding, reach)) by_source[finding.source].push_back(&finding);
  }
  std::vector<Plan> out;
  for (auto& [source, wanted] : by_source) {
    std::stable_sort(wanted.begin(), wanted.end(), [](const Finding* a, const Finding* b) {
      return first_span(*a) < first_span(*b);
    });
    SourcePlan plan;
    for (const Finding* finding : wanted) {
      assert(is_sound(finding->fix->edits));
      plan.take(*finding);
    }
    out.push_back(plan.finish(source));
  }
  return out;
}

std::string edited(std::string_view text, std::span<const Edit> edits) {
  std::string out;
  Offset at = 0;
  for (const Edit& edit : edits) {
    assert(at <= edit.span.begin && edit.span.end <= text.size());
    out.append(text.substr(at, edit.span.begin - at)).append(edit.replacement);
    at = edit.span.end;
  }
  return out.append(text.substr(at));
}

std::vector<Edit> compose(std::span<const Edit> first, std::string_view between,
                          std::span<const Edit> second) {
  std::vector<Edit> out;
  std::size_t i = 0;
  std::size_t j = 0;
  // What to add to an offset of the first text to get the one between; it may wrap around.
  Offset shift = 0;
  const auto first_begins = [&] { return first[i].span.begin + shift; };
  while (i < first.size() || j < second.size()) {
    const bool is_first =
        j == second.size() || (i < first.size() && first_begins() <= second[j].span.begin);
    const Offset begin = is_first ? first_begins() : second[j].span.begin;
    Edit edit{.span = {begin - shift, 0}, .replacement = {}};
    Offset at = begin;
    Offset end = begin;
    // Everything that touches becomes one edit.
    while (true) {
      if (i < first.size() && first_begins() <= end) {
        const auto size = static_cast<Offset>(first[i].replacement.size());
        end = std::max(end, first_begins() + size);
        shift += size - first[i].span.size();
        ++i;
      } else if (j < second.size() && second[j].span.begin <= end) {
        edit.replacement.append(between.substr(at, second[j].span.begin - at))
            .append(second[j].replacement);
        at = second[j].span.end;
        end = std::max(end, at);
        ++j;
      } else {
        break;
      }
    }
    edit.replacement.append(between.substr(at, end - at));
    edit.span.end = end - shift;
    out.push_back(std::move(edit));
  }
  return out;
}

}  // namespace fix
