// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/trend_buffer.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace s4k::ui {

namespace {

struct CurveRow {
    Quantity quantity;
    double factor; ///< from SI units to those of the axis
};

constexpr std::array<CurveRow, kCurveCount> kCurves{{
    {Quantity::VoltsAn, 1},
    {Quantity::VoltsBn, 1},
    {Quantity::VoltsCn, 1},
    {Quantity::VoltsAb, 1},
    {Quantity::VoltsBc, 1},
    {Quantity::VoltsAc, 1},
    {Quantity::CurrentA, 1},
    {Quantity::CurrentB, 1},
    {Quantity::CurrentC, 1},
    {Quantity::PowerRealA, 1e-3},
    {Quantity::PowerRealB, 1e-3},
    {Quantity::PowerRealC, 1e-3},
}};

} // namespace

TrendPoint trendPoint(std::int64_t timeMs, const MeterSnapshot& snapshot) {
    TrendPoint point;
    point.seconds = static_cast<double>(timeMs) / 1e3;
    for (std::size_t i = 0; i < kCurveCount; ++i)
        point.values[i] =
            static_cast<float>(snapshot.image.value(kCurves[i].quantity) * kCurves[i].factor);
    return point;
}

void TrendBuffer::append(std::int64_t timeMs, const MeterSnapshot& snapshot) {
    if (snapshot.seconds > 0)
        append(trendPoint(timeMs, snapshot));
}

void TrendBuffer::append(const TrendPoint& point) {
    if (!(std::abs(point.seconds) <= kLongestSeconds))
        return;
    const auto ms = static_cast<std::int64_t>(std::llround(point.seconds * 1e3));
    const std::int64_t step = empty() ? kSameMs : ms - m_history.timeMs(m_history.end() - 1);
    if (std::abs(step) < kSameMs)
        m_history.replaceLast(point.values);
    else
        m_history.append(ms, point.values);
    forget();
}

void TrendBuffer::setCapacity(std::size_t capacity) {
    m_capacity = capacity;
    m_history.setLimit(capacity);
    forget();
}

void TrendBuffer::forget() {
    const std::size_t end = m_history.end();
    m_forgotten = std::max(m_forgotten, end > m_capacity ? end - m_capacity : 0);
}

std::size_t TrendBuffer::begin() const {
    return std::max({m_forgotten, m_history.begin(), m_history.newest().begin});
}

TrendPoint TrendBuffer::point(std::size_t i) const {
    TrendPoint point;
    point.seconds = static_cast<double>(m_history.timeMs(i)) / 1e3;
    for (std::size_t c = 0; c < kCurveCount; ++c)
        point.values[c] = m_history.value(c, i);
    return point;
}

double TrendBuffer::firstSecond() const {
    return empty() ? 0 : static_cast<double>(m_history.timeMs(begin())) / 1e3;
}

double TrendBuffer::lastSecond() const {
    return empty() ? 0 : static_cast<double>(m_history.timeMs(m_history.end() - 1)) / 1e3;
}

double TrendBuffer::oldestSecond() const {
    const history::Stretch newest = m_history.newest();
    const std::size_t oldest = m_history.lowerBound(newest, -HUGE_VAL);
    if (oldest >= newest.end)
        return firstSecond();
    const std::size_t level = m_history.finestLevel(oldest);
    const std::size_t entry = oldest / history::History::kFactors[level];
    return static_cast<double>(m_history.marks(level)[entry].ms()) / 1e3;
}

std::optional<TrendPoint> TrendBuffer::nearest(double seconds) const {
    const std::size_t after = m_history.lowerBound(m_history.newest(), seconds * 1e3);
    std::optional<TrendPoint> best;
    double least = static_cast<double>(m_history.cadence().longestStepMs()) / 1e3;
    for (std::size_t i = std::max(after, begin() + 1) - 1; i < std::min(after + 1, m_history.end());
         ++i) {
        const double distance = std::abs(static_cast<double>(m_history.timeMs(i)) / 1e3 - seconds);
        if (distance > least)
            continue;
        least = distance;
        best = point(i);
    }
    return best;
}

} // namespace s4k::ui
