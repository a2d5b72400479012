# cmake -D NAME=some-defect -P src/rules/new.cmake: writes a rule and its page. Nothing else needs
# an edit.
if(NOT NAME MATCHES "^[a-z]+(-[a-z]+)*$")
  message(FATAL_ERROR "NAME must be the defect in lower case: -D NAME=some-defect")
endif()
string(REPLACE - _ symbol ${NAME})
set(rule ${CMAKE_CURRENT_LIST_DIR}/${symbol}.cpp)
set(page ${CMAKE_CURRENT_LIST_DIR}/../../tests/rules/${NAME}.md)
foreach(file IN ITEMS ${rule} ${page})
  if(EXISTS ${file})
    message(FATAL_ERROR "${file} exists")
  endif()
endforeach()

file(CONFIGURE OUTPUT ${rule} @ONLY CONTENT [==[
#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Document& document, const Project& project, Sink& out) {
  (void)project;
  for (const markdown::Link& link : document.markdown.links) {
    out.report(document, link.whole, "say what is wrong, in the words found");
  }
}

}  // namespace

namespace rules {

extern constinit const Rule @symbol@{
    .name = "@NAME@",
    .topic = Topic::text,
    .severity = Severity::warning,
    .fixes = Fixes::never,
    .summary = "Say in one sentence what must hold.",
    .docs = R"md(
## Why

Say what goes wrong for a reader, and what the rule lets pass.

## Wrong

```md
A [link](https://bicycles.example).
```

## Right

```md
No link.
```
)md",
    .check = check,
};

}  // namespace rules
]==])

file(CONFIGURE OUTPUT ${page} @ONLY CONTENT [==[
# @NAME@

The ordinary case.

```md
A [link](https://bicycles.example).
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ @NAME@: say what is wrong, in the words found
```

What looks like it and is right.

```md
No link.
```
]==])
message(STATUS "wrote src/rules/${symbol}.cpp and tests/rules/${NAME}.md")
