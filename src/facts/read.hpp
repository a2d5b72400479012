#pragma once

#include <vector>

#include "facts/table.hpp"
#include "text/source.hpp"

namespace facts {

/// Reads fact, source and vocabulary files into one table; they add up, whatever their order. A
/// file says what it is by its top members (`entities`, `attributes`; a list is CSL-JSON). What is
/// wrong with a file becomes Table::problems, and the rest is still read. The texts are parsed on
/// `jobs` threads (0: as many as the machine has).
[[nodiscard]] Table read(std::vector<text::Source> files, unsigned jobs = 1);

}  // namespace facts
