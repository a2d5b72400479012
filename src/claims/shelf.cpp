#include "claims/shelf.hpp"

#include <algorithm>

#include "claims/characters.hpp"
#include "claims/source_names.hpp"

namespace claims {

namespace {

/// Titles shorter than this stand in texts that do not mean the source.
constexpr std::size_t least_title = 12;

std::string author_key(std::string_view family, std::int32_t year) {
  return letters_and_digits(family) + ' ' + std::to_string(year);
}

std::string_view family_of(std::string_view author) { return author.substr(0, author.find(',')); }

}  // namespace

Shelf::Shelf(const facts::Table& table) {
  for (std::uint32_t i = 0; i < table.sources.size(); ++i) {
    const facts::SourceItem& item = table.sources[i];
    if (!item.url.empty()) {
      addresses_.try_emplace(plain_address(item.url), i);
      files_.try_emplace(address_without_revision(item.url), i);
    }
    if (!item.arxiv.empty()) identifiers_.try_emplace(lower(item.arxiv), i);
    if (!item.doi.empty()) identifiers_.try_emplace(lower(item.doi), i);
    if (!item.title.empty()) titles_.try_emplace(letters_and_digits(item.title), i);
    if (item.year == 0) continue;
    for (const std::string& author : item.authors) {
      authors_[author_key(family_of(author), item.year)].push_back(i);
    }
  }
}

std::uint32_t Shelf::by_address(std::string_view url) const {
  if (addresses_.empty() && identifiers_.empty()) return facts::none;
  if (const auto found = addresses_.find(plain_address(url)); found != addresses_.end()) {
    return found->second;
  }
  for (const std::string& id : {arxiv_id_of(url), doi_of(url)}) {
    if (id.empty()) continue;
    if (const std::uint32_t found = by_identifier(id); found != facts::none) return found;
  }
  const auto found = files_.find(address_without_revision(url));
  return found == files_.end() ? facts::none : found->second;
}

std::uint32_t Shelf::by_identifier(std::string_view id) const {
  const auto found = identifiers_.find(lower(id));
  return found == identifiers_.end() ? facts::none : found->second;
}

std::uint32_t Shelf::by_title(std::string_view title) const {
  const auto found = titles_.find(letters_and_digits(title));
  return found == titles_.end() ? facts::none : found->second;
}

std::uint32_t Shelf::by_title_in(std::string_view text) const {
  const std::string squeezed = letters_and_digits(text);
  std::uint32_t best = facts::none;
  std::size_t length = least_title - 1;
  for (const auto& [title, index] : titles_) {
    if (title.size() <= length || squeezed.find(title) == std::string::npos) continue;
    length = title.size();
    best = index;
  }
  return best;
}

std::vector<std::uint32_t> Shelf::by_author(std::string_view family, std::int32_t year) const {
  const auto found = authors_.find(author_key(family, year));
  return found == authors_.end() ? std::vector<std::uint32_t>() : found->second;
}

bool are_same_work(const facts::SourceItem& left, const facts::SourceItem& right) {
  const auto is_one = [](const std::string& a, const std::string& b) {
    return !a.empty() && lower(a) == lower(b);
  };
  if (is_one(left.arxiv, right.arxiv) || is_one(left.doi, right.doi)) return true;
  if (is_one(plain_address(left.url), plain_address(right.url))) return true;
  const std::string title = letters_and_digits(left.title);
  return title.size() >= least_title && title == letters_and_digits(right.title);
}

std::uint32_t source_of_entry(const Shelf& shelf, const markdown::Document& document,
                              markdown::Range prose, text::Span span) {
  const auto first = std::lower_bound(
      document.links.begin(), document.links.end(), prose.begin,
      [](const markdown::Link& link, std::uint32_t at) { return link.prose.begin < at; });
  for (auto at = first; at != document.links.end() && at->prose.begin <= prose.end; ++at) {
    const markdown::Link& link = *at;
    if (link.whole.begin < span.begin || link.whole.end > span.end || link.is_image) continue;
    if (const std::uint32_t found = shelf.by_address(link.target); found != facts::none) {
      return found;
    }
  }
  const std::string_view text = document.slice(prose);
  for (const WrittenIdentifier& written : find_identifiers(text)) {
    if (const std::uint32_t found = shelf.by_identifier(written.id); found != facts::none) {
      return found;
    }
  }
  return shelf.by_title_in(text);
}

}  // namespace claims
