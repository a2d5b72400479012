#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "files/files.hpp"

namespace lint {

/// The paths of a tree without regard to the case of ASCII letters. They are folded when the first
/// path is asked for, which a tree without faults never does. Safe on many threads.
class CaselessPaths {
 public:
  CaselessPaths();
  /// The entries must outlive this, and stay where they are.
  explicit CaselessPaths(std::span<const files::Entry> tree);
  ~CaselessPaths();
  CaselessPaths(CaselessPaths&&) noexcept;
  CaselessPaths& operator=(CaselessPaths&&) noexcept;
  CaselessPaths(const CaselessPaths&) = delete;
  CaselessPaths& operator=(const CaselessPaths&) = delete;

  /// The first path of the tree that differs in case at most; empty when there is none.
  [[nodiscard]] std::string_view find(std::string_view path) const;

 private:
  struct Lazy;

  std::span<const files::Entry> tree_;
  std::unique_ptr<Lazy> lazy_;
};

}  // namespace lint
