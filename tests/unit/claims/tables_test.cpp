#include "harness/catch.hpp"
#include "unit/claims/measured.hpp"

using measured::Lines;
using measured::stated;

TEST_CASE("bicycles as rows", "[tables]") {
  CHECK(stated("| Model | Parts (K) | Range |\n|---|---|---|\n| Orbit 2 | 671 | 86 km |\n") ==
        Lines{"Orbit 2 parts 671", "Orbit 2 range 86"});
}

TEST_CASE("bicycles as columns", "[tables]") {
  CHECK(stated("| | Orbit 2 | Orbit 3 |\n|---|---|---|\n| Total parts | 671K | 236K |\n") ==
        Lines{"Orbit 2 parts 671K", "Orbit 3 parts 236K"});
}

TEST_CASE("rows of a table about one bicycle", "[tables]") {
  CHECK(stated("# Orbit 2\n\n| What | Value | Source |\n|---|---|---|\n"
               "| Total parts | 671K | [3] |\n| Parts of the bell | 14K | [3] |\n") ==
        Lines{"Orbit 2 parts 671K", "Orbit 2 bell 14K"});
}

TEST_CASE("several sizes in a cell are members of the row's family", "[tables]") {
  CHECK(stated("| Model | Parts (K) |\n|---|---|\n| Comet | 7, 67 |\n") ==
        Lines{"Comet parts 7 (a member)", "Comet parts 67 (a member)"});
}

TEST_CASE("a row labelled with the maker is about what its cells name", "[tables]") {
  CHECK(stated("| Maker | Bicycles | Parts (K) |\n|---|---|---|\n"
               "| Velox | Comet 7K, Comet 67K | 7, 67 |\n") ==
        Lines{"Comet parts 7 (a member)", "Comet parts 67 (a member)"});
}

TEST_CASE("a unit in the cell outweighs the header", "[tables]") {
  CHECK(stated("# Orbit 2\n\n| What | Value |\n|---|---|\n| Range | 300 hours |\n") ==
        Lines{"Orbit 2 hours 300"});
}

TEST_CASE("a cell that says more than a name labels no row", "[tables]") {
  CHECK(stated("| Title | Date |\n|---|---|\n"
               "| Orbit 2 in the mountains, a talk for all who ride | 2024-05-13 |\n")
            .empty());
  CHECK(stated("| Title | Date |\n|---|---|\n| Orbit 2 (new) | 2024-05-13 |\n") ==
        Lines{"Orbit 2 launched 2024-05-13"});
}

TEST_CASE("merged cells hold for every row and column they cover", "[tables]") {
  CHECK(stated("<table><tr><th>Model</th><th>Parts</th></tr>"
               "<tr><td>Orbit 2</td><td rowspan=\"2\">671K</td></tr>"
               "<tr><td>Orbit 3</td></tr></table>\n") == Lines{"Orbit 2 parts 671K"});
}

TEST_CASE("a further version of what a header names is another thing", "[tables]") {
  CHECK(stated("| | Orbit 2 |\n|---|---|\n| Total parts v2 | 671K |\n").empty());
  CHECK(stated("| Model | Total parts v2 |\n|---|---|\n| Orbit 2 | 671K |\n").empty());
}

TEST_CASE("a cue in the cell outweighs the header", "[tables]") {
  CHECK(stated("| Model | Parts |\n|---|---|\n| Orbit 2 | 671K (21K moving) |\n") ==
        Lines{"Orbit 2 parts 671K", "Orbit 2 moving 21K"});
}

TEST_CASE("a bracket behind the name says nothing that a column says", "[tables]") {
  CHECK(stated("| Model | Parts |\n|---|---|\n| Orbit 2 (128K) | 671K |\n") ==
        Lines{"Orbit 2 parts 671K"});
}

TEST_CASE("a header within a compound is none", "[tables]") {
  CHECK(stated("# Orbit 2\n\n| What | Value |\n|---|---|\n| Full-size | 671K |\n").empty());
}

TEST_CASE("a header with a slash asks for two values", "[tables]") {
  CHECK(
      stated(
          "| | Orbit 2 | Orbit 3 |\n|---|---|---|\n| Moving / Total | 21K / 671K | 2K/236K |\n") ==
      Lines{"Orbit 2 moving 21K", "Orbit 2 parts 671K", "Orbit 3 moving 2K", "Orbit 3 parts 236K"});
  CHECK(stated("| Model | Parts (Moving/Total) |\n|---|---|\n| Orbit 2 | 21K/671K |\n| Orbit 3 | "
               "9K |\n") == Lines{"Orbit 2 moving 21K", "Orbit 2 parts 671K", "Orbit 3 parts 9K"});
  CHECK(stated("| Model | Parts (Moving/Total) |\n|---|---|\n| Orbit 2 | ~21K / ~671K |\n") ==
        Lines{"Orbit 2 moving 21K", "Orbit 2 parts 671K"});
}

TEST_CASE("a row of sums is about no attribute of its own", "[tables]") {
  CHECK(stated("# Orbit 2\n\n| What | Hours of work | Range |\n|---|---|---|\n| Total | 3311 | 86 "
               "km |\n")
            .empty());
}

TEST_CASE("names below an empty row of headers head the columns", "[tables]") {
  CHECK(stated("| | |\n|---|---|\n| | **Orbit 2** |\n| Total parts | 671K |\n") ==
        Lines{"Orbit 2 parts 671K"});
}

TEST_CASE("blanks between two scripts are left out or not", "[tables]") {
  CHECK(stated("| Model | 零件kit数 |\n|---|---|\n| Orbit 2 | 671K |\n") ==
        Lines{"Orbit 2 parts 671K"});
}

TEST_CASE("a column of values may stand in front of the names", "[tables]") {
  CHECK(stated("| Size | Model |\n|---|---|\n| 671K | Orbit 2 |\n") == Lines{"Orbit 2 parts 671K"});
}

TEST_CASE("the one row of a table without names is about what stands around", "[tables]") {
  CHECK(stated("# Orbit 2\n\n| Total parts | Moving parts | Bells |\n|---|---|---|\n"
               "| 671K | 21K | 2 |\n") == Lines{"Orbit 2 parts 671K", "Orbit 2 moving 21K"});
}

TEST_CASE("a name holds for the rows below it whose cell is empty", "[tables]") {
  CHECK(stated("| Model | Range | Parts |\n|---|---|---|\n| Orbit 2 | 86 km | 671K |\n"
               "| | 90 km | |\n") ==
        Lines{"Orbit 2 range 86", "Orbit 2 parts 671K", "Orbit 2 range 90"});
}

TEST_CASE("the first row of an HTML table may be one of headers without saying so", "[tables]") {
  CHECK(stated("<table><tr><td>Model</td><td>Parts</td><td>Range</td></tr>"
               "<tr><td>Orbit 2</td><td>671K</td><td>86 km</td></tr></table>\n") ==
        Lines{"Orbit 2 parts 671K", "Orbit 2 range 86"});
}

TEST_CASE("a column's name in front of a row without one", "[tables]") {
  CHECK(stated("# Comet\n\n| Size | Orbit 2 | Range |\n|---|---|---|\n| 671K | new | 86 km |\n") ==
        Lines{"Orbit 2 parts 671K", "Orbit 2 range 86"});
}

TEST_CASE("a first column of names is one, though its header is an attribute's", "[tables]") {
  CHECK(stated("| Frame | Parts |\n|---|---|\n| Orbit 2 | 671K |\n| Orbit 3 | 236K |\n") ==
        Lines{"Orbit 2 parts 671K", "Orbit 3 parts 236K"});
}

TEST_CASE("of two columns of one attribute the one that says no more is its", "[tables]") {
  CHECK(stated("| Model | Front parts | Total parts |\n|---|---|---|\n| Orbit 2 | 9K | 671K |\n") ==
        Lines{"Orbit 2 parts 671K"});
  CHECK(stated("| Model | Parts (new) | Parts [1] |\n|---|---|---|\n| Orbit 2 | 9K | 671K |\n") ==
        Lines{"Orbit 2 parts 9K", "Orbit 2 parts 671K"});
}

TEST_CASE("a name may stand behind a date", "[tables]") {
  CHECK(stated(
            "| Year | Milestone | What |\n|---|---|---|\n| 2024 | Orbit 2 | 671K parts, new |\n") ==
        Lines{"Orbit 2 parts 671K"});
}

TEST_CASE("a first cell that is a text is read as one", "[tables]") {
  CHECK(stated("| Bicycle | Links |\n|---|---|\n| 3) **Orbit 2** - comprises 671K parts, made and "
               "sold in one town alone | [shop](https://example.org) |\n") ==
        Lines{"Orbit 2 parts 671K"});
}

TEST_CASE("a part and the whole in one cell", "[tables]") {
  CHECK(stated("| Model | Moving |\n|---|---|\n| Orbit 2 | 21K of 671K |\n") ==
        Lines{"Orbit 2 moving 21K", "Orbit 2 parts 671K"});
}

TEST_CASE("a cell may name the family that its row is of, and no other", "[tables]") {
  CHECK(stated("| Model | Notes |\n|---|---|\n| Orbit 2 Lite | 15K parts, the least Orbit 2 |\n") ==
        Lines{"Orbit 2 Lite parts 15K"});
  CHECK(stated("| Model | Notes |\n|---|---|\n| Orbit 2 | like the 236K parts of Orbit 3 |\n")
            .empty());
}

TEST_CASE("amounts under a header of words are read by their own", "[tables]") {
  CHECK(stated("| Model | Gear |\n|---|---|\n| Orbit 2 | 671K parts, light |\n") ==
        Lines{"Orbit 2 parts 671K"});
}

TEST_CASE("a cell with an amount is no label, and may be its column's", "[tables]") {
  CHECK(stated(
            "| What | Orbit 2 as sold | Why |\n|---|---|---|\n| Scale | 671K parts | strong |\n") ==
        Lines{"Orbit 2 parts 671K"});
}

TEST_CASE("a scale that wants a unit says nothing alone", "[tables]") {
  CHECK(stated("| Model | Size |\n|---|---|\n| Orbit 2 | 5G |\n").empty());
  CHECK(stated("| Model | Size |\n|---|---|\n| Orbit 2 | 5G parts |\n") ==
        Lines{"Orbit 2 parts 5G"});
}

TEST_CASE("a label of any script is a label", "[tables]") {
  CHECK(
      stated("# Orbit 2\n\n| 指标 | 数值 |\n|---|---|\n| 活动零件 kit | 21 |\n| 零件 kit 数 | 671K "
             "|\n") == Lines{"Orbit 2 parts 671K"});
}

TEST_CASE("a body that is all of headers has rows", "[tables]") {
  CHECK(stated("<table><thead><tr><th>Model</th><th>Parts</th></tr></thead><tbody>"
               "<tr><th>Orbit 2</th><th>671K</th></tr></tbody></table>\n") ==
        Lines{"Orbit 2 parts 671K"});
}

TEST_CASE("a size for a label names a member", "[tables]") {
  CHECK(stated("# Comet\n\n| Model | Range |\n|---|---|\n| 67K | 86 km |\n| 9K | 90 km |\n") ==
        Lines{"Comet 67K range 86"});
}
