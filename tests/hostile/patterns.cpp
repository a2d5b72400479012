#include "hostile/patterns.hpp"

namespace hostile {

namespace {

void append(std::string& out, std::string_view unit, std::size_t number) {
  for (const char c : unit) {
    if (c == '%') {
      out += std::to_string(number);
    } else {
      out += c;
    }
  }
}

}  // namespace

const std::vector<Pattern>& patterns() {
  static const std::vector<Pattern> all = {
      {"open brackets", "", "[", "", "", ""},
      {"nested brackets", "", "[", "", "]", ""},
      {"open links", "", "[a](", "", "", ""},
      {"open images", "", "![", "", "", ""},
      {"backticks", "", "`a ", "", "", ""},
      {"runs of backticks", "", "``` `` ` a", "", "", ""},
      {"emphasis", "", "*a", "", "", ""},
      {"mixed emphasis", "", "*_a", "", "", ""},
      {"nested emphasis", "", "*a ", "", "a* ", ""},
      {"tildes", "", "~a", "", "", ""},
      {"quote lines", "", "> > > > > > > > a\n", "", "", ""},
      {"lazy lines", "> a\n", "b\n", "", "", ""},
      {"setext lines", "", "a\n", "", "", "===\n"},
      {"items", "", "- a\n", "", "", ""},
      {"less-than signs", "", "<", "", "", ""},
      {"open tags", "", "<a ", "", "", ""},
      {"open attributes", "", "<a href=\"", "", "", ""},
      {"open comments", "", "<!--", "", "", ""},
      {"open comments in text", "", "x <!-- a ", "", "", ""},
      {"open instructions", "", "x <?", "", "", ""},
      {"open data", "", "x <![CDATA[", "", "", ""},
      {"open blocks", "", "<div>\n\n", "", "", ""},
      {"details", "", "<details><summary>a</summary>\n\n", "", "", ""},
      {"anchors in HTML", "", "<a name=\"x%\"></a>\n\n", "", "", ""},
      {"rows of HTML", "<table>", "<tr><td>a</td></tr>", "", "", "</table>"},
      {"nested tables", "", "<table><tr><td>", "", "", ""},
      {"wide cells", "<table>", "<tr><td rowspan=65534 colspan=1000>a</td></tr>", "", "",
       "</table>"},
      {"character references", "", "&amp;", "", "", ""},
      {"definitions", "", "[a%]: b%\n", "", "", ""},
      {"one definition again", "", "[a]: b\n", "", "", ""},
      {"definitions in use", "", "[a%]: b%.md\n", "\n", "[a%] ", ""},
      {"undefined labels", "", "[x][a%] ", "", "", ""},
      {"undefined labels by others", "", "[d%]: b\n", "\n", "[x][a%] ", ""},
      {"footnotes", "", "a[^%] ", "\n\n", "[^%]: b\n\n", ""},
      {"undefined footnotes", "", "a[^%] ", "", "", ""},
      {"rows", "|a|b|\n|-|-|\n", "|c|d 3 kg|\n", "", "", ""},
      {"short rows", "|a|b|c|d|e|f|g|h|\n|-|-|-|-|-|-|-|-|\n", "|a\n", "", "", ""},
      {"pipes", "", "|", "", "", ""},
      {"delimiter rows", "", "|-", "\n", "|-", ""},
      {"one heading again", "", "# a\n", "", "", ""},
      {"colliding headings", "", "# a\n# a-%\n", "", "", ""},
      {"table of contents", "", "- [a%](#h-%)\n", "", "\n# h %\n", ""},
      {"table of contents, stale", "", "- [a%](#hx-%)\n", "", "\n# h %\n", ""},
      {"table of contents, wrong case", "", "- [a%](#H-%)\n", "", "\n# h %\n", ""},
      {"missing files", "", "[a](b%.md) ", "", "", ""},
      {"one missing file again", "", "[a](b.md)\n\n", "", "", ""},
      {"placeholders", "", "[word](#) ", "", "", ""},
      {"lists of files", "", "- [a](a.md)\n", "", "", ""},
      {"numbers", "", "23 kg ", "", "", ""},
      {"claims", "", "The Comet 2 weighs 11.2 kg. ", "", "", ""},
      {"claims in one sentence", "", "The Comet 2 weighs 11.2 kg and the Comet 3 weighs 10 kg, ",
       "", "", ""},
      {"wrong claims", "", "The Comet 2 weighs 99 kg.\n\n", "", "", ""},
      {"names", "", "Comet 2 ", "", "", ""},
      {"names in brackets with amounts", "", "(the Comet 2 weighs 5 kg) 9 kg ", "", "", ""},
      {"amounts tied to names", "", "Comet 2's 5 kg for Comet 3, a 9 kg one called Comet 2 ", "",
       "", ""},
      {"amounts that held before", "", "than Comet 2 from 5 kg (9 kg) grown to 7 kg ", "", "", ""},
      {"claims in items", "", "- Comet 2: 11.2 kg\n", "", "", ""},
      {"citations", "", "a [1]. ", "", "", ""},
      {"ranges of citations", "", "a [1-999999]. ", "", "", ""},
      {"references", "", "a [%]. ", "\n\n## References\n\n", "[%] Title %. 2024.\n\n", ""},
      {"listed references", "## References\n\n", "1. Title %. https://arxiv.org/abs/2401.0%\n", "",
       "", ""},
      {"twin references", "## References\n\n", "%. a\n", "", "", ""},
      {"marks before a list", "The Comet 2 ", "[1] ", ":\n\n", "- weighs 11.2 kg\n",
       "\n## References\n\n1. a\n"},
      {"claims without a source", "", "The Comet 2 weighs 10 kg, [x](y). ", "", "",
       "\n\n## References\n\n1. a\n"},
      {"claims in lists", "Comet 2\n\n", "- weighs 11.2 kg\n", "", "* weighs 10 kg\n", ""},
      {"numbers as links", "Comet 2\n\n[a]: b\n\n", "[x][a] 5 ", "", "", ""},
      {"authors and years", "", "(Guo et al., 2024) ", "", "", ""},
      {"keys", "", "[@a; @b] ", "", "", ""},
      {"keys without an entry", "---\nreferences:\n", "- id: a%\n", "---\n\n", "[@b%] ", ""},
      {"raised marks", "", "<sup>[1]</sup>", "", "", ""},
      {"parentheses", "", "(", "", "", ""},
      {"mail addresses", "", "a@b.org ", "", "", ""},
      {"addresses", "", "https://a.b/c ", "", "", ""},
      {"www", "", "www.", "", "", ""},
      {"sentences", "", "a. ", "", "", ""},
      {"commas", "", "a, ", "", "", ""},
      {"colons", "", "a: ", "", "", ""},
      {"hyphens", "", "a-", "", "", ""},
      {"blanks", "", "      ", "", "", "a"},
      {"tabs", "", "\t", "", "", ""},
      {"fence tabs", "", "```\t", "", "", ""},
      {"empty lines", "", "\n", "", "", ""},
      {"carriage returns", "", "\r", "", "", ""},
      {"ideographs", "", "\u6F22", "", "", ""},
      {"lost characters", "", "\uFFFD", "", "", ""},
      {"emoji", "", "\U0001F469\u200D\U0001F467", "", "", ""},
      {"backslashes", "", "\\", "", "", ""},
      {"fences", "", "```\na\n", "", "", ""},
      {"trees", "```\n.\n", "\u251C\u2500\u2500 a.md\n", "", "", "```\n"},
      {"allow comments", "", "<!-- docfacts-allow missing-file: x -->\n\n", "", "", ""},
      {"allow comments in use", "", "<!-- docfacts-allow missing-target: x -->\n[a](b.md)\n\n", "",
       "", ""},
      {"formulas", "", "$a", "", "", ""},
      {"front matter", "---\n", "a: b\n", "", "", "---\n"},
      {"references in front matter", "---\nreferences:\n", "- id: a\n", "", "", "---\n"},
      {"acronyms", "", "Maximum Allowed Load (MAL) ", "", "", ""},
      {"capitals", "", "Aa Bb ", "", "", ""},
      {"images", "", "![a](b.png) ", "", "", ""},
      {"autolinks", "", "<https://a.b> ", "", "", ""},
      {"one word", "", "aaaa", "", "", ""},
      {"one number", "", "9999", "", "", ""},
      {"thousands", "", "1,000,", "", "", ""},
      {"powers", "", "10^", "", "", ""},
      {"alternatives", "", "1 kg/2 kg/", "", "", ""},
      {"reversed links", "", "(a)[b] ", "", "", ""},
      {"targets of words", "", "[a](b c) ", "", "", ""},
      {"links of wikis", "", "[[a]] ", "", "", ""},
      {"dates", "", "May 2024 ", "", "", ""},
      {"components", "", "<Tab%>\n", "", "</Tab%>\n", ""},
      {"inclusions", "", "{{< a% >}}\n", "", "{{< /a% >}}\n", ""},
  };
  return all;
}

std::string write(const Pattern& pattern, std::size_t size) {
  const std::size_t unit = pattern.unit.size() + pattern.second.size();
  std::string out(pattern.head);
  for (std::size_t i = 0; i < size / unit; ++i) append(out, pattern.unit, i + 1);
  out += pattern.middle;
  for (std::size_t i = 0; i < size / unit && !pattern.second.empty(); ++i) {
    append(out, pattern.second, i + 1);
  }
  return out.append(pattern.tail);
}

}  // namespace hostile
