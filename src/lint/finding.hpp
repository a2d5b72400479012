#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/edit.hpp"
#include "text/span.hpp"

namespace lint {

enum class Severity : std::uint8_t { info, warning, error };

enum class Topic : std::uint8_t { facts, claims, citations, files, links, text };

/// Whether a fix may be applied without being asked for.
enum class Safety : std::uint8_t { safe, unsafe };

/// An index into Project::sources.
using SourceIndex = std::uint32_t;

/// Another place that explains a finding, or, without a span, a remark.
struct Note {
  std::optional<SourceIndex> source;
  text::Span span;
  std::string message;
};

/// A repair: an imperative title and the edits that make it.
struct Fix {
  Safety safety = Safety::safe;
  std::string title;
  std::vector<text::Edit> edits;  // of the finding's own source
};

/// What a claim finding is about, for reports that carry data.
struct ClaimDetail {
  std::string entity;
  std::string attribute;
  std::string found;
  std::string expected;
  std::vector<std::string> sources;
};

/// One violation at its place.
struct Finding {
  std::string rule;
  Topic topic = Topic::text;
  Severity severity = Severity::error;
  SourceIndex source = 0;
  text::Span span;
  std::string message;
  std::vector<Note> notes;
  std::optional<Fix> fix;
  std::optional<ClaimDetail> claim;
};

[[nodiscard]] std::string_view name(Severity severity);
[[nodiscard]] std::string_view name(Topic topic);

}  // namespace lint
