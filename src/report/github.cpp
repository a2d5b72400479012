#include "base/cat.hpp"
#include "report/format.hpp"
#include "report/places.hpp"
#include "text/display.hpp"

namespace {

std::string_view command(lint::Severity severity) {
  switch (severity) {
    case lint::Severity::info:
      return "notice";
    case lint::Severity::warning:
      return "warning";
    case lint::Severity::error:
      return "error";
  }
  return {};
}

// A command ends at its line's end, and a property at a comma or colon; the log is a terminal too.
std::string escaped(std::string_view text, bool is_property) {
  std::string out;
  for (const text::Glyph& glyph : text::glyphs(text)) {
    const char c = text[glyph.offset];
    if (c == '%') {
      out += "%25";
    } else if (c == '\r') {
      out += "%0D";
    } else if (c == '\n') {
      out += "%0A";
    } else if (is_property && c == ':') {
      out += "%3A";
    } else if (is_property && c == ',') {
      out += "%2C";
    } else {
      out += glyph.shown();
    }
  }
  return out;
}

}  // namespace

namespace report {

std::string render_github(const View& view) {
  Places places(view.project->sources);
  std::string out;
  for (const lint::Finding& finding : view.findings) {
    const Place place = places.of(finding.source, finding.span);
    std::string message = finding.message;
    for (const lint::Note& note : finding.notes) {
      message += "\nnote: ";
      if (note.source) {
        const Place other = places.of(*note.source, note.span);
        message += base::cat(*other.path, ':', other.begin.line, ':', other.begin.column, ": ");
      }
      message += note.message;
    }
    if (finding.fix) message += base::cat("\nfix: ", finding.fix->title);
    out += base::cat("::", command(finding.severity), " file=", escaped(*place.path, true),
                     ",line=", place.begin.line, ",endLine=", place.end.line);
    // GitHub refuses columns when a span takes more than one line.
    if (place.begin.line == place.end.line) {
      out += base::cat(",col=", place.begin.column, ",endColumn=", place.end.column);
    }
    out += base::cat(",title=", escaped(finding.rule, true), "::", escaped(message, false), '\n');
  }
  return out;
}

}  // namespace report
