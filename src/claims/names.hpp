#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claims/lexicon.hpp"
#include "facts/table.hpp"
#include "markdown/document.hpp"

namespace claims {

/// The words of a name in lower case, letters and digits apart, decimals whole.
[[nodiscard]] std::vector<std::string> name_words(std::string_view name);

/// Finds the entity that a name and a further part make together, whatever their order: the 70B of
/// a family, its Lite.
class Roster {
 public:
  /// The table must outlive the roster.
  explicit Roster(const facts::Table& table);

  /// The entity whose name has just these words, in any order, or none.
  [[nodiscard]] std::uint32_t find(std::string_view text) const;
  /// The entity named by all the words of one of this entity's names and of `part`, or none.
  [[nodiscard]] std::uint32_t compose(std::uint32_t entity, std::string_view part) const;
  /// The same for a part that is cut short, `Inst.`; the entity itself when that is one of its
  /// names already. None when there are several.
  [[nodiscard]] std::uint32_t compose_cut(std::uint32_t entity, std::string_view part) const;
  /// The entity that one of the words of `text` makes with this one's name, or none.
  [[nodiscard]] std::uint32_t compose_any(std::uint32_t entity, std::string_view text) const;
  /// The entity that the table gives a file to, by its path; or none.
  [[nodiscard]] std::uint32_t subject_of_file(std::string_view path) const;
  /// True for an entity of a kind that nothing is stated about, such as an organisation; its name
  /// counts only as the beginning of another's.
  [[nodiscard]] bool is_silent(std::uint32_t entity) const { return silent_[entity]; }
  /// True for a word that some entity's name has.
  [[nodiscard]] bool knows_part(const std::string& word) const { return parts_.contains(word); }

 private:
  using Words = std::vector<std::uint32_t>;  // places in parts_
  struct Hash {
    std::size_t operator()(const Words& words) const;
  };

  /// A name in use is kept: names are entered before aliases.
  void enter(std::string_view name, std::uint32_t entity);
  /// Nothing when one of them is in no name.
  [[nodiscard]] std::optional<Words> words_of(std::string_view text) const;
  [[nodiscard]] std::uint32_t named(Words words) const;
  [[nodiscard]] std::uint32_t compose_with(std::uint32_t entity, std::uint32_t part) const;

  std::unordered_map<std::string, std::uint32_t> parts_;
  std::vector<std::string_view> sorted_parts_;
  std::unordered_map<Words, std::uint32_t, Hash> entities_;  // by sorted words
  std::vector<std::vector<Words>> names_;                    // of each entity, its name first
  std::vector<bool> silent_;
  std::unordered_map<std::string_view, std::uint32_t> documents_;  // views into the table
};

/// A name in the prose, with all that belongs to it.
struct Name {
  markdown::Range prose;
  /// None when a further part makes it the name of something the table does not know.
  std::uint32_t entity = facts::none;
  std::uint32_t stem = facts::none;  // the entity whose name it begins with
  bool is_informal = false;
  /// It stands for a property too, and is the subject only where it begins the sentence.
  bool is_feature = false;
};

/// The names in one leaf block, by place. `hits` are those of the block.
[[nodiscard]] std::vector<Name> find_names(std::string_view prose, markdown::Range range,
                                           std::span<const Hit> hits, const Roster& roster,
                                           const std::vector<facts::Scale>& scales);

}  // namespace claims
