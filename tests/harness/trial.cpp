#include "harness/trial.hpp"

#include <algorithm>
#include <set>

#include "harness/example.hpp"
#include "harness/linting.hpp"
#include "rules/all.hpp"

namespace harness {

namespace {

Tree tree_of(const Example& example) {
  Tree tree = shared_tree();
  for (const ExampleFile& file : example.files) tree[file.path] = file.bytes;
  return tree;
}

/// The findings that a page of `rule` answers for: its own, and those of rules that it names.
base::Result<std::vector<Found>> findings_of(const Example& example, const std::string& rule) {
  std::set<std::string> named = {rule};
  for (const Expectation& expectation : example.expectations) named.insert(expectation.rule);
  base::Result<std::vector<Found>> all = lint_tree(tree_of(example), rule);
  if (!all) return all;
  std::erase_if(*all, [&](const Found& found) { return !named.contains(found.place.rule); });
  return all;
}

/// The line of the page (from 1) where a finding stands; the example's own for other files.
std::size_t page_line_of(const Example& example, const Expectation& place) {
  for (const ExampleFile& file : example.files) {
    if (file.path == place.path && place.line <= file.page_lines.size()) {
      return file.page_lines[place.line - 1] + 1;
    }
  }
  return example.page_line + 1;
}

std::string text_of_line(const Example& example, const Expectation& place) {
  for (const ExampleFile& file : example.files) {
    if (file.path != place.path) continue;
    std::size_t begin = 0;
    for (std::uint32_t line = 1; line < place.line; ++line)
      begin = file.bytes.find('\n', begin) + 1;
    return file.bytes.substr(begin, file.bytes.find('\n', begin) - begin);
  }
  return place.path + ":" + std::to_string(place.line);
}

void compare(const Example& example, const std::vector<Found>& found, std::vector<Failure>& out) {
  std::vector<const Found*> rest;
  for (const Found& one : found) rest.push_back(&one);
  for (std::size_t i = 0; i < example.expectations.size(); ++i) {
    const Expectation& wanted = example.expectations[i];
    const auto match = std::find_if(rest.begin(), rest.end(),
                                    [&](const Found* one) { return one->place == wanted; });
    if (match != rest.end()) {
      rest.erase(match);
      continue;
    }
    out.push_back(
        {example.expectation_lines[i] + 1,
         "expected, and not found:\n" + text_of_line(example, wanted) + "\n" + spell(wanted)});
  }
  for (const Found* one : rest) {
    out.push_back({page_line_of(example, one->place), "found, and not expected:\n" +
                                                          text_of_line(example, one->place) + "\n" +
                                                          spell(one->place)});
  }
}

/// Holds the findings against what their rule says of its fixes.
void compare_promise(const Example& example, const std::vector<Found>& found,
                     std::vector<Failure>& out) {
  for (const Found& one : found) {
    for (const lint::Rule* rule : rules::all()) {
      if (rule->name != one.place.rule) continue;
      const bool has_fix = one.finding.fix.has_value();
      if (rule->fixes == lint::Fixes::always && !has_fix) {
        out.push_back({page_line_of(example, one.place), "no fix, though the rule says always"});
      }
      if (rule->fixes == lint::Fixes::never && has_fix) {
        out.push_back({page_line_of(example, one.place), "a fix, though the rule says never"});
      }
    }
  }
}

void compare_fixed(const Example& example, const std::string& rule, std::vector<Failure>& out) {
  for (const Fixed& fixed : example.fixed) {
    const base::Result<Tree> tree = fix_tree(tree_of(example), rule, fixed.with_unsafe);
    if (!tree) {
      out.push_back({fixed.file.open + 1, tree.error().message});
    } else if (tree->at(fixed.file.path) != fixed.file.bytes) {
      out.push_back(
          {fixed.file.open + 1, "after its fixes, the file is:\n" + tree->at(fixed.file.path)});
    }
  }
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

/// What stands between the fences of a file, with the carets of its findings.
std::vector<std::string> body_of(const ExampleFile& file, const std::vector<Found>& found) {
  std::vector<std::string> body;
  std::uint32_t number = 0;
  for (std::string& line : lines_of(file.bytes)) {
    ++number;
    body.push_back(std::move(line));
    for (const Found& one : found) {
      if (one.place.path == file.path && one.place.line == number) body.push_back(spell(one.place));
    }
  }
  return body;
}

struct Replacement {
  std::size_t open = 0;
  std::size_t close = 0;
  std::vector<std::string> body;
};

}  // namespace

std::vector<Failure> try_page(std::string_view text, const std::string& rule) {
  const Page page = read_page(text);
  std::vector<Failure> failures;
  for (const std::string& fault : page.faults) failures.push_back({std::stoul(fault), fault});
  if (page.examples.empty()) failures.push_back({1, "the page has no example"});
  for (const Example& example : page.examples) {
    const base::Result<std::vector<Found>> found = findings_of(example, rule);
    if (!found) {
      failures.push_back({example.page_line + 1, found.error().message});
      continue;
    }
    compare(example, *found, failures);
    compare_promise(example, *found, failures);
    compare_fixed(example, rule, failures);
  }
  return failures;
}

std::vector<Failure> try_docs(const lint::Rule& rule) {
  const Page page = read_page(rule.docs);
  std::vector<Failure> failures;
  std::set<std::string> sections;
  for (const Example& example : page.examples) {
    sections.insert(example.section);
    const base::Result<std::vector<Found>> found = findings_of(example, std::string(rule.name));
    if (!found) {
      failures.push_back({example.page_line + 1, found.error().message});
      continue;
    }
    if (example.section == "Wrong" && found->empty()) {
      failures.push_back({example.page_line + 1, "the example under Wrong finds nothing"});
    }
    if (example.section != "Right") continue;
    for (const Found& one : *found) {
      failures.push_back({page_line_of(example, one.place), "the example under Right finds:\n" +
                                                                text_of_line(example, one.place) +
                                                                "\n" + spell(one.place)});
    }
  }
  for (const char* section : {"Wrong", "Right"}) {
    if (!sections.contains(section)) {
      failures.push_back({1, std::string("the docs have no example under ") + section});
    }
  }
  return failures;
}

std::string rewrite_page(std::string_view text, const std::string& rule) {
  std::vector<Replacement> replacements;
  for (const Example& example : read_page(text).examples) {
    const base::Result<std::vector<Found>> found = findings_of(example, rule);
    if (!found) continue;
    for (const ExampleFile& file : example.files) {
      replacements.push_back({file.open, file.close, body_of(file, *found)});
    }
    for (const Fixed& fixed : example.fixed) {
      const base::Result<Tree> tree = fix_tree(tree_of(example), rule, fixed.with_unsafe);
      if (!tree) continue;
      replacements.push_back(
          {fixed.file.open, fixed.file.close, lines_of(tree->at(fixed.file.path))});
    }
  }
  std::sort(
      replacements.begin(), replacements.end(),
      [](const Replacement& left, const Replacement& right) { return left.open < right.open; });
  const std::vector<std::string> lines = lines_of(text);
  std::string out;
  std::size_t at = 0;
  const auto copy_to = [&](std::size_t end) {
    for (; at < end; ++at) out.append(lines[at]).append("\n");
  };
  for (const Replacement& replacement : replacements) {
    copy_to(replacement.open + 1);
    for (const std::string& line : replacement.body) out.append(line).append("\n");
    at = replacement.close;
  }
  copy_to(lines.size());
  return out;
}

}  // namespace harness
