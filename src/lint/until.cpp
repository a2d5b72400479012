#include "lint/until.hpp"

#include <tuple>

namespace lint {

bool is_over(const facts::Date& until, const facts::Date& today) {
  return until.year != 0 && today.year != 0 &&
         std::tie(until.year, until.month, until.day) <
             std::tie(today.year, today.month, today.day);
}

}  // namespace lint
