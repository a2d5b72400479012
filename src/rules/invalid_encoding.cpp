#include <algorithm>
#include <string>
#include <string_view>

#include "lint/rule.hpp"

namespace {

using namespace lint;

/// A text has no more lines than these with bytes that are none.
constexpr std::size_t most_lines = 8;

void check(const Document& document, const Project& project, Sink& out) {
  constexpr std::string_view replacement = "\xEF\xBF\xBD";
  const markdown::Document& page = document.markdown;
  const auto is_nul_at = [&](Span span) {
    return project.slice(document, span).find_first_not_of('\0') == std::string_view::npos;
  };
  if (page.invalid.size() > most_lines) {
    const auto nul = std::find_if(page.invalid.begin(), page.invalid.end(), is_nul_at);
    if (nul != page.invalid.end()) {
      out.report(document, *nul, "NUL bytes and others that are no text: this is a binary file");
      return;
    }
  }
  for (const Span span : page.invalid) {
    out.report(document, span,
               is_nul_at(span) ? "a NUL byte is no text" : "these bytes are no UTF-8");
  }
  for (std::size_t at = page.prose.find(replacement); at != std::string::npos;
       at = page.prose.find(replacement, at + replacement.size())) {
    const auto begin = static_cast<std::uint32_t>(at);
    const markdown::Range range{begin, begin + static_cast<std::uint32_t>(replacement.size())};
    const Span span = page.place(range);
    if (page.is_code(range) || project.slice(document, span) != replacement) continue;
    out.report(document, span, "a character was lost here when the text was converted");
  }
}

}  // namespace

namespace rules {

extern constinit const Rule invalid_encoding{
    .name = "invalid-encoding",
    .topic = Topic::text,
    .severity = Severity::error,
    .fixes = Fixes::never,
    .summary = "A document must be UTF-8, without NUL bytes and without damaged characters.",
    .docs = R"md(
## Why

Bytes that are no UTF-8 look different in every program, and a NUL byte makes tools take the document
for a binary file. Each line with such bytes is reported once, and so is a binary file. The
replacement character in prose is what an earlier program left of a character that it could not
read.

## Wrong

```md
Le cadre p�se 2,1 kg.
```

## Right

```md
Le cadre pèse 2,1 kg.
```
)md",
    .check = check,
};

}  // namespace rules
