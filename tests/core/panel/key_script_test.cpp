// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/panel/key_script.h"

#include "tests/core/panel/front.h"

#include <doctest/doctest.h>

namespace s4k::panel {

namespace {

using Kind = KeyStep::Kind;

std::string refusal(std::string_view text) {
    const auto steps = parseKeyScript(text, "walk.txt");
    return steps ? "" : steps.error().message();
}

bool startsWith(const std::string& text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

} // namespace

TEST_CASE("names, signs, waits and holds on any number of lines") {
    const auto steps = parseKeyScript("next >+\r\n\n\twait:1.5s hold:minus:700ms", "test");
    REQUIRE(steps.ok());
    CHECK(*steps == std::vector<KeyStep>{{Kind::Press, Key::Next},
                                         {Kind::Press, Key::Next},
                                         {Kind::Press, Key::Plus},
                                         {Kind::Wait, Key::Back, 1500},
                                         {Kind::Press, Key::Minus, 700}});
    CHECK(parseKeyScript("", "test")->empty());
}

TEST_CASE("a refusal names source, line and column") {
    struct Case {
        std::string_view script;
        std::string_view expected;
    };
    for (const Case& one : {
             Case{"nxt", "walk.txt:1:1: key \"nxt\": there is no such key; did you mean next?"},
             Case{"> >\n  > >?", "walk.txt:2:5: key \">?\": there is no such key"},
             Case{"hold:up:2s", "walk.txt:1:6: key \"up\": there is no such key"},
             Case{"hold:plus", "walk.txt:1:6: key to hold \"plus\": it does not say which key"},
             Case{"> hold:plus:2", "walk.txt:1:13: time to hold \"2\": its unit is missing"},
             Case{"wait:2y", "walk.txt:1:6: time to wait \"2y\": there is no such unit of time"},
             Case{"wait:25h", "walk.txt:1:6: time to wait \"25h\": it is longer than a day"},
             Case{"wait:20h\nwait:5h", "walk.txt:2:1: walk: it is longer than a day"},
         }) {
        CAPTURE(one.script);
        CHECK_MESSAGE(startsWith(refusal(one.script), one.expected), refusal(one.script));
    }
    CHECK(startsWith(refusal("> " + std::string(10'000, '>')), "walk.txt:1:3: walk: "));
}

TEST_CASE("a gap is between two keys, and not where a wait is") {
    test::Front front;
    std::uint32_t passed = 0;
    int steps = 0;
    const Pace pace{100, false, [&](std::uint32_t ms) { passed += ms; }, [&] { ++steps; }};
    walk(front.panel, *parseKeyScript("- > wait:5ms > hold:plus:7ms", "test"), pace);
    CHECK(passed == 100 + 5 + 100 + 7);
    CHECK(steps == 5);
    CHECK(front.label() == "PASWD");
}

} // namespace s4k::panel
