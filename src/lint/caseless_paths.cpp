#include "lint/caseless_paths.hpp"

#include <mutex>
#include <string>
#include <unordered_map>

#include "claims/characters.hpp"

namespace lint {

struct CaselessPaths::Lazy {
  std::once_flag once;
  std::unordered_map<std::string, std::string_view> paths;
};

CaselessPaths::CaselessPaths() : CaselessPaths(std::span<const files::Entry>()) {}
CaselessPaths::CaselessPaths(std::span<const files::Entry> tree)
    : tree_(tree), lazy_(std::make_unique<Lazy>()) {}
CaselessPaths::~CaselessPaths() = default;
CaselessPaths::CaselessPaths(CaselessPaths&&) noexcept = default;
CaselessPaths& CaselessPaths::operator=(CaselessPaths&&) noexcept = default;

std::string_view CaselessPaths::find(std::string_view path) const {
  std::call_once(lazy_->once, [&] {
    lazy_->paths.reserve(tree_.size());
    for (const files::Entry& entry : tree_) {
      lazy_->paths.emplace(claims::lower(entry.path), entry.path);
    }
  });
  const auto found = lazy_->paths.find(claims::lower(path));
  return found == lazy_->paths.end() ? std::string_view() : found->second;
}

}  // namespace lint
