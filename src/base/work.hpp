#pragma once

#include <cstddef>
#include <functional>

namespace base {

/// Does `work(i)` for every i below `count` on `jobs` threads (0: as many as the machine has),
/// each taking the next one that is left.
void for_each_index(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

}  // namespace base
