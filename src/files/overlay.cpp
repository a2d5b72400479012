#include "files/overlay.hpp"

namespace files {

base::Result<std::string> Overlay::read(std::string_view path) const {
  const auto found = changed_.find(path);
  return found == changed_.end() ? below_->read(path) : found->second;
}

std::optional<EntryKind> Overlay::kind(std::string_view path) const { return below_->kind(path); }

base::Result<std::vector<Entry>> Overlay::walk() const { return below_->walk(); }

base::Status Overlay::write(std::string_view path, std::string_view bytes) {
  changed_.insert_or_assign(std::string(path), std::string(bytes));
  return {};
}

}  // namespace files
