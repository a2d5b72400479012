#include "cli/starter.hpp"

#include "base/cat.hpp"

namespace cli {

namespace {

constexpr std::string_view facts = R"starter({
  "entities": [
    {
      "id": "example-product",
      "name": "Example Product",
      "aliases": [],
      "facts": [
        {
          "attribute": "weight",
          "value": "12.4",
          "sources": [{"id": "example-manual", "at": "page 3", "quote": "It weighs 12.4 kg."}]
        }
      ]
    }
  ]
}
)starter";

constexpr std::string_view sources = R"starter([
  {
    "id": "example-manual",
    "type": "report",
    "title": "The manual of the example product",
    "author": [{"literal": "Example Makers"}],
    "issued": {"date-parts": [[2024, 3, 1]]},
    "URL": "https://example.org/manual"
  }
]
)starter";

constexpr std::string_view vocabulary = R"starter({
  "attributes": [
    {
      "id": "weight",
      "label": "weight",
      "kind": "quantity",
      "unit": "kilograms",
      "cues": ["weighs", "weigh", "weight"],
      "headers": ["weight", "weight (kg)"],
      "default_of_unit": true
    },
    {
      "id": "price",
      "label": "price",
      "kind": "quantity",
      "unit": "dollars",
      "cues": ["costs", "price", "priced at"],
      "headers": ["price"],
      "default_of_unit": true
    },
    {
      "id": "released",
      "label": "release date",
      "kind": "date",
      "cues": ["released", "launched", "came out"],
      "headers": ["released", "release date"]
    }
  ],
  "units": [
    {"id": "kilograms", "words": ["kilograms", "kilogram", "kg"]},
    {"id": "dollars", "words": ["dollars"], "symbols_before": ["$"]}
  ],
  "scales": [
    {"word": "K", "factor": 1e3},
    {"word": "M", "factor": 1e6},
    {"word": "B", "factor": 1e9},
    {"word": "thousand", "factor": 1e3},
    {"word": "million", "factor": 1e6},
    {"word": "billion", "factor": 1e9}
  ],
  "words": {
    "approximation": ["about", "around", "roughly", "approximately", "nearly", "almost", "~"],
    "lower_bound": ["over", "more than", "at least"],
    "upper_bound": ["up to", "at most", "under", "less than"],
    "negation": ["no", "not", "without", "never"],
    "pronoun": ["it", "its"]
  }
}
)starter";

std::string configuration(const std::vector<std::string>& excluded) {
  std::string globs;
  for (const std::string& glob : excluded) {
    globs += base::cat(globs.empty() ? "\"" : ", \"", glob, '"');
  }
  return base::cat("{\n  \"include\": [\"**/*.md\", \"**/*.markdown\"],\n",
                   globs.empty() ? "" : base::cat("  \"exclude\": [", globs, "],\n"),
                   "  \"tables\": [\"facts/facts.json\", \"facts/sources.json\", "
                   "\"facts/vocabulary.json\"]\n}\n");
}

}  // namespace

std::vector<StarterFile> starter_files(const std::vector<std::string>& excluded) {
  return {{"docfacts.json", configuration(excluded), "the configuration"},
          {"facts/facts.json", std::string(facts), "what is true, with one example to replace"},
          {"facts/sources.json", std::string(sources), "where that was published (CSL-JSON)"},
          {"facts/vocabulary.json", std::string(vocabulary),
           "the attributes, their units, and the words that texts use for them"}};
}

}  // namespace cli
