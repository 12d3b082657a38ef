// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/trend_buffer.h"

#include <algorithm>
#include <cmath>
#include <limits>

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

/// Two snapshots of one second: the meter publishes after writes as well.
constexpr double kSameSecond = 0.5;

void addPoint(DrawnCurve& out, double time, float value) {
    out.times.push_back(time);
    out.values.push_back(static_cast<double>(value));
}

/// The extremes of one pixel column, gathered until the column is full. Columns stand on multiples
/// of their width, so that a picture that moves on does not flicker.
class Column {
public:
    explicit Column(double width) : m_width(width) {}

    void add(DrawnCurve& out, double time, float value) {
        if (time >= m_end) {
            flush(out);
            m_end = m_width > 0 ? (std::floor(time / m_width) + 1) * m_width : time;
        }
        if (m_count == 0 || value < m_low.value)
            m_low = {time, value};
        if (m_count == 0 || value > m_high.value)
            m_high = {time, value};
        ++m_count;
    }

    void flush(DrawnCurve& out) {
        if (m_count == 0)
            return;
        const bool lowFirst = m_low.time <= m_high.time;
        const Extreme& first = lowFirst ? m_low : m_high;
        const Extreme& second = lowFirst ? m_high : m_low;
        addPoint(out, first.time, first.value);
        if (first.time != second.time)
            addPoint(out, second.time, second.value);
        m_count = 0;
    }

    void breakLine(DrawnCurve& out, double time) {
        flush(out);
        if (!out.values.empty() && !std::isnan(out.values.back()))
            addPoint(out, time, std::numeric_limits<float>::quiet_NaN());
    }

private:
    struct Extreme {
        double time = 0;
        float value = 0;
    };
    double m_width;
    double m_end = -std::numeric_limits<double>::infinity();
    std::size_t m_count = 0;
    Extreme m_low;
    Extreme m_high;
};

} // namespace

TrendPoint trendPoint(const MeterSnapshot& snapshot) {
    TrendPoint point;
    point.seconds = snapshot.seconds;
    for (std::size_t i = 0; i < kCurveCount; ++i)
        point.values[i] =
            static_cast<float>(snapshot.image.value(kCurves[i].quantity) * kCurves[i].factor);
    return point;
}

void TrendBuffer::append(const MeterSnapshot& snapshot, double step) {
    m_gap = kGapSteps * std::max(step, 1.0);
    if (snapshot.seconds > 0)
        append(trendPoint(snapshot));
}

void TrendBuffer::append(const TrendPoint& point) {
    if (!empty() && point.seconds < lastSecond() - kSameSecond)
        clear();
    if (!empty() && point.seconds < lastSecond() + kSameSecond) {
        m_points.back() = point;
        return;
    }
    if (m_points.size() >= m_capacity)
        m_points.pop_front();
    m_points.push_back(point);
}

void TrendBuffer::setCapacity(std::size_t capacity) {
    m_capacity = capacity;
    if (m_points.size() <= capacity)
        return;
    m_points.erase(m_points.begin(), m_points.end() - static_cast<std::ptrdiff_t>(capacity));
    m_points.shrink_to_fit();
}

std::size_t TrendBuffer::lowerBound(double seconds) const {
    const auto found = std::lower_bound(
        m_points.begin(), m_points.end(), seconds,
        [](const TrendPoint& point, double wanted) { return point.seconds < wanted; });
    return static_cast<std::size_t>(found - m_points.begin());
}

const TrendPoint* TrendBuffer::nearest(double seconds) const {
    const std::size_t after = lowerBound(seconds);
    const TrendPoint* best = nullptr;
    for (const std::size_t i : {after - 1, after}) {
        if (i >= m_points.size())
            continue; // also the one before the first: it wraps
        const double distance = std::abs(m_points[i].seconds - seconds);
        if (distance <= m_gap && (!best || distance < std::abs(best->seconds - seconds)))
            best = &m_points[i];
    }
    return best;
}

DrawnCurve TrendBuffer::draw(Curve curve, double from, double to, int columns) const {
    // One point more at each side, so that the line reaches the edges.
    std::size_t begin = lowerBound(from);
    begin -= begin > 0 ? 1 : 0;
    const std::size_t end = std::min(lowerBound(to) + 1, m_points.size());
    DrawnCurve out;
    if (begin >= end || columns < 1)
        return out;
    const bool few = end - begin < 2 * static_cast<std::size_t>(columns);
    Column column(few ? 0 : (to - from) / columns);
    double last = m_points[begin].seconds;
    for (std::size_t i = begin; i < end; ++i) {
        const TrendPoint& point = m_points[i];
        const bool valid = !std::isnan(point[curve]);
        if (!valid || point.seconds - last > m_gap)
            column.breakLine(out, (last + point.seconds) / 2);
        if (valid)
            column.add(out, point.seconds, point[curve]);
        last = point.seconds;
    }
    column.flush(out);
    return out;
}

} // namespace s4k::ui
