#include "facts/shapes.hpp"

#include <array>

namespace facts {

namespace {

constexpr bool required = true;

// Any file may hold any of these; they add up.
constexpr std::array table_file_members = {
    Member{"$schema"},
    Member{"entities", Holds::list},
    Member{"attributes", Holds::list},
    Member{"units", Holds::list},
    Member{"scales", Holds::list},
    Member{"features", Holds::list},
    Member{"acronyms", Holds::list},
    Member{"link_kinds", Holds::list},
    Member{"summaries", Holds::list},
    Member{"words", Holds::map_lists},
    Member{"sources", Holds::list},
    Member{"unsourced"},
};
constexpr std::array entity_members = {
    Member{"id", Holds::text, required},
    Member{"name", Holds::text, required},
    Member{"aliases", Holds::texts},
    Member{"informal", Holds::texts},
    Member{"kind"},
    Member{"family"},
    Member{"variant_of"},
    Member{"official", Holds::boolean},
    Member{"covered", Holds::boolean},
    Member{"document"},
    Member{"links", Holds::list},
    Member{"facts", Holds::list},
};
constexpr std::array link_members = {
    Member{"kind", Holds::text, required},
    Member{"url", Holds::text, required},
};
constexpr std::array fact_members = {
    Member{"attribute", Holds::text, required},
    Member{"value", Holds::value, required},
    Member{"not", Holds::texts},
    Member{"complete", Holds::boolean},
    Member{"where", Holds::map_texts},
    Member{"also", Holds::list},
    Member{"as_of"},
    Member{"sources", Holds::list},
};
constexpr std::array reading_members = {
    Member{"value", Holds::value, required},
    Member{"because", Holds::text, required},
    Member{"sources", Holds::list},
};
constexpr std::array reference_members = {
    Member{"id", Holds::text, required},
    Member{"at"},
    Member{"quote"},
};
constexpr std::array attribute_members = {
    Member{"id", Holds::text, required},   Member{"label", Holds::text, required},
    Member{"kind", Holds::text, required}, Member{"unit"},
    Member{"comparison", Holds::object},   Member{"cues", Holds::texts},
    Member{"cues_before", Holds::texts},   Member{"cues_after", Holds::texts},
    Member{"anti_cues", Holds::texts},     Member{"headers", Holds::texts},
    Member{"confused_with", Holds::texts}, Member{"least", Holds::number},
    Member{"most", Holds::number},         Member{"at_most_attribute"},
    Member{"inherited", Holds::boolean},   Member{"default_of_unit", Holds::boolean},
};
constexpr std::array comparison_members = {
    Member{"max_rounding", Holds::number},
    Member{"about", Holds::number},
    Member{"binary", Holds::boolean},
};
constexpr std::array unit_members = {
    Member{"id", Holds::text, required},
    Member{"words", Holds::texts},
    Member{"symbols_before", Holds::texts},
    Member{"symbols_after", Holds::texts},
};
constexpr std::array scale_members = {
    Member{"word", Holds::text, required},
    Member{"factor", Holds::number, required},
    Member{"binary", Holds::number},
    Member{"needs_unit", Holds::boolean},
};
constexpr std::array feature_members = {
    Member{"id", Holds::text, required},
    Member{"name", Holds::text, required},
    Member{"aliases", Holds::texts},
    Member{"attribute", Holds::text, required},
};
constexpr std::array acronym_members = {
    Member{"short", Holds::text, required},
    Member{"long", Holds::texts, required},
    Member{"sources", Holds::list},
};
constexpr std::array link_kind_members = {
    Member{"id", Holds::text, required},
    Member{"label", Holds::text, required},
    Member{"words", Holds::texts},
    Member{"hosts", Holds::texts},
};
constexpr std::array summary_members = {
    Member{"id", Holds::text, required},
    Member{"entity_rows", Holds::boolean},
    Member{"heading", Holds::text, required},
    Member{"source_heading", Holds::text, required},
    Member{"missing"},
    Member{"yes"},
    Member{"no"},
    Member{"fields", Holds::list, required},
};
constexpr std::array summary_field_members = {
    Member{"attribute", Holds::text, required},
    Member{"label", Holds::text, required},
    Member{"where", Holds::map_texts},
};
// CSL 1.0.2, the variables of an item.
constexpr std::array source_members = {
    Member{"id", Holds::text, required},
    Member{"type", Holds::text, required},
    Member{"title", Holds::text, required},
    Member{"author", Holds::names},
    Member{"editor", Holds::names},
    Member{"translator", Holds::names},
    Member{"contributor", Holds::names},
    Member{"chair", Holds::names},
    Member{"collection-editor", Holds::names},
    Member{"compiler", Holds::names},
    Member{"composer", Holds::names},
    Member{"container-author", Holds::names},
    Member{"curator", Holds::names},
    Member{"director", Holds::names},
    Member{"editorial-director", Holds::names},
    Member{"executive-producer", Holds::names},
    Member{"guest", Holds::names},
    Member{"host", Holds::names},
    Member{"illustrator", Holds::names},
    Member{"interviewer", Holds::names},
    Member{"narrator", Holds::names},
    Member{"organizer", Holds::names},
    Member{"original-author", Holds::names},
    Member{"performer", Holds::names},
    Member{"producer", Holds::names},
    Member{"recipient", Holds::names},
    Member{"reviewed-author", Holds::names},
    Member{"script-writer", Holds::names},
    Member{"series-creator", Holds::names},
    Member{"issued", Holds::date},
    Member{"accessed", Holds::date},
    Member{"submitted", Holds::date},
    Member{"available-date", Holds::date},
    Member{"event-date", Holds::date},
    Member{"original-date", Holds::date},
    Member{"URL"},
    Member{"DOI"},
    Member{"ISBN"},
    Member{"ISSN"},
    Member{"PMID"},
    Member{"archive"},
    Member{"archive_location"},
    Member{"abstract"},
    Member{"annote"},
    Member{"citation-key"},
    Member{"custom", Holds::map_texts},
    Member{"chapter-number", Holds::text_number},
    Member{"collection-title"},
    Member{"collection-number", Holds::text_number},
    Member{"container-title"},
    Member{"container-title-short"},
    Member{"edition", Holds::text_number},
    Member{"event-title"},
    Member{"event-place"},
    Member{"genre"},
    Member{"issue", Holds::text_number},
    Member{"keyword"},
    Member{"language"},
    Member{"license"},
    Member{"medium"},
    Member{"note"},
    Member{"number", Holds::text_number},
    Member{"number-of-pages", Holds::text_number},
    Member{"page", Holds::text_number},
    Member{"publisher"},
    Member{"publisher-place"},
    Member{"section"},
    Member{"source"},
    Member{"status"},
    Member{"title-short"},
    Member{"version", Holds::text_number},
    Member{"volume", Holds::text_number},
    Member{"PMCID"},
    Member{"archive-place"},
    Member{"archive_collection"},
    Member{"authority"},
    Member{"call-number"},
    Member{"citation-label"},
    Member{"dimensions"},
    Member{"division"},
    Member{"event"},
    Member{"journalAbbreviation"},
    Member{"jurisdiction"},
    Member{"original-publisher"},
    Member{"original-publisher-place"},
    Member{"original-title"},
    Member{"part-title"},
    Member{"references"},
    Member{"reviewed-genre"},
    Member{"reviewed-title"},
    Member{"scale"},
    Member{"shortTitle"},
    Member{"volume-title"},
    Member{"volume-title-short"},
    Member{"year-suffix"},
    Member{"citation-number", Holds::text_number},
    Member{"first-reference-note-number", Holds::text_number},
    Member{"locator", Holds::text_number},
    Member{"number-of-volumes", Holds::text_number},
    Member{"page-first", Holds::text_number},
    Member{"part-number", Holds::text_number},
    Member{"printing-number", Holds::text_number},
    Member{"supplement-number", Holds::text_number},
};

constexpr std::array<std::string_view, 45> types = {
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "classic",
    "collection",
    "dataset",
    "document",
    "entry",
    "entry-dictionary",
    "entry-encyclopedia",
    "event",
    "figure",
    "graphic",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "map",
    "motion_picture",
    "musical_score",
    "pamphlet",
    "paper-conference",
    "patent",
    "performance",
    "periodical",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "review",
    "review-book",
    "software",
    "song",
    "speech",
    "standard",
    "thesis",
    "treaty",
    "webpage",
};

constexpr std::array<std::string_view, 9> the_name_parts = {"family",
                                                            "given",
                                                            "literal",
                                                            "suffix",
                                                            "dropping-particle",
                                                            "non-dropping-particle",
                                                            "comma-suffix",
                                                            "static-ordering",
                                                            "parse-names"};

constexpr std::string_view facts_schema = "facts.schema.json";
constexpr std::string_view vocabulary_schema = "vocabulary.schema.json";

}  // namespace

namespace shapes {

const Shape table_file = {"a table", facts_schema, "", table_file_members};
const Shape entity = {"an entity", facts_schema, "entity", entity_members};
const Shape link = {"a link", facts_schema, "link", link_members};
const Shape fact = {"a fact", facts_schema, "fact", fact_members};
const Shape reading = {"another reading", facts_schema, "reading", reading_members};
const Shape reference = {"a reference", facts_schema, "reference", reference_members};
const Shape attribute = {"an attribute", vocabulary_schema, "attribute", attribute_members};
const Shape comparison = {"a comparison", vocabulary_schema, "comparison", comparison_members};
const Shape unit = {"a unit", vocabulary_schema, "unit", unit_members};
const Shape scale = {"a scale", vocabulary_schema, "scale", scale_members};
const Shape feature = {"a feature", vocabulary_schema, "feature", feature_members};
const Shape acronym = {"an acronym", vocabulary_schema, "acronym", acronym_members};
const Shape link_kind = {"a kind of link", vocabulary_schema, "link_kind", link_kind_members};
const Shape summary = {"a summary", vocabulary_schema, "summary", summary_members};
const Shape summary_field = {"a field of a summary", vocabulary_schema, "summary_field",
                             summary_field_members};
const Shape source = {"a source", "sources.schema.json", "source", source_members};

}  // namespace shapes

std::span<const Shape* const> all_shapes() {
  static const std::array<const Shape*, 16> all = {
      &shapes::table_file, &shapes::entity,    &shapes::link,          &shapes::fact,
      &shapes::reading,    &shapes::reference, &shapes::attribute,     &shapes::comparison,
      &shapes::unit,       &shapes::scale,     &shapes::feature,       &shapes::acronym,
      &shapes::link_kind,  &shapes::summary,   &shapes::summary_field, &shapes::source};
  return all;
}

std::span<const std::string_view> name_parts() { return the_name_parts; }

std::span<const std::string_view> source_types() { return types; }

}  // namespace facts
