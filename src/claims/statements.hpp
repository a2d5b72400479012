#pragma once

#include <string>
#include <vector>

#include "claims/attribution.hpp"
#include "claims/claim.hpp"
#include "claims/names.hpp"
#include "claims/page.hpp"
#include "claims/subjects.hpp"
#include "facts/table.hpp"

namespace claims {

/// What the passes that read claims share: the page, the table and where the claims go.
struct Desk {
  const Page& page;
  const facts::Table& table;
  const Roster& roster;
  const Lexicon& lexicon;
  const SubjectFinder& subjects;
  Reading& reading;
};

/// How a subject was found, for people.
[[nodiscard]] std::string_view describe(Resolution resolution);

/// The entity that a subject's name and an amount make together: a family's 67B; or none.
[[nodiscard]] std::uint32_t member_named(const Desk& desk, const Amount& amount,
                                         const Subject& subject);

/// An amount and all that was found out about it.
struct Statement {
  const Amount& amount;
  const Attribution& attribution;
  const Subject& subject;
  Qualifier qualifier = Qualifier::plain;  // by the words around; else its role says it
};

/// Writes down that a subject's attribute has this amount: of the subject itself, of the member of
/// its family that the amount names, or of one of its members.
void state(const Desk& desk, const Passage& passage, const Statement& statement);

/// Writes down why a number states nothing.
void leave(const Desk& desk, const Amount& amount, std::string_view reason);

}  // namespace claims
