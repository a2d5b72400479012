#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "harness/properties.hpp"
#include "markdown/parse.hpp"

/// A text with its document, for tests that compare slices.
struct Parsed {
  explicit Parsed(std::string bytes)
      : source("test.md", std::move(bytes)), document(markdown::parse(source)) {}

  text::Source source;
  markdown::Document document;

  [[nodiscard]] std::string at(text::Span span) const { return std::string(source.slice(span)); }
  [[nodiscard]] std::string in(markdown::Range range) const {
    return std::string(document.slice(range));
  }
  [[nodiscard]] std::string fault() const { return harness::broken_property(source, document); }

  /// The blocks of a kind, in order.
  [[nodiscard]] std::vector<markdown::Block> all(markdown::BlockKind kind) const {
    std::vector<markdown::Block> found;
    for (const markdown::Block& block : document.blocks) {
      if (block.kind == kind) found.push_back(block);
    }
    return found;
  }

  /// The source slices of the blocks of a kind.
  [[nodiscard]] std::vector<std::string> slices(markdown::BlockKind kind) const {
    std::vector<std::string> found;
    for (const markdown::Block& block : all(kind)) found.push_back(at(block.span));
    return found;
  }

  /// The prose of the blocks of a kind.
  [[nodiscard]] std::vector<std::string> texts(markdown::BlockKind kind) const {
    std::vector<std::string> found;
    for (const markdown::Block& block : all(kind)) found.push_back(in(block.prose));
    return found;
  }

  /// The prose range of a text that stands there once.
  [[nodiscard]] markdown::Range find(std::string_view text) const {
    const auto begin = static_cast<std::uint32_t>(document.prose.find(text));
    return {begin, begin + static_cast<std::uint32_t>(text.size())};
  }
};

using Strings = std::vector<std::string>;
