#include "facts/summary.hpp"

#include <algorithm>
#include <set>

#include "base/cat.hpp"
#include "text/path.hpp"

namespace facts {

namespace {

using base::cat;

/// A text of the table as Markdown shows it unchanged.
std::string escaped(std::string_view text) {
  constexpr std::string_view marks = "\\`*[]<>|";
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool is_inside = i > 0 && i + 1 < text.size() && text[i - 1] != ' ' && text[i + 1] != ' ';
    // Underscores inside a word mark nothing.
    const bool is_mark = marks.find(c) != std::string_view::npos || (c == '_' && !is_inside);
    if (is_mark) out += '\\';
    out += c;
  }
  return out;
}

/// A link destination; spaces and brackets would end it.
std::string destination(std::string_view address) {
  const bool is_plain = address.find_first_of(" ()<>") == std::string_view::npos;
  return is_plain ? std::string(address) : cat('<', address, '>');
}

bool is_digits(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// 129280 as 129,280.
std::string separated(const std::string& text) {
  if (text.size() < 4 || !is_digits(text)) return text;
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && (text.size() - i) % 3 == 0) out += ',';
    out += text[i];
  }
  return out;
}

std::string spell_amount(const Table& table, const Fact& fact) {
  const std::uint32_t unit = table.attributes[fact.attribute].unit;
  std::string amount = separated(fact.written);
  if (unit == none) return amount;
  const Unit& one = table.units[unit];
  if (!one.symbols_before.empty()) return cat(one.symbols_before.front(), amount);
  if (!one.symbols_after.empty()) return cat(amount, one.symbols_after.front());
  return amount;
}

std::string spell_member(const Table& table, std::uint32_t attribute, const std::string& member) {
  for (const Feature& feature : table.features) {
    if (feature.attribute == attribute && feature.id == member) return feature.name;
  }
  return member;
}

std::string spell_value(const Table& table, const Summary& summary, const Fact& fact) {
  if (std::holds_alternative<Quantity>(fact.value)) return spell_amount(table, fact);
  if (const bool* truth = std::get_if<bool>(&fact.value)) return *truth ? summary.yes : summary.no;
  if (const auto* members = std::get_if<std::vector<std::string>>(&fact.value)) {
    std::string out;
    for (const std::string& member : *members) {
      out += cat(out.empty() ? "" : ", ", spell_member(table, fact.attribute, member));
    }
    return out;
  }
  return fact.written;
}

/// What a fact holds for, but for what the field says already.
std::string spell_scope(const Fact& fact, const SummaryField& field) {
  std::string out;
  for (const auto& [name, value] : fact.qualifiers) {
    const auto said = field.qualifiers.find(name);
    if (said != field.qualifiers.end() && said->second == value) continue;
    out += cat(out.empty() ? " (" : ", ", value);
  }
  return out.empty() ? out : out + ')';
}

bool has_all(const Fact& fact, const std::map<std::string, std::string>& qualifiers) {
  return std::all_of(qualifiers.begin(), qualifiers.end(), [&](const auto& qualifier) {
    const auto found = fact.qualifiers.find(qualifier.first);
    return found != fact.qualifiers.end() && found->second == qualifier.second;
  });
}

std::vector<const Fact*> choose(const Table& table, std::uint32_t entity,
                                const SummaryField& field) {
  const std::vector<const Fact*> all = table.facts_of(entity, field.attribute);
  if (field.qualifiers.empty()) return all;
  std::vector<const Fact*> fitting;
  std::vector<const Fact*> plain;
  for (const Fact* fact : all) {
    if (has_all(*fact, field.qualifiers)) fitting.push_back(fact);
    if (fact->qualifiers.empty()) plain.push_back(fact);
  }
  if (!fitting.empty()) return fitting;
  return plain.empty() ? all : plain;
}

/// The path of the report about an entity, about what it belongs to, or about its family.
std::string_view report_about(const Table& table, std::uint32_t entity) {
  const std::uint32_t family = entity == none ? none : table.entities[entity].family;
  for (std::size_t steps = 0; entity != none && steps <= table.entities.size(); ++steps) {
    const Entity& one = table.entities[entity];
    if (!one.document.empty()) return one.document;
    entity = one.variant_of != none ? one.variant_of : one.family;
  }
  for (const Entity& other : table.entities) {
    if (family != none && other.family == family && !other.document.empty()) return other.document;
  }
  return {};
}

/// `[1, 3-5]`.
std::string cite(const std::set<std::uint32_t>& numbers) {
  std::string out;
  for (auto at = numbers.begin(); at != numbers.end();) {
    auto last = at;
    while (std::next(last) != numbers.end() && *std::next(last) == *last + 1)
      last = std::next(last);
    const bool is_range = *last > *at + 1;
    out += cat(out.empty() ? "[" : ", ", *at);
    if (is_range) out += cat('-', *last);
    at = is_range ? std::next(last) : std::next(at);
  }
  return out + ']';
}

class Writer {
 public:
  Writer(const Table& table, const Summary& summary, const SummaryPlace& place)
      : table_(&table), summary_(&summary), place_(&place) {}

  std::string name(std::uint32_t entity) const {
    const std::string name = escaped(table_->entities[entity].name);
    const std::string_view report = report_about(*table_, entity);
    if (report.empty() || report == place_->path) return name;
    const std::string way = text::relative_path(text::folder_of(place_->path), report);
    return cat('[', name, "](", destination(way), ')');
  }

  /// A value and its scope, or the sign that there is none; its sources are kept for the row.
  std::string cell(std::uint32_t entity, const SummaryField& field) {
    std::string out;
    for (const Fact* fact : choose(*table_, entity, field)) {
      out += cat(out.empty() ? "" : "; ", escaped(spell_value(*table_, *summary_, *fact)),
                 escaped(spell_scope(*fact, field)));
      keep_sources(*fact);
    }
    return out.empty() ? summary_->missing : out;
  }

  /// What the cells since the last row cite.
  std::string sources() {
    const std::string out = cited_.empty() ? summary_->missing : cite(cited_);
    cited_.clear();
    return out;
  }

  void add_row(const std::vector<std::string>& cells) {
    out_.text += '|';
    for (const std::string& cell : cells) out_.text += cat(' ', cell, " |");
    out_.text += '\n';
  }

  void add_header(const std::vector<std::string>& cells) {
    add_row(cells);
    out_.text += '|';
    for (std::size_t i = 0; i < cells.size(); ++i) out_.text += "---|";
    out_.text += '\n';
  }

  [[nodiscard]] bool cites() const { return !place_->numbers.empty(); }
  WrittenSummary take() { return std::move(out_); }

 private:
  void keep_sources(const Fact& fact) {
    bool is_cited = false;
    for (const Reference& reference : fact.references) {
      const auto number = place_->numbers.find(reference.source);
      if (number == place_->numbers.end()) continue;
      cited_.insert(number->second);
      is_cited = true;
    }
    const bool is_known =
        std::find(out_.uncited.begin(), out_.uncited.end(), &fact) != out_.uncited.end();
    if (!is_cited && cites() && !is_known) out_.uncited.push_back(&fact);
  }

  const Table* table_;
  const Summary* summary_;
  const SummaryPlace* place_;
  std::set<std::uint32_t> cited_;
  WrittenSummary out_;
};

/// A person's family name, or an organisation's whole name.
std::string spell_authors(const std::vector<std::string>& authors) {
  const auto family = [](const std::string& author) { return author.substr(0, author.find(',')); };
  if (authors.empty()) return {};
  if (authors.size() == 1) return family(authors[0]);
  if (authors.size() == 2) return cat(family(authors[0]), " and ", family(authors[1]));
  return cat(family(authors[0]), " et al.");
}

}  // namespace

WrittenSummary write_summary(const Table& table, const Summary& summary,
                             const std::vector<std::uint32_t>& entities,
                             const SummaryPlace& place) {
  Writer writer(table, summary, place);
  std::vector<std::string> header = {escaped(summary.heading)};
  if (summary.has_entity_rows) {
    for (const SummaryField& field : summary.fields) header.push_back(escaped(field.label));
  } else {
    for (const std::uint32_t entity : entities) header.push_back(writer.name(entity));
  }
  if (writer.cites()) header.push_back(escaped(summary.source_heading));
  writer.add_header(header);

  const auto finish = [&](std::vector<std::string> row) {
    if (writer.cites()) row.push_back(writer.sources());
    writer.add_row(row);
  };
  if (summary.has_entity_rows) {
    for (const std::uint32_t entity : entities) {
      std::vector<std::string> row = {writer.name(entity)};
      for (const SummaryField& field : summary.fields) row.push_back(writer.cell(entity, field));
      finish(std::move(row));
    }
    return writer.take();
  }
  for (const SummaryField& field : summary.fields) {
    const bool is_known = std::any_of(entities.begin(), entities.end(), [&](std::uint32_t entity) {
      return !choose(table, entity, field).empty();
    });
    if (!is_known) continue;
    std::vector<std::string> row = {escaped(field.label)};
    for (const std::uint32_t entity : entities) row.push_back(writer.cell(entity, field));
    finish(std::move(row));
  }
  return writer.take();
}

std::string write_references(const std::vector<const SourceItem*>& sources) {
  std::string out;
  std::size_t number = 0;
  for (const SourceItem* source : sources) {
    out += cat(++number, ". ");
    if (!source->authors.empty()) out += cat(escaped(spell_authors(source->authors)), ", ");
    const std::string title = escaped(source->title);
    out += source->url.empty() ? cat('*', title, '*')
                               : cat('[', title, "](", destination(source->url), ')');
    if (source->year != 0) out += cat(", ", source->year);
    out += '\n';
  }
  return out;
}

}  // namespace facts
