#pragma once

#include <string>
#include <vector>

#include "base/cat.hpp"
#include "claims/judge.hpp"
#include "claims/read.hpp"
#include "facts/read.hpp"
#include "markdown/parse.hpp"

namespace stated {

/// A table of cameras, of which one family is known whole.
inline constexpr const char* cameras = R"({
"entities": [
  {"id": "vela", "name": "Vela", "kind": "family", "facts": [
    {"attribute": "models", "value": ["Vela 2", "Vela 2 Mini", "Vela 3 Pro"], "complete": true}]},
  {"id": "vela-2", "name": "Vela 2", "kind": "camera", "family": "vela", "variant_of": "vela", "facts": [
    {"attribute": "equipment", "value": ["stabiliser", "phase-detection"], "not": ["global-shutter"]},
    {"attribute": "firmware.licence", "value": "MIT"},
    {"attribute": "pixels", "value": "24M"}]},
  {"id": "vela-2-mini", "name": "Vela 2 Mini", "kind": "camera", "family": "vela", "variant_of": "vela-2", "facts": [
    {"attribute": "based_on", "value": ["Vela 2"], "complete": true}]},
  {"id": "vela-3-pro", "name": "Vela 3 Pro", "kind": "camera", "family": "vela", "variant_of": "vela", "facts": [
    {"attribute": "equipment", "value": ["global-shutter"], "complete": true},
    {"attribute": "firmware.licence", "value": "GPL-3.0"}]},
  {"id": "lyra", "name": "Lyra", "kind": "camera", "official": false, "facts": [
    {"attribute": "equipment", "value": ["stabiliser"], "complete": true}]},
  {"id": "nova", "name": "Nova", "kind": "camera", "covered": false}],
"attributes": [
  {"id": "equipment", "label": "equipment", "kind": "set", "headers": ["equipment", "shutter"]},
  {"id": "models", "label": "models", "kind": "set"},
  {"id": "based_on", "label": "predecessor", "kind": "set", "cues_before": ["derived from"], "headers": ["based on"]},
  {"id": "firmware.licence", "label": "licence of the firmware", "kind": "text", "cues": ["firmware under", "under"], "headers": ["licence"]},
  {"id": "pixels", "label": "pixels", "kind": "quantity", "unit": "pixel", "default_of_unit": true}],
"units": [{"id": "pixel", "words": ["pixels"]}],
"scales": [{"word": "M", "factor": 1000000}],
"features": [
  {"id": "stabiliser", "name": "image stabilisation", "aliases": ["IBIS"], "attribute": "equipment"},
  {"id": "phase-detection", "name": "phase detection", "attribute": "equipment"},
  {"id": "global-shutter", "name": "global shutter", "attribute": "equipment"}],
"acronyms": [{"short": "IBIS", "long": ["in-body image stabilisation"]}],
"words": {
  "assertion": ["has", "uses", "use", "with", "is a"],
  "comparison": ["than", "unlike", "outperforms", "compared with"],
  "copula": ["is", "is a", "is an"],
  "denial": ["does not use", "lacks", "comes without"],
  "function_word": ["a", "an", "the", "and", "of", "is"],
  "hypothesis": ["if", "might"],
  "member_attribute": ["models"],
  "negation": ["not", "no", "without", "neither", "nor", "instead of"],
  "official": ["official"],
  "pronoun": ["it"],
  "relative": ["which", "that"],
  "unofficial": ["unofficial", "not an official"]}
})";

/// What a text states of names, one line a claim: `Vela 2 lacks "phase detection": disagrees`.
inline std::vector<std::string> lines(const std::string& markdown) {
  std::vector<text::Source> files;
  files.emplace_back("cameras.json", cameras);
  const facts::Table table = facts::read(std::move(files));
  const text::Source source("page.md", markdown);
  const claims::Reading reading = claims::Reader(table).read(source, markdown::parse(source));
  std::vector<std::string> out;
  for (const claims::Claim& claim : reading.claims) {
    if (claim.kind == claims::ClaimKind::quantity) continue;
    const std::string_view written = source.slice(claim.span);
    std::string line = claim.entity == facts::none ? "" : table.entities[claim.entity].name;
    if (claim.kind == claims::ClaimKind::member) line += " has the member";
    if (claim.kind == claims::ClaimKind::feature) line += claim.is_denied ? " lacks" : " has";
    if (claim.kind == claims::ClaimKind::expansion) line += "long form";
    if (claim.kind == claims::ClaimKind::status) line += " is";
    if (claim.kind == claims::ClaimKind::text) {
      line += base::cat(' ', table.attributes[claim.attribute].label);
    }
    const claims::Verdict verdict = claims::judge(claim, table, written).verdict;
    out.push_back(base::cat(line, " \"", written, "\": ",
                            verdict == claims::Verdict::agrees      ? "agrees"
                            : verdict == claims::Verdict::disagrees ? "disagrees"
                                                                    : "unknown"));
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace stated
