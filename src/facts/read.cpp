#include "facts/read.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/cat.hpp"
#include "base/work.hpp"
#include "facts/read_parts.hpp"
#include "text/json.hpp"

namespace facts {

namespace {

using text::Json;

// `"unsourced": "why"`, as an allow comment would have it in a document.
bool is_excused(const Input& input, const Fields& file) {
  if (file.find("unsourced") == nullptr) return false;
  const bool has_reason = file.text("unsourced").find_first_not_of(" \t\r\n") != std::string::npos;
  if (!has_reason) {
    input.complain(file.span("unsourced"),
                   "\"unsourced\" must say why the facts here have no source");
  }
  return has_reason;
}

std::vector<Input> parse(Table& table, unsigned jobs) {
  std::vector<text::JsonText> texts(table.files.size());
  base::for_each_index(texts.size(), jobs,
                       [&](std::size_t i) { texts[i] = text::parse_json(table.files[i]); });
  std::vector<Input> inputs;
  for (std::uint32_t file = 0; file < table.files.size(); ++file) {
    text::JsonText& json = texts[file];
    Input input{.table = &table, .file = file, .root = std::move(json.root)};
    for (text::Fault& fault : json.faults) input.complain(fault.span, std::move(fault.message));
    const Json& root = input.root;
    if (root.kind == Json::Kind::object) {
      const Fields known(input, shapes::table_file, root);
      input.is_excused = is_excused(input, known);
    } else if (root.kind != Json::Kind::array && json.faults.empty()) {
      input.complain(root.span, base::cat("expected an object such as {\"entities\": [...]}, or a ",
                                          "list of sources, found ", text::kind_name(root.kind)));
    }
    inputs.push_back(std::move(input));
  }
  return inputs;
}

}  // namespace

Table read(std::vector<text::Source> files, unsigned jobs) {
  Table table;
  table.files = std::move(files);
  const std::vector<Input> inputs = parse(table, jobs);
  read_sources(inputs, table);
  read_vocabulary(inputs, table);
  read_entities(inputs, table);
  std::stable_sort(table.facts.begin(), table.facts.end(), [](const Fact& a, const Fact& b) {
    return std::tie(a.entity, a.attribute) < std::tie(b.entity, b.attribute);
  });
  check(table);
  std::stable_sort(
      table.problems.begin(), table.problems.end(), [](const Problem& a, const Problem& b) {
        return std::tie(a.origin.file, a.origin.span) < std::tie(b.origin.file, b.origin.span);
      });
  return table;
}

}  // namespace facts
