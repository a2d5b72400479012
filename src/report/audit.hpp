#pragma once

#include <string>
#include <string_view>

#include "lint/audit.hpp"
#include "lint/project.hpp"

namespace report {

/// What a report of an audit is made of.
struct AuditView {
  const lint::Audit* audit = nullptr;
  const lint::Project* project = nullptr;
  std::string_view version;
  std::string base;  // the folder that people see paths from, relative to the root
  bool is_coloured = false;
  bool is_quiet = false;  // text: the totals alone
};

/// Totals, documents, what needs a look, and what nothing states or cites, for people.
[[nodiscard]] std::string render_audit_text(const AuditView& view);

/// All of an audit as one JSON object.
[[nodiscard]] std::string render_audit_json(const AuditView& view);

/// One row a claim (RFC 4180).
[[nodiscard]] std::string render_audit_csv(const AuditView& view);

/// Tables of documents and sources, and lists of what needs a look.
[[nodiscard]] std::string render_audit_markdown(const AuditView& view);

/// One self-contained page: no network, readable without its script, printable.
[[nodiscard]] std::string render_audit_html(const AuditView& view);

}  // namespace report
