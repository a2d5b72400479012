#include "text/source.hpp"

#include <utility>

namespace text {

Source::Source(std::string path, std::string bytes)
    : path_(std::move(path)), bytes_(std::move(bytes)), size_(bytes_.size()) {
  bytes_.append(padding, '\0');
}

}  // namespace text
