#include "lint/allow.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/cat.hpp"
#include "lint/allow_syntax.hpp"
#include "lint/until.hpp"
#include "text/nearest.hpp"

namespace lint {

namespace {
using base::cat;

// The names of rules and topics, how often each was of use, and whether its rule ran at all.
struct Use {
  bool is_known = false;
  bool has_run = false;
  bool is_used = false;
};

Use look_up(std::string_view word, const RuleSet& rules) {
  Use use;
  for (const RankedRule& ranked : rules.rules) {
    if (ranked.rule->name != word && name(ranked.rule->topic) != word) continue;
    use.is_known = true;
    use.has_run = use.has_run || ranked.severity.has_value();
  }
  return use;
}

// What comments cover, each in the next that covers more, as the blocks of a document do.
class Covers {
 public:
  // Both must outlive this.
  void add(const Allow& allow, std::vector<Use>& uses) {
    Cover& cover = covers_.emplace_back();
    cover.span = allow.cover;
    for (std::size_t i = 0; i < uses.size(); ++i) {
      cover.uses[allow.names[i].name].push_back(&uses[i]);
    }
  }

  void order() {
    std::stable_sort(covers_.begin(), covers_.end(), [](const Cover& a, const Cover& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    std::vector<Cover> merged;
    for (Cover& cover : covers_) {
      if (merged.empty() || merged.back().span != cover.span) {
        merged.push_back(std::move(cover));
        continue;
      }
      for (auto& [name, uses] : cover.uses) {
        std::vector<Use*>& all = merged.back().uses[name];
        all.insert(all.end(), uses.begin(), uses.end());
      }
    }
    covers_ = std::move(merged);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < covers_.size(); ++i) {
      while (!open.empty() && covers_[open.back()].span.end <= covers_[i].span.begin) {
        open.pop_back();
      }
      if (!open.empty()) covers_[i].outer = open.back();
      open.push_back(i);
    }
  }

  // Whether a comment covers the finding; all that do are then of use.
  [[nodiscard]] bool allow(const Finding& finding) {
    const auto behind = std::partition_point(
        covers_.begin(), covers_.end(),
        [&](const Cover& cover) { return cover.span.begin <= finding.span.begin; });
    bool found = false;
    std::size_t next = static_cast<std::size_t>(behind - covers_.begin());
    for (next = next == 0 ? nowhere : next - 1; next != nowhere; next = covers_[next].outer) {
      Cover& cover = covers_[next];
      if (!cover.span.contains(finding.span.begin)) continue;
      found = take(cover, finding.rule) || found;
      found = take(cover, name(finding.topic)) || found;
    }
    return found;
  }

 private:
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

  struct Cover {
    text::Span span;
    std::size_t outer = nowhere;                                   // the next that covers it
    std::unordered_map<std::string_view, std::vector<Use*>> uses;  // by name, those not used yet
  };

  static bool take(Cover& cover, std::string_view name) {
    const auto found = cover.uses.find(name);
    if (found == cover.uses.end()) return false;
    for (Use* use : found->second) use->is_used = true;
    found->second.clear();
    return true;
  }

  std::vector<Cover> covers_;
};

const RankedRule* speaker(const RuleSet& rules, AllowFault fault) {
  for (const RankedRule& ranked : rules.rules) {
    if (ranked.rule->allow_fault == fault && ranked.severity) return &ranked;
  }
  return nullptr;
}

// The faults of one document's comments, in the words of the rules that speak of them.
class Faults {
 public:
  Faults(const Document& document, const RuleSet& rules, std::vector<Finding>& out)
      : document_(&document), rules_(&rules), out_(&out) {}

  void add(AllowFault fault, text::Span span, std::string message,
           std::optional<text::Span> removal = {}) {
    const RankedRule* ranked = speaker(*rules_, fault);
    if (ranked == nullptr) return;
    Sink sink(*ranked->rule);
    const Sink::Handle added = sink.report(*document_, span, std::move(message));
    if (removal) {
      Sink::Handle(added).fix(Safety::unsafe, "remove the comment", {*removal, ""});
    }
    for (Finding& finding : sink.take()) {
      finding.severity = *ranked->severity;
      out_->push_back(std::move(finding));
    }
  }

 private:
  const Document* document_;
  const RuleSet* rules_;
  std::vector<Finding>* out_;
};

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// Behind the end of the line that begins or goes on at `at`, when it is blank from there; else
// `at`.
text::Offset behind_blank(std::string_view bytes, text::Offset at) {
  text::Offset end = at;
  while (end < bytes.size() && is_blank(bytes[end])) ++end;
  if (bytes.substr(end, 2) == "\r\n") return end + 2;
  const bool is_over = end < bytes.size() && (bytes[end] == '\n' || bytes[end] == '\r');
  return is_over ? end + 1 : at;
}

// The beginning of the line that ends at `at`, when it is blank; else `at`.
text::Offset before_blank(std::string_view bytes, text::Offset at) {
  if (at == 0) return at;
  text::Offset begin = at - 1;
  if (bytes[begin] == '\n' && begin > 0 && bytes[begin - 1] == '\r') --begin;
  while (begin > 0 && is_blank(bytes[begin - 1])) --begin;
  const bool is_whole = begin == 0 || bytes[begin - 1] == '\n' || bytes[begin - 1] == '\r';
  return is_whole ? begin : at;
}

// The comment, with its line when nothing else stands on it, and with one of two blank lines that
// would then follow each other or end the file.
text::Span whole_line(const text::Source& source, text::Span comment) {
  const std::string_view bytes = source.bytes();
  text::Offset begin = comment.begin;
  while (begin > 0 && is_blank(bytes[begin - 1])) --begin;
  const bool is_first = begin == 0 || bytes[begin - 1] == '\n' || bytes[begin - 1] == '\r';
  const text::Offset end = behind_blank(bytes, comment.end);
  const bool is_last = end > comment.end || end == bytes.size();
  if (!is_first || !is_last) return comment;
  const text::Offset before = before_blank(bytes, begin);
  if (end == bytes.size()) return {before, end};
  return {begin, begin == 0 || before < begin ? behind_blank(bytes, end) : end};
}

}  // namespace

std::vector<Finding> apply_allows(std::vector<Finding> findings, const Document& document,
                                  const Project& project, const RuleSet& rules) {
  const text::Source& source = project.sources[document.source];
  const std::vector<Allow> allows = read_allows(source, document.markdown);
  if (allows.empty()) return findings;

  std::vector<std::vector<Use>> uses;
  Covers covers;
  std::vector<bool> is_expired;
  for (const Allow& allow : allows) {
    std::vector<Use>& names = uses.emplace_back();
    for (const AllowedName& allowed : allow.names) names.push_back(look_up(allowed.name, rules));
    is_expired.push_back(is_over(allow.until, project.today));
  }
  for (std::size_t i = 0; i < allows.size(); ++i) {
    if (!is_expired[i]) covers.add(allows[i], uses[i]);
  }
  covers.order();
  std::erase_if(findings, [&](const Finding& finding) { return covers.allow(finding); });

  Faults faults(document, rules, findings);
  for (std::size_t i = 0; i < allows.size(); ++i) {
    const Allow& allow = allows[i];
    const text::Span removal = whole_line(source, allow.comment);
    if (!allow.has_reason) {
      faults.add(AllowFault::unexplained, allow.comment,
                 "this comment allows without a reason; write one behind a colon");
    }
    if (allow.names.empty()) {
      faults.add(AllowFault::unknown, allow.comment, "this comment names no rule to allow");
    }
    if (!allow.is_until_valid) {
      faults.add(AllowFault::expired, allow.until_span,
                 cat("'", source.slice(allow.until_span), "' is no date; write YYYY-MM-DD"));
    }
    if (is_expired[i]) {
      faults.add(
          AllowFault::expired, allow.until_span,
          cat("this comment allowed until ", source.slice(allow.until_span), ", which is over"),
          removal);
      continue;
    }
    const bool is_useless =
        std::none_of(uses[i].begin(), uses[i].end(), [](const Use& use) { return use.is_used; });
    for (std::size_t j = 0; j < allow.names.size(); ++j) {
      const AllowedName& allowed = allow.names[j];
      if (!uses[i][j].is_known) {
        faults.add(AllowFault::unknown, allowed.span,
                   cat("there is no rule or topic '", allowed.name, "'",
                       text::did_you_mean(allowed.name, rules.names())));
      } else if (uses[i][j].has_run && !uses[i][j].is_used) {
        faults.add(AllowFault::unused, allowed.span,
                   cat("there is no ", allowed.name, " to allow in ",
                       allow.is_whole_file ? "this file" : "the block that this comment covers"),
                   is_useless ? std::optional(removal) : std::nullopt);
      }
    }
  }
  return findings;
}

}  // namespace lint
