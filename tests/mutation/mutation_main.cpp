// Writes wrong values into documents and counts how many the table shows to be wrong, at the place
// and nowhere else.
// usage: mutation [--every N] [--least SHARE] [--show] RULES DOCUMENT...
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "claims/judgements.hpp"
#include "claims/read.hpp"
#include "facts/read.hpp"
#include "markdown/parse.hpp"
#include "mutation/mutations.hpp"

namespace {

struct Options {
  std::size_t every = 1;
  double least = 0.9;
  bool shows = false;
  std::vector<std::string> paths;
};

struct Score {
  std::size_t tried = 0;
  std::size_t found = 0;
  std::size_t elsewhere = 0;
};

std::string read_file(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

facts::Table read_table(const std::string& folder) {
  std::vector<text::Source> files;
  for (const char* name : {"facts.json", "sources.json", "vocabulary.json"}) {
    files.emplace_back(name, read_file(folder + "/" + name));
  }
  return facts::read(std::move(files));
}

/// Where a document disagrees with the table.
std::set<text::Offset> alarms(const text::Source& source, const claims::Reader& reader,
                              const facts::Table& table) {
  std::set<text::Offset> places;
  const markdown::Document document = markdown::parse(source);
  const claims::Reading reading = reader.read(source, document);
  const std::vector<claims::Judgement> judgements =
      claims::judge_all(reading.claims, table, document);
  for (std::size_t index = 0; index < judgements.size(); ++index) {
    if (judgements[index].verdict != claims::Verdict::disagrees) continue;
    places.insert(reading.claims[index].span.begin);
  }
  return places;
}

class Run {
 public:
  Run(const Options& options, const facts::Table& table)
      : options_(options), table_(table), reader_(table) {}

  void document(const std::string& path) {
    const text::Source source(path, read_file(path));
    const std::set<text::Offset> before = alarms(source, reader_, table_);
    const claims::Reading reading = reader_.read(source, markdown::parse(source));
    for (const claims::Claim& claim : reading.claims) {
      if (claim.kind != claims::ClaimKind::quantity) continue;
      if (claim.qualifier != claims::Qualifier::plain) continue;
      const std::string_view written = source.slice(claim.span);
      if (claims::judge(claim, table_, written).verdict != claims::Verdict::agrees) continue;
      for (const mutation::Mutant& mutant : mutation::mutants_of(claim, written, table_)) {
        if (turn_++ % options_.every == 0) attempt(source, claim, mutant, before);
      }
    }
  }

  int report() const {
    Score all;
    for (const auto& [kind, score] : scores_) {
      print(kind, score);
      all.tried += score.tried;
      all.found += score.found;
      all.elsewhere += score.elsewhere;
    }
    print("all", all);
    if (all.tried == 0) return 1;
    const double share = static_cast<double>(all.found) / static_cast<double>(all.tried);
    return share >= options_.least && all.elsewhere == 0 ? 0 : 1;
  }

 private:
  void attempt(const text::Source& source, const claims::Claim& claim,
               const mutation::Mutant& mutant, const std::set<text::Offset>& before) {
    std::string bytes(source.bytes());
    bytes.replace(claim.span.begin, claim.span.size(), mutant.text);
    const text::Source changed(source.path(), bytes);
    const std::set<text::Offset> after = alarms(changed, reader_, table_);
    const auto shift = static_cast<std::ptrdiff_t>(mutant.text.size()) -
                       static_cast<std::ptrdiff_t>(claim.span.size());
    std::size_t elsewhere = 0;
    for (const text::Offset place : after) {
      const auto old = static_cast<text::Offset>(static_cast<std::ptrdiff_t>(place) - shift);
      const bool is_old = before.count(place < claim.span.begin ? place : old) > 0;
      if (place != claim.span.begin && !is_old) ++elsewhere;
    }
    const bool is_found = after.count(claim.span.begin) > 0;
    Score& score = scores_[std::string(mutant.kind)];
    ++score.tried;
    score.found += is_found ? 1 : 0;
    score.elsewhere += elsewhere;
    if (options_.shows && (!is_found || elsewhere > 0)) {
      std::cout << source.path() << ": " << table_.entities[claim.entity].name << ' '
                << table_.attributes[claim.attribute].id << ' ' << source.slice(claim.span)
                << " as " << mutant.text << " (" << mutant.kind << ")"
                << (is_found ? "" : ": not found") << (elsewhere > 0 ? ": elsewhere" : "") << '\n';
    }
  }

  static void print(const std::string& kind, const Score& score) {
    std::cout << kind << ": " << score.found << " of " << score.tried << " found, "
              << score.elsewhere << " elsewhere\n";
  }

  const Options& options_;
  const facts::Table& table_;
  claims::Reader reader_;
  std::size_t turn_ = 0;
  std::map<std::string, Score> scores_;
};

}  // namespace

int main(int count, char** arguments) {
  Options options;
  for (int index = 1; index < count; ++index) {
    const std::string argument = arguments[index];
    if (argument == "--every" && index + 1 < count) {
      options.every = std::strtoul(arguments[++index], nullptr, 10);
    } else if (argument == "--least" && index + 1 < count) {
      options.least = std::strtod(arguments[++index], nullptr);
    } else if (argument == "--show") {
      options.shows = true;
    } else {
      options.paths.push_back(argument);
    }
  }
  if (options.paths.size() < 2 || options.every == 0) return 2;
  const facts::Table table = read_table(options.paths[0]);
  Run run(options, table);
  for (std::size_t index = 1; index < options.paths.size(); ++index) {
    run.document(options.paths[index]);
  }
  return run.report();
}
