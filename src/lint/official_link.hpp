#pragma once

#include <optional>

#include "facts/table.hpp"
#include "lint/project.hpp"
#include "lint/target.hpp"

namespace lint {

/// A link whose text is an entity's name, and which leads to another address than the table gives.
struct Misdirection {
  const facts::Entity* named = nullptr;
  /// Where it should lead.
  const facts::OfficialLink* official = nullptr;
  const facts::LinkKind* kind = nullptr;
  /// The entity whose official address it leads to; null when it is nobody's.
  const facts::Entity* reached = nullptr;
  /// It leads to the right place by http instead of https.
  bool is_insecure = false;
};

/// Holds a link against the official addresses of what it names. Only a text that is a name, alone
/// or with words for the kind of page, counts: "Atlas", "Atlas product page", not "Atlas in the
/// news".
[[nodiscard]] std::optional<Misdirection> misdirection_of(const Project& project,
                                                          const Document& document,
                                                          const Destination& destination);

}  // namespace lint
