#include <algorithm>

#include "base/cat.hpp"
#include "claims/family.hpp"
#include "claims/named.hpp"

namespace claims {

namespace {

using facts::none;

/// What a name adds to that of the entity it begins with.
std::string_view addition_of(const Desk& desk, const Passage& passage, const Name& name) {
  std::uint32_t end = name.prose.begin;
  for (const Hit& hit : desk.page.hits_in(passage, name.prose)) {
    if (is_name(hit) && hit.index == name.stem && hit.prose.begin == name.prose.begin) {
      end = std::max(end, hit.prose.end);
    }
  }
  return desk.page.slice({end, name.prose.end});
}

bool contains_all(const std::vector<std::string>& whole, const std::vector<std::string>& part) {
  return std::all_of(part.begin(), part.end(), [&](const std::string& word) {
    return std::find(whole.begin(), whole.end(), word) != whole.end();
  });
}

/// What has the name among its members, or would: the entity or family that a complete list is of.
std::uint32_t owner_of(const Desk& desk, const Name& name) {
  const std::uint32_t family = desk.table.entities[name.stem].family;
  const facts::Fact* list = complete_list_of(desk.table, name.stem);
  if (list == nullptr && family != none) list = complete_list_of(desk.table, family);
  return list == nullptr ? name.stem : list->entity;
}

/// True for a name whose words all stand in that of a member: it names all that are called so.
bool is_group(const Desk& desk, const Name& name) {
  const std::vector<std::string> words = name_words(desk.page.slice(name.prose));
  for (const std::uint32_t member : members_of(desk.table, owner_of(desk, name))) {
    const facts::Entity& entity = desk.table.entities[member];
    const auto has = [&](const std::string& other) {
      return contains_all(name_words(other), words);
    };
    if (has(entity.name) || std::any_of(entity.aliases.begin(), entity.aliases.end(), has)) {
      return true;
    }
  }
  return false;
}

/// True for the size that a fact gives the entity or one of its members.
bool is_own_size(const Desk& desk, const Name& name, std::string_view part) {
  const std::uint32_t attribute = default_attribute(desk.table);
  if (attribute == none) return false;
  const facts::NumberRead read = facts::read_number(part, desk.table.scales);
  return read.scale >= 0 && read.length == part.size() &&
         member_with(desk.table, name.stem, attribute, read.quantity) != none;
}

/// "owner-X-8B", "X-8|70B": a piece of a longer name, or of several, names no member.
bool is_piece(const Desk& desk, const Name& name) {
  const std::string& prose = desk.page.document.prose;
  const std::uint32_t begin = name.prose.begin;
  const std::uint32_t end = name.prose.end;
  const auto joins = [&](std::uint32_t at, std::string_view marks, std::uint32_t next) {
    return marks.find(prose[at]) != std::string_view::npos && is_word_byte(prose[next]);
  };
  return (begin >= 2 && joins(begin - 1, "-_", begin - 2)) ||
         (end + 1 < prose.size() && joins(end, "|/", end + 1));
}

/// A word that is part of no name is a word and makes no variant of what stands before it; a
/// further version is one the table may not know yet.
bool may_be_member(const Desk& desk, const Passage& passage, const Name& name) {
  const std::string_view addition = addition_of(desk, passage, name);
  if (addition.empty() || addition[0] == '.' || addition[0] == '+') return false;
  const std::vector<std::string> words = name_words(addition);
  const bool is_of_names = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return (word[0] >= '0' && word[0] <= '9') || desk.roster.knows_part(word);
  });
  return is_of_names && !words.empty() && !is_own_size(desk, name, addition.substr(1)) &&
         !is_group(desk, name);
}

}  // namespace

void read_members(const Desk& desk, const Passage& passage) {
  for (const Name& name : desk.page.names_in(passage)) {
    const bool is_claim = name.entity == none && desk.table.entities[name.stem].is_covered &&
                          !desk.roster.is_silent(name.stem) &&
                          !desk.page.document.is_code(name.prose) && !is_piece(desk, name) &&
                          may_be_member(desk, passage, name);
    if (!is_claim) continue;
    Claim claim;
    claim.kind = ClaimKind::member;
    claim.entity = owner_of(desk, name);
    claim.value = std::string(desk.page.slice(name.prose));
    claim.prose = name.prose;
    claim.span = desk.page.document.place(name.prose);
    claim.block = passage.block;
    claim.evidence = base::cat("begins like '", desk.table.entities[name.stem].name, "'");
    desk.reading.claims.push_back(std::move(claim));
  }
}

}  // namespace claims
