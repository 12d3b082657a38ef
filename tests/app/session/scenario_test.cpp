// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/scenario.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

using namespace s4k;
using namespace s4k::session;

namespace {

const std::string kTitle = "s4k-scenario 1\n";

Scenario parsed(const std::string& text) {
    auto scenario = parseScenario(text, "a.s4k");
    if (!scenario)
        FAIL(scenario.error().message());
    return std::move(scenario).value();
}

std::string refusal(const std::string& text) {
    const auto scenario = parseScenario(text, "a.s4k");
    REQUIRE(!scenario.ok());
    CHECK(!scenario.error().cause.empty());
    CHECK(!scenario.error().remedy.empty());
    return scenario.error().message();
}

double secondsOf(const std::string& time) {
    return parsed(kTitle + "at " + time + " power on").steps.at(0).seconds;
}

} // namespace

TEST_CASE("every kind of step is read") {
    const Scenario scenario = parsed("s4k-scenario 1\n"
                                     "# words behind # are for people\n"
                                     "at 0s    load volts=480 amps=50 pf=0.9\n"
                                     "at 10s   unit 3-7 fault late=250/4\n"
                                     "at 90s   fault none   # all well\n"
                                     "at 2min  unit 5 power off\n"
                                     "at 150s  unit 5 power on\n"
                                     "at 3min  unit 5,9 set ct=200\n"
                                     "repeat every 5min\n");
    REQUIRE(scenario.steps.size() == 6);
    CHECK(scenario.name == "a.s4k");
    CHECK(scenario.period == 300);
    CHECK(std::get<LoadStep>(scenario.steps[0].action).words == "volts=480 amps=50 pf=0.9");
    CHECK(scenario.steps[0].units.count() == 247);
    CHECK(!scenario.steps[0].units[0]);
    const modbus::Fault& fault = std::get<FaultStep>(scenario.steps[1].action).fault;
    CHECK(fault == modbus::Fault{modbus::FaultKind::Late, 250, 4});
    CHECK(scenario.steps[1].units.count() == 5);
    CHECK(std::holds_alternative<NoFaultStep>(scenario.steps[2].action));
    CHECK(!std::get<PowerStep>(scenario.steps[3].action).supplied);
    CHECK(std::get<PowerStep>(scenario.steps[4].action).supplied);
    const auto& set = std::get<SetStep>(scenario.steps[5].action);
    CHECK(set.parameter == Parameter::CtPrimary);
    CHECK(set.value == 200);
    CHECK(scenario.steps[5].units[9]);
    CHECK(scenario.steps[5].units.count() == 2);
    CHECK(scenario.steps[5].seconds == 180);
    CHECK(scenario.steps[5].line == 8);
}

TEST_CASE("times have units") {
    CHECK(secondsOf("500ms") == 0.5);
    CHECK(secondsOf("90s") == 90);
    CHECK(secondsOf("1.5min") == 90);
    CHECK(secondsOf("2h") == 7200);
    CHECK(secondsOf("0s") == 0);
    CHECK(secondsOf("8784h") == kMaxScenarioSeconds);
}

TEST_CASE("steps come in the order of time, and of the file at one time") {
    const Scenario scenario = parsed(kTitle + "at 9s power on\nat 3s power off\n"
                                              "at 9s power off\nat 3s power on\n");
    REQUIRE(scenario.steps.size() == 4);
    const int lines[] = {3, 5, 2, 4};
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(scenario.steps[i].line == lines[i]);
}

TEST_CASE("files of any system are read") {
    CHECK(parsed("\xEF\xBB\xBFs4k-scenario 1\r\n\r\n\tat  1s\tpower off  \r\n").steps.size() == 1);
    CHECK(parsed(kTitle + "at 1s power off").steps.size() == 1);
    CHECK(parsed("# Stra\xC3\x9F"
                 "e\n" +
                 kTitle + "at 1s power off#now")
              .steps.size() == 1);
}

TEST_CASE("what people set is read as they type it") {
    const Scenario scenario =
        parsed(kTitle + "at 1s set system=delta\nat 2s set pt=2.50\nat 3s set parity=odd");
    CHECK(std::get<SetStep>(scenario.steps[0].action).value == 31);
    CHECK(std::get<SetStep>(scenario.steps[1].action).value == 250);
    CHECK(std::get<SetStep>(scenario.steps[2].action).value == 2);
}

TEST_CASE("what cannot be read is refused with its place, cause and remedy") {
    struct Row {
        const char* text; ///< after the title line
        const char* message;
    };
    static constexpr Row kRows[] = {
        {"att 1s power on", "a.s4k:2:1: line \"att\": this word is not known; did you mean at?"},
        {"\n\n  foo", "a.s4k:4:3: line \"foo\""},
        {"at", "a.s4k:2:3: time: it does not begin with a number; write a time like 500ms"},
        {"at soon power on", "a.s4k:2:4: time \"soon\": it does not begin with a number"},
        {"at 10 power on", "a.s4k:2:4: time \"10\": its unit is missing"},
        {"at 10m power on", "a.s4k:2:4: time \"10m\": there is no such unit of time"},
        {"at -1s power on", "it does not begin with a number"},
        {"at 1e3s power on", "there is no such unit of time"},
        {"at 1..5s power on", "it does not begin with a number"},
        {"at nans power on", "it does not begin with a number"},
        {"at 9000h power on", "a.s4k:2:4: time \"9000h\": it is longer than 366 days"},
        {"at 1s", "a.s4k:2:6: step: its action is missing; there are: load, fault, power"},
        {"at 1s powr on", "a.s4k:2:7: step \"powr\": this word is not known; did you mean power?"},
        {"at 1s power", "a.s4k:2:12: step \"power\": a word is missing; write it like"},
        {"at 1s power up", "a.s4k:2:13: power \"up\": it is neither on nor off"},
        {"at 1s power on now", "a.s4k:2:16: step \"now\": nothing more may stand on this line"},
        {"at 1s unit", "a.s4k:2:11: units"},
        {"at 1s unit 5", "a.s4k:2:13: step: its action is missing"},
        {"at 1s unit 5-2 power on", "a.s4k:2:12: units \"5-2\""},
        {"at 1s unit 248 power on", "a.s4k:2:12: units \"248\""},
        {"at 1s load", "a.s4k:2:11: step \"load\": a word is missing"},
        {"at 1s load volts=480 vots=1", "a.s4k:2:22: load \"vots=1\": this word is not known; did "
                                        "you mean volts=?"},
        {"at 1s load volts=1 amps=1,2 pf=9", "a.s4k:2:20: load amps \"1,2\""},
        {"at 1s load living amps=3", "a.s4k:2:12: load \"living\": this word excludes all others"},
        {"at 1s load hz=20", "a.s4k:2:12: line frequency \"20\""},
        {"at 1s fault sleepy", "a.s4k:2:13: fault \"sleepy\": there is no fault of this name"},
        {"at 1s fault 3:late",
         "a.s4k:2:13: fault \"3:late\": the unit ids belong before the word fault"},
        {"at 1s fault late=0", "a.s4k:2:13: value of fault late \"0\""},
        {"at 1s set ct", "a.s4k:2:11: parameter \"ct\": its value is missing"},
        {"at 1s set ctt=5",
         "a.s4k:2:11: parameter \"ctt\": there is no parameter of this name; did "
         "you mean"},
        {"at 1s set ct=0", "a.s4k:2:14: "},
        {"at 1s set ct=many", "a.s4k:2:14: "},
        {"at 1s power on\nrepeat", "a.s4k:3:7: repeat: the period is missing"},
        {"at 1s power on\nrepeat ever 5s", "a.s4k:3:8: repeat \"ever\""},
        {"at 1s power on\nrepeat every 5", "a.s4k:3:14: time \"5\": its unit is missing"},
        {"at 1s power on\nrepeat every 5s twice", "a.s4k:3:17: repeat \"twice\""},
        {"at 0s power on\nrepeat every 50ms", "a.s4k:3:14: repeat \"50ms\": it is too short"},
        {"repeat every 5s\nat 5s power on",
         "a.s4k:2:14: repeat: the last step is not before its end"},
        {"at 1s power on\nrepeat every 5s\nrepeat every 6s",
         "a.s4k:4:1: repeat \"repeat\": the scenario repeats already"},
        {"# nothing", "scenario: it has no step"},
        {"at 1s power\x01 on", "a.s4k:2:12: line: there is a control character in it"},
    };
    for (const Row& row : kRows) {
        CAPTURE(row.text);
        const std::string message = refusal(kTitle + row.text);
        CAPTURE(message);
        CHECK(message.find(row.message) != std::string::npos);
    }
}

TEST_CASE("only a scenario of this version is read") {
    CHECK(refusal("").find("a.s4k:1:1: scenario: it is empty") == 0);
    CHECK(refusal("at 1s power on").find("a.s4k:1:1: scenario \"at\"") == 0);
    CHECK(refusal("s4k-scenario").find("a.s4k:1:13: scenario version:") == 0);
    CHECK(refusal("s4k-scenario 2\n").find("a.s4k:1:14: scenario version \"2\"") == 0);
    CHECK(refusal(std::string("\0\0", 2)).find("control character") != std::string::npos);
}

TEST_CASE("sizes are limited") {
    CHECK(refusal(std::string(kMaxScenarioBytes + 1, '\n')).find("longer than 1 MB") !=
          std::string::npos);
    CHECK(refusal(kTitle + "at 1s load " + std::string(1000, 'x')).find("longer than 1000 bytes") !=
          std::string::npos);
    CHECK(refusal(kTitle + "at 1s load " + std::string(900, 'x')).size() < 400);
    std::string many = kTitle;
    for (std::size_t i = 0; i < kMaxScenarioSteps; ++i)
        many += "at 1s power on\n";
    CHECK(parsed(many).steps.size() == kMaxScenarioSteps);
    CHECK(refusal(many + "at 1s power on").find("a.s4k:10002:1: scenario: it has more than") == 0);
}
