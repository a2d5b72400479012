#include <algorithm>
#include <array>
#include <optional>

#include "base/cat.hpp"
#include "facts/work.hpp"

namespace facts {

namespace {

using base::cat;

struct TypePair {
  std::string_view bib;
  std::string_view csl;
};

/// The first pair of a CSL type is the one it is written as.
constexpr std::array<TypePair, 24> types = {{
    {"article", "article-journal"},
    {"inproceedings", "paper-conference"},
    {"conference", "paper-conference"},
    {"book", "book"},
    {"proceedings", "book"},
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
}};

struct FieldPair {
  std::string_view bib;
  std::string_view csl;
};

/// The first pair of a variable is the one it is written as, where the type does not decide.
constexpr std::array<FieldPair, 34> fields = {{
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
}};

constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                     "jul", "aug", "sep", "oct", "nov", "dec"};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& byte : out) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return out;
}

std::optional<int> read_number(std::string_view text) {
  const bool is_number = !text.empty() && text.size() <= 4 &&
                         text.find_first_not_of("0123456789") == std::string_view::npos;
  return is_number ? std::optional(std::stoi(std::string(text))) : std::nullopt;
}

std::optional<int> read_month(std::string_view text) {
  if (const std::optional<int> number = read_number(text)) {
    return *number >= 1 && *number <= 12 ? number : std::nullopt;
  }
  const std::string word = lower(text.substr(0, 3));
  const auto found = std::find(months.begin(), months.end(), word);
  if (found == months.end()) return std::nullopt;
  return static_cast<int>(found - months.begin()) + 1;
}

/// The field that a variable of a work is written as.
std::string_view field_of(std::string_view variable, std::string_view type) {
  const bool is_part = type == "paper-conference" || type == "chapter";
  if (variable == "container-title") return is_part ? "booktitle" : "journal";
  if (variable == "publisher") {
    if (type == "thesis") return "school";
    if (type == "report") return "institution";
  }
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const FieldPair& pair) { return pair.csl == variable; });
  return found == fields.end() ? std::string_view() : found->bib;
}

/// The field of a variable that BibTeX lacks; the names of fields know no case.
std::string own_field(std::string_view variable) { return cat("csl_", lower(variable)); }

std::string_view type_of(std::string_view csl) {
  const auto found = std::find_if(types.begin(), types.end(),
                                  [&](const TypePair& pair) { return pair.csl == csl; });
  return found == types.end() ? std::string_view("misc") : found->bib;
}

std::string spell_name(const WorkName& name) {
  if (!name.literal.empty())
    return name.literal == "others" ? "others" : cat('{', tex_text(name.literal), '}');
  std::string out =
      tex_text(name.particle.empty() ? name.family : cat(name.particle, ' ', name.family));
  if (!name.suffix.empty()) out += cat(", ", tex_text(name.suffix));
  // Without a comma the last word would be taken for the family name.
  const bool is_one_word = out.find(' ') == std::string::npos;
  if (name.given.empty()) return is_one_word ? out : cat('{', out, '}');
  return cat(out, ", ", tex_text(name.given));
}

std::string spell_names(const std::vector<WorkName>& names) {
  std::string out;
  for (const WorkName& name : names) out += cat(out.empty() ? "" : " and ", spell_name(name));
  return out;
}

/// Whether two entries say the same in a field, whatever the spelling.
bool is_same(std::string_view name, std::string_view left, std::string_view right) {
  if (name != "author" && name != "editor") return plain_text(left) == plain_text(right);
  return spell_names(read_names(left)) == spell_names(read_names(right));
}

std::vector<int> read_parts(const std::string& date) {
  std::vector<int> parts;
  std::size_t begin = 0;
  while (begin <= date.size() && parts.size() < 3) {
    const std::size_t end = std::min(date.find('-', begin), date.size());
    const std::optional<int> part = read_number(std::string_view(date).substr(begin, end - begin));
    if (!part) break;
    parts.push_back(*part);
    begin = end + 1;
  }
  return parts;
}

void add_date(const BibEntry& entry, Work& work) {
  std::vector<int> parts = read_parts(plain_text(entry.find("date")));
  if (parts.empty()) {
    const auto year = read_number(plain_text(entry.find("year")));
    if (!year) return;
    parts.push_back(*year);
    if (const auto month = read_month(plain_text(entry.find("month")))) {
      parts.push_back(*month);
      if (const auto day = read_number(plain_text(entry.find("day")))) parts.push_back(*day);
    }
  }
  if (!parts.empty()) work.dates.emplace_back("issued", parts);
}

/// What was written for variables that BibTeX has no field for.
void add_own(const BibEntry& entry, Work& work) {
  constexpr std::string_view prefix = "csl_";
  constexpr std::array<std::string_view, 2> dates = {"accessed", "submitted"};
  constexpr std::array<std::string_view, 3> roles = {"translator", "contributor",
                                                     "container-author"};
  constexpr std::array<FieldPair, 4> variables = {{{"pmid", "PMID"},
                                                   {"pmcid", "PMCID"},
                                                   {"shorttitle", "shortTitle"},
                                                   {"callnumber", "call-number"}}};
  for (const BibField& field : entry.fields) {
    if (!field.name.starts_with(prefix)) continue;
    const std::string name = field.name.substr(prefix.size());
    const std::string text = plain_text(field.value);
    if (name == "type") {
      work.type = text;
    } else if (std::find(roles.begin(), roles.end(), name) != roles.end()) {
      work.names.emplace_back(name, read_names(field.value));
    } else if (std::find(dates.begin(), dates.end(), name) != dates.end()) {
      if (std::vector<int> parts = read_parts(text); !parts.empty())
        work.dates.emplace_back(name, parts);
    } else {
      // The names of fields are read in lower case.
      const auto own = std::find_if(variables.begin(), variables.end(),
                                    [&](const FieldPair& pair) { return pair.bib == name; });
      work.texts.emplace_back(own == variables.end() ? name : std::string(own->csl), text);
    }
  }
}

}  // namespace

Work to_work(const BibEntry& entry) {
  Work work{.id = entry.key, .type = {}, .texts = {}, .names = {}, .dates = {}, .others = {}};
  const auto type = std::find_if(types.begin(), types.end(),
                                 [&](const TypePair& pair) { return pair.bib == entry.type; });
  work.type = type == types.end() ? "document" : type->csl;
  for (const std::string_view role : {"author", "editor"}) {
    const std::string_view value = entry.find(role);
    if (!value.empty()) work.names.emplace_back(role, read_names(value));
  }
  add_date(entry, work);
  for (const FieldPair& pair : fields) {
    const std::string_view value = entry.find(pair.bib);
    if (value.empty() || !work.find(pair.csl).empty()) continue;
    std::string text = plain_text(value);
    if (pair.csl == "page") {
      for (std::size_t at = text.find("\u2013"); at != std::string::npos;
           at = text.find("\u2013")) {
        text = cat(text.substr(0, at), '-', text.substr(at + 3));
      }
    }
    if (!text.empty()) work.texts.emplace_back(pair.csl, text);
  }
  add_own(entry, work);
  // What would not come back is kept as it is written.
  const BibEntry back = to_bib_entry(work);
  if (back.type != entry.type) work.others.emplace_back("entrytype", entry.type);
  for (const BibField& field : entry.fields) {
    if (!is_same(field.name, back.find(field.name), field.value)) {
      work.others.emplace_back(field.name, field.value);
    }
  }
  for (const BibField& field : back.fields) {
    if (entry.find(field.name).empty()) work.others.emplace_back(field.name, "");
  }
  return work;
}

BibEntry to_bib_entry(const Work& work) {
  BibEntry out{.type = std::string(type_of(work.type)), .key = work.id, .fields = {}};
  const auto set = [&](const std::string& name, const std::string& value) {
    const auto found = std::find_if(out.fields.begin(), out.fields.end(),
                                    [&](const BibField& field) { return field.name == name; });
    if (found == out.fields.end()) {
      if (!value.empty()) out.fields.push_back({name, value});
    } else if (value.empty()) {
      out.fields.erase(found);
    } else {
      found->value = value;
    }
  };
  if (type_of(work.type) == "misc" && work.type != "article") set("csl_type", work.type);
  for (const auto& [role, names] : work.names) {
    const bool is_known = role == "author" || role == "editor";
    set(is_known ? role : own_field(role), spell_names(names));
  }
  for (const auto& [variable, text] : work.texts) {
    const std::string_view field = field_of(variable, work.type);
    std::string value = variable == "URL" || variable == "DOI" ? text : tex_text(text);
    if (variable == "page") {
      const std::size_t dash = value.find('-');
      if (dash != std::string::npos && value.find("--") == std::string::npos)
        value = cat(value.substr(0, dash), '-', value.substr(dash));
    }
    set(field.empty() ? own_field(variable) : std::string(field), value);
  }
  for (const auto& [variable, parts] : work.dates) {
    if (variable != "issued" || parts.empty()) {
      std::string date;
      for (const int part : parts) date += cat(date.empty() ? "" : "-", part);
      set(own_field(variable), date);
      continue;
    }
    set("year", std::to_string(parts[0]));
    if (parts.size() > 1 && parts[1] >= 1 && parts[1] <= 12) {
      set("month", std::string(months[static_cast<std::size_t>(parts[1]) - 1]));
    }
    if (parts.size() > 2) set("day", std::to_string(parts[2]));
  }
  for (const auto& [name, value] : work.others) {
    if (name == "entrytype") {
      out.type = value;
    } else {
      set(name, value);
    }
  }
  return out;
}

std::string write_bibtex(const std::vector<BibEntry>& entries) {
  std::string out;
  for (const BibEntry& entry : entries) {
    out += cat(out.empty() ? "" : "\n", '@', entry.type, '{', entry.key, ",\n");
    for (const BibField& field : entry.fields) {
      out += cat("  ", field.name, " = {", field.value, "},\n");
    }
    out += "}\n";
  }
  return out;
}

}  // namespace facts
