#include "markdown/bare_links.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "markdown/scan.hpp"

namespace markdown {

namespace {

bool is_alphanumeric(char c) { return is_letter(c) || is_digit(c); }

bool ends_address(char c) { return static_cast<unsigned char>(c) <= ' ' || c == '<'; }

bool may_stand_before(std::string_view prose, std::uint32_t at) {
  if (at == 0) return true;
  const char c = prose[at - 1];
  return static_cast<unsigned char>(c) <= ' ' || c == '*' || c == '_' || c == '~' || c == '(';
}

// Past the domain at an offset; the offset itself when there is none. The last two of its parts
// have no underscore.
std::uint32_t domain_end(std::string_view prose, std::uint32_t at, bool needs_dot) {
  std::uint32_t end = at;
  std::uint32_t dots = 0;
  bool has_underscore = false;
  bool had_underscore = false;
  for (; end < prose.size(); ++end) {
    const char c = prose[end];
    if (c == '.') {
      if (end == at || prose[end - 1] == '.') break;
      ++dots;
      had_underscore = has_underscore;
      has_underscore = false;
    } else if (c == '_') {
      has_underscore = true;
    } else if (c != '-' && !is_alphanumeric(c) && static_cast<signed char>(c) >= 0) {
      break;
    }
  }
  if (has_underscore || had_underscore || (needs_dot && dots == 0)) return at;
  return end;
}

// Without the punctuation that ends the sentence around the address, not the address.
std::uint32_t trim(std::string_view prose, std::uint32_t begin, std::uint32_t end) {
  constexpr std::string_view trailing = "?!.,:*_~'\"";
  auto open = std::count(prose.begin() + begin, prose.begin() + end, '(');
  auto close = std::count(prose.begin() + begin, prose.begin() + end, ')');
  while (end > begin) {
    const char last = prose[end - 1];
    if (last == ')' && close > open) {
      --close;
    } else if (last == ';') {
      // What looks like a character reference belongs to the sentence.
      std::uint32_t name = end - 1;
      while (name > begin && is_alphanumeric(prose[name - 1])) --name;
      if (name == end - 1 || name == begin || prose[name - 1] != '&') break;
      end = name - 1;
      continue;
    } else if (trailing.find(last) == std::string_view::npos) {
      break;
    }
    --end;
  }
  return end;
}

class Finder {
 public:
  explicit Finder(Document& document) : document_(document), prose_(document.prose) {}

  void run() {
    for_each("://", [this](std::uint32_t at) { return web_address(at); });
    for_each("www.", [this](std::uint32_t at) { return host(at); });
    for_each("@", [this](std::uint32_t at) { return mail_address(at); });
    if (found_.empty()) return;
    const auto is_before = [](const Link& a, const Link& b) {
      return a.whole.begin < b.whole.begin;
    };
    std::stable_sort(found_.begin(), found_.end(), is_before);
    std::vector<Link> all;
    all.reserve(document_.links.size() + found_.size());
    std::merge(std::make_move_iterator(document_.links.begin()),
               std::make_move_iterator(document_.links.end()),
               std::make_move_iterator(found_.begin()), std::make_move_iterator(found_.end()),
               std::back_inserter(all), is_before);
    document_.links = std::move(all);
  }

 private:
  // Calls for each place of a text outside of links; the call returns past what it took.
  template <typename Take>
  void for_each(std::string_view wanted, Take take) {
    std::size_t next = 0;  // the first link that begins after the place
    std::uint32_t covered = 0;
    std::uint32_t taken = 0;
    for (std::size_t found = prose_.find(wanted); found != std::string_view::npos;
         found = prose_.find(wanted, found + wanted.size())) {
      const auto at = static_cast<std::uint32_t>(found);
      for (; next < document_.links.size() && document_.links[next].prose.begin <= at; ++next) {
        covered = std::max(covered, document_.links[next].prose.end);
      }
      if (at >= covered && at >= taken) taken = std::max(taken, take(at));
    }
  }

  std::uint32_t web_address(std::uint32_t colon) {
    std::uint32_t begin = colon;
    while (begin > 0 && is_letter(prose_[begin - 1]) && colon - begin < 6) --begin;
    std::string scheme(prose_.substr(begin, colon - begin));
    for (char& c : scheme) c = static_cast<char>(c | 0x20);
    if (scheme != "http" && scheme != "https" && scheme != "ftp") return 0;
    if (domain_end(prose_, colon + 3, false) == colon + 3) return 0;
    return add(begin, colon + 3, "");
  }

  std::uint32_t host(std::uint32_t begin) {
    if (!may_stand_before(prose_, begin)) return 0;
    if (domain_end(prose_, begin, true) <= begin + 4) return 0;
    return add(begin, begin + 4, "http://");
  }

  std::uint32_t mail_address(std::uint32_t sign) {
    std::uint32_t begin = sign;
    while (begin > 0 &&
           (is_alphanumeric(prose_[begin - 1]) ||
            std::string_view(".+-_").find(prose_[begin - 1]) != std::string_view::npos)) {
      --begin;
    }
    std::uint32_t end = sign + 1;
    std::uint32_t dots = 0;
    for (; end < prose_.size(); ++end) {
      const char c = prose_[end];
      if (c == '.' && end + 1 < prose_.size() && is_alphanumeric(prose_[end + 1]))
        ++dots;
      else if (!is_alphanumeric(c) && c != '-' && c != '_')
        break;
    }
    if (begin == sign || dots == 0 || !is_alphanumeric(prose_[end - 1])) return 0;
    return add_range({begin, end}, "mailto:");
  }

  // Takes what follows up to white space, as far as it stands in one piece in the source.
  std::uint32_t add(std::uint32_t begin, std::uint32_t least, std::string_view prefix) {
    std::uint32_t end = least;
    while (end < prose_.size() && !ends_address(prose_[end])) ++end;
    const std::uint32_t past = end;
    end = trim(prose_, begin, end);
    return end > least ? std::max(past, add_range({begin, end}, prefix)) : past;
  }

  std::uint32_t add_range(Range range, std::string_view prefix) {
    auto segment = std::partition_point(
        document_.segments.begin(), document_.segments.end(),
        [&](const Segment& part) { return part.prose + part.length <= range.begin; });
    if (segment == document_.segments.end() || segment->piece != Piece::text ||
        segment->prose > range.begin) {
      return 0;
    }
    for (auto next = segment + 1; next != document_.segments.end() && next->prose < range.end;
         ++segment, ++next) {
      if (next->source != segment->source + segment->source_length || next->piece == Piece::code) {
        return 0;
      }
    }
    Link link;
    link.kind = LinkKind::bare;
    link.block = document_.block_at(range.begin);
    link.prose = range;
    link.whole = document_.place(range);
    link.text = link.whole;
    link.destination = link.whole;
    link.target = std::string(prefix) + std::string(document_.slice(range));
    if (link.block != none) found_.push_back(std::move(link));
    return range.end;
  }

  Document& document_;
  std::string_view prose_;
  std::vector<Link> found_;
};

}  // namespace

void find_bare_links(Document& document) { Finder(document).run(); }

}  // namespace markdown
