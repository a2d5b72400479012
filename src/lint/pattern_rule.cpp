#include "lint/pattern_rule.hpp"

#include <algorithm>

#include "base/cat.hpp"
#include "lint/json_reader.hpp"
#include "text/unicode.hpp"

namespace lint {

namespace {
using base::cat;

const std::vector<std::string_view> topics = {"facts", "claims", "citations",
                                              "files", "links",  "text"};
const std::vector<std::string_view> severities = {"info", "warning", "error"};
const std::vector<std::string_view> safeties = {"safe", "unsafe"};
const std::vector<std::string_view> places = {"prose",   "headings", "links",
                                              "targets", "code",     "comments"};
const std::vector<std::string_view> members = {
    "name",   "topic",   "severity", "on",     "summary",     "why", "wrong",  "right",  "in",
    "forbid", "require", "prefer",   "unless", "ignore_case", "fix", "safety", "message"};

bool is_name(std::string_view name) {
  return !name.empty() && name.front() != '-' && name.back() != '-' &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

using Compiled = std::variant<claims::Pattern, claims::PatternFault>;

// One file on its way to a rule.
class PatternReader {
 public:
  explicit PatternReader(const text::Source& source)
      : source_(&source), json_(source), rule_(std::make_unique<PatternRule>()) {}

  base::Result<std::unique_ptr<const PatternRule>> read() {
    if (!json_.error()) read_members();
    if (!json_.error()) complete();
    if (json_.error()) return *json_.error();
    return std::unique_ptr<const PatternRule>(std::move(rule_));
  }

 private:
  void read_members() {
    const auto all = json_.members(json_.root(), "a declarative rule", members);
    for (const text::Json* member : all) {
      if (member->key == "ignore_case") ignores_case_ = json_.boolean(*member, "ignore_case");
    }
    for (const text::Json* member : all) read_member(*member);
  }

  void read_member(const text::Json& member) {
    const std::string& key = member.key;
    if (key == "name") read_name(member);
    if (key == "topic") rule_->rule.topic = Topic{word_index(member, "topic", topics)};
    if (key == "severity") {
      rule_->rule.severity = Severity{word_index(member, "severity", severities)};
    }
    if (key == "safety") rule_->safety = Safety{word_index(member, "safety", safeties)};
    if (key == "on") rule_->rule.is_on_by_default = json_.boolean(member, "on");
    if (key == "summary") rule_->summary = json_.string(member, "summary");
    if (key == "message") rule_->message = json_.string(member, "message");
    if (key == "why") why_ = json_.string(member, "why");
    if (key == "wrong") wrong_ = json_.string(member, "wrong");
    if (key == "right") right_ = json_.string(member, "right");
    if (key == "forbid") rule_->forbid = read_pattern(member, "forbid");
    if (key == "require") rule_->require = read_pattern(member, "require");
    if (key == "prefer") read_prefer(member);
    if (key == "unless") read_unless(member);
    if (key == "in") read_places(member);
    if (key == "fix") {
      rule_->replacement = json_.string(member, "fix");
      rule_->has_replacement = true;
    }
  }

  std::uint8_t word_index(const text::Json& value, std::string_view what,
                          const std::vector<std::string_view>& words) {
    return static_cast<std::uint8_t>(json_.choice(value, what, words));
  }

  void read_name(const text::Json& member) {
    rule_->name = json_.string(member, "name");
    if (!is_name(rule_->name)) {
      json_.fail(member.span.begin,
                 "a rule's name is made of small letters, digits and hyphens, as in leftover-chat");
    }
  }

  void read_places(const text::Json& member) {
    if (member.kind == text::Json::Kind::string) {
      rule_->in.push_back(Where{word_index(member, "in", places)});
      return;
    }
    for (const text::Json* item : json_.items(member, "in")) {
      rule_->in.push_back(Where{word_index(*item, "an item of in", places)});
    }
  }

  // {"pattern": "..."} is an expression, a list there holds several; a string or a list elsewhere
  // holds words.
  claims::Pattern read_pattern(const text::Json& value, std::string_view what) {
    if (value.kind != text::Json::Kind::object) {
      return compile_words(value, json_.strings(value, what));
    }
    for (const text::Json* member : json_.members(value, what, {"pattern"})) {
      if (member->kind != text::Json::Kind::array) {
        return compile(*member, json_.string(*member, "pattern"), 1);
      }
      std::string all;
      for (const text::Json* item : json_.items(*member, "pattern")) {
        const std::string expression = json_.string(*item, "an item of pattern");
        (void)compile(*item, expression, 1);  // so that what is wrong is told at its place
        all += cat(all.empty() ? "" : "|", "(?:", expression, ")");
      }
      return compile(*member, all, 0);
    }
    json_.fail(value.span.begin, cat(what, " needs \"pattern\", or is a list of words"));
    return {};
  }

  claims::Pattern compile_words(const text::Json& value, const std::vector<std::string>& words) {
    if (json_.error()) return {};
    return take(value, claims::Pattern::any_of(words, ignores_case_), 0);
  }

  // `shift`: bytes of quotes between the value's begin and the expression's.
  claims::Pattern compile(const text::Json& value, const std::string& expression,
                          text::Offset shift) {
    if (json_.error()) return {};
    return take(value, claims::Pattern::compile(expression, ignores_case_), shift);
  }

  claims::Pattern take(const text::Json& value, const Compiled& compiled, text::Offset shift) {
    if (const auto* fault = std::get_if<claims::PatternFault>(&compiled)) {
      // Escapes make the text in the file longer than the expression.
      const bool is_plain = source_->slice(value.span).find('\\') == std::string_view::npos;
      json_.fail(value.span.begin + (is_plain ? shift + fault->begin : 0),
                 cat("this is no regular expression: ", fault->message));
      return {};
    }
    claims::Pattern pattern = *std::get_if<claims::Pattern>(&compiled);
    if (pattern.occurs_in("")) {
      json_.fail(value.span.begin, "this matches the empty text, so it would match everywhere");
    }
    return pattern;
  }

  void read_prefer(const text::Json& value) {
    std::vector<std::string> words;
    for (const text::Json* member : json_.members(value, "prefer", {})) {
      words.push_back(member->key);
      rule_->prefer.emplace_back(ignores_case_ ? text::lower_ascii(member->key) : member->key,
                                 json_.string(*member, "a preferred word"));
    }
    if (words.empty()) json_.fail(value.span.begin, "prefer is empty");
    std::sort(rule_->prefer.begin(), rule_->prefer.end());
    // Of two words that begin alike the longer is tried first.
    std::sort(words.begin(), words.end(),
              [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
    preferred_ = compile_words(value, words);
  }

  void read_unless(const text::Json& value) {
    for (const text::Json* member : json_.members(value, "unless", {"cited", "pattern", "words"})) {
      if (member->key == "cited") rule_->unless_cited = json_.boolean(*member, "cited");
      if (member->key == "words") {
        rule_->unless = compile_words(*member, json_.strings(*member, "words"));
      }
      if (member->key == "pattern") {
        rule_->unless = compile(*member, json_.string(*member, "pattern"), 1);
      }
    }
  }

  void require(bool holds, std::string_view message) {
    if (!holds) json_.fail(json_.root().span.begin, message);
  }

  void complete() {
    PatternRule& rule = *rule_;
    const int kinds =
        int{rule.forbid.is_set()} + int{preferred_.is_set()} + int{rule.require.is_set()};
    require(!rule.name.empty(), "a declarative rule needs a \"name\"");
    require(kinds == 1, "a declarative rule has one of \"forbid\", \"prefer\" and \"require\"");
    require(!rule.summary.empty(), "a declarative rule needs a \"summary\"");
    require(!why_.empty() && !wrong_.empty() && !right_.empty(),
            "a declarative rule needs \"why\", \"wrong\" and \"right\"");
    require(!rule.message.empty() || preferred_.is_set(), "a declarative rule needs a \"message\"");
    if (preferred_.is_set()) {
      rule.forbid = preferred_;
      if (rule.message.empty()) rule.message = "'{match}' is written '{prefer}' here";
      if (!rule.has_replacement) rule.replacement = "{prefer}";
      rule.has_replacement = true;
    }
    if (rule.in.empty()) rule.in = {Where::prose, Where::headings};
    rule.docs = cat("\n## Why\n\n", why_, "\n\n## Wrong\n\n```md\n", wrong_,
                    "\n```\n\n## Right\n\n```md\n", right_, "\n```\n");
    rule.rule.name = rule.name;
    rule.rule.summary = rule.summary;
    rule.rule.docs = rule.docs;
    rule.rule.fixes = rule.has_replacement ? Fixes::sometimes : Fixes::never;
    rule.rule.pattern = &rule;
  }

  const text::Source* source_;
  JsonReader json_;
  std::unique_ptr<PatternRule> rule_;
  claims::Pattern preferred_;
  bool ignores_case_ = true;
  std::string why_;
  std::string wrong_;
  std::string right_;
};

}  // namespace

base::Result<std::unique_ptr<const PatternRule>> read_pattern_rule(const text::Source& source) {
  return PatternReader(source).read();
}

}  // namespace lint
