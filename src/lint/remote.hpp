#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "text/span.hpp"

namespace lint {

struct Document;
struct Project;

/// Whether there is something at a remote address.
enum class RemoteState : std::uint8_t {
  undecided,  // nothing that the address is to blame for: a time limit, a server in trouble
  alive,
  dead
};

/// What came of asking for an address.
struct RemoteAnswer {
  RemoteState state = RemoteState::undecided;
  /// Why it is dead or undecided.
  std::string reason;
  /// Where it has moved for good; empty when it has not.
  std::string moved_to;
  /// The fragments that its page certainly lacks, as written.
  std::vector<std::string> missing;
};

/// Answers by address as written, without the fragment. Those that were not asked for are absent.
using RemoteAnswers = std::map<std::string, RemoteAnswer, std::less<>>;

/// A place of a document that leads to another server.
struct RemoteLink {
  text::Span span;
  std::string address;   // as written, escapes resolved, without the fragment
  std::string fragment;  // as written, without #
};

/// The links, images, autolinks and used definitions of a document that lead to an http or https
/// address, in the order of the text, without those that the configuration ignores.
[[nodiscard]] std::vector<RemoteLink> remote_links(const Project& project,
                                                   const Document& document);

}  // namespace lint
