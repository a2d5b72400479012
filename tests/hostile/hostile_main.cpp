// hostile [--bytes N] [--factor N] [--most RATIO] [PATTERN...]
// Checks and reports documents made to be dear, then others so many times as long, and prints what
// each cost and by how much the cost grew. Fails where it grew by more than the ratio.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <string>
#include <vector>

#include "files/memory.hpp"
#include "harness/linting.hpp"
#include "hostile/patterns.hpp"
#include "lint/rule_set.hpp"
#include "lint/run.hpp"
#include "report/format.hpp"
#include "rules/all.hpp"

namespace {

struct Arguments {
  std::size_t bytes = 8000;
  double factor = 4;
  double most = 8;
  std::vector<std::string> names;
};

constexpr int fewest_rounds = 2;
constexpr int most_rounds = 8;
/// Less than this, or than what an empty document costs, is not told from noise: then the document
/// is made longer.
constexpr double least_seconds = 0.005;
constexpr std::size_t most_longer = 64;

double check(const std::string& document) {
  harness::Tree tree = harness::shared_tree();
  tree["README.md"] = document;
  // Pages of a site are asked more.
  tree["docusaurus.config.js"] = "presets: [['classic', {docs: {path: '.'}}]]\n";
  const files::Memory files(tree);
  lint::Config config;
  config.tables = {"facts.json", "sources.json", "vocabulary.json"};
  const auto rules = lint::read_rules(rules::all(), files, config, {});
  const std::clock_t start = std::clock();
  const auto outcome = rules ? lint::check(files, config, {.jobs = 1}, *rules)
                             : base::Result<lint::Outcome>(rules.error());
  if (!outcome) {
    std::cerr << outcome.error().message << '\n';
    std::exit(2);
  }
  const std::string text = report::find_format("text")->render({.findings = outcome->findings,
                                                                .project = &outcome->project,
                                                                .rules = &*rules,
                                                                .version = "0",
                                                                .base = {}});
  const std::clock_t end = std::clock();
  return text.empty() ? 0 : static_cast<double>(end - start) / CLOCKS_PER_SEC;
}

/// What a document and a longer one cost at least.
struct Costs {
  double shorter = 1e9;
  double longer = 1e9;
  double idle = 0;
  // What an empty document costs is in the shorter one's too: it is no more than the half, and what
  // grows with the square of the length is still told from what does not.
  [[nodiscard]] double ratio() const { return longer / std::max(shorter + idle, least_seconds); }
};

Costs measure(const hostile::Pattern& pattern, std::size_t bytes, const Arguments& arguments,
              double idle) {
  const auto cost_of = [&](std::size_t size) {
    return std::max(check(hostile::write(pattern, size)) - idle, 0.0);
  };
  const auto longer = static_cast<std::size_t>(static_cast<double>(bytes) * arguments.factor);
  Costs costs{.idle = idle};
  for (int round = 0; round < most_rounds; ++round) {
    // Others on the machine make a figure larger, never smaller.
    if (round >= fewest_rounds && costs.ratio() <= arguments.most) break;
    costs.shorter = std::min(costs.shorter, cost_of(bytes));
    costs.longer = std::min(costs.longer, cost_of(longer));
  }
  return costs;
}

bool try_pattern(const hostile::Pattern& pattern, const Arguments& arguments, double idle) {
  std::size_t bytes = arguments.bytes;
  const double least = std::max(least_seconds, idle);
  while (bytes < arguments.bytes * most_longer &&
         check(hostile::write(pattern, bytes)) - idle < least) {
    bytes *= 2;
  }
  Costs costs = measure(pattern, bytes, arguments, idle);
  for (int again = 0; again < 2 && costs.ratio() > arguments.most; ++again) {
    costs = measure(pattern, bytes, arguments, idle);
  }
  const bool is_good = costs.ratio() <= arguments.most;
  std::printf("%-32.*s %9zu bytes %8.3f s %8.3f s %6.2f%s\n", static_cast<int>(pattern.name.size()),
              pattern.name.data(), bytes, costs.shorter, costs.longer, costs.ratio(),
              is_good ? "" : "  too much");
  std::fflush(stdout);
  return is_good;
}

Arguments read(int count, char** words) {
  Arguments out;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    const bool is_flag = word.starts_with("--");
    if (is_flag && i + 1 == count) {
      std::cerr << word << " wants a number\n";
      std::exit(2);
    }
    if (word == "--bytes") {
      out.bytes = std::strtoull(words[++i], nullptr, 10);
    } else if (word == "--factor") {
      out.factor = std::strtod(words[++i], nullptr);
    } else if (word == "--most") {
      out.most = std::strtod(words[++i], nullptr);
    } else if (is_flag) {
      std::cerr << "there is no " << word << '\n';
      std::exit(2);
    } else {
      out.names.push_back(word);
    }
  }
  return out;
}

}  // namespace

int main(int count, char** words) {
  const Arguments arguments = read(count, words);
  double idle = check("a\n");
  for (int round = 0; round < most_rounds; ++round) idle = std::min(idle, check("a\n"));
  int faults = 0;
  int tried = 0;
  for (const hostile::Pattern& pattern : hostile::patterns()) {
    const bool is_wanted =
        arguments.names.empty() || std::find(arguments.names.begin(), arguments.names.end(),
                                             pattern.name) != arguments.names.end();
    if (!is_wanted) continue;
    ++tried;
    if (!try_pattern(pattern, arguments, idle)) ++faults;
  }
  std::printf("%d patterns, %d that cost too much\n", tried, faults);
  return faults > 0 || tried == 0 ? 1 : 0;
}
