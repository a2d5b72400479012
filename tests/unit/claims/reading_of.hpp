#pragma once

#include <string>

#include "claims/read.hpp"
#include "facts/read.hpp"
#include "markdown/parse.hpp"

/// A page read against a table of two bicycles and three sources.
struct ReadingOf {
  explicit ReadingOf(const std::string& bytes)
      : source("page.md", bytes), document(markdown::parse(source)) {
    reading = claims::Reader(table()).read(source, document);
  }

  static const facts::Table& table() {
    static const facts::Table read = [] {
      std::vector<text::Source> files;
      files.emplace_back("facts.json", R"({"entities": [
        {"id": "swift", "name": "Swift", "kind": "bicycle", "facts": [
          {"attribute": "weight", "value": "12.4", "sources": [{"id": "manual"}]},
          {"attribute": "price", "value": "1,480",
           "sources": [{"id": "catalogue"}, {"id": "report"}]}]},
        {"id": "heron", "name": "Heron", "kind": "bicycle", "facts": [
          {"attribute": "weight", "value": "14.2", "sources": [{"id": "catalogue"}]}]}]})");
      files.emplace_back("sources.json", R"([
        {"id": "manual", "type": "report", "title": "The rider's manual of the Swift",
         "author": [{"family": "Wheeler", "given": "Ada"}, {"family": "Spoke"}],
         "issued": {"date-parts": [[2024]]}, "URL": "https://arxiv.org/abs/2401.01234"},
        {"id": "catalogue", "type": "book", "title": "The Comet catalogue",
         "author": [{"literal": "Comet Cycles"}], "issued": {"date-parts": [[2023]]},
         "URL": "https://github.com/comet/catalogue/blob/0123abc/README.md"},
        {"id": "report", "type": "webpage", "title": "Annual report 2024", "DOI": "10.1234/report.24",
         "author": [{"literal": "Comet Cycles"}], "issued": {"date-parts": [[2025]]},
         "URL": "https://bicycles.example/report"}])");
      files.emplace_back("vocabulary.json", R"({"attributes": [
        {"id": "weight", "label": "weight", "kind": "quantity", "unit": "kilograms",
         "cues": ["weighs"], "headers": ["weight"], "default_of_unit": true},
        {"id": "price", "label": "price", "kind": "quantity", "unit": "dollars",
         "cues": ["costs"], "headers": ["price"], "default_of_unit": true}],
        "units": [{"id": "kilograms", "words": ["kg"]},
                  {"id": "dollars", "words": ["dollars"], "symbols_before": ["$"]}]})");
      return facts::read(std::move(files));
    }();
    return read;
  }

  text::Source source;
  markdown::Document document;
  claims::Reading reading;
};
