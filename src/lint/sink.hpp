#pragma once

#include <string>
#include <vector>

#include "facts/table.hpp"
#include "lint/finding.hpp"

namespace lint {

struct Document;
struct Rule;

/// Where a rule puts what it found.
class Sink {
 public:
  /// Adds to the finding it was got from.
  class Handle {
   public:
    explicit Handle(Finding& finding) : finding_(&finding) {}
    /// Points to a place in the table.
    Handle& note(const facts::Origin& origin, std::string message);
    /// Points to a place in a source of the project.
    Handle& note(SourceIndex source, text::Span span, std::string message);
    /// A remark without a place.
    Handle& note(std::string message);
    Handle& fix(Safety safety, std::string title, text::Edit edit);
    Handle& fix(Safety safety, std::string title, std::vector<text::Edit> edits);
    Handle& claim(ClaimDetail detail);

   private:
    Finding* finding_;
  };

  explicit Sink(const Rule& rule) : rule_(&rule) {}

  /// Reports at a place of a document. The handle is valid until the next report.
  Handle report(const Document& document, text::Span span, std::string message);
  /// Reports at a place of the table.
  Handle report(const facts::Origin& origin, std::string message);

  [[nodiscard]] std::vector<Finding> take() { return std::move(findings_); }

 private:
  const Rule* rule_;
  std::vector<Finding> findings_;
};

}  // namespace lint
