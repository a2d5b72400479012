#include "text/unicode.hpp"

#include "harness/catch.hpp"

TEST_CASE("a character is read with its length") {
  const text::Decoded wide = text::decode("a模b", 1);
  CHECK(wide.is_valid);
  CHECK(wide.code == U'模');
  CHECK(wide.length == 3);
}

TEST_CASE("what is no UTF-8 is one invalid byte") {
  for (const char* bytes : {"\x80", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                            "\xF5\x80\x80\x80", "\xE6\xA8", "\xFF"}) {
    const text::Decoded read = text::decode(bytes, 0);
    CHECK_FALSE(read.is_valid);
    CHECK(read.length == 1);
  }
}

TEST_CASE("characters are written as they are read") {
  for (const char32_t code : {U'a', U'é', U'模', U'🎉'}) {
    std::string bytes;
    text::append(bytes, code);
    CHECK(text::decode(bytes, 0).code == code);
    CHECK(text::decode(bytes, 0).length == bytes.size());
  }
  std::string surrogate;
  text::append(surrogate, static_cast<char32_t>(0xD800));
  CHECK(surrogate == "\uFFFD");
}

TEST_CASE("word characters are those that GitHub keeps in anchors") {
  for (const char32_t code : {U'a', U'Z', U'7', U'_', U'é', U'模', U'Ⅳ', U'٣', U'‿'}) {
    CHECK(text::is_word_character(code));
  }
  for (const char32_t code : {U'-', U' ', U'.', U'²', U'½', U'🎉', U'（', U'“'}) {
    CHECK_FALSE(text::is_word_character(code));
  }
}

TEST_CASE("lower case and folding go by Unicode") {
  CHECK(text::to_lower("ABC-É模") == "abc-é模");
  CHECK(text::to_lower("\u0130") == "i\u0307");
  CHECK(text::to_lower("A\xFF") == "a\xFF");
  CHECK(text::case_fold("Straße") == "strasse");
  CHECK(text::case_fold("ΑΓΩ") == text::case_fold("αγω"));
}
