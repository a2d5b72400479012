#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace harness {

/// A finding, as a line of carets states it.
struct Expectation {
  std::string path;
  std::uint32_t line = 0;    // of the file, from 1
  std::uint32_t column = 0;  // in characters, from 1
  std::uint32_t length = 0;  // in characters, to the end of its first line at most
  bool runs_on = false;      // it goes on after that line: `^^^...`
  std::string rule;
  std::string message;
  friend bool operator==(const Expectation&, const Expectation&) = default;
};

/// A fence as a file: its bytes without the lines of carets.
struct ExampleFile {
  std::string path;
  std::string bytes;
  /// Line of the page (from 0) of each line of the file.
  std::vector<std::size_t> page_lines;
  /// Lines of the page of the fence itself: the opening one and the closing one.
  std::size_t open = 0;
  std::size_t close = 0;
};

/// What a file is expected to be after its fixes.
struct Fixed {
  ExampleFile file;
  bool with_unsafe = false;  // tagged `fixed unsafe`
};

/// The fences between two pieces of prose: files that are linted together.
struct Example {
  std::size_t page_line = 0;  // of its first fence, from 0
  std::string section;        // the heading above
  std::vector<ExampleFile> files;
  std::vector<Expectation> expectations;
  std::vector<std::size_t> expectation_lines;  // the page's, one for each
  std::vector<Fixed> fixed;
};

/// A page as its examples. Mistakes of the page itself are put into `faults`, each with its line.
struct Page {
  std::vector<Example> examples;
  std::vector<std::string> faults;
};

/// Reads a page: a fence tagged `md` is a file, named by a path on the line before it; other
/// fences are files when a path stands before them; `fixed` is the file before it once repaired.
[[nodiscard]] Page read_page(std::string_view text);

/// The characters (code points) of a text.
[[nodiscard]] std::uint32_t count_characters(std::string_view text);

/// The line of carets for a finding: the reverse of what read_page understands.
[[nodiscard]] std::string spell(const Expectation& expectation);

}  // namespace harness
