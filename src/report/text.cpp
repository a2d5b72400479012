#include <algorithm>
#include <cmath>

#include "base/cat.hpp"
#include "report/excerpt.hpp"
#include "report/format.hpp"
#include "report/places.hpp"
#include "report/shown_path.hpp"
#include "text/display.hpp"

namespace {

using base::cat;
using lint::Finding;
using lint::Note;
using report::View;

constexpr std::string_view bold = "1";
constexpr std::string_view dim = "2";
constexpr std::string_view green = "1;32";
constexpr std::string_view cyan = "1;36";

std::string_view colour_of(lint::Severity severity) {
  switch (severity) {
    case lint::Severity::info:
      return "1;36";
    case lint::Severity::warning:
      return "1;33";
    case lint::Severity::error:
      return "1;31";
  }
  return bold;
}

class TextReport {
 public:
  explicit TextReport(const View& view) : view_(view), places_(view.project->sources) {}

  std::string render() {
    for (const Finding& finding : view_.findings) add(finding);
    if (!view_.is_quiet) summary();
    return std::move(out_);
  }

 private:
  std::string painted(std::string_view text, std::string_view colour) const {
    return view_.is_coloured ? cat("\x1b[", colour, 'm', text, "\x1b[0m") : std::string(text);
  }

  std::string where(lint::SourceIndex source, text::Span span) {
    const report::Place place = places_.of(source, span);
    return cat(text::printable(report::shown_path(*place.path, view_.base)), ':', place.begin.line,
               ':', place.begin.column);
  }

  void add(const Finding& finding) {
    const std::string_view colour = colour_of(finding.severity);
    out_ += cat(painted(cat(where(finding.source, finding.span), ':'), bold), ' ',
                painted(cat(lint::name(finding.severity), ':'), colour), ' ',
                painted(text::printable(finding.message), bold), ' ',
                painted(cat('[', finding.rule, ']'), dim), '\n');
    if (view_.is_quiet) return;
    gutter_ = std::to_string(places_.of(finding.source, finding.span).begin.line).size() + 2;
    excerpt(finding.source, finding.span, colour);
    for (const Note& note : finding.notes) add(note);
    if (finding.fix) {
      const bool is_safe = finding.fix->safety == lint::Safety::safe;
      out_ +=
          cat(std::string(gutter_, ' '), painted("= fix:", green), ' ',
              text::printable(finding.fix->title), is_safe ? "" : " (with --unsafe-fixes)", '\n');
    }
    out_ += '\n';
  }

  void add(const Note& note) {
    out_ += cat(std::string(gutter_, ' '), painted("= note:", cyan), ' ');
    if (note.source) out_ += cat(where(*note.source, note.span), ": ");
    out_ += cat(text::printable(note.message), '\n');
  }

  void excerpt(lint::SourceIndex source, text::Span span, std::string_view colour) {
    const report::Place place = places_.of(source, span);
    const text::Span line = places_.line(source, place.begin.line);
    const text::Offset begin = std::min(span.begin, line.end) - line.begin;
    const text::Offset end = std::min(std::max(span.end, span.begin), line.end) - line.begin;
    const report::Excerpt shown =
        report::excerpt(places_.source(source).slice(line), {begin, std::max(begin, end)});
    const std::string number = std::to_string(place.begin.line);
    out_ += cat(painted(cat(' ', number, " |"), dim), ' ', shown.line, '\n',
                painted(cat(std::string(number.size() + 2, ' '), '|'), dim), ' ',
                painted(shown.underline, colour));
    if (place.end.line > place.begin.line) {
      out_ += painted(cat(" to line ", place.end.line), dim);
    }
    out_ += '\n';
  }

  std::string verdict(const report::Counts& counts) const {
    if (view_.findings.empty()) return painted("Nothing to report.", green);
    std::string out = "Found ";
    std::string_view comma;
    const auto part = [&](std::size_t count, std::string_view noun, lint::Severity severity) {
      if (count == 0) return;
      out += comma;
      out += painted(report::plural(count, noun), colour_of(severity));
      comma = ", ";
    };
    part(counts.errors, "error", lint::Severity::error);
    part(counts.warnings, "warning", lint::Severity::warning);
    part(counts.infos, "remark", lint::Severity::info);
    if (counts.fixable > 0) out += cat("; --fix repairs ", counts.fixable);
    if (counts.fixable_on_request > 0) {
      out += cat("; --unsafe-fixes repairs ", counts.fixable_on_request,
                 counts.fixable > 0 ? " more" : "");
    }
    return out + ".";
  }

  void summary() {
    const report::Counts counts = report::count(view_);
    out_ += cat("Checked ", report::plural(counts.files, "file"), ": ",
                report::plural(counts.claims, "claim"), " against ",
                report::plural(counts.facts, "fact"), ", ",
                report::plural(counts.citations, "citation"), ", ",
                report::plural(counts.links, "link"));
    if (view_.seconds) {
      out_ += cat(", in ", static_cast<long>(std::lround(*view_.seconds * 1000)), " ms");
    }
    out_ += ".\n";
    if (view_.repaired > 0) {
      out_ += cat(view_.is_written ? "Repaired " : "Would repair ",
                  report::plural(view_.repaired, "finding"), " in ",
                  report::plural(view_.repaired_files, "file"), ".\n");
    }
    out_ += cat(verdict(counts), '\n');
    if (view_.parked > 0) {
      out_ += cat(report::plural(view_.parked, "known finding"), " parked in ",
                  text::printable(report::shown_path(view_.baseline, view_.base)), ".\n");
    }
    if (view_.older > 0) {
      out_ += cat(report::plural(view_.older, "older finding"), " left out.\n");
    }
    add_stale();
  }

  void add_stale() {
    if (view_.stale.empty()) return;
    const bool is_one = view_.stale.size() == 1;
    out_ += cat(text::printable(report::shown_path(view_.baseline, view_.base)), " parks ",
                report::plural(view_.stale.size(), "finding"), " that ", is_one ? "is" : "are",
                " gone; --write-baseline drops ", is_one ? "it" : "them", ":\n");
    for (const lint::BaselineEntry& entry : view_.stale) {
      out_ += cat("  ", text::printable(entry.path), ": ", text::printable(entry.message), " [",
                  text::printable(entry.rule), "]\n");
    }
  }

  const View& view_;
  report::Places places_;
  std::string out_;
  std::size_t gutter_ = 0;
};

}  // namespace

namespace report {

std::string render_text(const View& view) { return TextReport(view).render(); }

}  // namespace report
