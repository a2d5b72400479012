#include <algorithm>

#include "base/cat.hpp"
#include "lint/pattern_rule.hpp"

namespace lint {

namespace {
using base::cat;
using markdown::Block;
using markdown::BlockKind;
using markdown::Range;

bool holds(const std::vector<Where>& in, Where where) {
  return std::find(in.begin(), in.end(), where) != in.end();
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

char folded(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

std::string folded(std::string_view word) {
  std::string out(word);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return folded(c); });
  return out;
}

// The sentence around a range, in a text that is one paragraph, heading or cell.
Range sentence_around(std::string_view text, Range range) {
  Range out{0, static_cast<std::uint32_t>(text.size())};
  for (std::uint32_t i = 0; i + 2 < text.size(); ++i) {
    const bool is_end = (text[i] == '.' || text[i] == '!' || text[i] == '?') &&
                        text[i + 1] == ' ' && folded(text[i + 2]) != text[i + 2];
    if (!is_end) continue;
    if (i + 1 <= range.begin) out.begin = i + 2;
    if (i + 1 >= range.end) {
      out.end = i + 1;
      break;
    }
  }
  return out;
}

bool is_cited(const Document& document, Range sentence) {
  const auto within = [&](const auto& mark) { return sentence.contains(mark.prose.begin); };
  return std::any_of(document.reading.citations.begin(), document.reading.citations.end(),
                     within) ||
         std::any_of(document.markdown.footnote_marks.begin(),
                     document.markdown.footnote_marks.end(), within);
}

// {match}, {prefer} and {1} to {9} filled in; other braces stay.
std::string fill(std::string_view pattern, std::string_view text, const claims::PatternMatch& match,
                 std::string_view preferred) {
  const auto group = [&](std::size_t i) {
    if (i >= match.groups.size()) return std::string_view();
    return text.substr(match.groups[i].begin, match.groups[i].size());
  };
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const std::string_view rest = pattern.substr(i);
    if (rest.starts_with("{match}")) {
      out += group(0);
      i += 6;
    } else if (rest.starts_with("{prefer}")) {
      out += preferred;
      i += 7;
    } else if (rest.size() > 2 && rest[0] == '{' && rest[1] >= '1' && rest[1] <= '9' &&
               rest[2] == '}') {
      out += group(static_cast<std::size_t>(rest[1] - '0'));
      i += 2;
    } else {
      out += pattern[i];
    }
  }
  return out;
}

class Check {
 public:
  Check(const PatternRule& rule, const Document& document, const Project& project, Sink& out)
      : rule_(rule),
        document_(document),
        markdown_(document.markdown),
        project_(project),
        out_(out) {}

  void run() {
    blocks();
    if (holds(rule_.in, Where::links)) links();
    if (holds(rule_.in, Where::targets)) targets();
    if (holds(rule_.in, Where::code)) code();
    if (holds(rule_.in, Where::comments)) {
      for (const markdown::Comment& comment : markdown_.comments) verbatim(comment.content);
    }
    if (!rule_.require.is_set() || is_found_) return;
    const Span top = markdown_.blocks.empty() ? Span{} : markdown_.blocks.front().span;
    out_.report(document_, top, rule_.message);
  }

 private:
  void blocks() {
    for (const Block& block : markdown_.blocks) {
      const bool is_heading = block.kind == BlockKind::heading;
      const bool is_prose = block.kind == BlockKind::paragraph || block.kind == BlockKind::cell;
      if ((is_heading && holds(rule_.in, Where::headings)) ||
          (is_prose && holds(rule_.in, Where::prose))) {
        prose(block.prose);
      }
    }
  }

  // The text of links inside what was looked at already is not looked at twice.
  void links() {
    if (holds(rule_.in, Where::prose) && holds(rule_.in, Where::headings)) return;
    for (const markdown::Link& link : markdown_.links) prose(link.prose);
  }

  void targets() {
    for (const markdown::Link& link : markdown_.links) {
      each(link.target, [&](const claims::PatternMatch& match, std::string_view preferred) {
        out_.report(document_, link.destination,
                    fill(rule_.message, link.target, match, preferred));
      });
    }
  }

  void code() {
    for (const Block& block : markdown_.blocks) {
      if (block.kind != BlockKind::code) continue;
      for (std::uint32_t i = 0; i < block.line_count; ++i) {
        verbatim(markdown_.lines[block.first_line + i]);
      }
    }
    for (const markdown::Inline& run : markdown_.inlines) {
      if (run.kind == markdown::InlineKind::code) verbatim(run.span);
    }
  }

  void verbatim(Span span) {
    const std::string_view text = project_.slice(document_, span);
    each(text, [&](const claims::PatternMatch& match, std::string_view preferred) {
      const Range at = match.whole();
      report(text, match, preferred, {span.begin + at.begin, span.begin + at.end}, true);
    });
  }

  void prose(Range range) {
    const std::string_view text = markdown_.slice(range);
    each(text, [&](const claims::PatternMatch& match, std::string_view preferred) {
      const Range at{range.begin + match.whole().begin, range.begin + match.whole().end};
      if (markdown_.is_code(at)) return;
      if (rule_.unless_cited || rule_.unless.is_set()) {
        const Range sentence = sentence_around(text, match.whole());
        const std::string_view words = text.substr(sentence.begin, sentence.size());
        if (rule_.unless.occurs_in(words)) return;
        // A mark behind the full stop belongs to the sentence in front of it.
        const auto end = std::min(sentence.end + 2, static_cast<std::uint32_t>(text.size()));
        const Range whole{range.begin + sentence.begin, range.begin + end};
        if (rule_.unless_cited && is_cited(document_, whole)) return;
      }
      report(text, match, preferred, markdown_.place(at), markdown_.is_verbatim(at));
    });
  }

  void report(std::string_view text, const claims::PatternMatch& match, std::string_view preferred,
              Span span, bool is_editable) {
    Sink::Handle handle = out_.report(document_, span, fill(rule_.message, text, match, preferred));
    if (!rule_.has_replacement || !is_editable) return;
    const std::string replacement = fill(rule_.replacement, text, match, preferred);
    handle.fix(rule_.safety, replacement.empty() ? "remove it" : cat("write '", replacement, "'"),
               {span, replacement});
  }

  template <typename Found>
  void each(std::string_view text, const Found& found) {
    if (rule_.require.is_set()) {
      is_found_ = is_found_ || rule_.require.occurs_in(text);
      return;
    }
    std::uint32_t from = 0;
    while (const std::optional<claims::PatternMatch> match = rule_.forbid.find(text, from)) {
      const Range at = match->whole();
      from = at.empty() ? at.end + 1 : at.end;
      if (at.empty()) continue;
      const std::string_view word = text.substr(at.begin, at.size());
      const std::string preferred = preference(word);
      if (preferred != word) found(*match, preferred);
    }
  }

  // The preferred spelling, with a capital where the word has one.
  std::string preference(std::string_view word) const {
    if (rule_.prefer.empty()) return {};
    const auto find = [&](const std::string& key) -> const std::string* {
      const auto at =
          std::lower_bound(rule_.prefer.begin(), rule_.prefer.end(), key,
                           [](const auto& pair, const std::string& k) { return pair.first < k; });
      return at != rule_.prefer.end() && at->first == key ? &at->second : nullptr;
    };
    const std::string* exact = find(std::string(word));
    if (exact != nullptr) return *exact;
    const std::string* known = find(folded(word));
    if (known == nullptr) return std::string(word);
    std::string out = *known;
    const bool is_small = !out.empty() && out[0] >= 'a' && out[0] <= 'z';
    if (is_upper(word[0]) && is_small) out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
  }

  const PatternRule& rule_;
  const Document& document_;
  const markdown::Document& markdown_;
  const Project& project_;
  Sink& out_;
  bool is_found_ = false;
};

}  // namespace

void check_pattern(const PatternRule& rule, const Document& document, const Project& project,
                   Sink& out) {
  Check(rule, document, project, out).run();
}

}  // namespace lint
