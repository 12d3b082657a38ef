// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/range_stats.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace s4k::series {

namespace {

constexpr double kAloneMs = 1'000;

/// Weighted moments relative to the first point, so that no digits are lost.
class Moments {
public:
    void add(double ms, double value, double weight) {
        if (m_weight == 0) {
            m_originMs = ms;
            m_origin = value;
        }
        const double t = ms - m_originMs;
        const double v = value - m_origin;
        m_weight += weight;
        m_t += weight * t;
        m_v += weight * v;
        m_tt += weight * t * t;
        m_tv += weight * t * v;
    }
    [[nodiscard]] double mean() const { return m_origin + m_v / m_weight; }
    [[nodiscard]] double slopePerSecond() const {
        const double spread = m_tt - m_t * m_t / m_weight;
        return spread > 0 ? 1e3 * (m_tv - m_t * m_v / m_weight) / spread
                          : std::numeric_limits<double>::quiet_NaN();
    }

private:
    double m_originMs = 0;
    double m_origin = 0;
    double m_weight = 0;
    double m_t = 0;
    double m_v = 0;
    double m_tt = 0;
    double m_tv = 0;
};

class Collector {
public:
    Collector(const Pyramid& pyramid, std::size_t series, const Stretch& in)
        : m_pyramid(pyramid), m_series(series), m_in(in) {}

    void addReading(std::size_t i) {
        const auto value = static_cast<double>(m_pyramid.value(m_series, i));
        const auto ms = static_cast<double>(m_pyramid.timeMs(i));
        if (!std::isnan(value))
            add({value, value, value, 1}, ms, ms, weightMs(i));
    }

    void addSummary(std::size_t level, std::size_t entry) {
        const Summary& sum = m_pyramid.summaries(m_series, level)[entry];
        if (sum.count == 0)
            return;
        const auto begin = static_cast<double>(m_pyramid.marks(level)[entry].ms());
        const double length = lengthMs(level, entry);
        // A summary of a minute may have more readings than its 16 indices.
        const double share = std::min(1.0, static_cast<double>(sum.count) /
                                               static_cast<double>(Pyramid::kFactors[level]));
        add({static_cast<double>(sum.min), static_cast<double>(sum.max),
             static_cast<double>(sum.mean), sum.count},
            begin, begin + length, std::max(1.0, share * length));
    }

    [[nodiscard]] RangeStats result() const {
        RangeStats out = m_out;
        if (out.count > 0) {
            out.mean = m_moments.mean();
            out.slopePerSecond = m_moments.slopePerSecond();
        }
        return out;
    }

private:
    struct Values {
        double min;
        double max;
        double mean;
        std::size_t count;
    };
    const Pyramid& m_pyramid;
    std::size_t m_series;
    Stretch m_in;
    RangeStats m_out;
    Moments m_moments;

    [[nodiscard]] double stepMs(std::size_t i) const {
        return static_cast<double>(m_pyramid.timeMs(i) - m_pyramid.timeMs(i - 1));
    }
    [[nodiscard]] bool follows(std::size_t i) const {
        return i > std::max(m_in.begin, m_pyramid.begin()) && i < m_in.end &&
               !m_pyramid.marks(0)[i].broken();
    }
    /// Duration of an entry in ms: the time to the next entry. Before a gap and at the end it is
    /// the duration of the entry before it.
    [[nodiscard]] double lengthMs(std::size_t level, std::size_t entry) const {
        const Pyramid::Marks& marks = m_pyramid.marks(level);
        const std::size_t next = (entry + 1) * Pyramid::kFactors[level];
        const std::size_t finest = m_pyramid.finestLevel(next);
        if (next < m_in.end && finest < Pyramid::kLevels) {
            const Pyramid::Mark after = m_pyramid.marks(finest)[next / Pyramid::kFactors[finest]];
            if (!after.broken())
                return static_cast<double>(after.ms() - marks[entry].ms());
        }
        const bool follows = entry > marks.begin() && !marks[entry].broken();
        return follows ? static_cast<double>(marks[entry].ms() - marks[entry - 1].ms())
                       : kAloneMs * static_cast<double>(Pyramid::kFactors[level]);
    }
    [[nodiscard]] double weightMs(std::size_t i) const {
        if (follows(i))
            return stepMs(i);
        return follows(i + 1) ? stepMs(i + 1) : kAloneMs;
    }

    void add(const Values& values, double fromMs, double toMs, double weight) {
        m_out.min = m_out.count == 0 ? values.min : std::min(m_out.min, values.min);
        m_out.max = m_out.count == 0 ? values.max : std::max(m_out.max, values.max);
        if (m_out.count == 0)
            m_out.firstMs = fromMs;
        m_out.lastMs = toMs;
        m_out.count += values.count;
        m_moments.add((fromMs + toMs) / 2, values.mean, weight);
    }
};

} // namespace

RangeStats rangeStats(const Pyramid& pyramid, std::size_t series, const Stretch& in, double fromMs,
                      double toMs) {
    Collector collector(pyramid, series, in);
    const std::size_t end = pyramid.lowerBound(in, std::nextafter(toMs, HUGE_VAL));
    std::size_t i = pyramid.lowerBound(in, fromMs);
    while (i < end) {
        const std::size_t level = pyramid.finestLevel(i);
        if (level >= Pyramid::kLevels)
            break;
        if (level == 0)
            collector.addReading(i);
        else
            collector.addSummary(level, i / Pyramid::kFactors[level]);
        i += Pyramid::kFactors[level];
    }
    return collector.result();
}

} // namespace s4k::series
