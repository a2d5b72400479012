# room(NAME [USES rooms...] [PRIVATELY targets...]): a static library docfacts_NAME of all that lies
# in the folder NAME. The test `rooms` holds the includes of its files against this line.
set(DOCFACTS_ROOMS "" CACHE INTERNAL "")
function(room name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "USES;PRIVATELY")
  file(GLOB sources CONFIGURE_DEPENDS ${name}/*.cpp)
  file(GLOB headers CONFIGURE_DEPENDS ${name}/*.hpp)
  set(target docfacts_${name})
  list(TRANSFORM arg_USES PREPEND docfacts_ OUTPUT_VARIABLE uses)
  if(sources OR name STREQUAL "rules")
    add_library(${target} STATIC ${sources})
    set(scope PUBLIC)
    target_link_libraries(${target} PRIVATE ${arg_PRIVATELY} Threads::Threads)
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(${target} ${scope} ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(${target} ${scope} ${uses})
  if(headers)
    target_sources(${target} ${scope} FILE_SET HEADERS BASE_DIRS ${CMAKE_CURRENT_SOURCE_DIR}
                                      FILES ${headers})
  endif()
endfunction()

# precompile(ROOM headers...): compiles them once for the room, where that is asked for. They belong to
# libraries and rooms below: the room's own would change what names mean where they are not included.
function(precompile room)
  if(NOT DOCFACTS_PRECOMPILE)
    return()
  endif()
  target_precompile_headers(docfacts_${room} PRIVATE ${ARGN})
  # What ccache needs to cache what uses them.
  target_compile_options(docfacts_${room} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endfunction()

# registry(ROOM): writes the list of rules from the names of the room's files. A file whose symbol
# differs from its name fails to link.
function(registry room)
  file(GLOB files CONFIGURE_DEPENDS ${room}/*.cpp)
  set(declarations "")
  set(entries "")
  set(output ${CMAKE_CURRENT_BINARY_DIR}/registry.cpp)
  foreach(file IN LISTS files)
    get_filename_component(symbol ${file} NAME_WE)
    string(APPEND declarations "extern const lint::Rule ${symbol};\n")
    string(APPEND entries "    &${symbol},\n")
  endforeach()
  list(LENGTH files count)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/registry.cpp)
  file(CONFIGURE OUTPUT ${output} CONTENT [[
#include <array>

#include "rules/all.hpp"

namespace rules {

@declarations@
std::span<const lint::Rule* const> all() {
  static constexpr std::array<const lint::Rule*, @count@> rules{
@entries@  };
  return rules;
}

}  // namespace rules
]] @ONLY)
  target_sources(docfacts_${room} PRIVATE ${output})
endfunction()
