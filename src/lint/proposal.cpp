#include "lint/proposal.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "facts/compare.hpp"
#include "text/unicode.hpp"

namespace lint {

namespace {

using facts::Quantity;
using markdown::Block;
using markdown::BlockKind;

constexpr std::size_t longest_name = 60;
constexpr long most_words = 6;

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

bool is_name(std::string_view text) {
  const bool has_letter = std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
  });
  return has_letter && text.size() >= 2 && text.size() <= longest_name &&
         std::count(text.begin(), text.end(), ' ') < most_words &&
         text.find_first_of(":?!|\"\x1e") == std::string_view::npos;
}

// The first cell of each row of a table that has figures behind it.
void add_row_names(const markdown::Document& document, std::set<std::string>& out) {
  for (const Block& row : document.blocks) {
    if (row.kind != BlockKind::row || row.is_header) continue;
    const Block* first = nullptr;
    bool has_figures = false;
    const auto index = static_cast<std::uint32_t>(&row - document.blocks.data());
    for (std::uint32_t i = index + 1; i < row.end; ++i) {
      const Block& cell = document.blocks[i];
      if (cell.kind != BlockKind::cell) continue;
      if (first == nullptr) {
        first = &cell;
      } else {
        has_figures = has_figures || has_digit(document.slice(cell.prose));
      }
    }
    if (first == nullptr || !has_figures) continue;
    const std::string_view name = trimmed(document.slice(first->prose));
    if (is_name(name)) out.emplace(name);
  }
}

// Whether two values may be said of one thing: spellings, or roundings of each other.
bool is_same(const facts::Value& a, const facts::Value& b, const facts::Comparison& policy) {
  if (const auto* left = std::get_if<Quantity>(&a)) {
    const auto* right = std::get_if<Quantity>(&b);
    return right != nullptr &&
           (facts::agrees(*left, *right, policy) || facts::agrees(*right, *left, policy));
  }
  if (const auto* left = std::get_if<facts::Date>(&a)) {
    const auto* right = std::get_if<facts::Date>(&b);
    return right != nullptr && *left == *right;
  }
  const auto* left = std::get_if<std::string>(&a);
  const auto* right = std::get_if<std::string>(&b);
  return left != nullptr && right != nullptr && text::case_fold(*left) == text::case_fold(*right);
}

bool is_more_precise(const facts::Value& a, const facts::Value& b) {
  const auto* left = std::get_if<Quantity>(&a);
  const auto* right = std::get_if<Quantity>(&b);
  if (left == nullptr || right == nullptr) return false;
  if (left->bound != right->bound) return left->bound == facts::Bound::exact;
  return left->step < right->step;
}

class Proposals {
 public:
  explicit Proposals(const Project& project) : project_(&project) {}

  void add(const Document& document, const claims::Claim& claim) {
    const facts::Table& table = project_->table;
    const bool is_feature = claim.kind == claims::ClaimKind::feature;
    const std::uint32_t attribute =
        is_feature ? table.features[claim.feature].attribute : claim.attribute;
    if (claim.entity == facts::none || attribute == facts::none) return;
    const std::string written = is_feature ? table.features[claim.feature].id
                                           : std::string(project_->slice(document, claim.span));
    const facts::Value value = is_feature ? facts::Value(written) : claim.value;
    std::vector<ProposedValue>& values = facts_[{claim.entity, attribute}];
    const facts::Comparison& policy = table.attributes[attribute].comparison;
    auto at = std::find_if(values.begin(), values.end(), [&](const ProposedValue& one) {
      return is_same(one.value, value, policy);
    });
    if (at == values.end()) at = values.insert(at, {value, written, {}});
    if (is_more_precise(value, at->value)) {
      at->value = value;
      at->written = written;
    }
    at->places.push_back({document.source, claim.span});
  }

  std::vector<ProposedFact> finish() {
    std::vector<ProposedFact> out;
    for (auto& [key, values] : facts_) {
      std::stable_sort(values.begin(), values.end(),
                       [](const ProposedValue& a, const ProposedValue& b) {
                         return a.places.size() > b.places.size();
                       });
      const bool is_set = project_->table.attributes[key.second].kind == facts::ValueKind::set;
      const bool is_conflict = values.size() > 1 && !is_set;
      out.push_back({key.first, key.second, std::move(values), is_conflict});
    }
    return out;
  }

 private:
  const Project* project_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<ProposedValue>> facts_;
};

bool is_wanted(const claims::Claim& claim, const claims::Judgement& judgement) {
  using claims::ClaimKind;
  return judgement.verdict == claims::Verdict::unknown && !claim.is_denied &&
         claim.qualifier == claims::Qualifier::plain &&
         (claim.kind == ClaimKind::quantity || claim.kind == ClaimKind::date ||
          claim.kind == ClaimKind::text || claim.kind == ClaimKind::feature);
}

}  // namespace

std::vector<std::string> find_names(const Project& project) {
  std::set<std::string> names;
  for (const Document& document : project.documents) {
    if (!document.is_reported) continue;
    for (const Block& block : document.markdown.blocks) {
      if (block.kind != BlockKind::heading || block.level != 1) continue;
      const std::string_view name = trimmed(document.markdown.slice(block.prose));
      if (is_name(name)) names.emplace(name);
    }
    add_row_names(document.markdown, names);
  }
  std::set<std::string> known;
  for (const facts::Entity& entity : project.table.entities) {
    known.insert(text::case_fold(entity.name));
    for (const std::string& alias : entity.aliases) known.insert(text::case_fold(alias));
    for (const std::string& alias : entity.informal) known.insert(text::case_fold(alias));
  }
  std::vector<std::string> out;
  for (const std::string& name : names) {
    if (known.insert(text::case_fold(name)).second) out.push_back(name);
  }
  return out;
}

std::vector<ProposedFact> propose_facts(const Project& project) {
  Proposals proposals(project);
  for (const Document& document : project.documents) {
    if (!document.is_reported) continue;
    for (std::size_t i = 0; i < document.reading.claims.size(); ++i) {
      if (!is_wanted(document.reading.claims[i], document.judgements[i])) continue;
      proposals.add(document, document.reading.claims[i]);
    }
  }
  return proposals.finish();
}

}  // namespace lint
