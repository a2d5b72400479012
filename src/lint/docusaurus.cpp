#include "lint/docusaurus.hpp"

#include <algorithm>
#include <optional>

#include "claims/characters.hpp"
#include "text/path.hpp"

namespace lint {

namespace {

bool is_quote(char c) { return c == '\'' || c == '"' || c == '`'; }

bool is_name(char c) { return claims::is_letter(c) || claims::is_digit(c) || c == '_'; }

/// No site has more folders of content than this; what a script has beyond is left out.
constexpr std::size_t most_folders = 100;
constexpr std::size_t deepest = 64;

/// Reads a script's words, texts and braces one after the other, and leaves out all else.
class Reader {
 public:
  explicit Reader(std::string_view script) : script_(script) {}

  std::vector<ContentFolder> run() {
    while (at_ < script_.size() && found_.size() < most_folders && open_.size() <= deepest) step();
    return std::move(found_);
  }

 private:
  struct Object {
    std::string_view name;  // its key, or the text before it: `docs: {`, `['content-docs', {`
    std::string_view path;
    std::optional<std::string_view> route;
    std::string_view id;
  };

  void step() {
    const char c = script_[at_];
    if (script_.substr(at_).starts_with("//")) {
      at_ = std::min(script_.find('\n', at_), script_.size());
    } else if (script_.substr(at_).starts_with("/*")) {
      at_ = std::min(script_.find("*/", at_ + 2), script_.size());
    } else if (is_quote(c)) {
      see_text();
    } else if (is_name(c)) {
      const std::size_t begin = at_;
      while (at_ < script_.size() && is_name(script_[at_])) ++at_;
      word_ = script_.substr(begin, at_ - begin);
    } else {
      if (c == ':') key_ = word_;
      if (c == ',') key_ = {};
      if (c == '{') open_.push_back({.name = key_.empty() ? word_ : key_});
      if (c == '}') close();
      if (c == '{' || c == '}') key_ = {};
      ++at_;
    }
  }

  // A text in single or double quotes ends with its line at the latest.
  void see_text() {
    const char quote = script_[at_];
    const std::size_t begin = ++at_;
    while (at_ < script_.size() && script_[at_] != quote &&
           (quote == '`' || script_[at_] != '\n')) {
      at_ += script_[at_] == '\\' ? 2 : 1;
    }
    const std::size_t end = std::min(at_, script_.size());
    word_ = script_.substr(begin, end - begin);
    at_ = end + 1;
    if (open_.empty()) return;
    if (key_ == "path") open_.back().path = word_;
    if (key_ == "id") open_.back().id = word_;
    if (key_ == "routeBasePath") open_.back().route = text::without_slashes(word_);
  }

  void close() {
    if (open_.empty()) return;
    const Object object = open_.back();
    open_.pop_back();
    if (object.path.empty()) return;
    std::optional<std::string_view> route = object.route;
    for (const std::string_view kind : {"docs", "blog", "pages"}) {
      const bool is_kind =
          object.name == kind || object.name.ends_with(std::string("content-") + std::string(kind));
      if (is_kind && !route) route = kind == "pages" ? "" : kind;
    }
    if (!route) return;
    found_.push_back({std::string(object.path), std::string(*route),
                      std::string(object.id == "default" ? "" : object.id)});
  }

  std::string_view script_;
  std::size_t at_ = 0;
  std::string_view word_;  // the last word or text
  std::string_view key_;   // what a value that follows belongs to
  std::vector<Object> open_;
  std::vector<ContentFolder> found_;
};

}  // namespace

std::vector<ContentFolder> content_folders(std::string_view script) { return Reader(script).run(); }

}  // namespace lint
