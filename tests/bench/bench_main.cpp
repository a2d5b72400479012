// docfacts_bench DOCFACTS [--json FILE] [--svg FILE] [--rounds N] [--beside NAME=COMMAND]...
// FOLDER...
//
// Measures each stage in a process of its own, on the same bytes, and says what it costs beside a
// bare md4c parse.
#include <md4c.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "base/cat.hpp"
#include "bench/measure.hpp"
#include "bench/plot.hpp"
#include "bench/table.hpp"
#include "claims/read.hpp"
#include "facts/read.hpp"
#include "files/disk.hpp"
#include "files/glob.hpp"
#include "markdown/parse.hpp"

namespace {

using base::cat;

struct Arguments {
  std::string program;
  std::string json;
  std::string svg;
  int rounds = 3;
  std::vector<std::pair<std::string, std::string>> beside;
  std::vector<std::string> folders;
};

using Texts = std::vector<std::pair<std::string, std::string>>;  // path, bytes

Texts read_texts(const std::string& folder) {
  const files::Disk disk(folder);
  Texts texts;
  const auto tree = disk.walk();
  if (!tree) {
    std::cerr << tree.error().message << '\n';
    std::exit(2);
  }
  for (const files::Entry& entry : *tree) {
    if (!entry.path.ends_with(".md") && !entry.path.ends_with(".markdown")) continue;
    if (auto bytes = disk.read(entry.path)) texts.emplace_back(entry.path, std::move(*bytes));
  }
  return texts;
}

void parse_bare(const std::string& bytes) {
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
  parser.enter_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
  parser.leave_block = parser.enter_block;
  parser.enter_span = [](MD_SPANTYPE, void*, void*) { return 0; };
  parser.leave_span = parser.enter_span;
  parser.text = [](MD_TEXTTYPE, const MD_CHAR*, MD_SIZE, void*) { return 0; };
  md_parse(bytes.data(), static_cast<MD_SIZE>(bytes.size()), &parser, nullptr);
}

// A table of that many bicycles, each with a weight.
facts::Table table_of(std::size_t count) {
  std::string entities;
  for (std::size_t i = 0; i < count; ++i) {
    entities +=
        cat(i == 0 ? "" : ",", R"({"id":"bicycle-)", i, R"(","name":"Velo )", i * 7919 % 100003,
            i % 3 == 0   ? " Lite"
            : i % 3 == 1 ? " Cargo"
                         : "",
            R"(","kind":"bicycle","facts":[{"attribute":"weight","value":"12.4",)",
            R"("sources":[{"id":"catalogue"}]}]})");
  }
  const std::string vocabulary =
      R"({"attributes":[{"id":"weight","label":"weight","kind":"quantity","unit":"kilogram",)"
      R"("default_of_unit":true,"cues":["weighs"],"headers":["weight"]}],)"
      R"("units":[{"id":"kilogram","words":["kilograms","kilogram","kg"]}],)"
      R"("scales":[{"word":"K","factor":1000},{"word":"million","factor":1000000}],)"
      R"("words":{"pronoun":["it"],"approximation":["about"],"negation":["not"]}})";
  std::vector<text::Source> files;
  files.emplace_back("facts.json", cat("{\"entities\":[", entities, "]}"));
  files.emplace_back("vocabulary.json", vocabulary);
  files.emplace_back("sources.json", R"([{"id":"catalogue","type":"book","title":"Catalogue"}])");
  return facts::read(std::move(files));
}

class Bench {
 public:
  Bench(const Arguments& arguments, const std::string& folder)
      : arguments_(arguments), folder_(folder) {}

  bench::Result run() {
    bench::Result result = size_up();
    stage(
        result, "read the bytes", [] {}, [&] { texts_ = read_texts(folder_); });
    stage(result, "parse", load(), [&] {
      for (const auto& [path, bytes] : texts_) parse_bare(bytes);
    });
    stage(result, "document model", load(), [&] {
      for (const auto& [path, bytes] : texts_) {
        const text::Source source(path, bytes);
        const markdown::Document document = markdown::parse(source);
        if (document.prose.size() > bytes.size() * 4 + 64) std::abort();
      }
    });
    for (const std::size_t entities : {std::size_t{100}, std::size_t{10000}}) {
      stage(result, cat("model and claims, ", entities), prepare_table(entities), [&] {
        for (const auto& [path, bytes] : texts_) {
          const text::Source source(path, bytes);
          const claims::Reading reading = reader_->read(source, markdown::parse(source));
          if (reading.claims.size() > bytes.size()) std::abort();
        }
      });
    }
    program(result, "check, 1 thread", {arguments_.program, "check", "--root", ".", "--jobs", "1"});
    program(result, "check, no claims",
            {arguments_.program, "check", "--root", ".", "--jobs", "1", "--skip", "claims"});
    program(result, "check, 2 threads",
            {arguments_.program, "check", "--root", ".", "--jobs", "2"});
    for (const auto& [name, command] : arguments_.beside) {
      program(result, name, {"sh", "-c", command});
    }
    return result;
  }

 private:
  // Holds nothing when it is done: what is measured begins with what this process holds.
  [[nodiscard]] bench::Result size_up() const {
    const Texts texts = read_texts(folder_);
    bench::Result result{.folder = folder_, .files = texts.size(), .bytes = 0, .rows = {}};
    for (const auto& [path, bytes] : texts) result.bytes += bytes.size();
    return result;
  }

  std::function<void()> load() {
    return [this] { texts_ = read_texts(folder_); };
  }

  std::function<void()> prepare_table(std::size_t entities) {
    return [this, entities] {
      texts_ = read_texts(folder_);
      table_ = std::make_unique<facts::Table>(table_of(entities));
      reader_ = std::make_unique<claims::Reader>(*table_);
    };
  }

  void stage(bench::Result& result, const std::string& name, const std::function<void()>& prepare,
             const std::function<void()>& work) {
    result.rows.push_back({name, bench::measure(arguments_.rounds, prepare, work)});
  }

  void program(bench::Result& result, const std::string& name,
               const std::vector<std::string>& command) {
    result.rows.push_back({name, bench::measure_program(arguments_.rounds, command, folder_)});
  }

  const Arguments& arguments_;
  std::string folder_;
  Texts texts_;
  std::unique_ptr<facts::Table> table_;
  std::unique_ptr<claims::Reader> reader_;
};

[[noreturn]] void misuse() {
  std::cerr << "usage: docfacts_bench DOCFACTS [--json FILE] [--svg FILE] [--rounds N]\n"
               "                      [--beside NAME=COMMAND] FOLDER...\n";
  std::exit(2);
}

Arguments read_arguments(int argc, char** argv) {
  Arguments arguments;
  if (argc < 3) misuse();
  arguments.program = argv[1];
  for (int i = 2; i < argc; ++i) {
    const std::string word = argv[i];
    if (!word.starts_with("--")) {
      arguments.folders.push_back(word);
      continue;
    }
    if (++i == argc) misuse();
    const std::string value = argv[i];
    if (word == "--json") {
      arguments.json = value;
    } else if (word == "--svg") {
      arguments.svg = value;
    } else if (word == "--rounds") {
      arguments.rounds = std::max(1, std::atoi(value.c_str()));
    } else if (word == "--beside" && value.find('=') != std::string::npos) {
      const std::size_t equals = value.find('=');
      arguments.beside.emplace_back(value.substr(0, equals), value.substr(equals + 1));
    } else {
      misuse();
    }
  }
  return arguments;
}

}  // namespace

int main(int argc, char** argv) {
  const Arguments arguments = read_arguments(argc, argv);
  std::vector<bench::Result> results;
  for (const std::string& folder : arguments.folders) {
    results.push_back(Bench(arguments, folder).run());
    std::cout << bench::as_text(results.back()) << std::flush;
  }
  const std::string json = bench::as_json(results);
  if (!arguments.json.empty()) std::ofstream(arguments.json) << json;
  if (!arguments.svg.empty()) std::ofstream(arguments.svg) << bench::as_svg(json);
  return 0;
}
