#include "facts/work.hpp"

#include <algorithm>
#include <array>

#include "base/cat.hpp"
#include "text/unicode.hpp"

namespace facts {

namespace {

using base::cat;
using text::Json;
using Kind = Json::Kind;

/// The parts of a name by their members, in the order of the alphabet.
constexpr std::array<std::pair<std::string_view, std::string WorkName::*>, 5> name_members = {
    {{"family", &WorkName::family},
     {"given", &WorkName::given},
     {"literal", &WorkName::literal},
     {"non-dropping-particle", &WorkName::particle},
     {"suffix", &WorkName::suffix}}};

/// A string of JSON. Braces and runs of blanks, which BibTeX would count or join, are escaped, so
/// that the same text also stands in a field there.
std::string quoted(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded letter = text::decode(text, at);
    const bool is_second_blank = letter.code == ' ' && (at == 0 || text[at - 1] == ' ');
    if (letter.code == '"' || letter.code == '\\') {
      out += cat('\\', text[at]);
    } else if (letter.code < ' ' || letter.code == '{' || letter.code == '}' || is_second_blank) {
      out += cat("\\u00", digits[letter.code / 16], digits[letter.code % 16]);
    } else {
      text::append(out, letter.code);
    }
    at += letter.length;
  }
  return out += '"';
}

std::string object_of(Work::Texts members) {
  std::sort(members.begin(), members.end());
  std::string out = "{";
  for (const auto& [name, value] : members) {
    out += cat(out.size() == 1 ? "" : ",", quoted(name), ':', value);
  }
  return out += '}';
}

/// A value on one line, spelled as `members_of` does.
std::string spell(const Json& value, const text::Source& source) {
  switch (value.kind) {
    case Kind::null:
    case Kind::boolean:
    case Kind::number:
      return std::string(source.slice(value.span));
    case Kind::string:
      return quoted(value.string);
    case Kind::array: {
      std::string out = "[";
      for (const Json& item : value.items) {
        out += cat(out.size() == 1 ? "" : ",", spell(item, source));
      }
      return out += ']';
    }
    case Kind::object: {
      Work::Texts members;
      for (const Json& item : value.items) members.emplace_back(item.key, spell(item, source));
      return object_of(std::move(members));
    }
  }
  return {};
}

std::string spell(const std::vector<WorkName>& names) {
  std::string out = "[";
  for (const WorkName& name : names) {
    Work::Texts members;
    for (const auto& [member, part] : name_members) {
      if (!(name.*part).empty()) members.emplace_back(member, quoted(name.*part));
    }
    out += cat(out.size() == 1 ? "" : ",", object_of(std::move(members)));
  }
  return out += ']';
}

std::string spell(const std::vector<int>& date) {
  std::string out = "{\"date-parts\":[[";
  for (const int part : date) out += cat(out.back() == '[' ? "" : ",", part);
  return out += "]]}";
}

std::string spell_custom(const Work::Texts& others) {
  Work::Texts members;
  for (const auto& [name, value] : others) members.emplace_back(name, quoted(value));
  return object_of(std::move(members));
}

std::string text_of(const Json& value) {
  if (value.kind == Kind::string) return value.string;
  if (value.kind != Kind::number) return {};
  const bool is_whole = value.number == static_cast<double>(static_cast<long long>(value.number));
  return is_whole ? std::to_string(static_cast<long long>(value.number))
                  : std::to_string(value.number);
}

std::vector<WorkName> read_csl_names(const Json& list) {
  std::vector<WorkName> out;
  for (const Json& json : list.items) {
    WorkName name;
    for (const auto& [member, part] : name_members) {
      if (const Json* value = json.find(member)) name.*part = value->string;
    }
    const bool is_empty = std::all_of(name_members.begin(), name_members.end(),
                                      [&](const auto& one) { return (name.*one.second).empty(); });
    if (!is_empty) out.push_back(std::move(name));
  }
  return out;
}

std::vector<int> read_csl_date(const Json& json) {
  std::vector<int> out;
  const Json* parts = json.find("date-parts");
  if (parts == nullptr || parts->items.empty()) return out;
  for (const Json& part : parts->items.front().items) {
    const std::string text = text_of(part);
    const bool is_number = !text.empty() && text.size() <= 4 &&
                           text.find_first_not_of("0123456789") == std::string::npos;
    if (!is_number) break;
    out.push_back(std::stoi(text));
  }
  return out;
}

/// True for what can be put into a field of BibTeX as it is.
bool is_field(const Json& member) {
  constexpr std::string_view others = " \t\r\n{}(),=#\"%ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  if (member.kind != Kind::string || member.key.empty()) return false;
  if (member.key.find_first_of(others) != std::string::npos) return false;
  if (member.key == "entrytype") return member.string.find_first_of(others) == std::string::npos;
  int depth = 0;
  for (std::size_t at = 0; at < member.string.size() && depth >= 0; ++at) {
    const char byte = member.string[at];
    if (byte == '\\') {
      ++at;
    } else {
      depth += byte == '{' ? 1 : byte == '}' ? -1 : 0;
    }
  }
  return depth == 0;
}

template <typename Pairs>
void erase_from(Pairs& pairs, std::string_view name) {
  std::erase_if(pairs, [&](const auto& pair) { return pair.first == name; });
}

template <typename Pairs>
const typename Pairs::value_type* find_in(const Pairs& pairs, std::string_view name) {
  const auto found = std::find_if(pairs.begin(), pairs.end(),
                                  [&](const auto& pair) { return pair.first == name; });
  return found == pairs.end() ? nullptr : &*found;
}

}  // namespace

std::string_view Work::find(std::string_view variable) const {
  const auto* found = find_in(texts, variable);
  return found == nullptr ? std::string_view() : std::string_view(found->second);
}

Work::Texts members_of(const Work& work) {
  Work::Texts out;
  if (!work.id.empty()) out.emplace_back("id", quoted(work.id));
  if (!work.type.empty()) out.emplace_back("type", quoted(work.type));
  const std::string_view title = work.find("title");
  if (!title.empty()) out.emplace_back("title", quoted(title));
  for (const auto& [role, names] : work.names) out.emplace_back(role, spell(names));
  for (const auto& [variable, date] : work.dates) out.emplace_back(variable, spell(date));
  for (const auto& [variable, text] : work.texts) {
    if (variable != "title") out.emplace_back(variable, quoted(text));
  }
  if (!work.others.empty()) out.emplace_back("custom", spell_custom(work.others));
  for (const auto& [name, value] : work.kept) {
    erase_from(out, name);
    out.emplace_back(name, value);
  }
  return out;
}

std::string write_csl(const Work& work) { return object_of(members_of(work)); }

void erase_member(Work& work, std::string_view name) {
  if (name == "id") work.id.clear();
  if (name == "type") work.type.clear();
  if (name == "custom") work.others.clear();
  erase_from(work.texts, name);
  erase_from(work.names, name);
  erase_from(work.dates, name);
  erase_from(work.kept, name);
}

void set_member(Work& work, const Json& member, const text::Source& source) {
  const std::string& name = member.key;
  erase_member(work, name);
  if (name == "id") {
    work.id = text_of(member);
  } else if (name == "type") {
    work.type = member.string;
  } else if (name == "custom") {
    const bool is_all_fields = member.kind == Kind::object &&
                               std::all_of(member.items.begin(), member.items.end(), is_field);
    for (const Json& one : member.items) {
      if (is_all_fields) work.others.emplace_back(one.key, one.string);
    }
  } else if (member.kind == Kind::array) {
    std::vector<WorkName> names = read_csl_names(member);
    if (!names.empty()) work.names.emplace_back(name, std::move(names));
  } else if (member.kind == Kind::object) {
    std::vector<int> date = read_csl_date(member);
    if (!date.empty()) work.dates.emplace_back(name, std::move(date));
  } else if (std::string text = text_of(member); !text.empty()) {
    work.texts.emplace_back(name, std::move(text));
  }
  const Work::Texts members = members_of(work);
  const auto* read = find_in(members, name);
  std::string value = spell(member, source);
  if (read == nullptr || read->second != value) work.kept.emplace_back(name, std::move(value));
}

std::vector<Work> read_works(const text::Source& source) {
  std::vector<Work> out;
  const Json root = text::parse_json(source).root;
  const auto add = [&](const Json& item) {
    if (item.kind != Kind::object) return;
    Work& work = out.emplace_back();
    for (const Json& member : item.items) set_member(work, member, source);
  };
  const Json* list = root.kind == Kind::array ? &root : nullptr;
  for (const std::string_view name : {"sources", "items", "references"}) {
    if (list == nullptr) list = root.find(name);
  }
  if (list != nullptr && list->kind == Kind::array) {
    for (const Json& item : list->items) add(item);
  } else if (root.find("type") != nullptr) {
    add(root);
  }
  return out;
}

}  // namespace facts
