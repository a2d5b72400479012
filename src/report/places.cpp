#include "report/places.hpp"

namespace report {

Places::Places(std::span<const text::Source> sources)
    : sources_(sources), indices_(sources.size()) {}

Place Places::of(lint::SourceIndex source, text::Span span) {
  const text::LineIndex& lines = index(source);
  return {&sources_[source].path(), lines.at(span.begin), lines.at(span.end), span};
}

std::uint32_t Places::byte_column(lint::SourceIndex source, text::Offset offset) {
  const text::LineIndex& lines = index(source);
  return offset - lines.line(lines.at(offset).line).begin + 1;
}

text::Span Places::line(lint::SourceIndex source, std::uint32_t number) {
  return index(source).line(number);
}

const text::LineIndex& Places::index(lint::SourceIndex source) {
  std::unique_ptr<const text::LineIndex>& known = indices_[source];
  if (known == nullptr) {
    known = std::make_unique<const text::LineIndex>(sources_[source].bytes());
  }
  return *known;
}

}  // namespace report
