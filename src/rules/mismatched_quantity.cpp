#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lint/rule.hpp"

namespace {

using namespace lint;

/// A factor as words say it: 1000 times, a million times.
std::string spell_factor(double slip) {
  const double factor = slip < 1 ? 1 / slip : slip;
  if (factor > 0.9e9) return "a billion times";
  if (factor > 0.9e6) return "a million times";
  return cat(static_cast<int>(factor + 0.5), " times");
}

std::string_view spell_bound(const claims::Claim& claim) {
  switch (std::get<facts::Quantity>(claim.value).bound) {
    case facts::Bound::exact:
      return "";
    case facts::Bound::about:
      return "about ";
    case facts::Bound::at_least:
      return "more than ";
    case facts::Bound::at_most:
      return "at most ";
  }
  return "";
}

/// What the number is the value of instead.
void add_owner(Sink::Handle finding, const Disagreement& one, const Project& project,
               std::uint32_t entity, std::uint32_t attribute) {
  const facts::Table& table = project.table;
  const std::vector<const facts::Fact*> facts = table.facts_of(entity, attribute);
  if (facts.empty()) return;
  finding.note(facts.front()->origin,
               cat(one.written, " is the ", table.attributes[attribute].label, " of ",
                   table.entities[entity].name));
}

void check(const Document& document, const Project& project, Sink& out) {
  for (const Disagreement& one : disagreements(document, project, claims::ClaimKind::quantity)) {
    const claims::Judgement& judgement = *one.judgement;
    Sink::Handle finding = report_value(one, document, project, out, spell_bound(*one.claim));
    if (judgement.scale_slip != 0) {
      finding.note(cat("the scale slipped: ", one.written, " is ",
                       spell_factor(judgement.scale_slip), " too ",
                       judgement.scale_slip > 1 ? "much" : "little"));
    }
    if (judgement.swapped_attribute != facts::none) {
      add_owner(finding, one, project, one.claim->entity, judgement.swapped_attribute);
    }
    if (judgement.swapped_entity != facts::none) {
      add_owner(finding, one, project, judgement.swapped_entity, one.claim->attribute);
    }
    if (judgement.is_choice) continue;
    if (const auto edit = rewrite(document, *one.claim, judgement.expected)) {
      // Where sources differ, which of their values was meant is for a person to say.
      const bool is_disputed = judgement.fact != nullptr && !judgement.fact->readings.empty();
      finding.fix(is_disputed ? Safety::unsafe : Safety::safe, cat("write ", judgement.expected),
                  *edit);
    }
  }
}

}  // namespace

namespace rules {

extern constinit const Rule mismatched_quantity{
    .name = "mismatched-quantity",
    .topic = Topic::claims,
    .severity = Severity::error,
    .fixes = Fixes::sometimes,
    .summary = "A number must agree with the fact table.",
    .docs = R"md(
## Why

Readers copy numbers, and a number goes stale without the sentence showing it. A claim is compared
at the precision it is written in: 236K and 0.24M are both true of 236,000 sold, and 0.25M is not.
"About", "over" and "up to" mean what they say. The note says where the table has the right value
and its sources, and, where it can be told, what went wrong: a scale that slipped, the part taken
for the whole, the value of a sister model.

## Wrong

```md
The Comet 3 weighs 13.4 kg.
```

## Right

```md
The Comet 3 weighs 12.4 kg, about 12 kg.
```
)md",
    .check = check,
};

}  // namespace rules
