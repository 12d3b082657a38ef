// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/store/history_fixture.h"

#include <cmath>
#include <map>
#include <numeric>

using namespace s4k;
using namespace s4k::store;
using namespace s4k::test;

namespace {

constexpr double kRange = 4294967296.0 * 1000; // scale_e 0: kWh

/// A meter whose energy is known, read at random times.
class RandomMeter {
public:
    explicit RandomMeter(std::uint64_t seed) : m_random(seed) {}

    past::Moment next() {
        const auto dice = m_random.below(200);
        if (dice == 0)
            m_timeMs += 60'000 * m_random.below(120); // a gap
        else if (dice == 1)
            m_timeMs -= 1000 * m_random.below(3600); // the clock is set back
        else
            m_timeMs += 500 + m_random.below(1000);
        const double step = m_random.below(40);
        m_energy += step;
        past::Moment sample;
        sample.timeMs = m_timeMs;
        for (const QuantityTraits& row : kQuantities)
            if (m_random.below(10) != 0)
                sample.readings[row.quantity] =
                    static_cast<double>(static_cast<float>(m_random.normal() * 1000));
        for (const QuantityTraits& row : kQuantities)
            if (isCounter(row.quantity))
                sample.readings[row.quantity] = std::fmod(m_energy, kRange);
        return sample;
    }
    [[nodiscard]] double energy() const { return m_energy; }

private:
    Random m_random;
    std::int64_t m_timeMs = kMarch;
    double m_energy = kRange - 20'000; // rolls over
};

struct Plain {
    double min = INFINITY;
    double max = -INFINITY;
    double sum = 0;
    std::uint64_t count = 0;
};

std::map<std::int64_t, Plain> bruteForce(const std::vector<past::Moment>& samples, Quantity q,
                                         std::int64_t lengthMs) {
    std::map<std::int64_t, Plain> buckets;
    for (const past::Moment& sample : samples) {
        const double value = sample.readings[q];
        if (std::isnan(value))
            continue;
        Plain& bucket = buckets[sample.timeMs / lengthMs];
        bucket.min = std::min(bucket.min, value);
        bucket.max = std::max(bucket.max, value);
        bucket.sum += value;
        ++bucket.count;
    }
    return buckets;
}

std::vector<past::Moment> recordRandomly(const QString& name, std::uint64_t seed, int count,
                                         double& energy) {
    RandomMeter meter(seed);
    Random random(seed + 1);
    std::vector<past::Moment> samples;
    while (static_cast<int>(samples.size()) < count) {
        const auto store = recordInto(name);
        const int number = store->addMeter({"", 1, "", "", 1000});
        for (auto n = random.below(900) + 1; n > 0; --n) {
            samples.push_back(meter.next());
            REQUIRE(store->record(number, samples.back()));
            if (random.below(100) == 0)
                settle(*store);
        }
    }
    energy = meter.energy();
    return samples;
}

/// Compares columns of exactly `lengthMs` over all samples with sums over the samples.
void compare(HistoryReader& reader, const std::vector<past::Moment>& samples, Quantity q,
             std::int64_t lengthMs) {
    std::int64_t first = samples[0].timeMs;
    std::int64_t last = first;
    for (const past::Moment& sample : samples) {
        first = std::min(first, sample.timeMs);
        last = std::max(last, sample.timeMs);
    }
    first -= first % std::lcm(lengthMs, std::int64_t{900'000});
    const auto count = static_cast<int>((last - first) / lengthMs) + 1;
    const auto columns = must(reader.columns(1, q, first, first + count * lengthMs, count));
    INFO("columns of " << lengthMs << " ms from " << first);
    auto expected = bruteForce(samples, q, lengthMs);
    std::size_t filled = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const HistoryColumn& column = columns[i];
        const auto found = expected.find(first / lengthMs + static_cast<std::int64_t>(i));
        CHECK((column.count != 0) == (found != expected.end()));
        if (found == expected.end())
            continue;
        ++filled;
        const Plain& plain = found->second;
        CHECK(column.count == plain.count);
        CHECK(column.min == doctest::Approx(plain.min).epsilon(1e-6));
        CHECK(column.max == doctest::Approx(plain.max).epsilon(1e-6));
        const double mean = plain.sum / static_cast<double>(plain.count);
        const double size = std::max(std::fabs(plain.min), std::fabs(plain.max));
        CHECK(std::fabs(column.mean - mean) <= size * 1e-5);
    }
    CHECK(filled == expected.size());
}

} // namespace

TEST_CASE("rollups are what the plain sums over all samples are") {
    for (const std::uint64_t seed : {1U, 2U}) {
        const HistoryBench bench;
        double energy = 0;
        const auto samples = recordRandomly(bench.path(), seed, 2000, energy);
        const auto reader = read(bench.path());
        CHECK(allRows(*reader).size() == samples.size());
        for (const Quantity q :
             {Quantity::PowerRealTotal, Quantity::PfC, Quantity::EnergyRealTotal})
            for (const std::int64_t length : {20'000, 60'000, 120'000, 900'000, 2'700'000})
                compare(*reader, samples, q, length);
    }
}

TEST_CASE("energy of all steps is what the registers went, through rollover and clock changes") {
    for (const std::uint64_t seed : {4U, 5U}) {
        const HistoryBench bench;
        double energy = 0;
        const auto samples = recordRandomly(bench.path(), seed, 2000, energy);
        const auto reader = read(bench.path());
        const double went = energy - (kRange - 20'000) -
                            samples[0].readings[Quantity::EnergyRealTotal] + (kRange - 20'000);
        const std::int64_t from = kMarch - 86'400'000;
        const std::int64_t to = kMarch + 200 * 86'400'000LL;
        for (const std::int64_t step : {3'600'000LL, 86'400'000LL, 7 * 60'000'000LL}) {
            double sum = 0;
            for (const past::EnergyStep& part : must(reader->energy(1, from, to, step)))
                sum += part.used[0];
            CHECK(sum == doctest::Approx(went).epsilon(1e-12));
        }
        bool rolled = false;
        for (const StoredMark& mark : must(reader->marks(1, 0, kLastHistoryMs)))
            rolled = rolled || mark.mark == HistoryMark::Rollover;
        CHECK(rolled);
    }
}

TEST_CASE("energy by the hour stands where the registers moved") {
    const HistoryBench bench;
    {
        const auto store = recordInto(bench.path());
        const int meter = store->addMeter({"", 1, "", "", 60'000});
        for (int minute = 0; minute <= 180; ++minute)
            CHECK(store->record(meter, sampleAt(kMarch + minute * 60'000, 1, minute * 10)));
    }
    const auto reader = read(bench.path());
    const auto hours = must(reader->energy(1, kMarch, kMarch + 4 * 3'600'000, 3'600'000));
    REQUIRE(hours.size() == 4);
    CHECK(hours[0].used[0] == 600);
    CHECK(hours[1].used[0] == 600);
    CHECK(hours[2].used[0] == 600);
    CHECK(hours[3].used[0] == 0); // the last reading
    CHECK_FALSE(reader->energy(1, 0, 60'000, 1500).ok());
    CHECK_FALSE(reader->energy(1, 60'000, 0, 60'000).ok());
    CHECK_FALSE(reader->energy(1, 0, kLastHistoryMs / 60'000 * 60'000, 60'000).ok());
}
