#include "report/claim_words.hpp"

#include <algorithm>

namespace report {

std::string_view name(claims::ClaimKind kind) {
  switch (kind) {
    case claims::ClaimKind::quantity:
      return "quantity";
    case claims::ClaimKind::date:
      return "date";
    case claims::ClaimKind::feature:
      return "feature";
    case claims::ClaimKind::text:
      return "text";
    case claims::ClaimKind::member:
      return "member";
    case claims::ClaimKind::status:
      return "status";
    case claims::ClaimKind::expansion:
      return "expansion";
  }
  return {};
}

std::string_view name(claims::Qualifier qualifier) {
  switch (qualifier) {
    case claims::Qualifier::plain:
      return "plain";
    case claims::Qualifier::variant_list:
      return "variant-list";
    case claims::Qualifier::range_low:
      return "range-low";
    case claims::Qualifier::range_high:
      return "range-high";
    case claims::Qualifier::previous:
      return "previous";
    case claims::Qualifier::additional:
      return "additional";
    case claims::Qualifier::stage:
      return "stage";
  }
  return {};
}

std::string_view name(claims::Resolution resolution) {
  switch (resolution) {
    case claims::Resolution::same_sentence:
      return "same-sentence";
    case claims::Resolution::pronoun:
      return "pronoun";
    case claims::Resolution::paragraph:
      return "paragraph";
    case claims::Resolution::list_parent:
      return "list-parent";
    case claims::Resolution::heading:
      return "heading";
    case claims::Resolution::document:
      return "document";
    case claims::Resolution::respectively:
      return "respectively";
    case claims::Resolution::table_row:
      return "table-row";
    case claims::Resolution::table_column:
      return "table-column";
  }
  return {};
}

std::string_view name(claims::Verdict verdict) {
  switch (verdict) {
    case claims::Verdict::agrees:
      return "agrees";
    case claims::Verdict::disagrees:
      return "disagrees";
    case claims::Verdict::unknown:
      return "unknown";
  }
  return {};
}

std::string_view name(facts::Bound bound) {
  switch (bound) {
    case facts::Bound::exact:
      return "exact";
    case facts::Bound::about:
      return "about";
    case facts::Bound::at_least:
      return "at-least";
    case facts::Bound::at_most:
      return "at-most";
  }
  return {};
}

std::vector<std::string> sources_of(const facts::Fact* fact) {
  std::vector<std::string> out;
  if (fact == nullptr) return out;
  const auto add = [&](const std::vector<facts::Reference>& references) {
    for (const facts::Reference& reference : references) {
      if (std::find(out.begin(), out.end(), reference.source) == out.end()) {
        out.push_back(reference.source);
      }
    }
  };
  add(fact->references);
  for (const facts::Reading& reading : fact->readings) add(reading.references);
  return out;
}

}  // namespace report
