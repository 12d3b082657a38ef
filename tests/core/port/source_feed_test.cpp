// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/port/source_feed.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace s4k;

namespace {

/// Gives 1, 2, 3 ... in each channel, `size` sets in all; counts reads after its end.
class Counter final : public SignalSource {
public:
    explicit Counter(std::size_t size, int* readsAfterEnd = nullptr)
        : m_size(size), m_readsAfterEnd(readsAfterEnd) {}

    std::size_t read(std::span<SampleSet> out) override {
        if (m_over && m_readsAfterEnd != nullptr)
            ++*m_readsAfterEnd;
        std::size_t given = 0;
        while (given < out.size() && m_next < m_size)
            out[given++].fill(static_cast<double>(++m_next));
        m_over = given < out.size();
        return given;
    }

private:
    std::size_t m_size;
    std::size_t m_next = 0;
    bool m_over = false;
    int* m_readsAfterEnd;
};

} // namespace

TEST_CASE("without a source the inputs are dead") {
    SourceFeed feed;
    const auto sets = feed.next(100);
    CHECK(sets.size() == 100);
    CHECK(
        std::all_of(sets.begin(), sets.end(), [](const SampleSet& s) { return s == SampleSet{}; }));
    CHECK_FALSE(feed.ended());
}

TEST_CASE("every set comes once, in order, in chunks of any size, dead inputs follow") {
    for (const std::size_t chunk : {1UL, 2UL, 7UL, 503UL, 504UL, 5000UL})
        for (const std::size_t size : {0UL, 1UL, 2UL, 503UL, 504UL, 505UL, 1400UL}) {
            CAPTURE(chunk);
            CAPTURE(size);
            int readsAfterEnd = 0;
            SourceFeed feed;
            feed.setSource(std::make_unique<Counter>(size, &readsAfterEnd));
            std::size_t seen = 0;
            while (seen < 2000) {
                for (const SampleSet& set : feed.next(chunk)) {
                    ++seen;
                    REQUIRE(set[0] == static_cast<double>(seen <= size ? seen : 0));
                }
                REQUIRE(feed.ended() == (seen >= size));
            }
            CHECK(readsAfterEnd == 0);
        }
}

TEST_CASE("a call gives at most a chunk") {
    SourceFeed feed;
    CHECK(feed.next(1000000).size() == SourceFeed::kChunk);
    CHECK(feed.next(0).empty());
}

TEST_CASE("a new source starts at once and is not ended") {
    SourceFeed feed;
    feed.setSource(std::make_unique<Counter>(3));
    CHECK(feed.next(5)[2][0] == 3);
    CHECK(feed.ended());
    feed.setSource(std::make_unique<Counter>(100));
    CHECK_FALSE(feed.ended());
    CHECK(feed.next(5)[0][0] == 1);
    feed.setSource(std::make_unique<Counter>(100));
    CHECK(feed.next(5)[0][0] == 1);
    feed.setSource(nullptr);
    CHECK(feed.next(5)[0] == SampleSet{});
}
