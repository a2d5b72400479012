#include <algorithm>
#include <array>

#include "base/cat.hpp"
#include "report/claim_words.hpp"
#include "report/claims.hpp"
#include "report/places.hpp"
#include "report/shown_path.hpp"
#include "report/view.hpp"
#include "text/display.hpp"

namespace {

using base::cat;
using report::ClaimsView;

std::string_view colour_of(claims::Verdict verdict) {
  switch (verdict) {
    case claims::Verdict::agrees:
      return "32";
    case claims::Verdict::disagrees:
      return "1;31";
    case claims::Verdict::unknown:
      return "33";
  }
  return {};
}

// A claim or a number that was left, in the order of the text.
struct Line {
  text::Span span;
  std::string text;
};

class ClaimsReport {
 public:
  ClaimsReport(const lint::Project& project, const ClaimsView& view)
      : project_(project), view_(view), places_(project.sources) {}

  std::string render() {
    for (const lint::Document& document : project_.documents) {
      if (document.is_reported) add(document);
    }
    if (!view_.is_quiet) summary();
    return std::move(out_);
  }

 private:
  void add(const lint::Document& document) {
    std::vector<Line> lines;
    const claims::Reading& reading = document.reading;
    for (std::size_t i = 0; i < reading.claims.size(); ++i) {
      const claims::Claim& claim = reading.claims[i];
      lines.push_back({claim.span, line(document, claim, document.judgements[i])});
    }
    for (std::size_t i = 0; view_.explains && i < reading.left.size(); ++i) {
      const claims::Left& left = reading.left[i];
      lines.push_back({left.span, cat(where(document, left.span), ": ", painted("left", "2"), ' ',
                                      quoted(document, left.span), ": ", left.reason, '\n')});
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Line& a, const Line& b) { return a.span < b.span; });
    for (const Line& one : lines) out_ += one.text;
  }

  std::string where(const lint::Document& document, text::Span span) {
    const report::Place place = places_.of(document.source, span);
    return cat(text::printable(report::shown_path(document.path, view_.base)), ':',
               place.begin.line, ':', place.begin.column);
  }

  std::string quoted(const lint::Document& document, text::Span span) const {
    return cat('"', text::printable(project_.slice(document, span)), '"');
  }

  std::string painted(std::string_view text, std::string_view colour) const {
    return view_.is_coloured ? cat("\x1b[", colour, 'm', text, "\x1b[0m") : std::string(text);
  }

  std::string subject(const claims::Claim& claim) const {
    const facts::Table& table = project_.table;
    std::string out = claim.entity == facts::none ? "" : table.entities[claim.entity].name;
    std::string_view what = report::name(claim.kind);
    if (claim.attribute != facts::none) what = table.attributes[claim.attribute].label;
    return cat(out, out.empty() ? "" : ", ", what);
  }

  std::string line(const lint::Document& document, const claims::Claim& claim,
                   const claims::Judgement& judgement) {
    ++counts_[static_cast<std::size_t>(judgement.verdict)];
    std::string out = cat(where(document, claim.span), ": ",
                          painted(report::name(judgement.verdict), colour_of(judgement.verdict)),
                          ' ', text::printable(subject(claim)), ": ", claim.is_denied ? "not " : "",
                          quoted(document, claim.span));
    if (claim.qualifier != claims::Qualifier::plain) {
      out += cat(" (", report::name(claim.qualifier), ')');
    }
    if (judgement.verdict == claims::Verdict::disagrees && !judgement.expected.empty()) {
      out += cat(", expected ", text::printable(judgement.expected));
    }
    std::string_view comma = " [";
    for (const std::string& source : report::sources_of(judgement.fact)) {
      out += cat(comma, source);
      comma = ", ";
    }
    if (comma == ", ") out += ']';
    out += '\n';
    if (view_.explains) out += cat("    ", why(document, claim), '\n');
    return out;
  }

  /// The name that was taken, the way to it, the words that decided, and what limits it.
  std::string why(const lint::Document& document, const claims::Claim& claim) {
    std::string out;
    if (claim.mention != claims::none) {
      const claims::Mention& mention = document.reading.mentions[claim.mention];
      const text::Span span = document.markdown.place(mention.prose);
      const report::Place place = places_.of(document.source, span);
      out = cat(quoted(document, span), " at ", place.begin.line, ':', place.begin.column, "; ");
    }
    out += cat(report::name(claim.resolution), "; ", text::printable(claim.evidence));
    if (!claim.scope.empty()) out += cat("; holds for ", text::printable(claim.scope));
    return out;
  }

  void summary() {
    const auto [agreed, disagreed, unknown] = counts_;
    out_ += cat(report::plural(agreed + disagreed + unknown, "claim"), ": ", agreed, " agree, ",
                disagreed, " disagree, ", unknown, " not in the fact table.\n");
  }

  const lint::Project& project_;
  const ClaimsView& view_;
  report::Places places_;
  std::array<std::size_t, 3> counts_{};  // by verdict
  std::string out_;
};

}  // namespace

namespace report {

std::string render_claims_text(const lint::Project& project, const ClaimsView& view) {
  return ClaimsReport(project, view).render();
}

}  // namespace report
