// Runs pages of tests/rules and the examples of rules' docs. With UPDATE=1 in the environment,
// pages are rewritten as the linter has them now, to be read as a diff.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "harness/trial.hpp"
#include "rules/all.hpp"

namespace {

namespace fs = std::filesystem;

std::size_t print(const std::string& path, const std::vector<harness::Failure>& failures) {
  for (const harness::Failure& failure : failures) {
    std::cout << path << ":" << failure.line << ": " << failure.message << "\n\n";
  }
  return failures.size();
}

std::size_t run_page(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  const std::string rule = path.stem().string();
  const char* update = std::getenv("UPDATE");
  if (update == nullptr || std::string_view(update) != "1") {
    return print(path.string(), harness::try_page(text, rule));
  }
  const std::string now = harness::rewrite_page(text, rule);
  if (now != text) {
    std::ofstream(path, std::ios::binary) << now;
    std::cout << path.string() << ": rewritten\n";
  }
  return print(path.string(), harness::try_page(now, rule));
}

std::size_t run_docs() {
  std::size_t failures = 0;
  for (const lint::Rule* rule : rules::all()) {
    failures += print("docs of " + std::string(rule->name), harness::try_docs(*rule));
  }
  return failures;
}

}  // namespace

int main(int count, char** arguments) {
  std::size_t failures = 0;
  for (int i = 1; i < count; ++i) {
    const std::string argument = arguments[i];
    failures += argument == "--docs" ? run_docs() : run_page(argument);
  }
  return failures == 0 ? 0 : 1;
}
