// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/past/alert_book.h"

#include "core/base/random.h"

#include <doctest/doctest.h>

#include <map>

using namespace s4k;
using past::AlertBook;
using past::AlertCount;
using past::AlertSpan;

namespace {

constexpr std::int64_t kNoon = 1'800'000'000'000;
constexpr std::uint16_t kLossA = 1U << 8U;
constexpr std::uint16_t kLossB = 1U << 9U;

} // namespace

TEST_CASE("a span goes from the first reading to the first without") {
    AlertBook book;
    book.append(kNoon, 0);
    book.append(kNoon + 1000, kLossA);
    book.append(kNoon + 2000, kLossA | kLossB);
    CHECK(book.active() == std::uint16_t{kLossA | kLossB});
    CHECK(book.sinceMs(8) == std::optional(kNoon + 1000));
    book.append(kNoon + 3000, kLossB);
    const std::deque<AlertSpan> expected{{8, kNoon + 1000, kNoon + 3000}, {9, kNoon + 2000}};
    CHECK(book.spans() == expected);
    CHECK(book.sinceMs(8) == std::optional<std::int64_t>());
    CHECK(book.active() == kLossB);
}

TEST_CASE("an earlier time ends what was active") {
    AlertBook book;
    book.append(kNoon, kLossA);
    book.append(kNoon + 5000, kLossA);
    book.append(kNoon - 60'000, kLossA);
    const std::deque<AlertSpan> expected{{8, kNoon, kNoon + 5000}, {8, kNoon - 60'000}};
    CHECK(book.spans() == expected);
}

TEST_CASE("a gap ends what was active and slow polling is none") {
    AlertBook book;
    book.append(kNoon, kLossA);
    book.append(kNoon + 1000, kLossA);
    book.append(kNoon + 3'600'000, kLossA);
    const std::deque<AlertSpan> expected{{8, kNoon, kNoon + 1000}, {8, kNoon + 3'600'000}};
    CHECK(book.spans() == expected);

    AlertBook slow;
    slow.append(kNoon, 0);
    slow.append(kNoon + 300'000, 0); // the first long step may be a gap
    for (int i = 2; i < 10; ++i)
        slow.append(kNoon + i * 300'000, kLossB);
    CHECK(slow.spans().size() == std::size_t{1});

    // Three times the step before is none yet.
    for (const std::size_t steps : {3U, 4U}) {
        AlertBook edge;
        edge.append(kNoon, kLossA);
        edge.append(kNoon + 30'000, kLossA);
        edge.append(kNoon + 30'000 + static_cast<std::int64_t>(steps) * 30'000, kLossA);
        CHECK(edge.spans().size() == steps - 2);
    }
}

TEST_CASE("recorded changes are known until the next") {
    AlertBook book;
    book.change(kNoon, kLossA);
    book.change(kNoon + 7'200'000, kLossA | kLossB);
    book.change(kNoon + 9'000'000, kLossB);
    book.watchedUntil(kNoon + 9'900'000);
    const std::deque<AlertSpan> expected{{8, kNoon, kNoon + 9'000'000}, {9, kNoon + 7'200'000}};
    CHECK(book.spans() == expected);
    CHECK(endOf(book.spans()[1], book) == kNoon + 9'900'000);
    CHECK(countAlerts(book, kNoon, kNoon + 20'000'000)[9] == (AlertCount{1, 2'700'000}));
}

TEST_CASE("a meter without power shows none") {
    AlertBook book;
    book.append(kNoon, kLossA);
    book.append(kNoon + 1000, 0); // register 146 of an image without readings
    book.append(kNoon + 2000, kLossA);
    CHECK(book.spans().size() == std::size_t{2});
}

TEST_CASE("the oldest that have ended go") {
    AlertBook book;
    book.append(kNoon, kLossA); // stays active all the time
    for (int i = 1; i <= 30'000; ++i)
        book.append(kNoon + i * 1000, i % 2 == 0 ? kLossA : kLossA | kLossB);
    CHECK(book.spans().size() == AlertBook::kMost);
    CHECK(book.sinceMs(8) == std::optional(kNoon));
    CHECK(book.spans().front() == (AlertSpan{8, kNoon}));
    book.append(kNoon + 30'001'000, 0);
    CHECK(book.spans().front().toMs == std::optional(kNoon + 30'001'000));
}

/// Compares with a list of all seconds.
TEST_CASE("flapping alerts are counted as they were") {
    Random random(3);
    AlertBook book;
    std::map<int, AlertCount> expected;
    std::uint16_t bits = 0;
    constexpr int kSeconds = 1500;
    for (int i = 0; i < kSeconds; ++i) {
        const auto next = static_cast<std::uint16_t>(random.below(0x10000));
        for (int bit = 0; bit < 16; ++bit) {
            const bool was = (bits >> bit & 1) != 0;
            const bool is = (next >> bit & 1) != 0;
            expected[bit].times += is && !was ? 1 : 0;
            expected[bit].activeMs += was ? 1000 : 0;
        }
        bits = next;
        book.append(kNoon + i * 1000, bits);
    }
    CHECK(book.spans().size() < AlertBook::kMost);
    const auto counts = countAlerts(book, kNoon, kNoon + kSeconds * 1000);
    for (const auto& [bit, count] : expected)
        CHECK((counts[static_cast<std::size_t>(bit)]) == count);
}

TEST_CASE("only what lies within the time is counted") {
    AlertBook book;
    book.add({8, kNoon, kNoon + 10'000});
    book.add({8, kNoon + 20'000, kNoon + 30'000});
    book.add({9, kNoon + 25'000}); // still active when the recording ended
    book.add({9, kNoon + 26'000, kNoon + 40'000});
    const auto counts = countAlerts(book, kNoon + 5'000, kNoon + 22'000);
    CHECK(counts[8] == (AlertCount{2, 7'000}));
    CHECK(counts[9] == (AlertCount{0, 0}));
    CHECK(countAlerts(book, kNoon, kNoon + 100'000)[9] == (AlertCount{2, 15'000}));
}

TEST_CASE("what is no span is not taken") {
    AlertBook book;
    book.add({16, kNoon, kNoon + 1});
    CHECK(book.spans().empty());
    book.add({8, kNoon, kNoon - 1000});
    CHECK(book.spans().front().toMs == std::optional(kNoon));
}

TEST_CASE("a recorded alert has the parts that readings would have shown") {
    const std::vector<past::Gap> gaps{
        {kNoon + 10'000, kNoon + 40'000}, // too short
        {kNoon + 100'000, kNoon + 300'000},
        {kNoon + 500'000, kNoon + 900'000},
    };
    CHECK(
        past::partsOf({8, kNoon, kNoon + 400'000}, gaps) ==
        std::vector<AlertSpan>{{8, kNoon, kNoon + 100'000}, {8, kNoon + 300'000, kNoon + 400'000}});
    // The first reading after the second gap does not show the alert.
    CHECK(past::partsOf({8, kNoon + 350'000, kNoon + 900'000}, gaps) ==
          std::vector<AlertSpan>{{8, kNoon + 350'000, kNoon + 500'000}});
    CHECK(past::partsOf({8, kNoon + 200'000}, gaps) ==
          std::vector<AlertSpan>{{8, kNoon + 200'000, kNoon + 500'000}, {8, kNoon + 900'000}});
    CHECK(past::partsOf({8, kNoon}, {}) == std::vector<AlertSpan>{{8, kNoon}});
}
