#include "files/glob.hpp"

#include <cctype>
#include <string>
#include <vector>

#include "base/cat.hpp"
#include "text/byte_set.hpp"

namespace files {

namespace {

constexpr std::size_t nowhere = std::string_view::npos;

std::size_t character_size(std::string_view text, std::size_t at, Wild wild) {
  std::size_t size = 1;
  if (wild == Wild::byte || static_cast<unsigned char>(text[at]) < 0xC0) return size;
  while (at + size < text.size() && (static_cast<unsigned char>(text[at + size]) & 0xC0U) == 0x80) {
    ++size;
  }
  return size;
}

bool is_in_class(std::string_view name, unsigned char letter) {
  if (name == "alnum") return std::isalnum(letter) != 0;
  if (name == "alpha") return std::isalpha(letter) != 0;
  if (name == "blank") return letter == ' ' || letter == '\t';
  if (name == "cntrl") return std::iscntrl(letter) != 0;
  if (name == "digit") return std::isdigit(letter) != 0;
  if (name == "graph") return std::isgraph(letter) != 0;
  if (name == "lower") return std::islower(letter) != 0;
  if (name == "print") return std::isprint(letter) != 0;
  if (name == "punct") return std::ispunct(letter) != 0;
  if (name == "space") return std::isspace(letter) != 0;
  if (name == "upper") return std::isupper(letter) != 0;
  if (name == "xdigit") return std::isxdigit(letter) != 0;
  return false;
}

/// A bracket of a pattern held against one character.
struct Bracket {
  bool is_match = false;
  std::size_t end = nowhere;  // behind `]`; nowhere when the bracket is not closed
};

Bracket match_bracket(std::string_view pattern, std::size_t at, std::string_view letter,
                      Wild wild) {
  Bracket out;
  ++at;
  const bool is_negated = at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^');
  if (is_negated) ++at;
  const auto take = [&]() {
    if (pattern[at] == '\\' && at + 1 < pattern.size()) ++at;
    const std::string_view taken = pattern.substr(at, character_size(pattern, at, wild));
    at += taken.size();
    return taken;
  };
  for (bool is_first = true; at < pattern.size(); is_first = false) {
    if (pattern[at] == ']' && !is_first) {
      out.end = at + 1;
      out.is_match = out.is_match != is_negated && letter != "/";
      return out;
    }
    if (pattern.substr(at, 2) == "[:") {
      const std::size_t close = pattern.find(":]", at + 2);
      if (close != nowhere) {
        const std::string_view name = pattern.substr(at + 2, close - at - 2);
        if (letter.size() == 1 && is_in_class(name, static_cast<unsigned char>(letter[0]))) {
          out.is_match = true;
        }
        at = close + 2;
        continue;
      }
    }
    const std::string_view low = take();
    std::string_view high = low;
    if (at + 1 < pattern.size() && pattern[at] == '-' && pattern[at + 1] != ']') {
      ++at;
      high = take();
    }
    // UTF-8 sorts as its code points do. A range that runs backwards still has its first.
    if (low == letter || (low < letter && letter <= high)) out.is_match = true;
  }
  return out;
}

/// The number of stars at a place when they stand for whole parts, else 0.
std::size_t part_stars(std::string_view pattern, std::size_t at) {
  if (at > 0 && pattern[at - 1] != '/') return 0;
  std::size_t count = 0;
  while (at + count < pattern.size() && pattern[at + count] == '*') ++count;
  const bool ends_part = at + count == pattern.size() || pattern[at + count] == '/';
  return count >= 2 && ends_part ? count : 0;
}

/// True for a part of a pattern that stands for itself.
bool is_literal(std::string_view pattern) {
  static constexpr text::ByteSet special("*?[\\/");
  return !special.is_in(pattern);
}

/// Where to take up again when what follows a star did not match.
struct Retry {
  std::size_t pattern = nowhere;
  std::size_t path = 0;
};

/// Gives the last `**` one more part of the path, if there is one.
bool take_part(std::string_view path, Retry& parts) {
  if (parts.pattern == nowhere) return false;
  const std::size_t slash = path.find('/', parts.path);
  if (slash == nowhere) return false;
  parts.path = slash + 1;
  return true;
}

}  // namespace

// Only the last star of a part and the last `**` need to give way: what stands before them has
// matched as early as it can. So the time is bounded by the product of the lengths.
bool matches_pattern(std::string_view pattern, std::string_view path, Wild wild) {
  std::size_t p = 0;
  std::size_t t = 0;
  Retry star;
  Retry parts;
  while (true) {
    if (p < pattern.size() && pattern[p] == '*') {
      const std::size_t stars = part_stars(pattern, p);
      if (stars > 0) {
        if (p + stars == pattern.size()) return true;
        p += stars + 1;
        parts = {p, t};
        star = {};
        continue;
      }
      while (p < pattern.size() && pattern[p] == '*') ++p;
      if (is_literal(pattern.substr(p))) {
        // The end of most patterns: `*.md`.
        const std::string_view rest = path.substr(t);
        if (rest.find('/') == nowhere && rest.ends_with(pattern.substr(p))) return true;
        if (!take_part(path, parts)) return false;
        star = {};
        p = parts.pattern;
        t = parts.path;
        continue;
      }
      star = {p, t};
      continue;
    }
    if (t == path.size() && p == pattern.size()) return true;
    if (t < path.size() && p < pattern.size()) {
      const std::string_view letter = path.substr(t, character_size(path, t, wild));
      if (pattern[p] == '?' && letter != "/") {
        ++p;
        t += letter.size();
        continue;
      }
      if (pattern[p] == '[') {
        const Bracket bracket = match_bracket(pattern, p, letter, wild);
        if (bracket.end != nowhere && bracket.is_match) {
          p = bracket.end;
          t += letter.size();
          continue;
        }
      } else if (pattern[p] != '?') {
        const std::size_t literal = pattern[p] == '\\' ? p + 1 : p;
        if (literal < pattern.size() && pattern[literal] == path[t]) {
          if (path[t] == '/') star = {};
          p = literal + 1;
          ++t;
          continue;
        }
      }
    }
    if (star.pattern != nowhere && star.path < path.size() && path[star.path] != '/') {
      p = star.pattern;
      t = ++star.path;
      continue;
    }
    if (!take_part(path, parts)) return false;
    star = {};
    p = parts.pattern;
    t = parts.path;
  }
}

bool matches(std::string_view glob, std::string_view path) {
  if (glob.starts_with("./")) glob.remove_prefix(2);
  std::size_t depth = 0;
  std::size_t open = nowhere;
  std::size_t part = 0;
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at < glob.size(); ++at) {
    if (glob[at] == '\\') {
      ++at;
    } else if (glob[at] == '{') {
      if (depth++ == 0) {
        open = at;
        part = at + 1;
      }
    } else if (depth == 1 && (glob[at] == ',' || glob[at] == '}')) {
      parts.push_back(glob.substr(part, at - part));
      part = at + 1;
      if (glob[at] == ',') continue;
      for (const std::string_view choice : parts) {
        if (matches(base::cat(glob.substr(0, open), choice, glob.substr(at + 1)), path))
          return true;
      }
      return false;
    } else if (glob[at] == '}' && depth > 0) {
      --depth;
    }
  }
  if (glob.ends_with('/')) return matches_pattern(base::cat(glob, "**"), path, Wild::character);
  return matches_pattern(glob, path, Wild::character);
}

}  // namespace files
