#include "claims/tables.hpp"

#include <algorithm>

#include "base/cat.hpp"
#include "claims/named.hpp"

namespace claims {

namespace {

using facts::none;
using markdown::BlockKind;

constexpr std::string_view unknown_row = "the row is about something the table does not know";
constexpr std::uint32_t longest_name = 60;

/// What one header says of its column or row.
struct Header {
  std::uint32_t attribute = none;
  std::int32_t scale = -1;  // of the numbers under it
  Subject subject;
  bool is_name_header = false;
  std::string evidence;
};

class TableReader {
 public:
  TableReader(const Desk& desk, std::uint32_t block)
      : desk_(desk), document_(desk.page.document), block_(block) {
    lay_out();
  }

  void run() {
    columns_.resize(width_);
    for (std::uint32_t column = 0; column < width_; ++column)
      columns_[column] = column_header(column);
    for (std::uint32_t row = 0; row < rows_.size(); ++row) {
      if (rows_[row].is_header) {
        read_as_prose(row, 0, width_, nullptr);
      } else {
        read_row(row);
      }
    }
  }

 private:
  struct Row {
    std::vector<std::uint32_t> cells;  // block by column, spans filled in
    bool is_header = false;
  };

  /// Puts every cell where its spans say.
  void lay_out() {
    const std::uint32_t end = document_.blocks[block_].end;
    for (std::uint32_t index = block_ + 1; index < end; ++index) {
      const markdown::Block& block = document_.blocks[index];
      // A table inside a cell is read on its own.
      if (block.kind == BlockKind::table) {
        index = block.end - 1;
        continue;
      }
      if (block.kind != BlockKind::cell) continue;
      for (std::uint32_t row = block.row; row < block.row + block.row_span; ++row) {
        if (row >= rows_.size()) rows_.resize(row + 1);
        for (std::uint32_t column = block.column; column < block.column + block.column_span;
             ++column) {
          std::vector<std::uint32_t>& cells = rows_[row].cells;
          if (column >= cells.size()) cells.resize(column + 1, none);
          cells[column] = index;
        }
        if (row == block.row && block.column == 0) rows_[row].is_header = block.is_header;
      }
    }
    for (Row& row : rows_) width_ = std::max(width_, static_cast<std::uint32_t>(row.cells.size()));
    for (Row& row : rows_) {
      row.cells.resize(width_, none);
      // A row is a header when all its cells are: HTML marks the first cell of a body row too.
      row.is_header = std::all_of(row.cells.begin(), row.cells.end(), [&](std::uint32_t cell) {
        return cell == none || document_.blocks[cell].is_header;
      });
    }
  }

  template <typename Visit>
  void visit_passages(std::uint32_t cell, const Visit& visit) const {
    if (cell == none) return;
    for (std::uint32_t index = cell; index < document_.blocks[cell].end; ++index) {
      const std::uint32_t passage = desk_.page.passage_of[index];
      if (passage != markdown::none) visit(desk_.page.passages[passage]);
    }
  }

  /// Reads what a cell says as a header.
  void read_header(std::uint32_t cell, Header& header) const {
    visit_passages(cell, [&](const Passage& passage) {
      const std::span<const Name> names = desk_.page.names_in(passage);
      if (!names.empty() && header.subject.entity == none && header.subject.flaw.empty()) {
        header.subject = subject_of(names.front(), Resolution::table_column);
      }
      std::uint32_t size = 0;
      for (const Hit& hit : desk_.page.hits_in(passage)) {
        if (is_word(hit, Word::name_header)) header.is_name_header = true;
        const bool is_stronger = hit.sense == Sense::header && hit.prose.size() > size;
        if (!is_stronger) continue;
        size = hit.prose.size();
        header.attribute = hit.index;
        header.evidence = base::cat("header '", desk_.page.slice(hit.prose), "'");
      }
      for (const Hit& hit : desk_.page.hits_in(passage)) {
        if (hit.sense == Sense::anti_cue && hit.index == header.attribute) header.attribute = none;
      }
      const std::int32_t scale = scale_in(desk_.page.slice(passage.prose));
      if (scale >= 0) header.scale = scale;
    });
  }

  /// The scale that stands in brackets: "Params (B)".
  std::int32_t scale_in(std::string_view text) const {
    for (std::size_t open = text.find_first_of("(["); open != std::string_view::npos;
         open = text.find_first_of("([", open + 1)) {
      const std::size_t close = text.find_first_of(")]", open);
      if (close == std::string_view::npos) return -1;
      std::string trial = "1 ";
      trial += text.substr(open + 1, close - open - 1);
      for (const bool is_spaced : {true, false}) {
        if (!is_spaced) trial.erase(1, 1);
        const facts::NumberRead read = facts::read_number(trial, desk_.table.scales);
        if (read.scale >= 0) return read.scale;
      }
    }
    return -1;
  }

  Header column_header(std::uint32_t column) const {
    Header header;
    std::uint32_t previous = none;
    for (const Row& row : rows_) {
      if (!row.is_header || row.cells[column] == previous) continue;
      previous = row.cells[column];
      read_header(previous, header);
    }
    if (header.attribute != none && !is_named(header) && !has_amounts(column)) {
      header.attribute = none;
    }
    if (header.attribute != none) header.is_name_header = false;
    return header;
  }

  /// True under a header whose values are words, not amounts.
  bool is_named(const Header& header) const {
    const facts::ValueKind kind = desk_.table.attributes[header.attribute].kind;
    return kind == facts::ValueKind::text || kind == facts::ValueKind::set;
  }

  /// A column of labels is no column of values, whatever its header says.
  bool has_amounts(std::uint32_t column) const {
    return std::any_of(rows_.begin(), rows_.end(), [&](const Row& row) {
      bool has = false;
      if (row.is_header) return has;
      visit_passages(row.cells[column], [&](const Passage& passage) {
        const std::span<const Amount> amounts = desk_.page.amounts_in(passage);
        has = has || std::any_of(amounts.begin(), amounts.end(),
                                 [](const Amount& amount) { return amount.is_usable(); });
      });
      return has;
    });
  }

  Subject subject_of(const Name& name, Resolution resolution) const {
    const auto index = static_cast<std::uint32_t>(&name - desk_.page.names.data());
    const bool is_known = name.entity != none;
    return {name.entity, resolution, index, is_known ? std::string_view{} : unknown_row,
            name.prose};
  }

  /// True when a cell has a letter or digit.
  bool has_text(std::uint32_t cell) const {
    if (cell == none) return false;
    const std::string_view text = document_.slice(document_.blocks[cell].prose);
    return std::any_of(text.begin(), text.end(), is_word_byte);
  }

  /// The name a cell begins with, if any; one behind other words names no row.
  const Name* leading_name(std::uint32_t cell) const {
    const Name* found = nullptr;
    visit_passages(cell, [&](const Passage& passage) {
      const std::span<const Name> names = desk_.page.names_in(passage);
      if (found != nullptr || names.empty()) return;
      const std::string_view before =
          document_.slice({passage.prose.begin, names.front().prose.begin});
      const auto letters = std::count_if(before.begin(), before.end(), is_word_byte);
      const bool is_owner = !before.empty() && before.back() == '/';
      if (letters == 0 || is_owner) found = &names.front();
    });
    return found;
  }

  void read_row(std::uint32_t row) {
    const std::vector<std::uint32_t>& cells = rows_[row].cells;
    std::uint32_t name_column = none;
    for (std::uint32_t column = 0; column < width_ && name_column == none; ++column) {
      if (has_text(cells[column]) && columns_[column].attribute == none) name_column = column;
    }
    if (name_column == none) return;
    Header label;
    Subject subject;
    const Name* name = leading_name(cells[name_column]);
    // The names may stand further right under a header that says so.
    for (std::uint32_t column = name_column; name == nullptr && column < width_; ++column) {
      if (!columns_[column].is_name_header) continue;
      name = leading_name(cells[column]);
      if (name != nullptr) name_column = column;
    }
    std::uint32_t first_value = name_column + 1;
    if (name != nullptr) {
      subject = subject_of(*name, Resolution::table_row);
    } else {
      // A row of one attribute, its label in the first or second column.
      for (std::uint32_t column = name_column; column < std::min(width_, name_column + 2);
           ++column) {
        if (column > name_column && cells[column] == cells[column - 1]) continue;
        read_header(cells[column], label);
        if (label.attribute != none) {
          first_value = column + 1;
          break;
        }
      }
      subject = {.resolution = Resolution::table_row, .flaw = unknown_row};
      const markdown::Range words = document_.blocks[cells[name_column]].prose;
      if (label.attribute == none && words.size() <= longest_name) subject.words = words;
    }
    if (subject.entity == none) complete(subject, cells);
    std::uint32_t previous = none;
    for (std::uint32_t column = 0; column < width_; ++column) {
      const std::uint32_t cell = cells[column];
      if (cell == none || cell == previous || document_.blocks[cell].row != row) continue;
      previous = cell;
      if (column < first_value || columns_[column].is_name_header) {
        if (name != nullptr) read_as_prose(row, column, column + 1, &subject);
        continue;
      }
      read_value(cell, columns_[column], label, subject,
                 name != nullptr || columns_[name_column].is_name_header);
    }
  }

  /// A row whose name the table knows only together with a size of the row.
  void complete(Subject& subject, const std::vector<std::uint32_t>& cells) const {
    const std::uint32_t sizes = default_attribute(desk_.table);
    for (std::uint32_t column = 0; column < width_ && subject.entity == none; ++column) {
      if (columns_[column].attribute != sizes || sizes == none) continue;
      visit_passages(cells[column], [&](const Passage& passage) {
        const std::span<const Amount> amounts = desk_.page.amounts_in(passage);
        if (amounts.size() != 1 || !amounts.front().is_usable()) return;
        subject.entity =
            member_named(desk_, scaled(amounts.front(), columns_[column].scale), subject);
      });
    }
    if (subject.entity != none) subject.flaw = {};
  }

  Amount scaled(Amount amount, std::int32_t scale) const {
    if (amount.has_scale() || scale < 0 || amount.form != AmountForm::number) return amount;
    const facts::Scale& by = desk_.table.scales[static_cast<std::size_t>(scale)];
    amount.scale = scale;
    amount.is_scale_lent = true;
    amount.quantity.value *= by.factor;
    amount.quantity.step *= by.factor;
    amount.quantity.binary_value *= by.binary_factor;
    return amount;
  }

  void read_value(std::uint32_t cell, const Header& column, const Header& label,
                  const Subject& row_subject, bool has_name) {
    if (column.attribute != none && has_name) {
      read_cell(cell, column, row_subject);
    } else if (label.attribute != none) {
      Header header = label;
      if (header.scale < 0) header.scale = column.scale;
      Subject subject = column.subject;
      if (subject.entity == none && subject.flaw.empty() && !has_named_columns()) {
        subject = desk_.subjects.around(block_);
      }
      read_cell(cell, header, subject);
    } else {
      visit_passages(cell, [&](const Passage& passage) {
        if (!names_another(passage, row_subject, has_name)) {
          read_amounts(desk_, passage, &row_subject);
        }
      });
    }
  }

  /// In a row about one entity a cell that names another tells of that one's relation to it.
  bool names_another(const Passage& passage, const Subject& row_subject, bool has_name) const {
    const std::span<const Name> names = desk_.page.names_in(passage);
    return has_name && std::any_of(names.begin(), names.end(), [&](const Name& name) {
             return name.entity != row_subject.entity;
           });
  }

  bool has_named_columns() const {
    return std::any_of(columns_.begin(), columns_.end(), [](const Header& header) {
      return header.subject.entity != none || !header.subject.flaw.empty();
    });
  }

  void read_as_prose(std::uint32_t row, std::uint32_t begin, std::uint32_t end,
                     const Subject* subject) {
    static const Subject nobody{.flaw = "a header names no subject"};
    std::uint32_t previous = none;
    for (std::uint32_t column = begin; column < end; ++column) {
      const std::uint32_t cell = rows_[row].cells[column];
      if (cell == none || cell == previous || document_.blocks[cell].row != row) continue;
      previous = cell;
      visit_passages(cell, [&](const Passage& passage) {
        read_amounts(desk_, passage, subject != nullptr ? subject : &nobody);
      });
    }
  }

  void read_cell(std::uint32_t cell, const Header& header, const Subject& subject) {
    const facts::Attribute& attribute = desk_.table.attributes[header.attribute];
    visit_passages(cell, [&](const Passage& passage) {
      if (is_named(header)) {
        read_named_cell(desk_, passage, header.attribute, subject, header.evidence);
      }
      for (const Amount& amount : desk_.page.amounts_in(passage)) {
        if (!amount.is_usable()) {
          leave(desk_, amount, amount.flaw);
          continue;
        }
        const Amount full = scaled(amount, header.scale);
        Attribution attribution{header.attribute, 0, header.evidence, {}};
        if (full.prefixed != none) {
          attribution = {full.prefixed, 0, "marked by the letter in front of it", {}};
        }
        if (!suits(attribute, full)) {
          leave(desk_, amount, "no value that the header's attribute can have");
        } else {
          state(desk_, passage, full, attribution, subject);
        }
      }
    });
  }

  bool suits(const facts::Attribute& attribute, const Amount& amount) const {
    if (attribute.kind == facts::ValueKind::date) return amount.form == AmountForm::date;
    if (attribute.kind != facts::ValueKind::quantity || amount.form == AmountForm::date) {
      return false;
    }
    if (amount.unit != none && amount.unit != attribute.unit) return false;
    return is_plausible(attribute, amount);
  }

  const Desk& desk_;
  const markdown::Document& document_;
  std::uint32_t block_;
  std::uint32_t width_ = 0;
  std::vector<Row> rows_;
  std::vector<Header> columns_;
};

}  // namespace

void read_table(const Desk& desk, std::uint32_t block) { TableReader(desk, block).run(); }

}  // namespace claims
