#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/finding.hpp"
#include "text/line_index.hpp"
#include "text/source.hpp"

namespace report {

/// Where a span begins and ends, as people count.
struct Place {
  const std::string* path = nullptr;
  text::Location begin;
  text::Location end;
  text::Span span;
};

/// Lines and columns of the sources that findings point to; each is indexed when first asked for.
class Places {
 public:
  explicit Places(std::span<const text::Source> sources);

  [[nodiscard]] Place of(lint::SourceIndex source, text::Span span);
  /// The bytes of a line from its start to the offset, counted from 1.
  [[nodiscard]] std::uint32_t byte_column(lint::SourceIndex source, text::Offset offset);
  /// A line (from 1) without its terminator.
  [[nodiscard]] text::Span line(lint::SourceIndex source, std::uint32_t number);
  [[nodiscard]] const text::Source& source(lint::SourceIndex index) const {
    return sources_[index];
  }

 private:
  [[nodiscard]] const text::LineIndex& index(lint::SourceIndex source);

  std::span<const text::Source> sources_;
  std::vector<std::unique_ptr<const text::LineIndex>> indices_;
};

}  // namespace report
