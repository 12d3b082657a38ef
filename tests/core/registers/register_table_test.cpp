// SPDX-License-Identifier: GPL-3.0-or-later
// Compares the table with the register file from which it was made.
#include "core/registers/register_table.h"

#include "core/registers/parameter.h"
#include "tests/core/registers/csv.h"
#include "tests/support/files.h"

#include <doctest/doctest.h>

using namespace s4k;

namespace {

std::string name(Format f) {
    switch (f) {
    case Format::UInt:
        return "UInt";
    case Format::SInt:
        return "SInt";
    case Format::ULong:
        return "ULong";
    case Format::Float:
        return "Float";
    }
    return "?";
}

std::string name(Scale s) {
    switch (s) {
    case Scale::None:
        return "none";
    case Scale::Current:
        return "I";
    case Scale::Voltage:
        return "V";
    case Scale::Power:
        return "W";
    case Scale::Energy:
        return "E";
    case Scale::Hundredth:
        return "0.01";
    case Scale::TenThousandth:
        return "ratio0.0001";
    }
    return "?";
}

std::string text(const std::optional<std::int64_t>& limit) {
    return limit ? std::to_string(*limit) : "";
}

std::string text(SystemMask mask) {
    std::string codes;
    for (const SystemType t : kSystemTypes)
        if (contains(mask, t))
            codes += (codes.empty() ? "" : ";") + std::to_string(static_cast<int>(t));
    return codes;
}

/// The file writes the factor of register 133 as 100.
std::string scaleText(const test::CsvRow& line) {
    return line.at("scale") == "100" ? "0.01" : line.at("scale");
}

void compare(const RegisterRow& row, const test::CsvRow& line) {
    CAPTURE(row.number);
    CHECK(std::to_string(row.number) == line.at("register"));
    CHECK(std::to_string(row.words) == line.at("words"));
    CHECK(std::string(row.symbol) == line.at("symbol"));
    CHECK((row.access == Access::ReadWrite ? "RW" : "R") == line.at("access"));
    CHECK((row.nonVolatile ? "1" : "0") == line.at("nv"));
    CHECK(name(row.format) == line.at("format"));
    CHECK(std::string(row.unit) == line.at("unit"));
    CHECK(name(row.scale) == scaleText(line));
    CHECK(text(row.limits.min) == line.at("min"));
    CHECK(text(row.limits.max) == line.at("max"));
    CHECK(text(row.limits.defaultValue) == line.at("default"));
    CHECK(text(row.validIn) == line.at("valid_system_types"));
    CHECK(std::string(row.description.english()) == line.at("description"));
}

} // namespace

TEST_CASE("every row and column is that of the register file") {
    const auto lines = test::parseCsv(test::dataFile("registers.csv"));
    REQUIRE(lines.size() == kRegisterTable.size());
    for (std::size_t i = 0; i < lines.size(); ++i)
        compare(kRegisterTable[i], lines[i]);
}

TEST_CASE("a measured row is its quantity, by name, unit and validity") {
    for (const RegisterRow& row : kRegisterTable) {
        CAPTURE(row.symbol);
        std::string symbol(row.symbol);
        for (const std::string suffix : {"_f", "_alias"})
            if (symbol.size() > suffix.size() &&
                symbol.compare(symbol.size() - suffix.size(), suffix.size(), suffix) == 0)
                symbol.resize(symbol.size() - suffix.size());
        CHECK(quantityFromSymbol(symbol) == row.quantity);
        if (row.quantity)
            CHECK(row.validIn == traits(*row.quantity).validIn);
    }
}

TEST_CASE("every word of the three blocks is found, nothing else is") {
    std::size_t words = 0;
    for (std::uint32_t number = 0; number <= 65535; ++number) {
        const RegisterNumber n{static_cast<std::uint16_t>(number)};
        const RegisterRow* row = findRegister(n);
        const bool inside = (number >= 1 && number <= 52) || (number >= 129 && number <= 154) ||
                            (number >= 257 && number <= 346);
        REQUIRE((row != nullptr) == inside);
        REQUIRE(wordIndex(n).has_value() == inside);
        if (!inside)
            continue;
        REQUIRE(row->number <= number);
        REQUIRE(number < std::uint32_t{row->number} + row->words);
        REQUIRE(wordIndex(n) == words++);
    }
    CHECK(words == kRegisterWordCount);
}

TEST_CASE("rows are found by symbol") {
    for (const RegisterRow& row : kRegisterTable)
        CHECK(findRegister(row.symbol) == &row);
    CHECK(findRegister("volts") == nullptr);
    CHECK(findRegister("") == nullptr);
}

TEST_CASE("each quantity has an integer and a float row") {
    for (const QuantityTraits& q : kQuantities) {
        CAPTURE(q.symbol);
        CHECK(integerRow(q.quantity).symbol == q.symbol);
        CHECK(floatRow(q.quantity).symbol == std::string(q.symbol) + "_f");
    }
}

TEST_CASE("parameters with a register have its range, default and access") {
    for (const ParameterRow& parameter : kParameterTable) {
        if (!parameter.reg)
            continue;
        CAPTURE(parameter.name);
        const RegisterRow* row = findRegister(*parameter.reg);
        REQUIRE(row != nullptr);
        CHECK(row->limits.min == parameter.min);
        CHECK(row->limits.max == parameter.max);
        CHECK(row->limits.defaultValue == parameter.defaultValue);
        CHECK(row->unit == parameter.unit);
        CHECK(row->access == Access::ReadWrite);
        CHECK(row->nonVolatile);
    }
}

TEST_CASE("register number n is wire address n - 1") {
    CHECK(toPdu({1}).value == 0);
    CHECK(toPdu({346}).value == 345);
    CHECK(toRegister({65534}).value == 65535);
    for (std::uint16_t n = 1; n < 400; ++n)
        CHECK(toRegister(toPdu({n})) == RegisterNumber{n});
}
