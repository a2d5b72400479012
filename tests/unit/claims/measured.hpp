#pragma once

#include <string>
#include <vector>

#include "base/cat.hpp"
#include "claims/read.hpp"
#include "facts/read.hpp"
#include "markdown/parse.hpp"

namespace measured {

/// A table of bicycles of a maker, in families of which some members are named by a size.
inline constexpr const char* bicycles = R"({
"entities": [
  {"id": "velox", "name": "Velox", "kind": "maker"},
  {"id": "comet", "name": "Comet", "kind": "family", "facts": [
    {"attribute": "sizes", "value": ["Comet 7K", "Comet 67K"], "complete": true}]},
  {"id": "comet-7k", "name": "Comet 7K", "kind": "bicycle", "family": "comet", "variant_of": "comet", "facts": [
    {"attribute": "parts", "value": "7K"}]},
  {"id": "comet-67k", "name": "Comet 67K", "kind": "bicycle", "family": "comet", "variant_of": "comet", "facts": [
    {"attribute": "parts", "value": "67.4K"}]},
  {"id": "orbit-2", "name": "Orbit 2", "aliases": ["Orbit Two"], "kind": "bicycle", "document": "orbit-2.md"},
  {"id": "orbit-2-lite", "name": "Orbit 2 Lite", "kind": "bicycle", "variant_of": "orbit-2"},
  {"id": "velox-vx1", "name": "Velox VX1", "kind": "bicycle", "document": "velox-vx1.md"},
  {"id": "orbit-3", "name": "Orbit 3", "kind": "bicycle"},
  {"id": "orbit-3-large", "name": "Orbit 3 235K-M22K", "kind": "bicycle", "variant_of": "orbit-3"}],
"attributes": [
  {"id": "parts", "label": "parts", "kind": "quantity", "unit": "part", "default_of_unit": true, "least": 1000,
    "cues": ["total parts", "in all"], "cues_before": ["comprises", "sum of"],
    "headers": ["parts", "total parts", "total", "size", "零件 kit 数"],
    "anti_cues": ["bell"]},
  {"id": "moving", "label": "moving parts", "kind": "quantity", "unit": "part", "least": 100,
    "at_most_attribute": "parts", "cues": ["moving parts", "moving", "活动零件"], "cues_before": ["moves", "M"], "headers": ["moving parts", "moving"]},
  {"id": "bell", "label": "parts of the bell", "kind": "quantity", "unit": "part", "cues": ["the bell"]},
  {"id": "tested", "label": "test distance", "kind": "quantity", "unit": "km",
    "cues_before": ["tested for", "tested … for", "sum of"],
    "cues_after": ["on the road"], "anti_cues": ["per day", "range"], "headers": ["test distance"]},
  {"id": "range", "label": "range", "kind": "quantity", "unit": "km", "cues": ["range", "range of"],
    "headers": ["range"]},
  {"id": "hours", "label": "hours of work", "kind": "quantity", "unit": "hour", "default_of_unit": true,
    "cues": ["hours"], "anti_cues": ["for each wheel"]},
  {"id": "hours.wheel", "label": "hours a wheel", "kind": "quantity", "unit": "hour", "cues": ["for each wheel"]},
  {"id": "teeth", "label": "teeth", "kind": "quantity", "cues": ["chainring of"]},
  {"id": "spokes", "label": "spokes", "kind": "quantity", "cues_after": ["spokes"]},
  {"id": "score.hill", "label": "Hill 2024", "kind": "quantity", "unit": "percent", "cues": ["Hill 2024"], "headers": ["Hill 2024"]},
  {"id": "score.dale", "label": "Dale", "kind": "quantity", "unit": "percent", "cues": ["Dale"], "headers": ["Dale"]},
  {"id": "price", "label": "price", "kind": "quantity", "unit": "usd", "cues": ["price", "costs"], "headers": ["price"]},
  {"id": "launched", "label": "launch date", "kind": "date", "cues": ["launched"], "headers": ["date", "launched"]},
  {"id": "gear", "label": "gear", "kind": "set", "headers": ["gear", "frame"]},
  {"id": "sizes", "label": "sizes", "kind": "set"}],
"units": [
  {"id": "part", "words": ["parts", "part", "零件"]}, {"id": "km", "words": ["km", "kilometres"]},
  {"id": "hour", "words": ["hours"]}, {"id": "percent", "words": ["percent"], "symbols_after": ["%"]},
  {"id": "usd", "words": ["dollars"], "symbols_before": ["$"]}],
"scales": [
  {"word": "K", "factor": 1e3}, {"word": "M", "factor": 1e6}, {"word": "million", "factor": 1e6},
  {"word": "thousand", "factor": 1e3}, {"word": "G", "factor": 1e9, "needs_unit": true}],
"words": {
  "additional": ["additional"], "approximation": ["about", "左右"], "attributive": ["的"], "change": ["grew", "raised", "增加到"],
  "comparison": ["than", "equivalent to", "based on", "基于"], "comparison_behind": ["之后", "style"],
  "conjunction": ["and", "but", "with", "while", "和"], "contrast": ["while"], "copula": ["is"], "correction": ["wrong"],
  "default_attribute": ["parts"], "division": ["per"], "emphasis": ["not only"],
  "function_word": ["a", "the", "of", "on", "is", "are", "to", "for", "and", "in"],
  "group_noun": ["family"], "inclusion": ["includes"], "label": ["table"], "lower_bound": ["more than"], "member_attribute": ["sizes"],
  "naming": ["called"], "own": ["we"], "month": ["January=1", "Jan=1", "December=12"], "name_header": ["model"], "negation": ["not", "instead of"],
  "number": ["two=2", "half a=0.5"], "possession": ["has", "have", "是"], "previous": ["from", "从"], "pronoun": ["it", "its"],
  "range": ["between"], "relative": ["which"], "respectively": ["respectively"], "silent_kind": ["maker"],
  "size_noun": ["model", "models", "款"], "source_noun": ["brochure"], "stage": ["in this stage"], "total": ["total"],
  "upper_bound": ["no more than", "up to"]}
})";

using Lines = std::vector<std::string>;

struct Pages {
  Lines stated;  // "Orbit 2 parts 671K", and what keeps it from being plain
  Lines left;    // "671K: no cue says what it is"
};

inline Pages read(const std::string& markdown, const std::string& path = "page.md") {
  static const facts::Table table = [] {
    std::vector<text::Source> files;
    files.emplace_back("bicycles.json", bicycles);
    return facts::read(std::move(files));
  }();
  static const claims::Reader reader(table);
  const text::Source source(path, markdown);
  const claims::Reading reading = reader.read(source, markdown::parse(source));
  Pages out;
  for (const claims::Claim& claim : reading.claims) {
    if (claim.attribute == facts::none) continue;
    std::string line =
        base::cat(table.entities[claim.entity].name, ' ', table.attributes[claim.attribute].id, ' ',
                  source.slice(claim.span));
    if (claim.kind == claims::ClaimKind::member) line += " (a member)";
    if (claim.qualifier == claims::Qualifier::previous) line += " (before)";
    if (claim.qualifier == claims::Qualifier::additional) line += " (on top)";
    if (claim.qualifier == claims::Qualifier::stage) line += " (a stage)";
    if (claim.qualifier == claims::Qualifier::range_low) line += " (from)";
    if (claim.qualifier == claims::Qualifier::range_high) line += " (to)";
    out.stated.push_back(line);
  }
  for (const claims::Left& left : reading.left) {
    if (left.reason == "part of a name") continue;
    out.left.push_back(base::cat(source.slice(left.span), ": ", left.reason));
  }
  return out;
}

/// What a text states: one line a number.
inline Lines stated(const std::string& markdown) { return read(markdown).stated; }
/// Which numbers state nothing, and why.
inline Lines left(const std::string& markdown) { return read(markdown).left; }

}  // namespace measured
