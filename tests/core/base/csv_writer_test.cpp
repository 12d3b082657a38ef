// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv_writer.h"

#include <doctest/doctest.h>

#include <limits>

namespace {

using s4k::CsvWriter;

std::string cellOf(std::string_view text) {
    return CsvWriter().cell(text).text();
}

TEST_CASE("CSV: commas between cells, CR LF after each row") {
    CsvWriter csv;
    csv.cell("a").cell("b").emptyCell().endRow().cell("c").emptyCell().emptyCell().endRow();
    CHECK(csv.text() == "a,b,\r\nc,,\r\n");
}

TEST_CASE("CSV: a cell is quoted only where it must be") {
    CHECK(cellOf("Zähler 1; 5 °C") == "Zähler 1; 5 °C");
    CHECK(cellOf("a,b") == "\"a,b\"");
    CHECK(cellOf("a\nb") == "\"a\nb\"");
    CHECK(cellOf("a\rb") == "\"a\rb\"");
    CHECK(cellOf("\"") == "\"\"\"\"");
    CHECK(cellOf("a \"b\"") == "\"a \"\"b\"\"\"");
}

TEST_CASE("CSV: numbers have a point and read back to the same value of their type") {
    CsvWriter csv;
    csv.number(0.1).number(0.1F).number(-5).number(1e6F, std::chars_format::fixed);
    csv.number(2.5, std::chars_format::fixed, 3).number(std::numeric_limits<double>::quiet_NaN());
    csv.number(std::numeric_limits<float>::infinity()).number(1e300);
    CHECK(csv.text() == "0.1,0.1,-5,1000000,2.500,,,1e+300");
    CHECK(CsvWriter().number(1e300, std::chars_format::fixed, 3).text().size() == 305);
}

TEST_CASE("CSV: a row continues after its first cells were taken") {
    CsvWriter csv;
    csv.cell("a");
    CHECK(csv.take() == "a");
    CHECK(csv.cell("b").endRow().take() == ",b\r\n");
    CHECK(csv.take().empty());
}

} // namespace
