// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metering/demand.h"
#include "core/past/demand_book.h"
#include "core/registers/demand_end.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace s4k::test {

inline constexpr std::int64_t kNoon = 1'800'000'000'000;
inline constexpr double kPrecision = 1e-6; // single precision, with a margin for sums

inline Settings plan(int seconds, int count) {
    Settings settings;
    settings.set(Parameter::DemandSubintervalSeconds, seconds);
    settings.set(Parameter::DemandSubintervals, count);
    return settings;
}

inline bool isNear(double a, double b) {
    return std::abs(a - b) <= kPrecision * std::max({1.0, std::abs(a), std::abs(b)});
}

/// A meter with powers that a test sets second by second. Its demand is computed by the core's
/// DemandMeter, and the book's results are compared with it.
class DemandSeconds {
public:
    explicit DemandSeconds(const Settings& settings) : m_settings(settings), m_demand(settings) {}

    past::DemandBook book;
    std::int64_t timeMs = kNoon;
    PowerTriple power{};
    MeterStatus status;

    /// One second at this power, and the moment that the meter then publishes.
    void pass(const PowerTriple& mean) {
        power = mean;
        m_demand.addSecond(mean);
        timeMs += 1000;
    }
    void read() { book.append(moment()); }
    void second(const PowerTriple& mean) {
        pass(mean);
        read();
    }
    void seconds(int n, double watts) {
        for (int i = 0; i < n; ++i)
            second({watts, watts / 2, watts * 1.2});
    }
    void set(const Settings& settings) {
        m_settings = settings;
        m_demand.configure(settings);
        read();
    }
    void restart() {
        const PowerTriple kept = m_demand.maximum();
        m_demand = DemandMeter(m_settings);
        m_demand.setMaximum(kept);
        ++status.powerUpCount;
    }
    [[nodiscard]] DemandMeter& demand() { return m_demand; }
    [[nodiscard]] const past::RunningDemand& running() const { return *book.running(); }
    [[nodiscard]] std::optional<std::int64_t> pointAt(std::size_t i) const {
        return book.points().size() > i ? std::optional(book.points()[i].timeMs - kNoon)
                                        : std::nullopt;
    }

    [[nodiscard]] past::Moment moment() const {
        Readings readings;
        for (std::size_t i = 0; i < power.size(); ++i) {
            readings[kDemandPowers[i]] = power[i];
            readings[kPresentDemands[i]] = m_demand.present()[i];
            readings[kMaximumDemands[i]] = m_demand.maximum()[i];
        }
        past::Moment moment = past::momentOf(timeMs, encode(readings, m_settings, status));
        moment.settings = m_settings;
        return moment;
    }

private:
    Settings m_settings;
    DemandMeter m_demand;
};

} // namespace s4k::test
