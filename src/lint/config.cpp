#include "lint/config.hpp"

#include <array>

#include "base/cat.hpp"
#include "facts/value.hpp"
#include "lint/json_reader.hpp"
#include "text/path.hpp"
#include "text/source.hpp"

namespace {

using lint::JsonReader;

std::vector<lint::RuleSetting> read_rules(JsonReader& reader, const text::Json& value) {
  std::vector<lint::RuleSetting> out;
  for (const text::Json* member : reader.members(value, "rules", {})) {
    static const std::vector<std::string_view> words = {"off", "info", "warning", "error"};
    const std::size_t word =
        reader.choice(*member, base::cat("the severity of \"", member->key, '"'), words);
    out.push_back({member->key, std::string(words[word]), reader.place(member->key_span.begin)});
  }
  return out;
}

facts::Date read_until(JsonReader& reader, const text::Json& value) {
  const std::optional<facts::Date> date = facts::read_date(reader.string(value, "until"));
  if (date && date->day != 0) return *date;
  reader.fail(value.span.begin, "until must be a date such as 2026-12-31");
  return {};
}

std::vector<lint::PathIgnore> read_ignores(JsonReader& reader, const text::Json& value) {
  std::vector<lint::PathIgnore> out;
  for (const text::Json* item : reader.items(value, "ignore")) {
    std::vector<std::string> globs;
    std::vector<std::string> rules;
    std::string reason;
    facts::Date until;
    for (const text::Json* member :
         reader.members(*item, "an item of ignore", {"paths", "rules", "reason", "until"})) {
      if (member->key == "paths") globs = reader.strings(*member, "paths");
      if (member->key == "rules") rules = reader.strings(*member, "rules");
      if (member->key == "reason") reason = reader.string(*member, "reason");
      if (member->key == "until") until = read_until(reader, *member);
    }
    if (globs.empty()) reader.fail(item->span.begin, "an item of ignore needs \"paths\"");
    if (reason.find_first_not_of(" \t\n") == std::string::npos) {
      reader.fail(item->span.begin, "an item of ignore needs a \"reason\"");
    }
    const std::string place = reader.place(item->span.begin);
    for (std::string& glob : globs) out.push_back({std::move(glob), rules, reason, until, place});
  }
  return out;
}

lint::LinkConfig read_links(JsonReader& reader, const text::Json& value) {
  lint::LinkConfig out;
  for (const text::Json* member : reader.members(
           value, "links", {"urls", "anchors", "served", "aliases", "elsewhere", "ignore"})) {
    if (member->key == "urls") {
      out.style = static_cast<lint::UrlStyle>(
          reader.choice(*member, "urls", {"guessed", "files", "pretty"}));
    }
    if (member->key == "anchors") {
      // In the order of the enumeration, behind the word for none.
      const std::size_t word = reader.choice(*member, "anchors",
                                             {"guessed", "github", "gitlab", "docusaurus", "hugo",
                                              "jekyll", "mdbook", "mkdocs", "vitepress", "docfx"});
      if (word > 0) out.anchors = static_cast<markdown::AnchorStyle>(word - 1);
    }
    if (member->key == "served") {
      for (const text::Json* one : reader.members(*member, "served", {})) {
        for (const std::string& address : reader.strings(*one, "an address of served")) {
          out.served.push_back({std::string(text::without_slashes(one->key)),
                                std::string(text::without_slashes(address))});
        }
      }
    }
    if (member->key == "aliases") {
      for (const text::Json* one : reader.members(*member, "aliases", {})) {
        const std::string path = reader.string(*one, "the path of an alias");
        out.aliases.push_back({std::string(text::without_slashes(path)),
                               std::string(text::without_slashes(one->key))});
      }
    }
    if (member->key == "elsewhere") out.elsewhere = reader.strings(*member, "elsewhere");
    if (member->key == "ignore") out.ignore = reader.strings(*member, "ignore");
  }
  return out;
}

std::vector<lint::ListConfig> read_lists(JsonReader& reader, const text::Json& value) {
  std::vector<lint::ListConfig> out;
  for (const text::Json* member : reader.members(value, "lists", {})) {
    out.push_back({member->key, reader.strings(*member, "the files of a list")});
  }
  return out;
}

// The members of "online" that are whole numbers, and the least and the most that each may be.
struct Amount {
  std::string_view name;
  unsigned lint::OnlineConfig::*member;
  unsigned least = 0;
  unsigned most = 0;
};
constexpr std::array amounts = {
    Amount{"connections", &lint::OnlineConfig::connections, 1, 256},
    Amount{"connections-per-host", &lint::OnlineConfig::connections_per_host, 1, 64},
    Amount{"retries", &lint::OnlineConfig::retries, 0, 10},
    Amount{"redirects", &lint::OnlineConfig::redirects, 0, 50},
    Amount{"connect-seconds", &lint::OnlineConfig::connect_seconds, 1, 300},
    Amount{"seconds", &lint::OnlineConfig::seconds, 1, 300},
    Amount{"minutes", &lint::OnlineConfig::minutes, 1, 1440},
    Amount{"kilobytes", &lint::OnlineConfig::kilobytes, 1, 65536},
    Amount{"days", &lint::OnlineConfig::days, 0, 365},
};

std::vector<std::uint16_t> read_ports(JsonReader& reader, const text::Json& value) {
  std::vector<std::uint16_t> out;
  for (const text::Json* item : reader.items(value, "ports")) {
    out.push_back(static_cast<std::uint16_t>(reader.whole(*item, "a port", 1, 65535)));
  }
  return out;
}

lint::OnlineConfig read_online(JsonReader& reader, const text::Json& value) {
  std::vector<std::string_view> known = {"include", "exclude", "allow", "ports", "proxy", "cache"};
  for (const Amount& amount : amounts) known.push_back(amount.name);
  lint::OnlineConfig out;
  for (const text::Json* member : reader.members(value, "online", known)) {
    if (member->key == "include") out.include = reader.strings(*member, "include");
    if (member->key == "exclude") out.exclude = reader.strings(*member, "exclude");
    if (member->key == "allow") out.allow = reader.strings(*member, "allow");
    if (member->key == "ports") out.ports = read_ports(reader, *member);
    if (member->key == "proxy") out.proxy = reader.string(*member, "proxy");
    if (member->key == "cache") out.cache = reader.string(*member, "cache");
    for (const Amount& amount : amounts) {
      if (member->key != amount.name) continue;
      out.*amount.member = reader.whole(*member, amount.name, amount.least, amount.most);
    }
  }
  return out;
}

}  // namespace

namespace lint {

base::Result<Config> read_config(const files::Files& files, std::string_view path) {
  base::Result<std::string> bytes = files.read(path);
  if (!bytes) return bytes.error();
  const text::Source source(std::string(path), *std::move(bytes));
  JsonReader reader(source);
  Config config;
  config.path = path;
  if (reader.error()) return *reader.error();
  for (const text::Json* member :
       reader.members(reader.root(), "the configuration",
                      {"include", "exclude", "tables", "patterns", "rules", "ignore", "baseline",
                       "lists", "links", "online"})) {
    if (member->key == "include") config.include = reader.strings(*member, "include");
    if (member->key == "exclude") config.exclude = reader.strings(*member, "exclude");
    if (member->key == "tables") config.tables = reader.strings(*member, "tables");
    if (member->key == "patterns") config.patterns = reader.strings(*member, "patterns");
    if (member->key == "rules") config.rules = read_rules(reader, *member);
    if (member->key == "baseline") config.baseline = reader.string(*member, "baseline");
    if (member->key == "lists") config.lists = read_lists(reader, *member);
    if (member->key == "links") config.links = read_links(reader, *member);
    if (member->key == "online") config.online = read_online(reader, *member);
    if (member->key == "ignore") config.ignores = read_ignores(reader, *member);
  }
  if (reader.error()) return *reader.error();
  return config;
}

}  // namespace lint
