#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "harness/properties.hpp"
#include "markdown/parse.hpp"

// Any bytes give a document that holds the properties every document must hold.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const text::Source source("fuzz.md", std::string(reinterpret_cast<const char*>(data), size));
  const markdown::Document document = markdown::parse(source);
  const std::string fault = harness::broken_property(source, document);
  if (!fault.empty()) {
    std::fprintf(stderr, "%s\n", fault.c_str());
    std::abort();
  }
  return 0;
}
