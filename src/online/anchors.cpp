#include "online/anchors.hpp"

#include <algorithm>
#include <set>

#include "base/cat.hpp"
#include "lint/target.hpp"
#include "markdown/entities.hpp"
#include "markdown/html_tags.hpp"
#include "markdown/scan.hpp"
#include "text/unicode.hpp"

namespace online {

namespace {

using markdown::is_digit;
using markdown::is_letter;
using text::lower_ascii;

// What stands before a name: in markup, in a script, in an address.
constexpr std::string_view signs = "\"'`#-=";

// What names a place by the page's own ids. Others are for scripts and viewers: `/route`, `page=3`,
// `:~:text=`, `L10`.
bool is_plain(std::string_view name) {
  const bool is_line = name.size() > 1 && name[0] == 'L' && is_digit(name[1]);
  return !name.empty() && !is_line && lower_ascii(name) != "top" && !name.starts_with(':') &&
         name.find_first_of("/=&!?,;()[]{} ") == std::string_view::npos;
}

/// The places of a page, in small letters.
struct Places {
  std::set<std::string> names;
  std::set<std::string> wanted;  // by its own links
  bool is_understood = true;
};

std::string decoded(std::string_view value) {
  return lint::percent_decode(lower_ascii(markdown::unescape(value)));
}

void take(const markdown::Tag& tag, std::string_view page, Places& out) {
  for (const markdown::Attribute& attribute : tag.attributes) {
    const std::string_view value = page.substr(attribute.value.begin, attribute.value.size());
    if (attribute.name == "id" || attribute.name == "name") {
      out.names.insert(decoded(value));
    } else if (attribute.name == "href" && value.starts_with('#') && value.size() > 1) {
      out.wanted.insert(decoded(value.substr(1)));
    }
  }
}

// Behind the end tag of an element whose content is no markup.
std::size_t past_element(std::string_view page, std::string_view name, std::size_t from) {
  const std::string closer = base::cat("</", name);
  while (true) {
    from = page.find("</", from);
    if (from == std::string_view::npos) return page.size();
    if (lower_ascii(page.substr(from, closer.size())) == closer) return from;
    ++from;
  }
}

Places read_places(std::string_view page) {
  Places out;
  const markdown::HtmlText text{page, static_cast<markdown::Offset>(page.size())};
  markdown::Tag tag;
  std::size_t at = page.find('<');
  while (at != std::string_view::npos) {
    if (markdown::read_tag(text, static_cast<markdown::Offset>(at), tag)) {
      at = tag.span.end;
      if (tag.kind == markdown::TagKind::open) {
        take(tag, page, out);
        for (const std::string_view name : {"script", "style", "textarea", "title"}) {
          if (tag.name == name) at = past_element(page, name, at);
        }
      }
    } else if (!markdown::begins_tag(text, static_cast<markdown::Offset>(at))) {
      ++at;
    } else {
      out.is_understood = false;
      break;
    }
    at = page.find('<', at);
  }
  return out;
}

// True where the page has the name, whole, behind a quote or a sign that leads up to a name.
bool speaks_of(std::string_view page, std::string_view name) {
  for (std::size_t at = page.find(name); at != std::string_view::npos;
       at = page.find(name, at + 1)) {
    const char before = at == 0 ? ' ' : page[at - 1];
    const char after = at + name.size() < page.size() ? page[at + name.size()] : ' ';
    const bool is_whole = !is_letter(after) && !is_digit(after) && after != '-' && after != '_';
    if (is_whole && signs.find(before) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

bool lacks_anchor(std::string_view page, std::string_view fragment) {
  const std::string name = lint::percent_decode(fragment);
  if (!is_plain(name)) return false;
  const std::string small = lower_ascii(name);
  if (speaks_of(lower_ascii(page), small)) return false;
  const Places places = read_places(page);
  if (!places.is_understood || places.names.contains(small)) return false;
  return std::any_of(places.wanted.begin(), places.wanted.end(),
                     [&](const std::string& wanted) { return places.names.contains(wanted); });
}

}  // namespace online
