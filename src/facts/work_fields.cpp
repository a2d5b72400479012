#include "facts/work_fields.hpp"

#include <algorithm>
#include <array>

namespace facts {

namespace {

struct TypePair {
  std::string_view bib;
  std::string_view csl;
};

/// The first pair of a CSL type is the one it is written as.
constexpr std::array<TypePair, 56> types = {{
    {"article", "article-journal"},
    {"inproceedings", "paper-conference"},
    {"conference", "paper-conference"},
    {"book", "book"},
    {"proceedings", "book"},
    {"collection", "book"},
    {"mvbook", "book"},
    {"mvcollection", "book"},
    {"mvproceedings", "book"},
    {"reference", "book"},
    {"incollection", "chapter"},
    {"inbook", "chapter"},
    {"phdthesis", "thesis"},
    {"mastersthesis", "thesis"},
    {"thesis", "thesis"},
    {"techreport", "report"},
    {"report", "report"},
    {"manual", "report"},
    {"misc", "article"},
    {"online", "webpage"},
    {"electronic", "webpage"},
    {"webpage", "webpage"},
    {"unpublished", "manuscript"},
    {"software", "software"},
    {"dataset", "dataset"},
    {"patent", "patent"},
    {"booklet", "pamphlet"},
    {"standard", "standard"},
    {"document", "document"},
    {"article", "article-magazine"},
    {"article", "article-newspaper"},
    {"inreference", "entry-encyclopedia"},
    {"incollection", "entry-dictionary"},
    {"online", "post"},
    {"online", "post-weblog"},
    {"mvreference", "book"},
    {"bookinbook", "book"},
    {"commentary", "book"},
    {"suppbook", "chapter"},
    {"suppcollection", "chapter"},
    {"suppperiodical", "article-journal"},
    {"www", "webpage"},
    {"periodical", "periodical"},
    {"artwork", "graphic"},
    {"image", "graphic"},
    {"audio", "song"},
    {"music", "song"},
    {"movie", "motion_picture"},
    {"video", "motion_picture"},
    {"letter", "personal_communication"},
    {"legislation", "legislation"},
    {"jurisdiction", "legal_case"},
    {"legal", "treaty"},
    {"performance", "performance"},
    {"review", "review"},
    {"interview", "interview"},
}};

struct FieldPair {
  std::string_view bib;
  std::string_view csl;
};

/// The first pair of a variable is the one it is written as, where the type does not decide.
constexpr std::array<FieldPair, 35> fields = {{
    {"title", "title"},
    {"journal", "container-title"},
    {"journaltitle", "container-title"},
    {"booktitle", "container-title"},
    {"volume", "volume"},
    {"number", "issue"},
    {"issue", "issue"},
    {"pages", "page"},
    {"publisher", "publisher"},
    {"school", "publisher"},
    {"institution", "publisher"},
    {"organization", "publisher"},
    {"address", "publisher-place"},
    {"location", "publisher-place"},
    {"doi", "DOI"},
    {"url", "URL"},
    {"isbn", "ISBN"},
    {"issn", "ISSN"},
    {"edition", "edition"},
    {"series", "collection-title"},
    {"chapter", "chapter-number"},
    {"note", "note"},
    {"abstract", "abstract"},
    {"keywords", "keyword"},
    {"language", "language"},
    {"type", "genre"},
    {"version", "version"},
    {"archiveprefix", "archive"},
    {"eprinttype", "archive"},
    {"eprint", "archive_location"},
    {"shorttitle", "title-short"},
    {"annote", "annote"},
    {"pagetotal", "number-of-pages"},
    {"venue", "event-place"},
    {"pmid", "PMID"},
}};

/// What `number` counts in works of a type. Types that are written as the same one agree here.
std::string_view numbered(std::string_view type) {
  constexpr std::array<std::string_view, 4> books = {"book", "incollection", "inproceedings",
                                                     "inreference"};
  constexpr std::array<std::string_view, 4> numbers = {"techreport", "patent", "standard",
                                                       "software"};
  const std::string_view bib = bib_type_of(type);
  if (std::find(numbers.begin(), numbers.end(), bib) != numbers.end()) return "number";
  return std::find(books.begin(), books.end(), bib) != books.end() ? "collection-number" : "issue";
}

}  // namespace

std::string_view bib_type_of(std::string_view csl) {
  const auto found = std::find_if(types.begin(), types.end(),
                                  [&](const TypePair& pair) { return pair.csl == csl; });
  return found == types.end() ? std::string_view("misc") : found->bib;
}

std::string_view csl_type_of(std::string_view bib) {
  const auto found = std::find_if(types.begin(), types.end(),
                                  [&](const TypePair& pair) { return pair.bib == bib; });
  return found == types.end() ? std::string_view("document") : found->csl;
}

const std::vector<std::string_view>& known_fields() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> out;
    for (const FieldPair& pair : fields) out.push_back(pair.bib);
    return out;
  }();
  return names;
}

std::string_view field_of(std::string_view variable, std::string_view type) {
  const std::string_view bib = bib_type_of(type);
  const bool is_part = bib == "inproceedings" || bib == "incollection" || bib == "inreference";
  if (variable == "container-title") return is_part ? "booktitle" : "journal";
  if (variable == "publisher") {
    if (type == "thesis") return "school";
    if (type == "report") return "institution";
  }
  if (variable == numbered(type)) return "number";
  if (variable == "issue") return "issue";
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const FieldPair& pair) { return pair.csl == variable; });
  return found == fields.end() ? std::string_view() : found->bib;
}

std::string_view variable_of(std::string_view field, std::string_view type) {
  if (field == "number") return numbered(type);
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const FieldPair& pair) { return pair.bib == field; });
  return found == fields.end() ? std::string_view() : found->csl;
}

bool is_address(std::string_view field) { return field == "url" || field == "doi"; }

}  // namespace facts
