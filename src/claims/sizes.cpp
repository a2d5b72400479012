#include "claims/sizes.hpp"

#include <algorithm>
#include <string>

#include "base/cat.hpp"

namespace claims {

namespace {

using facts::none;

/// "the 7B chat model": what may stand between the size and the noun.
constexpr std::uint32_t longest_kind = 12;

/// The end of the noun that a size describes, or 0.
std::uint32_t noun_end(const Desk& desk, const Passage& passage, const Amount& size) {
  const markdown::Range behind{size.prose.end, size.prose.end + longest_kind + 1};
  for (const Hit& hit : desk.page.hits_in(passage, behind)) {
    if (!is_word(hit, Word::size_noun)) continue;
    if (hit.prose.begin == size.prose.end) return hit.prose.end;
    const std::string_view between = desk.page.slice({size.prose.end, hit.prose.begin});
    const bool is_near = between.size() <= longest_kind && between.front() == ' ' &&
                         std::count(between.begin(), between.end(), ' ') <= 2 &&
                         std::all_of(between.begin(), between.end(),
                                     [](char byte) { return byte == ' ' || is_word_byte(byte); });
    if (is_near) return hit.prose.end;
  }
  return 0;
}

/// "the 7B", and not "than the 7B".
bool is_pointed_at(const Desk& desk, const Passage& passage, markdown::Range sentence,
                   const Amount& size) {
  const std::string before = to_lower(desk.page.slice({sentence.begin, size.prose.begin}));
  const bool is_definite = before == "the " || before.ends_with(" the ") || before == "our " ||
                           before.ends_with(" our ");
  if (!is_definite) return false;
  const std::uint32_t article = size.prose.begin - 4;
  const std::span<const Hit> hits = desk.page.hits_in(passage, sentence);
  return std::none_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return is_word(hit, Word::comparison) && hit.prose.end < size.prose.begin &&
           hit.prose.end + 1 >= article;
  });
}

/// True for a family whose members the table names by their sizes.
bool has_sized_members(const Desk& desk, std::uint32_t family) {
  const std::string_view name = desk.table.entities[family].name;
  return std::any_of(desk.table.entities.begin(), desk.table.entities.end(),
                     [&](const facts::Entity& entity) {
                       const std::string_view longer = entity.name;
                       if (longer.size() <= name.size() || !longer.starts_with(name)) return false;
                       for (std::size_t at = name.size(); at < longer.size(); ++at) {
                         if (is_word_byte(longer[at - 1])) continue;
                         if (facts::read_number(longer.substr(at), desk.table.scales).scale >= 0)
                           return true;
                       }
                       return false;
                     });
}

/// True for a noun of a script without articles, right behind its size.
bool is_glued_noun(const Desk& desk, const Amount& size, std::uint32_t end) {
  const std::string_view noun = desk.page.slice({size.prose.end, end});
  return !noun.empty() && static_cast<unsigned char>(noun.front()) >= 0xE4;
}

}  // namespace

std::uint32_t member_of_pair(const Desk& desk, const Amount& first, const Amount& second,
                             std::uint32_t family) {
  const std::string_view between = desk.page.slice({first.prose.end, second.prose.begin});
  return desk.roster.compose(
      family, base::cat(desk.page.slice(first.prose), between.starts_with('-') ? "" : "-", between,
                        desk.page.slice(second.prose)));
}

const Amount* telling_size(const Desk& desk, const Passage& passage, markdown::Range sentence,
                           std::uint32_t at) {
  const Amount* found = nullptr;
  for (const Amount& amount : desk.page.amounts_in(passage)) {
    if (amount.prose.begin < sentence.begin) continue;
    if (amount.prose.end >= at) break;
    if (!amount.is_usable() || !amount.is_glued || amount.role != AmountRole::single) continue;
    const std::uint32_t end = noun_end(desk, passage, amount);
    if (end == 0 || end > at) continue;
    if (!is_glued_noun(desk, amount, end) && !is_pointed_at(desk, passage, sentence, amount)) {
      continue;
    }
    found = &amount;
  }
  return found;
}

void tell_apart(const Desk& desk, const Passage& passage, const Amount& size, Subject& subject) {
  if (subject.entity == none) return;
  const std::uint32_t member = member_named(desk, size, subject);
  if (member != none) {
    subject.entity = member;
    const std::string_view kind = desk.page.slice({size.prose.end, noun_end(desk, passage, size)});
    const std::uint32_t narrower = desk.roster.compose_any(member, kind);
    if (narrower != none) subject.entity = narrower;
  } else if (has_sized_members(desk, subject.entity)) {
    subject = {.resolution = subject.resolution,
               .flaw = "a size tells which one, and the table knows none of it"};
  }
}

}  // namespace claims
