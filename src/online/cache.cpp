#include "online/cache.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <nlohmann/json.hpp>

#include "base/cat.hpp"
#include "facts/spell_date.hpp"
#include "facts/value.hpp"

namespace online {

namespace {

using Json = nlohmann::json;

constexpr std::string_view opening = "{\"docfacts-online\": 1, \"answers\": [";
constexpr std::array<std::string_view, 3> states = {"undecided", "alive", "dead"};

std::vector<std::string> strings(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? std::vector<std::string>()
                               : found->get<std::vector<std::string>>();
}

// Damage is an exception of the library's.
Cache read_all(std::string_view bytes) {
  Cache out;
  const Json whole = Json::parse(bytes);
  for (const Json& one : whole.at("answers")) {
    const std::optional<facts::Date> asked = facts::read_date(one.at("asked").get<std::string>());
    const auto* const state =
        std::find(states.begin(), states.end(), one.at("state").get<std::string>());
    // An answer of a kind that a later version knows is asked for anew.
    if (!asked || state == states.end()) continue;
    KeptAnswer& kept = out[one.at("address").get<std::string>()];
    kept.asked = *asked;
    kept.answer.state = static_cast<lint::RemoteState>(state - states.begin());
    kept.answer.reason = one.value("reason", "");
    kept.answer.moved_to = one.value("moved_to", "");
    kept.answer.missing = strings(one, "missing");
    kept.fragments = strings(one, "fragments");
  }
  return out;
}

std::string line_of(const std::string& address, const KeptAnswer& kept) {
  nlohmann::ordered_json line = {{"address", address},
                                 {"asked", facts::spell(kept.asked)},
                                 {"state", states.at(static_cast<std::size_t>(kept.answer.state))}};
  if (!kept.answer.reason.empty()) line["reason"] = kept.answer.reason;
  if (!kept.answer.moved_to.empty()) line["moved_to"] = kept.answer.moved_to;
  if (!kept.fragments.empty()) line["fragments"] = kept.fragments;
  if (!kept.answer.missing.empty()) line["missing"] = kept.answer.missing;
  return line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::chrono::sys_days day_of(const facts::Date& date) {
  return std::chrono::year(date.year) / std::chrono::month(date.month) / std::chrono::day(date.day);
}

}  // namespace

std::optional<Cache> read_cache(std::string_view bytes) {
  try {
    return read_all(bytes);
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

std::string write_cache(const Cache& cache) {
  std::string out(opening);
  for (const auto& [address, kept] : cache) {
    out += base::cat(out.size() == opening.size() ? "\n" : ",\n", line_of(address, kept));
  }
  return out += "\n]}\n";
}

bool is_cache(std::string_view bytes) { return bytes.starts_with(opening); }

bool still_counts(const KeptAnswer& kept, const std::vector<std::string>& fragments,
                  const facts::Date& today, unsigned days) {
  if (kept.answer.state != lint::RemoteState::alive || !kept.answer.missing.empty()) return false;
  if (kept.asked.day == 0 || today.day == 0) return false;
  const auto age = (day_of(today) - day_of(kept.asked)).count();
  if (age < 0 || age > static_cast<int>(days)) return false;
  return std::all_of(fragments.begin(), fragments.end(), [&](const std::string& fragment) {
    return std::find(kept.fragments.begin(), kept.fragments.end(), fragment) !=
           kept.fragments.end();
  });
}

}  // namespace online
