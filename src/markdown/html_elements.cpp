#include "markdown/html_elements.hpp"

#include <algorithm>
#include <optional>

#include "markdown/entities.hpp"

namespace markdown {

namespace {

std::optional<InlineKind> run_kind(std::string_view name) {
  if (name == "b" || name == "strong") return InlineKind::strong;
  if (name == "i" || name == "em") return InlineKind::emphasis;
  if (name == "s" || name == "del" || name == "strike") return InlineKind::strikethrough;
  if (name == "code" || name == "tt" || name == "kbd" || name == "samp") return InlineKind::code;
  return std::nullopt;
}

bool has_source(std::string_view name) {
  return name == "img" || name == "video" || name == "audio" || name == "source" ||
         name == "iframe" || name == "embed";
}

// The first address of a `srcset`.
Span first_candidate(std::string_view bytes, Span set) {
  Offset begin = set.begin;
  while (begin < set.end && is_space(bytes[begin])) ++begin;
  Offset end = begin;
  while (end < set.end && !is_space(bytes[end]) && bytes[end] != ',') ++end;
  return {begin, end};
}

Span trimmed(std::string_view bytes, Span span) {
  while (span.begin < span.end && is_space(bytes[span.begin])) ++span.begin;
  while (span.begin < span.end && is_space(bytes[span.end - 1])) --span.end;
  return span;
}

}  // namespace

std::string HtmlElements::value_of(Span span) const {
  const std::string_view raw = draft_.bytes.substr(span.begin, span.size());
  std::string value;
  std::size_t done = 0;
  for (std::size_t at = raw.find('&'); at != std::string_view::npos; at = raw.find('&', at + 1)) {
    const std::size_t length = entity_length(raw.substr(at));
    const std::string decoded = decode_entity(raw.substr(at, length));
    if (decoded.empty()) continue;
    value.append(raw.substr(done, at - done)).append(decoded);
    done = at + length;
  }
  return value.append(raw.substr(done));
}

void HtmlElements::read(const Tag& tag, std::uint32_t block) {
  switch (tag.kind) {
    case TagKind::comment:
      draft_.document.comments.push_back({.whole = tag.span, .content = tag.content});
      break;
    case TagKind::open:
      add_anchors(tag);
      open(tag, block);
      break;
    case TagKind::close:
      close(tag);
      break;
    case TagKind::other:
      break;
  }
}

void HtmlElements::add_anchors(const Tag& tag) {
  const auto add = [&](const Attribute* attribute) {
    if (attribute == nullptr || attribute->value.empty()) return;
    draft_.document.anchors.push_back(
        {.name = value_of(attribute->value), .span = attribute->value});
  };
  add(tag.find("id"));
  if (tag.name == "a") add(tag.find("name"));
}

void HtmlElements::add_link(const Tag& tag, Span destination, bool is_image, std::uint32_t block) {
  destination = trimmed(draft_.bytes, destination);
  Link link;
  link.kind = LinkKind::html;
  link.is_image = is_image;
  link.block = block;
  link.prose = {draft_.prose_end(), draft_.prose_end()};
  link.whole = tag.span;
  link.text = {tag.span.end, tag.span.end};
  link.destination = destination;
  link.target = value_of(destination);
  draft_.document.links.push_back(std::move(link));
}

void HtmlElements::open(const Tag& tag, std::uint32_t block) {
  if (tag.name == "a") {
    const Attribute* target = tag.find("href");
    if (target == nullptr) return;
    open_.push_back({.kind = Kind::link,
                     .name = tag.name,
                     .index = static_cast<std::uint32_t>(draft_.document.links.size())});
    add_link(tag, target->value, false, block);
  } else if (has_source(tag.name)) {
    if (const Attribute* source = tag.find("src")) {
      add_link(tag, source->value, tag.name == "img", block);
    }
    if (const Attribute* set = tag.find("srcset")) {
      add_link(tag, first_candidate(draft_.bytes, set->value), true, block);
    }
  } else if (const std::optional<InlineKind> kind = run_kind(tag.name)) {
    open_.push_back({.kind = Kind::run,
                     .name = tag.name,
                     .index = static_cast<std::uint32_t>(draft_.document.inlines.size()),
                     .is_code = *kind == InlineKind::code});
    if (*kind == InlineKind::code) ++code_depth_;
    draft_.document.inlines.push_back({.kind = *kind,
                                       .block = block,
                                       .prose = {draft_.prose_end(), draft_.prose_end()},
                                       .span = {tag.span.end, tag.span.end}});
  }
}

void HtmlElements::begin_text() {
  for (std::size_t i = open_.size(); i > 0 && !open_[i - 1].has_text; --i) {
    Element& element = open_[i - 1];
    element.has_text = true;
    const Range range{draft_.prose_end(), draft_.prose_end()};
    if (element.kind == Kind::link) {
      draft_.document.links[element.index].prose = range;
      draft_.document.links[element.index].block = draft_.top();
    } else {
      draft_.document.inlines[element.index].prose = range;
      draft_.document.inlines[element.index].block = draft_.top();
    }
  }
}

void HtmlElements::end(const Element& element, Span close_tag) {
  const std::uint32_t prose = draft_.prose_end();
  if (element.is_code) --code_depth_;
  if (element.kind == Kind::link) {
    Link& link = draft_.document.links[element.index];
    link.text.end = std::max(link.text.begin, close_tag.begin);
    link.whole.end = std::max(link.text.end, close_tag.end);
    link.prose.end = element.has_text ? prose : link.prose.begin;
  } else {
    Inline& run = draft_.document.inlines[element.index];
    run.span.end = std::max(run.span.begin, close_tag.begin);
    run.prose.end = element.has_text ? prose : run.prose.begin;
  }
}

// Elements inside the closed one that were left open end with it.
void HtmlElements::close(const Tag& tag) {
  constexpr std::size_t deepest = 64;
  const std::size_t floor = open_.size() > deepest ? open_.size() - deepest : 0;
  std::size_t found = open_.size();
  while (found > floor && open_[found - 1].name != tag.name) --found;
  if (found == floor) return;
  while (open_.size() > found) {
    end(open_.back(), {tag.span.begin, tag.span.begin});
    open_.pop_back();
  }
  end(open_.back(), tag.span);
  open_.pop_back();
}

void HtmlElements::finish() {
  for (; !open_.empty(); open_.pop_back()) end(open_.back(), {draft_.cursor, draft_.cursor});
  code_depth_ = 0;
}

}  // namespace markdown
