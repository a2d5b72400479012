#include <ostream>

#include "base/cat.hpp"
#include "cli/commands.hpp"
#include "cli/outline.hpp"
#include "cli/version.hpp"

namespace {

using base::cat;

// Text for roff: a backslash and a hyphen mean themselves, a line's first dot or quote too.
std::string roff(std::string_view text) {
  std::string out;
  if (text.starts_with('.') || text.starts_with('\'')) out += "\\&";
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  return out;
}

std::string option(const cli::OptionOutline& option) {
  std::string out = ".TP\n";
  std::string names;
  for (const std::string& name : option.names) {
    names +=
        cat(names.empty() ? "" : ", ", option.is_positional ? "\\fI" : "\\fB", roff(name), "\\fR");
  }
  out += names;
  if (option.takes_value && !option.is_positional) out += "=\\fIVALUE\\fR";
  out += cat('\n', roff(option.help));
  if (!option.usual.empty() && !option.is_positional)
    out += cat(" (usually ", roff(option.usual), ')');
  return out + ".\n";
}

}  // namespace

namespace cli {

std::string render_manual() {
  std::string out = cat(".TH DOCFACTS 1 \"\" \"docfacts ", version, "\" \"User Commands\"\n",
                        ".SH NAME\ndocfacts \\- ", roff(summary), "\n.SH SYNOPSIS\n",
                        ".B docfacts\n\\fICOMMAND\\fR [\\fIOPTION\\fR...] [\\fIARGUMENT\\fR...]\n",
                        ".SH DESCRIPTION\n", R"(docfacts reads markdown and says where it is wrong:
a figure that the fact table contradicts, a citation without its entry, a listed file that is missing,
a link that leads nowhere. What can be repaired safely is repaired on request.
.PP
The configuration, docfacts.json, lies at the top of the checked tree. It names the files to check, the
fact table, and the rules that hold.
)");
  for (const CommandOutline& command : outline()) {
    out += cat(".SH DOCFACTS ", roff(command.name), "\n", roff(command.summary), ".\n");
    for (const OptionOutline& one : command.options) out += option(one);
  }
  return out + R"(.SH FILES
.TP
.I docfacts.json
The configuration.
.TP
.I docfacts\-baseline.json
Findings that are known and not reported; written by docfacts check \-\-write\-baseline.
.SH EXIT STATUS
.TP
0
Nothing to report.
.TP
1
Findings.
.TP
2
It could not run.
)";
}

int manual(const Options&, const Streams& streams) {
  streams.out << render_manual();
  return exit_clean;
}

}  // namespace cli
