#include <algorithm>
#include <array>
#include <optional>

#include "base/cat.hpp"
#include "facts/read_parts.hpp"
#include "facts/value.hpp"

namespace facts {

namespace {

using base::cat;
using text::Json;
using Kind = Json::Kind;

std::string read_name(const Input& input, const Json& json) {
  if (json.kind != Kind::object) {
    input.complain(json.span, cat("a name is an object with \"family\" and \"given\", or with ",
                                  "\"literal\", found ", text::kind_name(json.kind)));
    return {};
  }
  std::string family;
  std::string given;
  for (const Json& item : json.items) {
    const auto parts = name_parts();
    if (std::find(parts.begin(), parts.end(), item.key) == parts.end()) {
      input.complain(item.key_span, cat("a name has no member \"", item.key, '"',
                                        hint(input, item.key, {parts.begin(), parts.end()})));
    }
    if (item.key == "literal") return item.string;
    if (item.key == "family") family = item.string;
    if (item.key == "given") given = item.string;
  }
  if (family.empty()) {
    input.complain({json.span.begin, json.span.begin + 1},
                   "a name needs the member \"family\" or \"literal\"");
  }
  return given.empty() ? family : cat(family, ", ", given);
}

/// A number of a date, which CSL-JSON allows to be a string; -1 when it is none.
int date_part(const Json& json) {
  double value = json.kind == Kind::number ? json.number : -1;
  if (json.kind == Kind::string && !json.string.empty() && json.string.size() <= 4 &&
      json.string.find_first_not_of("0123456789") == std::string::npos) {
    value = std::stoi(json.string);
  }
  const bool is_whole = value >= 0 && value < 10'000 && value == static_cast<int>(value);
  return is_whole ? static_cast<int>(value) : -1;
}

std::string two_digits(int value) { return cat(value < 10 ? "0" : "", value); }

int read_year(const Input& input, const Json& json) {
  const Json* parts = json.find("date-parts");
  if (parts == nullptr) {
    if (json.find("raw") == nullptr && json.find("literal") == nullptr) {
      input.complain(json.span, "a date needs the member \"date-parts\"");
    }
    return 0;
  }
  int year = 0;
  for (const Json& one : parts->items) {
    const std::optional<int> read = year_of(one);
    if (!read) {
      input.complain(one.span, "malformed date; write it as [2024, 12, 27], [2024, 12] or [2024]");
    } else if (year == 0) {
      year = *read;
    }
  }
  if (parts->items.empty()) input.complain(parts->span, "a date needs at least a year");
  return year;
}

/// The identifier of a preprint: what is left of `text` behind `prefix`, without its version.
std::string behind(std::string_view text, std::string_view prefix) {
  const std::size_t at = text.find(prefix);
  if (at == std::string_view::npos) return {};
  std::string_view id = text.substr(at + prefix.size());
  id = id.substr(0, id.find_first_of("?#"));
  if (id.ends_with(".pdf")) id.remove_suffix(4);
  const std::size_t version = id.rfind('v');
  const bool has_version =
      version != std::string_view::npos && version > 0 && version + 1 < id.size() &&
      id.find_first_not_of("0123456789", version + 1) == std::string_view::npos;
  return std::string(has_version ? id.substr(0, version) : id);
}

std::string arxiv_of(const Fields& fields) {
  if (fields.text("archive") == "arXiv") {
    const std::string location = fields.text("archive_location");
    return location.starts_with("arXiv:") ? behind(location, "arXiv:") : behind(location, "");
  }
  for (const std::string_view prefix : {"arxiv.org/abs/", "arxiv.org/pdf/"}) {
    std::string id = behind(fields.text("URL"), prefix);
    if (!id.empty()) return id;
  }
  for (const std::string_view prefix : {"10.48550/arXiv.", "10.48550/arxiv."}) {
    std::string id = behind(fields.text("DOI"), prefix);
    if (!id.empty()) return id;
  }
  return {};
}

void check_spelling(const Input& input, const Fields& fields) {
  const std::string url = fields.text("URL");
  if (!url.empty() && !url.starts_with("https://") && !url.starts_with("http://")) {
    input.complain(fields.span("URL"), "\"URL\" must begin with https:// or http://");
  }
  const std::string doi = fields.text("DOI");
  if (!doi.empty() && !doi.starts_with("10.")) {
    input.complain(fields.span("DOI"), "\"DOI\" must begin with 10., without an address in front");
  }
  const std::string type = fields.text("type");
  const auto types = source_types();
  if (!type.empty() && std::find(types.begin(), types.end(), type) == types.end()) {
    input.complain(fields.span("type"), cat("CSL-JSON has no type \"", type, '"',
                                            hint(input, type, {types.begin(), types.end()})));
  }
  if (fields.find("title") != nullptr && fields.text("title").empty()) {
    input.complain(fields.span("title"), "\"title\" must not be empty");
  }
}

void read_source(const Input& input, const Json& json, Table& table) {
  const Fields fields(input, shapes::source, json);
  SourceItem item;
  item.id = fields.text("id");
  item.origin = input.origin(fields.span("id"));
  item.type = fields.text("type");
  item.title = fields.text("title");
  for (const Json& name : fields.items("author")) item.authors.push_back(read_name(input, name));
  item.url = fields.text("URL");
  item.doi = fields.text("DOI");
  item.arxiv = arxiv_of(fields);
  if (const Json* issued = fields.find("issued")) item.year = read_year(input, *issued);
  check_spelling(input, fields);
  if (item.id.empty()) return;
  enter(input, table.source_index, table.sources, item, "sources");
  table.sources.push_back(std::move(item));
}

}  // namespace

std::optional<int> year_of(const Json& parts) {
  if (parts.kind != Kind::array || parts.items.empty() || parts.items.size() > 3) return {};
  std::string text;
  for (const Json& item : parts.items) {
    const int part = date_part(item);
    if (part < 0) return {};
    std::string shown = two_digits(part);
    if (text.empty()) shown.insert(0, shown.size() < 4 ? 4 - shown.size() : 0, '0');
    text += cat(text.empty() ? "" : "-", shown);
  }
  const std::optional<Date> date = read_date(text);
  return date ? std::optional<int>(date->year) : std::nullopt;
}

void read_sources(const std::vector<Input>& inputs, Table& table) {
  for (const Input& input : inputs) {
    const Json* list = input.root.kind == Kind::array ? &input.root : input.root.find("sources");
    if (list == nullptr || list->kind != Kind::array) continue;
    for (const Json& item : list->items) read_source(input, item, table);
  }
}

std::vector<Reference> read_references(const Input& input, const std::vector<Json>& items) {
  std::vector<Reference> out;
  for (const Json& item : items) {
    const Fields fields(input, shapes::reference, item);
    if (!fields.is_complete()) continue;
    const text::Span span = fields.span("id");
    const std::string id = fields.text("id");
    static_cast<void>(
        resolve(input, input.table->source_index, id, span, "source", "unknown-source"));
    out.push_back({id, fields.text("at"), fields.text("quote"), input.origin(span)});
  }
  return out;
}

}  // namespace facts
