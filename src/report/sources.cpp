#include "report/sources.hpp"

#include "base/cat.hpp"
#include "report/json_parts.hpp"
#include "text/display.hpp"

namespace {

using report::Json;

Json to_json(const facts::Work& work) {
  Json out = Json::object();
  for (const auto& [name, value] : facts::members_of(work)) out[name] = Json::parse(value);
  return out;
}

}  // namespace

namespace report {

std::string render_works_csl(const std::vector<facts::Work>& works) {
  Json out = Json::array();
  for (const facts::Work& work : works) out.push_back(::to_json(work));
  return written(out, 2) + '\n';
}

std::string render_works_bib(const std::vector<facts::Work>& works) {
  return facts::write_bibtex(facts::to_bib_entries(works));
}

std::string render_works_text(const std::vector<facts::Work>& works) {
  std::string out;
  for (const facts::Work& work : works) {
    out += base::cat(text::printable(work.id), ": ", text::printable(work.find("title")));
    const std::string_view url = work.find("URL");
    if (!url.empty()) out += base::cat(", ", text::printable(url));
    out += '\n';
  }
  return out.empty() ? "The source list is empty.\n" : out;
}

}  // namespace report
