// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/duration.h"
#include "core/base/words.h"

#include <doctest/doctest.h>

namespace s4k {

TEST_CASE("words carry their columns") {
    const auto words = wordsOf(" at\t10s  load \r");
    REQUIRE(words.size() == 3);
    CHECK(words[0].text == "at");
    CHECK(words[0].column == 2);
    CHECK(words[1].column == 5);
    CHECK(words[2].text == "load");
    CHECK(words[2].column == 10);
    CHECK(wordsOf(" \t ").empty());
    CHECK(wordsOf("").empty());
}

TEST_CASE("the case of ASCII letters is ignored, other bytes are not") {
    CHECK(equalNoCase("SAvEd", "saved"));
    CHECK_FALSE(equalNoCase("saved", "save"));
    CHECK_FALSE(equalNoCase("[", "{"));
    CHECK(lowerCase("KVARh\xC4") == "kvarh\xC4");
}

TEST_CASE("a placed refusal names source, line and column, and shows 80 bytes of the value") {
    const Error error = placed(
        "a.s4k", 3,
        {{Text::verbatim("key"), std::string(81, 'x'), Text::verbatim("no"), Text::verbatim("yes")},
         7});
    CHECK(error.thing == "a.s4k:3:7: key");
    CHECK(error.value == std::string(80, 'x') + "...");
}

TEST_CASE("durations have a unit and a limit") {
    constexpr DurationLimit kHour{3600, S4K_TEXT("Words", "it is longer than an hour")};
    CHECK(*parseDuration(S4K_TEXT("Words", "time"), "500ms", kHour) == doctest::Approx(0.5));
    CHECK(*parseDuration(S4K_TEXT("Words", "time"), "1.5min", kHour) == doctest::Approx(90));
    CHECK(*parseDuration(S4K_TEXT("Words", "time"), "1h", kHour) == doctest::Approx(3600));
    CHECK(parseDuration(S4K_TEXT("Words", "time"), "61min", kHour).error().cause ==
          Text(kHour.refusal));
    for (const std::string_view word : {"", "s", "-1s", "1e3s", "1", "1.2.3s", "nans", "1d"})
        CHECK_FALSE(parseDuration(S4K_TEXT("Words", "time"), word, kHour).ok());
}

} // namespace s4k
