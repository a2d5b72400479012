// Holds the examples of the CommonMark specification, read from its spec.txt, against the document
// model: every property of a document, and the same words and link targets as the example's HTML.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "harness/properties.hpp"
#include "markdown/entities.hpp"
#include "markdown/parse.hpp"

namespace {

using markdown::BlockKind;

struct Example {
  int number = 0;
  std::string markdown;
  std::string html;
};

std::vector<Example> read_examples(std::istream& in) {
  std::vector<Example> examples;
  const std::string fence(32, '`');
  std::string line;
  std::string* part = nullptr;
  while (std::getline(in, line)) {
    if (line == fence + " example") {
      Example& next = examples.emplace_back();
      next.number = static_cast<int>(examples.size());
      part = &next.markdown;
    } else if (line == fence) {
      part = nullptr;
    } else if (part != nullptr && line == ".") {
      part = &examples.back().html;
    } else if (part != nullptr) {
      for (std::size_t at = 0; (at = line.find("→", at)) != std::string::npos;) {
        line.replace(at, 3, "\t");
      }
      *part += line + '\n';
    }
  }
  return examples;
}

std::string decode(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    if (const std::size_t length = markdown::entity_length(text); length > 0) {
      out += markdown::decode_entity(text.substr(0, length));
      text.remove_prefix(length);
    } else {
      out += text.front();
      text.remove_prefix(1);
    }
  }
  return out;
}

// The HTML of the specification percent-encodes targets; both sides are compared decoded.
std::string percent_decode(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() &&
        std::isxdigit(static_cast<unsigned char>(text[i + 1])) != 0 &&
        std::isxdigit(static_cast<unsigned char>(text[i + 2])) != 0) {
      out += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string without_space(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != markdown::separator) out += c;
  }
  return out;
}

std::string attribute(std::string_view tag, std::string_view name) {
  const std::size_t at = tag.find(std::string(" ") + std::string(name) + "=\"");
  if (at == std::string_view::npos) return {};
  const std::size_t begin = at + name.size() + 3;
  return decode(tag.substr(begin, tag.find('"', begin) - begin));
}

struct Rendered {
  std::string text;  // alternative texts in place, white space left out
  std::vector<std::string> targets;
};

Rendered read_html(std::string_view html) {
  Rendered out;
  std::string text;
  for (std::size_t at = 0; at < html.size();) {
    if (html[at] != '<') {
      const std::size_t end = std::min(html.find('<', at), html.size());
      text += decode(html.substr(at, end - at));
      at = end;
      continue;
    }
    const std::size_t end = std::min(html.find('>', at), html.size() - 1) + 1;
    const std::string_view tag = html.substr(at, end - at);
    if (tag.starts_with("<a href") || tag.starts_with("<img src")) {
      out.targets.push_back(percent_decode(attribute(tag, tag[1] == 'a' ? "href" : "src")));
    }
    if (tag.starts_with("<img")) text += attribute(tag, "alt");
    at = end;
  }
  out.text = without_space(text);
  return out;
}

Rendered read_document(const text::Source& source, const markdown::Document& document) {
  Rendered out;
  std::string text;
  for (const markdown::Block& block : document.blocks) {
    if (block.kind == BlockKind::paragraph || block.kind == BlockKind::heading ||
        block.kind == BlockKind::cell) {
      text += document.slice(block.prose);
    } else if (block.kind == BlockKind::code) {
      for (std::uint32_t i = 0; i < block.line_count; ++i) {
        text += source.slice(document.lines[block.first_line + i]);
      }
    }
  }
  out.text = without_space(text);
  for (const markdown::Link& link : document.links) {
    if (link.kind == markdown::LinkKind::bare || link.kind == markdown::LinkKind::html) continue;
    const bool is_mail =
        link.kind == markdown::LinkKind::autolink && link.target.find(':') == std::string::npos;
    out.targets.push_back((is_mail ? "mailto:" : "") + percent_decode(link.target));
  }
  return out;
}

// A destination's place slices to the text that means the target.
std::string broken_destination(const text::Source& source, const markdown::Document& document) {
  for (const markdown::Link& link : document.links) {
    if (link.kind == markdown::LinkKind::bare || link.kind == markdown::LinkKind::html) continue;
    const std::string_view bytes = source.slice(link.destination);
    const std::string meant =
        link.kind == markdown::LinkKind::autolink ? std::string(bytes) : markdown::unescape(bytes);
    if (meant != link.target && "mailto:" + meant != link.target) {
      return "the place of the target '" + link.target + "' says '" + std::string(bytes) + "'";
    }
  }
  return {};
}

bool has_html(const markdown::Document& document) {
  for (const markdown::Block& block : document.blocks) {
    if (block.kind == BlockKind::html || block.is_html) return true;
  }
  for (const markdown::Inline& run : document.inlines) {
    if (run.kind == markdown::InlineKind::html) return true;
  }
  return false;
}

std::string list(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += " <" + word + ">";
  return out;
}

// Where this model differs on purpose, or md4c follows version 0.30 of the specification.
struct Deviation {
  int example;
  std::string_view because;
};
constexpr Deviation deviations[] = {
    {25, "names of characters that no report needs stay as they are written"},
    {354, "md4c 0.4.8 takes no currency sign for punctuation, as version 0.30 did"},
    {520, "links in an image's description are seen too"},
    {574, "links in an image's description are seen too"},
    {575, "links in an image's description are seen too"},
    {626, "md4c 0.4.8 takes <!--> for no comment, as version 0.30 did"},
};

std::string fault_of(const Example& example) {
  const text::Source source("example.md", example.markdown);
  const markdown::Document document = markdown::parse(source);
  if (std::string fault = harness::broken_property(source, document); !fault.empty()) return fault;
  if (std::string fault = broken_destination(source, document); !fault.empty()) return fault;
  if (has_html(document)) return {};  // what is text there is decided by browsers
  const Rendered expected = read_html(example.html);
  const Rendered found = read_document(source, document);
  if (found.targets != expected.targets) {
    return "targets" + list(found.targets) + ", expected" + list(expected.targets);
  }
  if (found.text != expected.text) {
    return "text '" + found.text + "', expected '" + expected.text + "'";
  }
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  std::ifstream file(argc > 1 ? argv[1] : "");
  const std::vector<Example> examples = read_examples(file);
  if (examples.size() < 600) {
    std::cerr << "no specification with at least 600 examples\n";
    return 2;
  }
  std::size_t faults = 0;
  for (const Example& example : examples) {
    const std::string fault = fault_of(example);
    const auto* const known =
        std::find_if(std::begin(deviations), std::end(deviations),
                     [&](const Deviation& one) { return one.example == example.number; });
    if (!fault.empty() && known != std::end(deviations)) {
      std::cout << "example " << example.number << " differs: " << known->because << '\n';
      continue;
    }
    if (fault.empty()) continue;
    ++faults;
    std::cout << "example " << example.number << ": " << fault << '\n' << example.markdown << '\n';
  }
  std::cout << examples.size() << " examples, " << faults << " faults\n";
  return faults == 0 ? 0 : 1;
}
