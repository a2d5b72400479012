#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/cat.hpp"
#include "facts/bib_inheritance.hpp"
#include "facts/work.hpp"
#include "facts/work_fields.hpp"
#include "text/unicode.hpp"

namespace facts {

namespace {

using base::cat;

constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                     "jul", "aug", "sep", "oct", "nov", "dec"};

std::optional<int> read_number(std::string_view text) {
  const bool is_number = !text.empty() && text.size() <= 4 &&
                         text.find_first_not_of("0123456789") == std::string_view::npos;
  return is_number ? std::optional(std::stoi(std::string(text))) : std::nullopt;
}

std::optional<int> read_month(std::string_view text) {
  if (const std::optional<int> number = read_number(text)) {
    return *number >= 1 && *number <= 12 ? number : std::nullopt;
  }
  const std::string word = text::lower_ascii(text.substr(0, 3));
  const auto found = std::find(months.begin(), months.end(), word);
  if (found == months.end()) return std::nullopt;
  return static_cast<int>(found - months.begin()) + 1;
}

/// The value with runs of blanks as one, as BibTeX reads it.
std::string squeezed(std::string_view value) {
  std::string out;
  for (const char byte : value) {
    const bool is_blank = byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
    if (!is_blank) out += byte;
    if (is_blank && !out.empty() && out.back() != ' ') out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

/// Whether two entries say the same in a field, whatever the spelling.
bool is_same(std::string_view name, std::string_view left, std::string_view right) {
  if (name != "author" && name != "editor") return plain_text(left) == plain_text(right);
  return spell_names(read_names(left)) == spell_names(read_names(right));
}

bool is_same(const BibEntry& left, const BibEntry& right) {
  return left.type == right.type && left.key == right.key &&
         left.fields.size() == right.fields.size() &&
         std::all_of(left.fields.begin(), left.fields.end(), [&](const BibField& field) {
           return is_same(field.name, field.value, right.find(field.name));
         });
}

std::vector<int> read_parts(const std::string& date) {
  std::vector<int> parts;
  std::size_t begin = 0;
  while (begin <= date.size() && parts.size() < 3) {
    const std::size_t end = std::min(date.find('-', begin), date.size());
    const std::optional<int> part = read_number(std::string_view(date).substr(begin, end - begin));
    // Months above 12 stand for seasons.
    const bool is_date =
        part && (parts.empty() || (*part >= 1 && *part <= (parts.size() == 1 ? 12 : 31)));
    if (!is_date) break;
    parts.push_back(*part);
    begin = end + 1;
  }
  return parts;
}

void add_date(const BibEntry& entry, Work& work) {
  std::vector<int> parts = read_parts(plain_text(entry.find("date")));
  if (parts.empty()) {
    const auto year = read_number(plain_text(entry.find("year")));
    if (!year) return;
    parts.push_back(*year);
    if (const auto month = read_month(plain_text(entry.find("month")))) {
      parts.push_back(*month);
      if (const auto day = read_number(plain_text(entry.find("day")))) parts.push_back(*day);
    }
  }
  if (!parts.empty()) work.dates.emplace_back("issued", parts);
}

/// An id as a key: what would end a key is replaced.
std::string key_of(std::string_view id) {
  std::string out(id);
  std::replace_if(
      out.begin(), out.end(),
      [](char byte) {
        return std::string_view(" \t\r\n,{}\\%#\"~").find(byte) != std::string::npos;
      },
      '_');
  return out.empty() ? "source" : out;
}

void set(BibEntry& entry, std::string_view name, const std::string& value) {
  const auto found = std::find_if(entry.fields.begin(), entry.fields.end(),
                                  [&](const BibField& field) { return field.name == name; });
  const BibField field{.name = std::string(name), .value = value};
  if (found == entry.fields.end()) {
    if (!value.empty()) entry.fields.push_back(field);
  } else if (value.empty()) {
    entry.fields.erase(found);
  } else {
    *found = field;
  }
}

/// A title with what follows it: `Title: Subtitle`. A title may end in a sign of its own.
std::string join(std::string text, char sign, const std::string& more) {
  if (text.empty() || more.empty()) return text + more;
  const bool has_sign = std::string_view("!?.,:;").find(text.back()) != std::string_view::npos;
  return cat(text, has_sign ? "" : std::string(1, sign), ' ', more);
}

/// The value of a field as text, a title with its subtitle.
std::string text_of(const BibEntry& entry, std::string_view field) {
  const std::string_view value = entry.find(field);
  if (is_address(field)) return plain_address(value);
  std::string text = plain_text(value);
  if (!field.ends_with("title") || field == "shorttitle") return text;
  const std::string_view prefix = field.substr(0, field.size() - 5);
  text = join(std::move(text), ':', plain_text(entry.find(cat(prefix, "subtitle"))));
  return join(std::move(text), '.', plain_text(entry.find(cat(prefix, "titleaddon"))));
}

/// What the fields that CSL knows say.
Work read_fields(const BibEntry& entry) {
  Work work;
  work.id = entry.key;
  work.type = csl_type_of(entry.type);
  for (const std::string_view role : {"author", "editor"}) {
    const std::string_view value = entry.find(role);
    if (!value.empty()) work.names.emplace_back(role, read_names(value));
  }
  add_date(entry, work);
  for (const std::string_view field : known_fields()) {
    const std::string_view value = entry.find(field);
    const std::string_view variable = variable_of(field, work.type);
    if (value.empty() || !work.find(variable).empty()) continue;
    std::string text = text_of(entry, field);
    if (variable == "page") {
      for (std::size_t at = text.find("\u2013"); at != std::string::npos;
           at = text.find("\u2013")) {
        text = cat(text.substr(0, at), '-', text.substr(at + 3));
      }
    }
    if (!text.empty()) work.texts.emplace_back(variable, text);
  }
  return work;
}

/// What BibTeX has fields for.
BibEntry write_fields(const Work& work) {
  BibEntry out{.type = std::string(bib_type_of(work.type)), .key = key_of(work.id), .fields = {}};
  const auto add = [&](std::string_view name, const std::string& value) {
    const bool is_free = !name.empty() && out.find(name).empty();
    if (is_free && !value.empty()) out.fields.push_back({std::string(name), value});
  };
  for (const auto& [role, names] : work.names) {
    if (role == "author" || role == "editor") add(role, spell_names(names));
  }
  for (const auto& [variable, text] : work.texts) {
    const std::string_view field = field_of(variable, work.type);
    std::string value = is_address(field) ? tex_address(text) : tex_text(text);
    if (variable == "page") {
      const std::size_t dash = value.find('-');
      if (dash != std::string::npos && value.find("--") == std::string::npos)
        value = cat(value.substr(0, dash), '-', value.substr(dash));
    }
    add(field, value);
  }
  for (const auto& [variable, parts] : work.dates) {
    if (variable != "issued" || parts.empty()) continue;
    add("year", std::to_string(parts[0]));
    if (parts.size() > 1 && parts[1] >= 1 && parts[1] <= 12) {
      add("month", std::string(months[static_cast<std::size_t>(parts[1]) - 1]));
      if (out.fields.back().name == "month") out.fields.back().is_month = true;
    }
    if (parts.size() > 2) add("day", std::to_string(parts[2]));
  }
  return out;
}

/// Writes what was kept of an earlier entry, as long as the entry then says the same of the work.
void add_others(const Work& work, BibEntry& entry) {
  const Work::Texts says = members_of(read_fields(entry));
  const auto try_one = [&](const std::string& name, const std::string& value) {
    BibEntry changed = entry;
    if (name == "entrytype") {
      changed.type = value;
    } else {
      set(changed, name, value);
    }
    if (members_of(read_fields(changed)) == says) entry = std::move(changed);
  };
  // A title and its subtitle say one thing together.
  BibEntry all = entry;
  for (const auto& [name, value] : work.others) {
    if (name == "entrytype") {
      all.type = value;
    } else if (!value.empty()) {
      set(all, name, value);
    }
  }
  if (members_of(read_fields(all)) == says) entry = std::move(all);
  // What takes the place of a field comes before that field goes.
  for (const auto& [name, value] : work.others) {
    if (!value.empty()) try_one(name, value);
  }
  for (const auto& [name, value] : work.others) {
    if (value.empty()) try_one(name, value);
  }
}

constexpr std::string_view own_field = "csl_json";

bool has(const Work::Texts& members, std::string_view name) {
  return std::any_of(members.begin(), members.end(),
                     [&](const auto& member) { return member.first == name; });
}

/// Writes what the entry does not say of the work, as the members of a CSL item. One that the work
/// does not have is null.
void add_rest(const Work& work, BibEntry& entry) {
  const Work::Texts says = members_of(read_fields(entry));
  const Work::Texts members = members_of(work);
  std::string rest;
  const auto add = [&](const std::string& name, std::string_view value) {
    rest += cat(rest.empty() ? "{" : ",", '"', name, "\":", value);
  };
  for (const auto& member : members) {
    const bool is_custom = member.first == "custom" && !work.others.empty();
    if (is_custom || std::find(says.begin(), says.end(), member) != says.end()) continue;
    add(member.first, member.second);
  }
  for (const auto& [name, value] : says) {
    if (!has(members, name)) add(name, "null");
  }
  // The braces of the field are those of the object.
  if (!rest.empty()) set(entry, own_field, rest.substr(1));
}

/// Reads what `add_rest` wrote. A member by which the fields would not be as they are is out of
/// date, and is left out.
void read_rest(const BibEntry& entry, Work& work) {
  const text::Source source("", cat('{', entry.find(own_field), '}'));
  for (const text::Json& member : text::parse_json(source).root.items) {
    Work changed = work;
    if (member.kind == text::Json::Kind::null && has(members_of(work), member.key)) {
      erase_member(changed, member.key);
    } else {
      set_member(changed, member, source);
    }
    if (is_same(write_fields(changed), write_fields(work))) work = std::move(changed);
  }
}

/// An entry as a work that has what `full` says, which is the entry and what it inherits.
Work to_work(const BibEntry& entry, const BibEntry& full) {
  Work work = read_fields(full);
  if (!entry.find(own_field).empty()) read_rest(entry, work);
  // What would not come back as it is written is kept.
  const BibEntry back = write_fields(work);
  if (back.type != entry.type) work.others.emplace_back("entrytype", entry.type);
  const auto comes_back = [&](const BibField& field) {
    return std::any_of(back.fields.begin(), back.fields.end(), [&](const BibField& one) {
      return one.name == field.name && one.is_month == field.is_month &&
             squeezed(one.value) == squeezed(field.value);
    });
  };
  for (const BibField& field : entry.fields) {
    if (field.name == own_field) continue;
    const bool is_empty = squeezed(field.value).empty();
    // An empty field is one, unlike an empty text here.
    if (!comes_back(field)) work.others.emplace_back(field.name, is_empty ? " " : field.value);
  }
  for (const BibField& field : back.fields) {
    if (entry.find(field.name).empty()) work.others.emplace_back(field.name, "");
  }
  return work;
}

}  // namespace

Work to_work(const BibEntry& entry) { return to_work(entry, entry); }

std::vector<Work> to_works(const std::vector<BibEntry>& entries) {
  const BibShelf shelf(entries);
  std::vector<Work> out;
  for (const BibEntry& entry : entries) out.push_back(to_work(entry, shelf.inherited(entry)));
  return out;
}

BibEntry to_bib_entry(const Work& work) {
  BibEntry out = write_fields(work);
  add_others(work, out);
  add_rest(work, out);
  return out;
}

std::vector<BibEntry> to_bib_entries(const std::vector<Work>& works) {
  std::vector<BibEntry> out;
  for (const Work& work : works) out.push_back(to_bib_entry(work));
  for (std::size_t i = 0; i < works.size(); ++i) {
    if (out[i].find("crossref").empty() && out[i].find("xdata").empty()) continue;
    const BibShelf shelf(out);
    Work bare = works[i];
    bare.others.clear();
    const Work::Texts says = members_of(bare);
    for (const auto& [name, value] : works[i].others) {
      if (!value.empty()) continue;
      BibEntry changed = out[i];
      set(changed, name, "");
      if (members_of(read_fields(shelf.inherited(changed))) == says) out[i] = std::move(changed);
    }
  }
  return out;
}

std::string write_bibtex(const std::vector<BibEntry>& entries) {
  std::string out;
  for (const BibEntry& entry : entries) {
    out += cat(out.empty() ? "" : "\n", '@', entry.type, '{', entry.key, ",\n");
    for (const BibField& field : entry.fields) {
      const bool is_braced = !field.is_month;
      out += cat("  ", field.name, " = ", is_braced ? "{" : "", field.value, is_braced ? "}" : "",
                 ",\n");
    }
    out += "}\n";
  }
  return out;
}

}  // namespace facts
