// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_codec.h"

#include "core/base/random.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace s4k;
using namespace s4k::store;

namespace {

HistoryRow randomSample(Random& random) {
    HistoryRow sample;
    sample.timeMs = static_cast<std::int64_t>(random.next() >> 24U);
    const bool wide = random.below(4) == 0;
    for (const QuantityTraits& row : kQuantities) {
        if (random.below(5) == 0)
            continue;
        const double value = (random.uniform() - 0.3) * 1e6;
        sample.readings[row.quantity] = !isCounter(row.quantity)
                                            ? static_cast<double>(static_cast<float>(value))
                                        : wide ? std::fabs(value) * 1e9 + 0.123
                                               : std::round(std::fabs(value) * 1e4) / 10;
    }
    sample.alerts = static_cast<std::uint16_t>(random.next());
    sample.marks = static_cast<std::uint8_t>(random.below(32));
    sample.energyResets = static_cast<std::uint16_t>(random.next());
    sample.powerUps = static_cast<std::uint16_t>(random.next());
    sample.scales = {-2, 3, -4, 4};
    sample.settings.set(Parameter::CtPrimary, 1234);
    return sample;
}

bool same(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b));
}

} // namespace

TEST_CASE("a sample comes back from its row exactly") {
    Random random(1);
    for (int i = 0; i < 300; ++i) {
        const HistoryRow sample = randomSample(random);
        const QByteArray bytes = encodeSample(sample);
        const auto back = decodeSample(bytes);
        REQUIRE(back.has_value());
        for (const QuantityTraits& row : kQuantities) {
            CHECK(same(back->readings[row.quantity], sample.readings[row.quantity]));
            CHECK(same(sampleValue(bytes, row.quantity), sample.readings[row.quantity]));
        }
        CHECK(back->alerts == sample.alerts);
        CHECK(back->marks == sample.marks);
    }
}

TEST_CASE("a second of all values takes at most 190 bytes") {
    HistoryRow sample;
    for (const QuantityTraits& row : kQuantities)
        sample.readings[row.quantity] = 123456.7;
    CHECK(encodeSample(sample).size() <= 190);
    CHECK(encodeSample({}).size() == 10);
}

TEST_CASE("the last sample of a meter comes back with what the next is compared with") {
    Random random(2);
    const HistoryRow sample = randomSample(random);
    const auto back = decodeHead(encodeHead(sample));
    REQUIRE(back.has_value());
    CHECK(back->timeMs == sample.timeMs);
    CHECK(back->energyResets == sample.energyResets);
    CHECK(back->powerUps == sample.powerUps);
    CHECK(back->scales == sample.scales);
    CHECK(back->settings == sample.settings);
    CHECK(back->alerts == sample.alerts);
}

TEST_CASE("a rollup keeps gauges as floats and counters whole") {
    Random random(3);
    for (int i = 0; i < 100; ++i) {
        Rollup rollup;
        for (RollupCell& cell : rollup.cells) {
            const auto count = i % 2 == 0 ? 3U : random.below(4);
            for (unsigned n = 0; n < count; ++n)
                cell.add(static_cast<double>(static_cast<float>(1e8 + 1e6 * random.uniform())));
            cell.amount = count == 0 ? 0 : random.uniform() * 1e9;
        }
        const auto back = decodeRollup(encodeRollup(rollup));
        REQUIRE(back.has_value());
        for (const QuantityTraits& row : kQuantities) {
            const RollupCell& was = rollup[row.quantity];
            const RollupCell& is = (*back)[row.quantity];
            CHECK(is.count == was.count);
            if (was.count == 0)
                continue;
            CHECK(is.max == was.max);
            CHECK(is.min == doctest::Approx(was.min).epsilon(1e-9));
            CHECK(is.mean() == doctest::Approx(was.mean()).epsilon(1e-7));
            CHECK(is.amount == (isCounter(row.quantity) ? was.amount : 0));
        }
    }
}

TEST_CASE("damaged rows are told, not read beyond their end") {
    Random random(4);
    const QByteArray sample = encodeSample(randomSample(random));
    for (qsizetype size = 0; size < sample.size(); ++size) {
        CHECK_FALSE(decodeSample(sample.first(size)).has_value());
        CHECK(std::isnan(sampleValue(sample.first(size), Quantity::EnergyRealC)));
    }
    for (int i = 0; i < 20000; ++i) {
        QByteArray bytes(static_cast<qsizetype>(random.below(1200)), Qt::Uninitialized);
        for (char& c : bytes)
            c = static_cast<char>(random.next());
        static_cast<void>(decodeSample(bytes));
        static_cast<void>(decodeRollup(bytes));
        static_cast<void>(decodeHead(bytes));
        static_cast<void>(rollupCell(bytes, Quantity::PowerRealA));
    }
}
