#include "text/json.hpp"

#include <string>

#include "base/cat.hpp"
#include "harness/catch.hpp"

using text::Json;
using text::JsonText;
using text::parse_json;
using text::Source;
using text::Span;

namespace {

/// `place: message` of the only fault, its place written as the text it covers.
std::string fault(const std::string& bytes) {
  const Source source("a.json", bytes);
  const JsonText text = parse_json(source);
  if (text.faults.size() != 1) return base::cat(text.faults.size(), " faults");
  const text::Fault& found = text.faults.front();
  return base::cat(found.span.begin, " '", source.slice(found.span), "': ", found.message);
}

void check_spans(const Source& source, const Json& value) {
  const std::string_view own = source.slice(value.span);
  switch (value.kind) {
    case Json::Kind::object:
      CHECK(own.front() == '{');
      CHECK(own.back() == '}');
      break;
    case Json::Kind::array:
      CHECK(own.front() == '[');
      CHECK(own.back() == ']');
      break;
    case Json::Kind::string:
      CHECK(own.front() == '"');
      CHECK(own.back() == '"');
      break;
    case Json::Kind::number:
      CHECK(std::stod(std::string(own)) == value.number);
      break;
    case Json::Kind::boolean:
      CHECK(own == (value.boolean ? "true" : "false"));
      break;
    case Json::Kind::null:
      CHECK(own == "null");
      break;
  }
  for (const Json& item : value.items) {
    CHECK(value.span.contains(item.span));
    if (value.kind == Json::Kind::object) {
      CHECK(source.slice(item.key_span) == base::cat('"', item.key, '"'));
    }
    check_spans(source, item);
  }
}

}  // namespace

TEST_CASE("every value knows its own bytes") {
  const Source source("a.json",
                      "\xEF\xBB\xBF{ \"a\" : 1 ,\"b\":[ -2.5e3,null , true,false,[],{}],\r\n"
                      "\t\"c\" : { \"d\":\"x\\\"y\" }, \"e\":0}\n");
  const JsonText text = parse_json(source);
  REQUIRE(text.faults.empty());
  check_spans(source, text.root);
  CHECK(text.root.items.size() == 4);
  CHECK(source.slice(text.root.find("a")->span) == "1");
  CHECK(source.slice(text.root.find("b")->span) == "[ -2.5e3,null , true,false,[],{}]");
  CHECK(source.slice(text.root.find("b")->items[0].span) == "-2.5e3");
  CHECK(source.slice(text.root.find("b")->items[4].span) == "[]");
  CHECK(text.root.find("c")->find("d")->string == "x\"y");
  CHECK(source.slice(text.root.find("e")->span) == "0");
  CHECK(text.root.find("f") == nullptr);
}

TEST_CASE("a number at the end of the text has its whole span") {
  for (const std::string bytes : {"12", "12 ", "1.5", "-7\n", "1e5"}) {
    const Source source("a.json", bytes);
    const JsonText text = parse_json(source);
    REQUIRE(text.faults.empty());
    check_spans(source, text.root);
    CHECK(text.root.span.begin == 0);
  }
}

TEST_CASE("syntax faults name what was expected, at the token that is wrong") {
  CHECK(fault("") == "0 '': expected a value, found the end of the text");
  CHECK(fault("{\"a\":1,}") == "6 ',': the comma before '}' is one too many");
  CHECK(fault("[1,\n ]") == "2 ',': the comma before ']' is one too many");
  CHECK(fault("{\"a\" 1}") == "5 '1': expected ':' after the name, found '1'");
  CHECK(fault("{\"a\":}") == "5 '}': expected a value, found '}'");
  CHECK(fault("{a:1}") == "1 'a': expected a name in double quotes or '}', found 'a'");
  CHECK(fault("{\"a\":1 \"b\":2}") == "7 '\"b\"': expected ',' or '}', found '\"b\"'");
  CHECK(fault("[1 2]") == "3 '2': expected ',' or ']', found '2'");
  CHECK(fault("[1,,2]") == "3 ',': expected a value, found ','");
  CHECK(fault("{} x") == "3 'x': expected nothing more after the value, found 'x'");
  CHECK(fault("{\"a\":[1,2") == "9 '': expected ',' or ']', found the end of the text");
  CHECK(fault("[模型]") == "1 '模': expected a value or ']', found '模'");
}

TEST_CASE("common slips are named") {
  CHECK(fault("[True]") ==
        "1 'True': expected a value or ']', found 'True'; did you mean \"true\"?");
  CHECK(fault("['a']") == "1 ''': expected a value or ']'; strings stand in double quotes");
  CHECK(fault("[1, // one\n2]") == "4 '/': expected a value; JSON has no comments");
  CHECK(fault("[012]") == "1 '012': a number must not start with 0");
  CHECK(fault("[1.]") == "1 '1.': malformed number 1.: expected digit after '.'");
  CHECK(fault("[1e999]") == "1 '1e999': the number 1e999 is too large");
  CHECK(fault("{\"a\": \"b\n}") == "6 '\"b': this string has no closing quote on its line");
  CHECK(fault("[\"abc") == "1 '\"abc': this string has no closing quote on its line");
  CHECK(fault("[\"a\\qb\"]") == "4 'q': malformed string: forbidden character after backslash");
  CHECK(fault("[\"a\xFF\"]") == "3 '\xFF': malformed string: ill-formed UTF-8 byte");
  const std::string nul("{}\0{}", 5);
  CHECK(fault(nul).ends_with("expected nothing more after the value, found a control character"));
}

TEST_CASE("with a syntax fault there is no root") {
  CHECK(parse_json(Source("a.json", "{\"a\":[1")).root.kind == Json::Kind::null);
  CHECK(parse_json(Source("a.json", "{} {}")).root.kind == Json::Kind::null);
}

TEST_CASE("a name given twice is a fault at the second, and both stay") {
  const std::string bytes = "{\"a\":1,\n\"b\":2,\n\"a\":3}";
  CHECK(fault(bytes) ==
        "15 '\"a\"': the member \"a\" is given twice in one object, first on line 1");
  CHECK(parse_json(Source("a.json", bytes)).root.items.size() == 3);
  CHECK(fault("[{\"a\":1},{\"a\":2}]") == "0 faults");
}

TEST_CASE("nesting deeper than 200 is a fault") {
  const std::string inner = std::string(200, '[') + std::string(200, ']');
  CHECK(parse_json(Source("a.json", inner)).faults.empty());
  CHECK(fault("[" + inner + "]") == "200 '[': nested deeper than 200 levels");
  CHECK(fault(std::string(1'000'000, '[')) == "200 '[': nested deeper than 200 levels");
}

TEST_CASE("kinds have names for messages") {
  CHECK(text::kind_name(Json::Kind::array) == "a list");
  CHECK(text::kind_name(Json::Kind::boolean) == "true or false");
}
