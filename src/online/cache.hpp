#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/table.hpp"
#include "lint/remote.hpp"

namespace online {

/// An answer that was got on some day, and the fragments that were looked for then.
struct KeptAnswer {
  facts::Date asked;
  lint::RemoteAnswer answer;
  std::vector<std::string> fragments;
};

/// Answers by address, as a file keeps them from one run to the next.
using Cache = std::map<std::string, KeptAnswer, std::less<>>;

/// Reads what write_cache wrote. Nothing when any of it is damaged: then all is asked anew.
[[nodiscard]] std::optional<Cache> read_cache(std::string_view bytes);
[[nodiscard]] std::string write_cache(const Cache& cache);

/// True for a text that begins as one that write_cache wrote, damaged or not.
[[nodiscard]] bool is_cache(std::string_view bytes);

/// True when an answer still counts: the address was alive, at most so many days ago, and what is
/// to be looked for in its page was looked for then. What was dead is always asked for again.
[[nodiscard]] bool still_counts(const KeptAnswer& kept, const std::vector<std::string>& fragments,
                                const facts::Date& today, unsigned days);

}  // namespace online
