#pragma once

#include <optional>
#include <string_view>
#include <vector>

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

/// Two links of a document that name one entity and lead to two pages of one kind, where the table
/// says of none that it is the right one.
struct SplitLink {
  const facts::Entity* named = nullptr;
  const facts::LinkKind* kind = nullptr;
  text::Span first;
  std::string_view first_target;
  text::Span second;
};

/// The links that lead elsewhere than an earlier one that names the same.
[[nodiscard]] std::vector<SplitLink> split_links(const Project& project, const Document& document);

}  // namespace lint
