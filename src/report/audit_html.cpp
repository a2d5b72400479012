#include <algorithm>

#include "base/cat.hpp"
#include "report/audit.hpp"
#include "report/audit_page.hpp"
#include "report/audit_words.hpp"
#include "report/shown_path.hpp"
#include "report/uri.hpp"
#include "report/view.hpp"
#include "report/xml.hpp"

namespace {

using base::cat;
using lint::CellState;
using lint::Standing;
using report::AuditView;
using report::xml_text;

std::string_view sign(CellState state) {
  switch (state) {
    case CellState::agrees:
      return "&#10003;";
    case CellState::disagrees:
      return "&#10007;";
    case CellState::absent:
      return "&#9675;";
    case CellState::no_fact:
      return "";
  }
  return {};
}

std::string class_of(CellState state) {
  return state == CellState::no_fact ? "" : std::string(lint::name(state));
}

/// An address that a click may follow: not `javascript:` and the like.
bool is_web(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://");
}

class Page {
 public:
  explicit Page(const AuditView& view)
      : view_(view),
        audit_(*view.audit),
        project_(*view.project),
        table_(view.project->table),
        places_(view.project->sources) {}

  std::string render() {
    head();
    documents();
    claims();
    matrix();
    sources();
    gaps();
    out_ += cat("</main>\n<script>", report::audit_script, "</script>\n</body>\n</html>\n");
    return std::move(out_);
  }

 private:
  void head() {
    out_ +=
        cat("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            "style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:\">\n"
            "<link rel=\"icon\" href=\"data:,\">\n"
            "<title>Claims and their sources</title>\n<style>",
            report::audit_style, "</style>\n</head>\n<body>\n",
            "<a class=\"skip\" href=\"#claims\">Skip to the claims</a>\n<header>\n"
            "<h1>Claims and their sources</h1>\n<p class=\"faint\">",
            report::plural(audit_.documents.size(), "document"), " against ", table_.facts.size(),
            " facts from ", report::plural(table_.sources.size(), "source"), ". docfacts ",
            xml_text(view_.version), "</p>\n<nav aria-label=\"Parts of the page\"><ul>");
    for (const auto& [id, title] : {std::pair("documents", "Documents"),
                                    std::pair("claims", "Claims"), std::pair("matrix", "Matrix"),
                                    std::pair("sources", "Sources"), std::pair("gaps", "Gaps")}) {
      out_ += cat("<li><a href=\"#", id, "\">", title, "</a></li>");
    }
    out_ += "</ul></nav>\n</header>\n<main>\n<dl class=\"tally\">";
    tile("claims", audit_.total.claims, "");
    tile("cited", audit_.total.cited, "");
    for (std::size_t i = 0; i < lint::standings; ++i) {
      const std::string_view name = lint::name(static_cast<Standing>(i));
      tile(name, counted(audit_.total, i), name);
    }
    out_ += "</dl>\n";
  }

  /// The number to show of a standing: a claim can be wrong and uncited too.
  static std::size_t counted(const lint::Tally& tally, std::size_t standing) {
    const bool is_uncited = static_cast<Standing>(standing) == Standing::uncited;
    return is_uncited ? tally.uncited : tally.by_standing[standing];
  }

  void tile(std::string_view name, std::size_t count, std::string_view colour) {
    out_ += cat("<div><dt>", name, "</dt><dd class=\"", count == 0 ? "zero" : colour, "\">", count,
                "</dd></div>");
  }

  /// A cell that says on a narrow page what it counts, as its head is not seen there.
  static std::string number(std::string_view name, std::size_t count,
                            std::string_view colour = {}) {
    return cat("<td class=\"number ", count == 0 ? "zero" : colour, "\" data-name=\"", name, "\">",
               count, "</td>");
  }

  void open(std::string_view id, std::string_view title, std::string_view lead) {
    out_ += cat("<section id=\"", id, "\" aria-labelledby=\"", id, "-title\">\n<h2 id=\"", id,
                "-title\">", title, "</h2>\n<p>", lead, "</p>\n");
  }

  void documents() {
    open("documents", "Documents", "How many claims each document makes, and how they stand.");
    out_ +=
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Claims by document\">"
        "<table><thead><tr><th scope=\"col\">Document</th>"
        "<th scope=\"col\" class=\"number\">Claims</th><th scope=\"col\" "
        "class=\"number\">Cited</th>";
    for (std::size_t i = 0; i < lint::standings; ++i) {
      out_ +=
          cat("<th scope=\"col\" class=\"number\">", lint::name(static_cast<Standing>(i)), "</th>");
    }
    out_ += "<th scope=\"col\">Share</th></tr></thead><tbody>\n";
    for (const lint::DocumentAudit& one : audit_.documents) {
      const std::string& path = project_.documents[one.document].path;
      out_ +=
          cat("<tr><th scope=\"row\"><a href=\"", xml_text(href(path)), "\">", xml_text(path),
              "</a></th>", number("claims", one.tally.claims), number("cited", one.tally.cited));
      std::string bar;
      for (std::size_t i = 0; i < lint::standings; ++i) {
        const std::size_t count = one.tally.by_standing[i];
        const std::string_view name = lint::name(static_cast<Standing>(i));
        out_ += number(name, counted(one.tally, i), name);
        if (count == 0) continue;
        bar += cat("<i class=\"", name, "\" style=\"flex:", count, "\"></i>");
      }
      out_ += cat("<td><span class=\"bar\" aria-hidden=\"true\">", bar, "</span></td></tr>\n");
    }
    out_ += "</tbody></table></div>\n</section>\n";
  }

  static std::string href(std::string_view path) {
    // A name that begins like a scheme would be one.
    return cat("./", report::to_uri(path));
  }

  void claim_filter() {
    out_ +=
        "<form id=\"claim-filter\" hidden aria-label=\"Filter the claims\">"
        "<label>Words <input type=\"search\" name=\"words\" autocomplete=\"off\"></label>"
        "<label>Document <select name=\"document\"><option value=\"\">all</option>";
    for (const lint::DocumentAudit& one : audit_.documents) {
      const std::string path = xml_text(project_.documents[one.document].path);
      out_ += cat("<option value=\"", path, "\">", path, "</option>");
    }
    out_ += "</select></label><fieldset><legend>Standing</legend>";
    for (std::size_t i = 0; i < lint::standings; ++i) {
      const std::string_view name = lint::name(static_cast<Standing>(i));
      out_ += cat("<label><input type=\"checkbox\" name=\"standing\" value=\"", name, "\" checked>",
                  name, "</label>");
    }
    out_ += "</fieldset><button type=\"reset\">Show all</button><output></output></form>\n";
  }

  std::string source_link(std::uint32_t index) const {
    const facts::SourceItem& source = table_.sources[index];
    const std::string id = xml_text(source.id);
    if (!is_web(source.url))
      return cat("<span title=\"", xml_text(source.title), "\">", id, "</span>");
    return cat("<a href=\"", xml_text(source.url), "\" title=\"", xml_text(source.title), "\">", id,
               "</a>");
  }

  std::string source_links(const std::vector<std::uint32_t>& sources) const {
    if (sources.empty()) return "<span class=\"faint\">none</span>";
    std::string out;
    for (const std::uint32_t source : sources) {
      out += cat(out.empty() ? "" : ", ", source_link(source));
    }
    return out;
  }

  void claims() {
    open("claims", "Claims",
         "Every claim with its place, how it stands, what it cites and what the fact table has it "
         "from.");
    if (audit_.claims.empty()) {
      out_ += "<p class=\"faint\">No claim was read.</p>\n</section>\n";
      return;
    }
    claim_filter();
    out_ +=
        "<div class=\"scroll\"><table><thead><tr><th scope=\"col\">Place</th>"
        "<th scope=\"col\">Words</th><th scope=\"col\">About</th><th scope=\"col\">Standing</th>"
        "<th scope=\"col\">Cites</th><th scope=\"col\">Given by</th></tr></thead><tbody>\n";
    for (std::size_t i = 0; i < audit_.claims.size(); ++i) claim(i);
    out_ += "</tbody></table></div>\n</section>\n";
  }

  void claim(std::size_t index) {
    const lint::AuditedClaim& one = audit_.claims[index];
    const report::ClaimWords words = report::words_of(one, project_, places_);
    const std::string path = xml_text(words.path);
    const std::string expected =
        one.standing == Standing::wrong && !words.expected.empty()
            ? cat(" <span class=\"faint\">expected ", xml_text(words.expected), "</span>")
            : "";
    const bool is_both = report::is_also_uncited(one);
    const std::string also = is_both ? " <span class=\"chip uncited\">uncited</span>" : "";
    out_ += cat("<tr id=\"c", index, "\" data-standing=\"", words.standing,
                is_both ? " uncited" : "", "\" data-document=\"", path, "\"><td><a href=\"",
                xml_text(href(words.path)), "#L", words.place.begin.line, "\">", path, ':',
                words.place.begin.line, "</a></td><td class=\"words\">", xml_text(words.text),
                "</td><td>", xml_text(words.entity), words.entity.empty() ? "" : ", ",
                xml_text(words.attribute), "</td><td><span class=\"chip ", words.standing, "\">",
                words.standing, "</span>", also, expected, "</td><td>", source_links(one.cited),
                "</td><td>", source_links(one.behind), "</td></tr>\n");
  }

  void matrix() {
    open("matrix", "Matrix", "What the documents say of each attribute of each entity.");
    if (audit_.matrix.cells.empty()) {
      out_ += "<p class=\"faint\">The table has no fact.</p>\n</section>\n";
      return;
    }
    out_ += "<ul class=\"legend\">";
    for (const CellState state :
         {CellState::agrees, CellState::disagrees, CellState::absent, CellState::no_fact}) {
      out_ += cat("<li><b class=\"", class_of(state), "\">",
                  state == CellState::no_fact ? "&nbsp;" : sign(state), "</b>", lint::name(state),
                  ": <span data-count=\"", lint::name(state), "\">", audit_.matrix.count(state),
                  "</span></li>");
    }
    out_ +=
        "</ul>\n<form id=\"matrix-filter\" hidden aria-label=\"Filter the matrix\">"
        "<label>Entity <input type=\"search\" name=\"entity\" autocomplete=\"off\"></label>"
        "<label>Attribute <input type=\"search\" name=\"attribute\" autocomplete=\"off\"></label>"
        "<label>Cells <select name=\"state\"><option value=\"\">all</option>"
        "<option>agrees</option><option>disagrees</option><option>absent</option></select></label>"
        "<button type=\"reset\">Show all</button><output></output></form>\n"
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Entities by "
        "attributes\">"
        "<table><thead><tr><th scope=\"col\">Entity</th>";
    for (const std::uint32_t attribute : audit_.matrix.attributes) {
      out_ += cat("<th scope=\"col\"><span>", xml_text(table_.attributes[attribute].label),
                  "</span></th>");
    }
    out_ += "</tr></thead><tbody>\n";
    for (std::size_t row = 0; row < audit_.matrix.entities.size(); ++row) matrix_row(row);
    out_ += "</tbody></table></div>\n</section>\n";
  }

  void matrix_row(std::size_t row) {
    out_ += cat("<tr><th scope=\"row\">",
                xml_text(table_.entities[audit_.matrix.entities[row]].name), "</th>");
    for (std::size_t column = 0; column < audit_.matrix.attributes.size(); ++column) {
      const lint::Cell& cell = audit_.matrix.at(row, column);
      if (cell.state == CellState::no_fact && cell.claims.empty()) {
        out_ += "<td></td>";
        continue;
      }
      std::string title(lint::name(cell.state));
      if (!cell.facts.empty()) title += cat(": ", table_.facts[cell.facts.front()].written);
      const std::uint32_t attribute = audit_.matrix.attributes[column];
      out_ +=
          cat("<td class=\"", class_of(cell.state), "\" data-attribute=\"",
              xml_text(table_.attributes[attribute].label), "\" title=\"", xml_text(title), "\">");
      if (cell.claims.empty()) {
        out_ += sign(cell.state);
      } else {
        const std::string_view shown = cell.state == CellState::no_fact ? "?" : sign(cell.state);
        out_ += cat("<a href=\"#c", worst(cell), "\" aria-label=\"", xml_text(title), "\">", shown,
                    "</a>");
      }
      out_ += "</td>";
    }
    out_ += "</tr>\n";
  }

  /// The claim that a cell leads to: a wrong one when there is one.
  std::uint32_t worst(const lint::Cell& cell) const {
    const auto wrong = std::find_if(cell.claims.begin(), cell.claims.end(), [&](std::uint32_t i) {
      return audit_.claims[i].standing == Standing::wrong;
    });
    return wrong == cell.claims.end() ? cell.claims.front() : *wrong;
  }

  void sources() {
    open("sources", "Sources", "What each item of the source list gives, and what cites it.");
    out_ +=
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Claims by source\">"
        "<table><thead><tr><th scope=\"col\">Source</th>"
        "<th scope=\"col\">Title</th><th scope=\"col\" class=\"number\">Facts</th>"
        "<th scope=\"col\" class=\"number\">Claims that cite it</th>"
        "<th scope=\"col\" class=\"number\">From it</th>"
        "<th scope=\"col\" class=\"number\">Unsupported</th>"
        "<th scope=\"col\" class=\"number\">Documents</th></tr></thead><tbody>\n";
    for (const lint::SourceAudit& one : audit_.sources) {
      out_ += cat("<tr><th scope=\"row\">", source_link(one.source), "</th><td>",
                  xml_text(table_.sources[one.source].title), "</td>", number("facts", one.facts),
                  number("claims that cite it", one.claims), number("from it", one.supported),
                  number("unsupported", one.unsupported, "unsupported"),
                  number("documents", one.documents), "</tr>\n");
    }
    out_ += "</tbody></table></div>\n</section>\n";
  }

  template <typename Spell>
  void list(std::string_view title, const std::vector<std::uint32_t>& items, const Spell& spell) {
    out_ += cat("<details><summary>", title, ": ", items.size(), "</summary>\n<ul>\n");
    for (const std::uint32_t item : items) out_ += cat("<li>", spell(item), "</li>\n");
    out_ += "</ul>\n</details>\n";
  }

  void gaps() {
    open("gaps", "Gaps", "What the table holds and no document uses, and what may be out of date.");
    list("Facts that no document states", audit_.unstated_facts, [&](std::uint32_t fact) {
      return xml_text(report::spell_fact(table_.facts[fact], table_));
    });
    list("Sources that nothing cites", audit_.uncited_sources, [&](std::uint32_t source) {
      return cat(source_link(source), ": ", xml_text(table_.sources[source].title));
    });
    list("Facts by date, the oldest first", audit_.facts_by_date, [&](std::uint32_t fact) {
      return cat(xml_text(table_.facts[fact].as_of), ": ",
                 xml_text(report::spell_fact(table_.facts[fact], table_)));
    });
    out_ += "</section>\n";
  }

  const AuditView& view_;
  const lint::Audit& audit_;
  const lint::Project& project_;
  const facts::Table& table_;
  report::Places places_;
  std::string out_;
};

}  // namespace

namespace report {

std::string render_audit_html(const AuditView& view) { return Page(view).render(); }

}  // namespace report
