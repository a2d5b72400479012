#include "lint/sink.hpp"

#include "lint/project.hpp"
#include "lint/rule.hpp"

namespace lint {

Sink::Handle& Sink::Handle::note(const facts::Origin& origin, std::string message) {
  if (origin.file == facts::none) return note(std::move(message));
  return note(origin.file, origin.span, std::move(message));
}

Sink::Handle& Sink::Handle::note(SourceIndex source, text::Span span, std::string message) {
  finding_->notes.push_back({source, span, std::move(message)});
  return *this;
}

Sink::Handle& Sink::Handle::note(std::string message) {
  finding_->notes.push_back({std::nullopt, {}, std::move(message)});
  return *this;
}

Sink::Handle& Sink::Handle::fix(Safety safety, std::string title, text::Edit edit) {
  std::vector<text::Edit> edits;
  edits.push_back(std::move(edit));
  return fix(safety, std::move(title), std::move(edits));
}

Sink::Handle& Sink::Handle::fix(Safety safety, std::string title, std::vector<text::Edit> edits) {
  finding_->fix = Fix{safety, std::move(title), std::move(edits)};
  return *this;
}

Sink::Handle& Sink::Handle::claim(ClaimDetail detail) {
  finding_->claim = std::move(detail);
  return *this;
}

Sink::Handle Sink::report(const Document& document, text::Span span, std::string message) {
  return report(facts::Origin{document.source, span}, std::move(message));
}

Sink::Handle Sink::report(const facts::Origin& origin, std::string message) {
  Finding& finding = findings_.emplace_back();
  finding.rule = rule_->name;
  finding.topic = rule_->topic;
  finding.severity = rule_->severity;
  finding.source = origin.file;
  finding.span = origin.span;
  finding.message = std::move(message);
  return Handle(finding);
}

}  // namespace lint
