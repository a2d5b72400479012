#include "facts/fields.hpp"

#include <algorithm>
#include <utility>

#include "base/cat.hpp"
#include "text/line_index.hpp"
#include "text/nearest.hpp"

namespace facts {

namespace {

using base::cat;
using text::Json;
using Kind = Json::Kind;

bool is_texts(const Json& json) {
  return json.kind == Kind::array &&
         std::all_of(json.items.begin(), json.items.end(),
                     [](const Json& item) { return item.kind == Kind::string; });
}

bool fits(Holds holds, const Json& json) {
  const auto each = [&](auto&& is_right) {
    return std::all_of(json.items.begin(), json.items.end(), is_right);
  };
  switch (holds) {
    case Holds::text:
      return json.kind == Kind::string;
    case Holds::number:
      return json.kind == Kind::number;
    case Holds::boolean:
      return json.kind == Kind::boolean;
    case Holds::texts:
      return is_texts(json);
    case Holds::list:
    case Holds::names:
      return json.kind == Kind::array;
    case Holds::object:
    case Holds::date:
      return json.kind == Kind::object;
    case Holds::map_texts:
      return json.kind == Kind::object &&
             each([](const Json& item) { return item.kind == Kind::string; });
    case Holds::map_lists:
      return json.kind == Kind::object && each(is_texts);
    case Holds::value:
      return json.kind != Kind::null && json.kind != Kind::object &&
             (json.kind != Kind::array || is_texts(json));
    case Holds::text_number:
      return json.kind == Kind::string || json.kind == Kind::number;
  }
  return false;
}

std::string_view expectation(Holds holds) {
  switch (holds) {
    case Holds::text:
      return "a string";
    case Holds::number:
      return "a number";
    case Holds::boolean:
      return "true or false";
    case Holds::texts:
      return "a list of strings";
    case Holds::list:
      return "a list";
    case Holds::object:
      return "an object";
    case Holds::map_texts:
      return "an object of strings";
    case Holds::map_lists:
      return "an object of lists of strings";
    case Holds::value:
      return "a string, a number, true, false or a list of strings";
    case Holds::names:
      return "a list of names";
    case Holds::date:
      return "a date such as {\"date-parts\": [[2024, 12, 27]]}";
    case Holds::text_number:
      return "a string or a number";
  }
  return "";
}

/// The first place inside a value that makes it unfit, so that a long list is not all marked.
text::Span unfit_place(Holds holds, const Json& json) {
  const bool is_list = json.kind == Kind::array && (holds == Holds::texts || holds == Holds::value);
  const bool is_map = json.kind == Kind::object && holds == Holds::map_texts;
  if (!is_list && !is_map) return json.span;
  for (const Json& item : json.items) {
    if (item.kind != Kind::string) return item.span;
  }
  return json.span;
}

std::string found(const Json& json) {
  if (json.kind == Kind::array && !is_texts(json)) return "a list of other things";
  return std::string(text::kind_name(json.kind));
}

}  // namespace

void Input::complain(text::Span span, std::string message, std::string_view rule) const {
  table->problems.push_back({origin(span), std::move(message), std::string(rule)});
}

std::string hint(const Input& input, std::string_view word,
                 const std::vector<std::string_view>& known) {
  return input.table->problems.size() < text::most_guesses ? text::did_you_mean(word, known)
                                                           : std::string();
}

std::string spell_place(const Table& table, const Origin& origin) {
  const text::Source& source = table.files[origin.file];
  const text::Location place = text::LineIndex(source.bytes()).at(origin.span.begin);
  return cat(source.path(), ':', place.line);
}

Fields::Fields(const Input& input, const Shape& shape, const Json& object) : object_(&object) {
  if (object.kind != Kind::object) {
    input.complain(object.span, cat("expected ", shape.name, ", which is an object, found ",
                                    text::kind_name(object.kind)));
    is_complete_ = false;
    return;
  }
  for (const Json& item : object.items) {
    const auto member = std::find_if(shape.members.begin(), shape.members.end(),
                                     [&](const Member& one) { return one.name == item.key; });
    if (member == shape.members.end()) {
      std::vector<std::string_view> names;
      for (const Member& one : shape.members) names.push_back(one.name);
      input.complain(item.key_span, cat(shape.name, " has no member \"", item.key, '"',
                                        hint(input, item.key, names)));
    } else if (!fits(member->holds, item)) {
      input.complain(unfit_place(member->holds, item),
                     cat('"', item.key, "\" of ", shape.name, " must be ",
                         expectation(member->holds), ", found ", found(item)));
    } else {
      members_.push_back(&item);
    }
  }
  for (const Member& member : shape.members) {
    if (!member.is_required || find(member.name) != nullptr) continue;
    is_complete_ = false;
    // One of the wrong type has been spoken of.
    if (object.find(member.name) != nullptr) continue;
    input.complain({object.span.begin, object.span.begin + 1},
                   cat(shape.name, " needs the member \"", member.name, '"'));
  }
}

const Json* Fields::find(std::string_view name) const {
  for (const Json* member : members_) {
    if (member->key == name) return member;
  }
  return nullptr;
}

std::string Fields::text(std::string_view name) const {
  const Json* member = find(name);
  return member == nullptr ? std::string() : member->string;
}

std::vector<std::string> Fields::texts(std::string_view name) const {
  std::vector<std::string> out;
  for (const Json& item : items(name)) out.push_back(item.string);
  return out;
}

double Fields::number(std::string_view name, double otherwise) const {
  const Json* member = find(name);
  return member == nullptr ? otherwise : member->number;
}

bool Fields::boolean(std::string_view name, bool otherwise) const {
  const Json* member = find(name);
  return member == nullptr ? otherwise : member->boolean;
}

const std::vector<Json>& Fields::items(std::string_view name) const {
  static const std::vector<Json> nothing;
  const Json* member = find(name);
  return member == nullptr ? nothing : member->items;
}

text::Span Fields::span(std::string_view name) const {
  const Json* member = find(name);
  return member == nullptr ? object_->span : member->span;
}

}  // namespace facts
