#include "markdown/anchor_styles.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "markdown/scan.hpp"
#include "markdown/slugs.hpp"
#include "text/decompose.hpp"
#include "text/unicode.hpp"

namespace markdown {

namespace {

constexpr std::string_view blanks = " \t\n\r\f\v";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// Gives each character that is kept to `keep`, which adds to the result what stands for it.
template <typename Keep>
std::string mapped(std::string_view text, Keep keep) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded character = text::decode(text, at);
    if (character.is_valid) keep(out, character.code, text.substr(at, character.length));
    at += character.length;
  }
  return out;
}

void squeeze(std::string& slug) {
  const auto is_run = [](char a, char b) { return a == '-' && b == '-'; };
  slug.erase(std::unique(slug.begin(), slug.end(), is_run), slug.end());
}

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// Only what GitLab's own documentation puts behind headings.
std::string_view without_badge(std::string_view text) {
  const std::size_t open = text.rfind('(');
  std::string_view rest = open == std::string_view::npos ? std::string_view() : text.substr(open);
  while (rest.ends_with('*')) rest.remove_suffix(1);
  if (!rest.ends_with(')')) return text;
  const std::string_view word = rest.substr(1, rest.find_first_of(" )") - 1);
  for (const std::string_view badge : {"premium", "ultimate", "free", "beta", "experiment"}) {
    if (word != badge) continue;
    const std::size_t last = text.substr(0, open).find_last_not_of(" *");
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
  }
  return text;
}

std::string gitlab_slug(std::string_view text) {
  const std::string lower = text::to_lower(trimmed(text));
  std::string slug = slug_of(without_badge(lower));
  squeeze(slug);
  return is_number(slug) ? "anchor-" + slug : slug;
}

// Marks are no part of it, other than for GitHub.
bool is_letter_or_digit(char32_t code) {
  return text::is_word_character(code) && !text::is_mark(code);
}

std::string hugo_slug(std::string_view text) {
  std::string slug =
      mapped(trimmed(text), [](std::string& out, char32_t code, std::string_view character) {
        if (code == U'-' || code == U' ') {
          out += '-';
        } else if (is_letter_or_digit(code)) {
          out += text::to_lower(character);
        }
      });
  return slug.empty() ? "heading" : slug;
}

std::string docfx_slug(std::string_view text) {
  std::string slug = slug_of(text);
  return slug.empty() ? "section" : slug;
}

std::string mdbook_slug(std::string_view text) {
  return mapped(trimmed(text), [](std::string& out, char32_t code, std::string_view character) {
    if (code == U'-' || is_letter_or_digit(code)) {
      out += text::lower_ascii(character);
    } else if (code < 0x80 && blanks.find(static_cast<char>(code)) != std::string_view::npos) {
      out += '-';
    }
  });
}

std::string mkdocs_slug(std::string_view text) {
  std::string kept;
  for (const char c : text::decompose(text)) {
    const bool is_blank = blanks.find(c) != std::string_view::npos;
    const bool is_ascii = static_cast<signed char>(c) >= 0;
    if (is_ascii && (is_letter(c) || is_digit(c) || c == '_' || c == '-' || is_blank)) kept += c;
  }
  std::string slug = text::lower_ascii(trimmed(kept));
  std::replace_if(
      slug.begin(), slug.end(), [](char c) { return blanks.find(c) != std::string_view::npos; },
      '-');
  squeeze(slug);
  return slug;
}

std::string vitepress_slug(std::string_view text) {
  constexpr std::u32string_view special =
      U"~`!@#$%^&*()-_+=[]{}|\\;:\"'“”‘’<>,.?/ \t\n\r\f\v\u00A0";
  const std::string plain = text::decompose(text);
  std::string slug =
      mapped(plain, [&](std::string& out, char32_t code, std::string_view character) {
        const bool is_combining = code >= 0x300 && code <= 0x36F;
        if (special.find(code) != std::u32string_view::npos) {
          out += '-';
        } else if (code >= 0x20 && !is_combining) {
          out += character;
        }
      });
  squeeze(slug);
  while (slug.starts_with('-')) slug.erase(0, 1);
  while (slug.ends_with('-')) slug.pop_back();
  if (!slug.empty() && is_digit(slug[0])) slug.insert(0, 1, '_');
  return text::to_lower(slug);
}

/// What stands in the source behind the mark of a heading, attributes at its end left out.
std::string_view raw_text(const Document& document, std::string_view bytes, const Block& block) {
  std::size_t begin = block.marker.end;
  std::size_t end = block.span.end;
  const bool is_underlined = block.marker.empty() || bytes[block.marker.begin] != '#';
  if (is_underlined) {
    end = std::min(bytes.find('\n', document.place(block.prose).end), bytes.size());
    begin = bytes.substr(0, end).rfind('\n') + 1;
    begin = std::min(bytes.find_first_not_of("> \t", begin), end);
  }
  std::string_view raw = trimmed(bytes.substr(begin, end - begin));
  const std::size_t last = raw.find_last_not_of('#');
  const bool is_closed =
      last != std::string_view::npos && last + 1 < raw.size() && raw[last] == ' ';
  if (!is_underlined && is_closed) raw = trimmed(raw.substr(0, last));
  const std::size_t open = raw.ends_with('}') ? raw.rfind('{') : std::string_view::npos;
  if (open == std::string_view::npos) return raw;
  const std::string_view inside = raw.substr(open + 1);
  const bool are_attributes = inside.starts_with('#') || inside.starts_with('.') ||
                              inside.find('=') != std::string_view::npos;
  return are_attributes ? trimmed(raw.substr(0, open)) : raw;
}

/// Whether a number is put behind an anchor that is taken, however it was made.
bool looks_at_all(AnchorStyle style) {
  switch (style) {
    case AnchorStyle::github:
    case AnchorStyle::docusaurus:
    case AnchorStyle::hugo:
    case AnchorStyle::vitepress:
    case AnchorStyle::docfx:
      return true;
    case AnchorStyle::gitlab:
    case AnchorStyle::jekyll:
    case AnchorStyle::mdbook:
    case AnchorStyle::mkdocs:
      break;
  }
  return false;
}

/// Tells anchors apart for the others.
class Numbering {
 public:
  Numbering(AnchorStyle style, std::unordered_set<std::string> taken)
      : style_(style), taken_(std::move(taken)) {}

  std::string add(std::string slug) {
    if (style_ == AnchorStyle::mkdocs) return add_below(std::move(slug));
    const std::uint32_t count = counts_[slug]++;
    if (count > 0) slug.append("-").append(std::to_string(count));
    return slug;
  }

 private:
  // `part` and `part_1` are followed by `part_2`.
  std::string add_below(std::string slug) {
    while (slug.empty() || taken_.contains(slug)) {
      const std::size_t line = slug.rfind('_');
      const bool is_counted = line != std::string::npos &&
                              is_number(std::string_view(slug).substr(line + 1)) &&
                              slug.size() - line < 9;
      if (is_counted) {
        const unsigned long count = std::stoul(slug.substr(line + 1));
        slug.resize(line + 1);
        slug += std::to_string(count + 1);
      } else {
        slug += "_1";
      }
    }
    taken_.insert(slug);
    return slug;
  }

  AnchorStyle style_;
  std::unordered_set<std::string> taken_;
  std::unordered_map<std::string, std::uint32_t> counts_;
};

/// The ids that stand in a document before any is made.
std::unordered_set<std::string> ids_of(const Document& document, AnchorStyle style) {
  std::unordered_set<std::string> ids;
  if (style != AnchorStyle::mkdocs) return ids;
  for (const Anchor& anchor : document.anchors) {
    if (!anchor.is_of_heading) ids.insert(anchor.name);
  }
  HeadingTexts texts(document);
  for (const Heading& heading : document.headings) {
    const Range id = texts.of(document.blocks[heading.block]).id;
    if (!id.empty()) ids.emplace(document.slice(id));
  }
  return ids;
}

}  // namespace

std::string styled_slug(std::string_view text, AnchorStyle style) {
  switch (style) {
    case AnchorStyle::github:
    case AnchorStyle::docusaurus:
    case AnchorStyle::jekyll:
      return slug_of(text);
    case AnchorStyle::gitlab:
      return gitlab_slug(text);
    case AnchorStyle::hugo:
      return hugo_slug(text);
    case AnchorStyle::mdbook:
      return mdbook_slug(text);
    case AnchorStyle::mkdocs:
      return mkdocs_slug(text);
    case AnchorStyle::vitepress:
      return vitepress_slug(text);
    case AnchorStyle::docfx:
      return docfx_slug(text);
  }
  return {};
}

bool has_anchors_of_github(const Document& document, AnchorStyle style) {
  if (style != AnchorStyle::docfx && style != AnchorStyle::docusaurus) return false;
  // Headings with ids or attributes have anchors of their own.
  return std::none_of(document.anchors.begin(), document.anchors.end(),
                      [](const Anchor& anchor) { return anchor.is_of_heading; }) &&
         std::none_of(document.headings.begin(), document.headings.end(),
                      [](const Heading& heading) { return heading.slug.empty(); });
}

std::vector<std::string> heading_anchors(const Document& document, std::string_view bytes,
                                         AnchorStyle style) {
  std::vector<std::string> out;
  const bool knows_ids = style != AnchorStyle::github && style != AnchorStyle::gitlab;
  const bool looks = looks_at_all(style);
  Slugs slugs;
  Numbering numbering(style, ids_of(document, style));
  HeadingTexts texts(document);
  out.reserve(document.headings.size());
  for (const Heading& heading : document.headings) {
    const Block& block = document.blocks[heading.block];
    const auto [text, words, id] = texts.of(block);
    if (knows_ids && !id.empty()) {
      out.emplace_back(document.slice(id));
      continue;
    }
    const std::string_view source = style == AnchorStyle::hugo ? raw_text(document, bytes, block)
                                    : knows_ids                ? words
                                                               : text;
    std::string slug = styled_slug(source, style);
    out.push_back(looks ? slugs.number(std::move(slug)) : numbering.add(std::move(slug)));
  }
  return out;
}

}  // namespace markdown
