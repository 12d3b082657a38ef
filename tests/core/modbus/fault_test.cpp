// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/fault.h"

#include "core/modbus/unit_text.h"

#include <doctest/doctest.h>

#include <ostream>
#include <set>

namespace {

using namespace s4k;
using namespace s4k::modbus;

const std::string kNames =
    "silent, late, busy, unit, crc, truncate, garbage, reset, oldfw"; // in the form of the help

FaultOrder order(std::string_view units, FaultKind kind, int value, int every = 1) {
    return {parseUnits(units).value(), {kind, value, every}};
}

std::string refusal(std::string_view text) {
    const auto parsed = parseFault(text);
    return parsed ? "taken as " + faultText(*parsed) : parsed.error().message();
}

TEST_CASE("faults as a person types them") {
    CHECK(parseFault("late=250").value() == order("all", FaultKind::Late, 250));
    CHECK(parseFault("3-7:busy/10").value() == order("3-7", FaultKind::Busy, 0, 10));
    CHECK(parseFault("1,3:unit=9/1000").value() == order("1,3", FaultKind::WrongUnit, 9, 1000));
    CHECK(parseFault("all:crc").value() == order("all", FaultKind::BadCrc, 0));
    CHECK(parseFault("silent/1").value() == order("all", FaultKind::Silent, 0));
    CHECK(parseFault("5:reset").value() == order("5", FaultKind::ResetSystem, 0));
    CHECK(parseFault("oldfw").value() == order("all", FaultKind::OldFirmware, 0));
}

TEST_CASE("values that are left out") {
    CHECK(parseFault("late").value() == order("all", FaultKind::Late, 1000));
    CHECK(parseFault("late/3").value() == order("all", FaultKind::Late, 1000, 3));
    CHECK(parseFault("unit").value() == order("all", FaultKind::WrongUnit, 247));
    CHECK(parseFault("garbage").value() == order("all", FaultKind::Garbage, 3));
    CHECK(parseFault("truncate").value() == order("all", FaultKind::Truncated, 2));
}

TEST_CASE("both ends of every range are taken, nothing beyond") {
    for (const FaultRow& row : kFaultTable) {
        if (row.unit.empty())
            continue;
        const std::string typed = std::string(row.name) + "=";
        for (const int value : {row.min, row.max})
            CHECK(parseFault(typed + std::to_string(value)).value().fault.value == value);
        for (const int value : {row.min - 1, row.max + 1})
            CHECK(refusal(typed + std::to_string(value)) ==
                  "value of fault " + std::string(row.name) + " \"" + std::to_string(value) +
                      "\": out of range; give " + std::to_string(row.min) + " to " +
                      std::to_string(row.max) + " " + row.unit.english());
    }
}

TEST_CASE("what is no fault is named with its cause and what is taken") {
    CHECK(refusal("") == "fault: no fault is named; name one of " + kNames);
    CHECK(refusal("5:") == "fault: no fault is named; name one of " + kNames);
    for (const std::string name : {"slow", "Late", " late", "late ", "1-3", "busy:late"}) {
        const std::string typed = name == "busy:late" ? "1:busy:late" : name;
        CHECK(refusal(typed) ==
              "fault \"" + name + "\": there is no fault of this name; name one of " + kNames);
    }
    CHECK(refusal("late=") == "value of fault late: not a whole number without sign; give 1 to "
                              "60000 ms");
    CHECK(refusal("late=2s") == "value of fault late \"2s\": not a whole number without sign; give "
                                "1 to 60000 ms");
    CHECK(refusal("late=-5") == "value of fault late \"-5\": not a whole number without sign; give "
                                "1 to 60000 ms");
    CHECK(refusal("late=99999999999") == "value of fault late \"99999999999\": out of range; give "
                                         "1 to 60000 ms");
    CHECK(refusal("crc=1") == "value of fault crc \"1\": this fault takes no value; leave out what "
                              "begins with the equals sign");
    CHECK(refusal("busy/0") == "interval of fault busy \"0\": out of range; give one request "
                               "in 1 to 1000");
    CHECK(refusal("busy/1001") == "interval of fault busy \"1001\": out of range; give one "
                                  "request in 1 to 1000");
    CHECK(refusal("busy/") == "interval of fault busy: not a whole number without sign; give "
                              "one request in 1 to 1000");
    CHECK(refusal("busy/2/3") == "interval of fault busy \"2/3\": not a whole number without "
                                 "sign; give one request in 1 to 1000");
    for (const std::string kind : {"reset", "oldfw"})
        CHECK(refusal(kind + "/5") ==
              "interval of fault " + kind +
                  " \"5\": this fault is permanent and does not act on single "
                  "requests; leave out what begins with the slash");
    CHECK(refusal("0:late") == parseUnits("0").error().message());
    CHECK(refusal(":late") == parseUnits("").error().message());
}

TEST_CASE("faults as text") {
    CHECK(faultText(order("all", FaultKind::Late, 1000)) == "late=1000");
    CHECK(faultText(order("3-7", FaultKind::Busy, 0, 10)) == "3-7:busy/10");
    CHECK(faultText(order("9", FaultKind::OldFirmware, 0, 10)) == "9:oldfw");
    CHECK(faultText(order("1,9", FaultKind::Truncated, 64, 2)) == "1,9:truncate=64/2");
}

TEST_CASE("every order comes back from its text") {
    for (const FaultRow& row : kFaultTable)
        for (const std::string units : {"all", "1", "3-7,9", "247"})
            for (const int value : {row.min, row.defaultValue, row.max})
                for (const int every : {1, 2, 1000}) {
                    const bool lasts = row.name == "reset" || row.name == "oldfw";
                    const FaultOrder ordered = order(units, row.kind, value, lasts ? 1 : every);
                    CAPTURE(faultText(ordered));
                    REQUIRE(parseFault(faultText(ordered)).ok());
                    CHECK(parseFault(faultText(ordered)).value() == ordered);
                }
}

TEST_CASE("each kind has its row, its own name and words for people") {
    std::set<std::string_view> names;
    std::set<std::string_view> titles;
    for (const FaultRow& line : kFaultTable) {
        CHECK(&row(line.kind) == &line);
        CHECK_FALSE(line.title.empty());
        CHECK(std::string_view(line.description.english()).size() > 20);
        names.insert(line.name);
        titles.insert(line.title.english());
        CHECK(parseFault(line.name).value().fault == Fault{line.kind, line.defaultValue, 1});
    }
    CHECK(names.size() == kFaultKindCount);
    CHECK(titles.size() == kFaultKindCount);
}

} // namespace
