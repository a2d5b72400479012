#include "harness/xml.hpp"

#include <stdexcept>

namespace harness {

namespace {

class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  Element run() {
    static constexpr std::string_view prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    if (!rest_.starts_with(prolog)) fail("no prolog");
    rest_.remove_prefix(prolog.size());
    Element root = element();
    skip_blanks();
    if (!rest_.empty()) fail("something stands behind the root");
    return root;
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw std::runtime_error(what + " before: " + std::string(rest_.substr(0, 60)));
  }

  void skip_blanks() {
    while (!rest_.empty() && (rest_[0] == ' ' || rest_[0] == '\n')) rest_.remove_prefix(1);
  }

  void expect(std::string_view what) {
    if (!rest_.starts_with(what)) fail("expected " + std::string(what));
    rest_.remove_prefix(what.size());
  }

  std::string name() {
    const std::size_t size =
        rest_.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-");
    if (size == 0 || size == std::string_view::npos) fail("expected a name");
    std::string out(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return out;
  }

  // Up to one of the ends, references resolved.
  std::string characters(char end) {
    std::string out;
    while (!rest_.empty() && rest_[0] != end) {
      const auto byte = static_cast<unsigned char>(rest_[0]);
      if (rest_[0] == '<') fail("a bare <");
      if (byte < 0x20 && byte != '\n' && byte != '\t') fail("a control character");
      if (rest_[0] != '&') {
        out += rest_[0];
        rest_.remove_prefix(1);
        continue;
      }
      const std::string_view reference = rest_.substr(0, rest_.find(';') + 1);
      static const std::map<std::string_view, char> known = {
          {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#10;", '\n'}};
      const auto found = known.find(reference);
      if (found == known.end()) fail("an unknown reference");
      out += found->second;
      rest_.remove_prefix(reference.size());
    }
    return out;
  }

  Element element() {
    Element out;
    expect("<");
    out.name = name();
    while (skip_blanks(), !rest_.empty() && rest_[0] != '>' && rest_[0] != '/') {
      const std::string key = name();
      expect("=\"");
      if (!out.attributes.emplace(key, characters('"')).second) fail("an attribute given twice");
      expect("\"");
    }
    if (rest_.starts_with("/>")) {
      rest_.remove_prefix(2);
      return out;
    }
    expect(">");
    while (true) {
      out.text += characters('<');
      if (rest_.starts_with("</")) break;
      out.children.push_back(element());
    }
    expect("</" + out.name + ">");
    return out;
  }

  std::string_view rest_;
};

}  // namespace

Element read_xml(std::string_view text) { return Reader(text).run(); }

}  // namespace harness
