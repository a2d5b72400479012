#include "claims/tables.hpp"

#include <algorithm>
#include <optional>

#include "base/cat.hpp"
#include "claims/cells.hpp"
#include "claims/family.hpp"
#include "claims/named.hpp"
#include "claims/parts.hpp"
#include "claims/plausible.hpp"
#include "claims/prose.hpp"
#include "claims/table_grid.hpp"
#include "claims/table_headers.hpp"
#include "claims/table_rows.hpp"

namespace claims {

namespace {

using facts::none;

constexpr std::string_view unknown_row = "the row is about something the table does not know";
constexpr std::uint32_t longest_name = 60;

class TableReader {
 public:
  TableReader(const Desk& desk, std::uint32_t block)
      : desk_(desk),
        document_(desk.page.document),
        block_(block),
        grid_(lay_out(document_, block)),
        rows_(grid_.rows),
        width_(grid_.width) {}

  void run() {
    categories_.resize(width_);
    mark_headers(desk_, grid_);
    for (std::uint32_t column = 0; column < width_; ++column) {
      columns_.push_back(column_header(column));
    }
    keep_wholes();
    is_alone_ = has_one_nameless_row();
    for (std::uint32_t row = 0; row < rows_.size(); ++row) {
      if (rows_[row].is_header) {
        read_as_prose(row, 0, width_, nullptr);
      } else {
        read_row(row);
      }
    }
  }

 private:
  template <typename Visit>
  void visit_passages(std::uint32_t cell, const Visit& visit) const {
    if (cell == none) return;
    for (const Passage& passage : desk_.page.passages_within(cell)) visit(passage);
  }

  Header column_header(std::uint32_t column) const {
    Header header;
    std::uint32_t previous = none;
    for (const TableGrid::Row& row : rows_) {
      if (!row.is_header || row.cells[column] == previous) continue;
      previous = row.cells[column];
      read_header(desk_, previous, header);
    }
    if (header.attribute != none && !is_named(desk_, header) && !has_amounts(column)) {
      header.attribute = none;
    }
    // "| Frame | Parts |", where each row begins with what the table knows: that is whom it is
    // about.
    if (column == 0 && header.attribute != none && is_named(desk_, header) && begins_with_names()) {
      header.attribute = none;
      header.is_name_header = true;
    }
    if (header.attribute != none) header.is_name_header = false;
    return header;
  }

  /// "| Front parts | Total parts |": of two columns of one attribute the one that says more than
  /// the attribute is about something else.
  void keep_wholes() {
    std::vector<bool> has_whole(desk_.table.attributes.size());
    for (const Header& header : columns_) {
      if (header.attribute != none && header.is_whole) has_whole[header.attribute] = true;
    }
    for (Header& header : columns_) {
      const bool is_part = header.attribute != none && !header.is_whole;
      if (is_part && has_whole[header.attribute]) header.attribute = none;
    }
  }

  /// A column of labels is no column of values, whatever its header says.
  bool has_amounts(std::uint32_t column) const {
    return std::any_of(rows_.begin(), rows_.end(), [&](const TableGrid::Row& row) {
      return !row.is_header && has_usable_amount(desk_, row.cells[column]);
    });
  }
  bool begins_with_names() const {
    const auto is_of_row = [](const TableGrid::Row& row) { return !row.is_header; };
    const auto all = std::count_if(rows_.begin(), rows_.end(), is_of_row);
    const auto named = std::count_if(rows_.begin(), rows_.end(), [&](const TableGrid::Row& row) {
      return is_of_row(row) && leading_name(desk_, row.cells[0]) != nullptr;
    });
    return named > 1 && named * 2 > all;
  }

  Subject subject_of(const Name& name, Resolution resolution) const {
    Subject subject = desk_.subjects.named(name, resolution);
    if (subject.entity == none) subject.flaw = unknown_row;
    return subject;
  }

  /// A row that is labelled with a maker is about what its other cells name, if that is one family.
  Subject subject_of_maker(std::uint32_t label, const std::vector<std::uint32_t>& cells) const {
    bool is_maker = false;
    visit_passages(label, [&](const Passage& passage) {
      for (const Hit& hit : desk_.page.hits_in(passage)) {
        is_maker = is_maker || (is_name(hit) && desk_.roster.is_silent(hit.index));
      }
    });
    Subject subject;
    if (!is_maker) return subject;
    for (std::uint32_t column = 0; column < width_; ++column) {
      if (columns_[column].attribute != none) continue;
      visit_passages(cells[column], [&](const Passage& passage) {
        for (const Name& name : desk_.page.names_in(passage)) {
          if (name.entity == none) continue;
          if (subject.entity == none) subject = subject_of(name, Resolution::table_row);
          subject.entity = common_ancestor(desk_.table, subject.entity, name.entity);
          if (subject.entity == none) subject.flaw = unknown_row;
        }
      });
    }
    return subject.flaw.empty() ? subject : Subject{};
  }

  void read_row(std::uint32_t row) {
    const std::vector<std::uint32_t>& cells = rows_[row].cells;
    std::uint32_t name_column = none;
    for (std::uint32_t column = 0; column < width_ && name_column == none; ++column) {
      if (has_text(desk_, cells[column]) && columns_[column].attribute == none)
        name_column = column;
    }
    if (is_alone_) return read_alone(cells);
    // An empty cell below a name goes on with it.
    const bool goes_on = last_name_ != nullptr && is_for_names(0) && !has_text(desk_, cells[0]);
    if (goes_on) name_column = 0;
    if (name_column == none) return;
    Header label;
    Subject subject;
    const Name* name = goes_on ? last_name_ : leading_name(desk_, cells[name_column]);
    // The names may stand further right under a header that says so.
    for (std::uint32_t column = name_column; name == nullptr && column < width_; ++column) {
      if (!columns_[column].is_name_header) continue;
      name = leading_name(desk_, cells[column]);
      if (name != nullptr) name_column = column;
    }
    // "| Jul 2023 | X | what it brought |"
    if (name == nullptr && name_column + 1 < width_ && is_amount(desk_, cells[name_column])) {
      name = leading_name(desk_, cells[name_column + 1]);
      if (name != nullptr) ++name_column;
    }
    last_name_ = name;
    std::uint32_t first_value = name_column + 1;
    if (name != nullptr) {
      subject = subject_of(*name, Resolution::table_row);
    } else {
      // A row of one attribute, its label in the first or second column.
      const std::uint32_t begin = is_category(name_column) ? name_column + 1 : name_column;
      for (std::uint32_t column = begin; column < std::min(width_, name_column + 2); ++column) {
        if (column > name_column && cells[column] == cells[column - 1]) continue;
        // Neither a value nor a text that has one is a label.
        const bool is_long = document_.blocks[cells[column]].prose.size() > longest_name;
        if (is_long ? has_usable_amount(desk_, cells[column])
                    : column > name_column && is_amount(desk_, cells[column])) {
          continue;
        }
        read_header(desk_, cells[column], label);
        if (label.attribute != none) {
          first_value = column + 1;
          break;
        }
      }
      subject = {.resolution = Resolution::table_row, .flaw = unknown_row};
      const markdown::Range words = document_.blocks[cells[name_column]].prose;
      if (label.attribute == none && words.size() <= longest_name) subject.words = words;
    }
    if (name == nullptr && is_amount(desk_, cells[name_column])) {
      const std::uint32_t sized = member_by_label(desk_, block_, cells[name_column]);
      if (sized != none) subject = {.entity = sized, .resolution = Resolution::table_row};
    }
    if (subject.entity == none && name == nullptr && label.attribute == none) {
      const Subject made = subject_of_maker(cells[name_column], cells);
      if (made.entity != none) subject = made;
    }
    if (subject.entity == none) complete_by_size(desk_, columns_, cells, subject);
    std::uint32_t previous = none;
    for (std::uint32_t column = 0; column < width_; ++column) {
      const std::uint32_t cell = cells[column];
      if (cell == none || cell == previous || document_.blocks[cell].row != row) continue;
      previous = cell;
      // "| Size | Model |"
      const bool is_in_front = column < name_column && columns_[column].attribute != none;
      if (!is_in_front && (column < first_value || columns_[column].is_name_header)) {
        const bool is_text = name == nullptr && label.attribute == none &&
                             document_.blocks[cell].prose.size() > longest_name;
        if (is_text) read_as_prose(row, column, column + 1, nullptr);
        if (name != nullptr && !says_whole(desk_, columns_, cells))
          read_as_prose(row, column, column + 1, &subject);
        continue;
      }
      read_value(cell, columns_[column], label, subject,
                 name != nullptr || subject.entity != none || columns_[name_column].is_name_header);
    }
  }

  bool has_one_nameless_row() const {
    const TableGrid::Row* only = only_row(grid_);
    const auto has_attribute = [](const Header& header) { return header.attribute != none; };
    const auto count = [&](const auto& test) {
      return std::count_if(columns_.begin(), columns_.end(), test);
    };
    return only != nullptr && only != &rows_.front() && count(has_attribute) > 1 &&
           count(is_about_one) <= 1 &&
           std::none_of(only->cells.begin(), only->cells.end(),
                        [&](std::uint32_t cell) { return leading_name(desk_, cell) != nullptr; });
  }

  /// The one row of a table that names no one: what stands around says whom it is about.
  void read_alone(const std::vector<std::uint32_t>& cells) {
    Subject subject = desk_.subjects.around(block_);
    for (const Header& header : columns_) {
      if (header.subject.entity != none) subject = header.subject;
    }
    for (std::uint32_t column = 0; column < width_; ++column) {
      if (columns_[column].attribute != none && cells[column] != none) {
        read_cell(cells[column], columns_[column], subject);
      }
    }
  }

  /// A column that labels groups of rows: blank or merged where the next one goes on.
  bool is_category(std::uint32_t column) {
    if (column + 1 >= width_) return false;
    std::optional<bool>& known = categories_[column];
    if (!known) known = labels_groups(column);
    return *known;
  }
  bool labels_groups(std::uint32_t column) const {
    return std::any_of(rows_.begin(), rows_.end(), [&](const TableGrid::Row& row) {
      const std::uint32_t cell = row.cells[column];
      const bool goes_on = !has_text(desk_, cell) || document_.blocks[cell].row_span > 1;
      return !row.is_header && goes_on && has_text(desk_, row.cells[column + 1]) &&
             !is_amount(desk_, row.cells[column + 1]);
    });
  }
  /// A column of names, by its header's words, or because it has none.
  bool is_for_names(std::uint32_t column) const {
    return columns_[column].is_name_header || !has_text(desk_, rows_.front().cells[column]);
  }

  void read_value(std::uint32_t cell, const Header& column, const Header& label,
                  const Subject& row_subject, bool has_name) {
    if (column.attribute != none && has_name) {
      read_cell(cell, column, row_subject);
    } else if (label.is_total && (column.attribute != none || !has_scale(desk_, cell))) {
      leave_all(cell, "the sum of a column");
    } else if (label.attribute != none) {
      Header header = label;
      if (header.scale < 0) header.scale = column.scale;
      Subject subject = column.subject;
      if (subject.entity == none && subject.flaw.empty() && !has_named_columns()) {
        subject = desk_.subjects.around(block_);
      }
      read_cell(cell, header, subject);
    } else {
      const bool is_of_column = row_subject.entity == none && column.subject.entity != none;
      const Subject& subject = is_of_column ? column.subject : row_subject;
      visit_passages(cell, [&](const Passage& passage) {
        if (!names_another(passage, subject, has_name)) read_amounts(desk_, passage, &subject);
      });
    }
  }

  void leave_all(std::uint32_t cell, std::string_view reason) const {
    visit_passages(cell, [&](const Passage& passage) {
      for (const Amount& amount : desk_.page.amounts_in(passage)) leave(desk_, amount, reason);
    });
  }

  /// In a row about one entity a cell that names another tells of that one's relation to it, but
  /// for the family that it belongs to.
  bool names_another(const Passage& passage, const Subject& row_subject, bool has_name) const {
    const std::span<const Name> names = desk_.page.names_in(passage);
    return has_name && std::any_of(names.begin(), names.end(), [&](const Name& name) {
             return name.entity == none || row_subject.entity == none ||
                    common_ancestor(desk_.table, name.entity, row_subject.entity) != name.entity;
           });
  }

  static bool is_about_one(const Header& header) {
    return header.subject.entity != none || !header.subject.flaw.empty();
  }
  bool has_named_columns() const {
    return std::any_of(columns_.begin(), columns_.end(), is_about_one);
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

  void read_cell(std::uint32_t cell, const Header& header, Subject subject) {
    specialise(desk_, block_, header.attribute, subject);
    const facts::Attribute& attribute = desk_.table.attributes[header.attribute];
    const std::uint32_t whole = default_attribute(desk_.table);
    visit_passages(cell, [&](const Passage& passage) {
      if (is_named(desk_, header)) {
        read_named_cell(desk_, passage, header.attribute, subject, header.evidence);
        if (!names_another(passage, subject, true)) read_amounts(desk_, passage, &subject);
        return;
      }
      const std::span<const Amount> amounts = desk_.page.amounts_in(passage);
      const bool is_pair = header.second != none && are_slashed(desk_, amounts);
      const PartAndWhole parts = part_of_whole(desk_, amounts);
      for (const Amount& amount : amounts) {
        if (!amount.is_usable()) {
          leave(desk_, amount, amount.flaw);
          continue;
        }
        // "| Moving / total parts |" and one value: all of them move.
        const bool is_for_both = header.second != none && amounts.size() == 1 &&
                                 (header.attribute == whole || header.second == whole);
        if (header.second != none && !is_pair && !is_for_both) {
          leave(desk_, amount, "the header asks for two values");
          continue;
        }
        Amount full = scaled(desk_, amount, header.scale);
        Attribution attribution{.attribute = is_for_both ? whole : header.attribute,
                                .evidence = header.evidence};
        if (is_pair) {
          full.role = AmountRole::single;
          if (&amount == &amounts.back()) attribution.attribute = header.second;
        }
        if (parts.part == header.attribute && parts.smaller != &amount) {
          attribution.attribute = parts.whole;
        }
        if (full.prefixed != none) {
          attribution = {.attribute = full.prefixed,
                         .evidence = "marked by the letter in front of it"};
        }
        const Attribution own = said_in_cell(desk_, passage, amount);
        if (own.attribute != none && desk_.table.attributes[own.attribute].unit == attribute.unit) {
          attribution = own;
        }
        const std::uint32_t unit = unit_in_cell(desk_, passage, full);
        if (unit != none && attribute.unit != none && unit != attribute.unit) {
          attribution = {.attribute = default_of_unit(desk_.table, unit),
                         .evidence = "the unit in the cell"};
        }
        if (attribution.attribute == none ||
            !suits_cell(desk_, passage, attribution.attribute, full, subject.entity)) {
          leave(desk_, amount, "no value that the header's attribute can have");
        } else {
          state(desk_, passage, {full, attribution, subject});
        }
      }
    });
  }

  const Desk& desk_;
  const markdown::Document& document_;
  std::uint32_t block_;
  TableGrid grid_;
  const std::vector<TableGrid::Row>& rows_;
  std::uint32_t width_ = 0;
  std::vector<std::optional<bool>> categories_;  // by column, those asked for
  std::vector<Header> columns_;
  bool is_alone_ = false;            // has one row below the headers, which names no one
  const Name* last_name_ = nullptr;  // of a row above
};

}  // namespace

void read_table(const Desk& desk, std::uint32_t block) { TableReader(desk, block).run(); }

}  // namespace claims
