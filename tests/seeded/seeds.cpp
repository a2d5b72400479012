#include "seeded/seeds.hpp"

#include <algorithm>
#include <cctype>
#include <random>
#include <set>

#include "lint/sync_block.hpp"
#include "lint/target.hpp"

namespace seeded {

namespace {

using lint::Document;
using text::Offset;
using text::Span;

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

char other_case(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return static_cast<char>(std::islower(byte) != 0 ? std::toupper(byte) : std::tolower(byte));
}

class Finder {
 public:
  Finder(const lint::Project& project, const lint::RuleSet& rules)
      : project_(&project), rules_(&rules) {}

  std::vector<Seed> run() {
    for (document_ = 0; document_ < project_->documents.size(); ++document_) {
      const Document& document = project_->documents[document_];
      bytes_ = project_->sources[document.source].bytes();
      blocks_ = lint::read_sync_blocks(document, *project_).blocks;
      add_claims(document);
      add_targets(document);
      add_links(document);
      add_citations(document);
      add_spellings(document);
      add_blocks();
      add_counts(document);
      add_labels(document);
      add_paragraphs(document);
      add_reference_list(document);
    }
    return std::move(out_);
  }

 private:
  void add(std::string kind, Span span, std::string replacement) {
    out_.push_back({std::move(kind), document_, {span, std::move(replacement)}});
  }

  bool is_written(Span span) const {
    return std::any_of(blocks_.begin(), blocks_.end(),
                       [&](const lint::SyncBlock& block) { return block.inside.contains(span); });
  }

  // The first digit, changed.
  bool change_digit(const std::string& kind, Span span, std::size_t from = 0) {
    for (auto at = span.begin + static_cast<Offset>(from); at < span.end; ++at) {
      if (!is_digit(bytes_[at])) continue;
      const char next = bytes_[at] == '9' ? '1' : static_cast<char>(bytes_[at] + 1);
      add(kind, {at, at + 1}, std::string(1, next));
      return true;
    }
    return false;
  }

  void add_claims(const Document& document) {
    for (std::size_t i = 0; i < document.reading.claims.size(); ++i) {
      const claims::Claim& claim = document.reading.claims[i];
      if (document.judgements[i].verdict != claims::Verdict::agrees || is_written(claim.span)) {
        continue;
      }
      if (claim.kind == claims::ClaimKind::quantity) change_digit("figure", claim.span);
      if (claim.kind == claims::ClaimKind::date) change_digit("date", claim.span);
      if (claim.kind == claims::ClaimKind::expansion) {
        const Offset at = claim.span.begin + claim.span.size() / 2;
        if (is_letter(bytes_[at])) add("expansion", {at, at + 1}, bytes_[at] == 'x' ? "y" : "x");
      }
    }
  }

  // What stands in front of a heading and is wrong.
  void add_paragraphs(const Document& document) {
    std::vector<std::pair<std::string, std::string>> paragraphs = {
        {"unused comment", "<!-- docfacts-allow missing-target: seeded -->"},
        {"expired comment", "<!-- docfacts-allow missing-target until 2025-12-31: seeded -->"},
        {"mail", "Write to [the editors](editors@example.org)."},
        {"counted list", "It has three parts:\n\n* The first.\n* The second."}};
    const std::string files = miscased_list(document);
    if (!files.empty()) paragraphs.emplace_back("listed file", files);
    const std::vector<std::string> texts = wrong_texts();
    const std::string link = insecure_link();
    if (!link.empty()) paragraphs.emplace_back("insecure link", link);
    for (std::size_t at = bytes_.find("\n\n## "); at != std::string_view::npos;
         at = bytes_.find("\n\n## ", at + 1)) {
      const auto line = static_cast<Offset>(at + 2);
      if (!texts.empty()) add("text", {line, line}, texts[line % texts.size()] + "\n\n");
      for (const auto& [kind, paragraph] : paragraphs) {
        add(kind, {line, line}, paragraph + "\n\n");
      }
    }
  }

  // Tables that give something the value of something else, of each fact one.
  [[nodiscard]] std::vector<std::string> wrong_texts() const {
    std::vector<std::string> out;
    for (const facts::Fact& fact : project_->table.facts) {
      const facts::Attribute& attribute = project_->table.attributes[fact.attribute];
      const auto* right = std::get_if<std::string>(&fact.value);
      if (right == nullptr || attribute.headers.empty()) continue;
      for (const facts::Fact& other : project_->table.facts) {
        const auto* wrong = std::get_if<std::string>(&other.value);
        if (other.attribute != fact.attribute || wrong == nullptr || *wrong == *right) continue;
        out.push_back("| Name | " + attribute.headers.front() + " |\n|---|---|\n| " +
                      project_->table.entities[fact.entity].name + " | " + *wrong + " |");
        break;
      }
    }
    return out;
  }

  // The documents of a folder, the first in another case; empty for a document that is alone there.
  std::string miscased_list(const Document& document) {
    const std::string folder = document.path.substr(0, document.path.rfind('/') + 1);
    std::string out;
    std::size_t count = 0;
    for (const Document& other : project_->documents) {
      if (other.path.substr(0, other.path.rfind('/') + 1) != folder) continue;
      std::string name = other.path.substr(folder.size());
      if (++count == 1) name[0] = other_case(name[0]);
      out += "* `" + name + "`\n";
    }
    if (count < 3) return {};
    out.pop_back();
    return out;
  }

  // A link to a place that the table has, reached by http.
  [[nodiscard]] std::string insecure_link() const {
    for (const facts::Entity& entity : project_->table.entities) {
      for (const facts::OfficialLink& link : entity.links) {
        constexpr std::string_view scheme = "https://";
        if (!link.url.starts_with(scheme)) continue;
        return "See [" + entity.name + "](http://" + link.url.substr(scheme.size()) + ").";
      }
    }
    return {};
  }

  // Numbers that count what follows, one higher.
  void add_counts(const Document& document) {
    for (const claims::Count& count : document.reading.counts) {
      if (count.said != count.found || count.right.empty() || is_written(count.span)) continue;
      if (change_digit("count", count.number)) continue;
      const std::string_view written = bytes_.substr(count.number.begin, count.number.size());
      const bool is_capital = std::isupper(static_cast<unsigned char>(written[0])) != 0;
      add("count", count.number, is_capital ? "Nine" : "nine");
    }
  }

  // A label behind the name of something official.
  void add_labels(const Document& document) {
    for (const claims::Mention& mention : document.reading.mentions) {
      if (mention.entity >= project_->table.entities.size()) continue;
      const Span span = document.markdown.place(mention.prose);
      const Offset at = span.end;
      const bool is_free = at + 1 < bytes_.size() && bytes_[at] == ' ' && is_letter(bytes_[at + 1]);
      if (!is_free || is_written(span) || !is_prose(document, span)) continue;
      if (project_->table.entities[mention.entity].is_official)
        add("label", {at, at}, " (unofficial)");
    }
  }

  // A reference list with every fault that can be repaired, in a document that has none.
  void add_reference_list(const Document& document) {
    if (!document.reading.references.empty() || !document.reading.citations.empty()) return;
    const facts::SourceItem* known = nullptr;
    for (const facts::SourceItem& source : project_->table.sources) {
      if (!source.arxiv.empty() && source.year != 0) known = &source;
    }
    if (known == nullptr) return;
    const auto end = static_cast<Offset>(bytes_.size());
    add("reference list", {end, end},
        "\n## References\n\nThis was read in [2] before [1, 3, 4].\n\n1. arXiv:" + known->arxiv +
            "\n2. Someone. A book. 2020.\n3. Someone. A book. 2020.\n4. " + known->title + ". " +
            std::to_string(known->year + 1) + ". arXiv:" + known->arxiv + "\n");
  }

  void add_targets(const Document& document) {
    for (const lint::Destination& destination : lint::destinations(document)) {
      const lint::Target target = lint::read_target(*project_, document, destination);
      const bool is_path = target.kind == lint::TargetKind::path && !target.written.empty();
      if (is_path && !is_written(target.path_span)) change_case("path", target.path_span);
      if (!target.has_fragment || target.fragment_span.empty()) continue;
      if (lint::shown_document(*project_, target) == nullptr) continue;
      change_case("anchor", target.fragment_span);
      if (target.fragment_span.size() > 8) {
        const Offset at = target.fragment_span.begin + target.fragment_span.size() / 2;
        add("misspelt anchor", {at, at + 1}, "");
      }
    }
  }

  void change_case(const std::string& kind, Span span) {
    for (Offset at = span.begin; at < span.end; ++at) {
      if (!is_letter(bytes_[at])) continue;
      add(kind, {at, at + 1}, std::string(1, other_case(bytes_[at])));
      return;
    }
  }

  void add_links(const Document& document) {
    for (const markdown::Link& link : document.markdown.links) {
      if (link.kind != markdown::LinkKind::in_line || link.is_image) continue;
      if (is_written(link.whole)) continue;
      const Offset at = link.text.end + 1;
      if (at < bytes_.size() && bytes_[at] == '(') add("parted link", {at, at}, " ");
    }
  }

  void add_citations(const Document& document) {
    for (const claims::Citation& citation : document.reading.citations) {
      if (citation.form != claims::CitationForm::bracket || is_written(citation.span)) continue;
      for (const claims::CitedItem& item : citation.items) {
        const std::string number(bytes_.substr(item.span.begin, item.span.size()));
        if (item.first != 0 && !item.is_range) {
          add("range of one", {item.span.end, item.span.end}, "-" + number);
        }
        if (item.first != 0 && item.last >= item.first + 2 && citation.items.size() == 1) {
          std::string numbers = std::to_string(item.first);
          for (auto next = item.first + 1; next <= item.last; ++next) {
            numbers += ", " + std::to_string(next);
          }
          add("uncollapsed range", item.span, numbers);
        }
      }
      add_removed_mark(document, citation);
    }
  }

  // A mark at the end of a sentence or cell whose one claim has no other.
  void add_removed_mark(const Document& document, const claims::Citation& citation) {
    const auto index = static_cast<std::uint32_t>(&citation - document.reading.citations.data());
    std::size_t claims = 0;
    bool is_near = false;
    for (std::size_t i = 0; i < document.reading.claims.size(); ++i) {
      const std::vector<std::uint32_t>& marks = document.reading.support[i].citations;
      if (std::find(marks.begin(), marks.end(), index) == marks.end()) continue;
      ++claims;
      // In a sentence of its own the claim would get the mark there.
      const Offset end = document.reading.claims[i].span.end;
      const std::string_view between = bytes_.substr(end, std::max(end, citation.span.begin) - end);
      const bool is_same_sentence = between.find(". ") == std::string_view::npos &&
                                    between.find(".*") == std::string_view::npos;
      is_near = marks.size() == 1 && document.reading.claims[i].block == citation.block &&
                is_same_sentence;
    }
    const std::string_view behind = bytes_.substr(citation.span.end, 2);
    const bool is_last = behind == " |" || behind == ".\n";
    if (claims != 1 || !is_near || !is_last || bytes_[citation.span.begin - 1] != ' ') return;
    add("removed mark", {citation.span.begin - 1, citation.span.end}, "");
  }

  // What a declarative rule prefers, turned round.
  void add_spellings(const Document& document) {
    for (const auto& pattern : rules_->patterns) {
      for (const auto& [wrong, right] : pattern->prefer) {
        for (std::size_t at = bytes_.find(right); at != std::string_view::npos;
             at = bytes_.find(right, at + 1)) {
          const std::size_t end = at + right.size();
          const bool begins = at == 0 || !is_letter(bytes_[at - 1]);
          if (!begins || (end < bytes_.size() && is_letter(bytes_[end]))) continue;
          const Span span{static_cast<Offset>(at), static_cast<Offset>(end)};
          if (is_prose(document, span)) add(std::string(pattern->rule.name), span, wrong);
        }
      }
    }
  }

  static bool is_prose(const Document& document, Span span) {
    return std::any_of(
        document.markdown.segments.begin(), document.markdown.segments.end(),
        [&](const markdown::Segment& segment) {
          return segment.piece == markdown::Piece::text &&
                 Span{segment.source, segment.source + segment.source_length}.contains(span);
        });
  }

  // A digit of each line of what is written from the table.
  void add_blocks() {
    for (const lint::SyncBlock& block : blocks_) {
      for (Offset begin = block.inside.begin; begin < block.inside.end;) {
        const std::size_t found = bytes_.find('\n', begin);
        const auto end = static_cast<Offset>(std::min<std::size_t>(found, block.inside.end));
        change_digit("block", {begin, end});
        begin = end + 1;
      }
    }
  }

  const lint::Project* project_;
  const lint::RuleSet* rules_;
  std::uint32_t document_ = 0;
  std::string_view bytes_;
  std::vector<lint::SyncBlock> blocks_;
  std::vector<Seed> out_;
};

bool collide(const Seed& a, const Seed& b) {
  return a.document == b.document && a.edit.span.begin <= b.edit.span.end + 1 &&
         b.edit.span.begin <= a.edit.span.end + 1;
}

}  // namespace

std::vector<Seed> find_seeds(const lint::Project& project, const lint::RuleSet& rules) {
  return Finder(project, rules).run();
}

std::vector<Seed> choose_seeds(const std::vector<Seed>& all, std::size_t count,
                               unsigned random_seed) {
  std::mt19937 random(random_seed);
  std::map<std::string, std::vector<const Seed*>> by_kind;
  for (const Seed& seed : all) by_kind[seed.kind].push_back(&seed);
  for (auto& [kind, seeds] : by_kind) std::shuffle(seeds.begin(), seeds.end(), random);
  std::vector<Seed> out;
  bool is_any_left = true;
  while (out.size() < count && is_any_left) {
    is_any_left = false;
    for (auto& [kind, seeds] : by_kind) {
      if (seeds.empty() || out.size() == count) continue;
      is_any_left = true;
      const Seed& seed = *seeds.back();
      seeds.pop_back();
      const bool is_free = std::none_of(out.begin(), out.end(),
                                        [&](const Seed& other) { return collide(seed, other); });
      if (is_free) out.push_back(seed);
    }
  }
  return out;
}

}  // namespace seeded
