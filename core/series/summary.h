// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>

namespace s4k::series {

/// Extremes and mean of consecutive readings of one series; `count` is 0 without a valid reading.
struct Summary {
    float min = std::numeric_limits<float>::infinity();
    float max = -std::numeric_limits<float>::infinity();
    float mean = 0;          ///< of the valid readings, equally weighted
    std::uint32_t count = 0; ///< number of valid readings
};

/// Combines readings and summaries into one summary.
class Gatherer {
public:
    /// NaN is ignored.
    void add(float value) {
        m_min = value < m_min ? value : m_min;
        m_max = value > m_max ? value : m_max;
        const bool valid = value == value;
        m_sum += valid ? static_cast<double>(value) : 0.0;
        m_count += valid ? 1U : 0U;
    }
    void add(const Summary& part) {
        m_min = part.min < m_min ? part.min : m_min;
        m_max = part.max > m_max ? part.max : m_max;
        m_sum += static_cast<double>(part.mean) * part.count;
        m_count += part.count;
    }
    [[nodiscard]] Summary summary() const {
        return {m_min, m_max, m_count == 0 ? 0.0F : static_cast<float>(m_sum / m_count), m_count};
    }

private:
    float m_min = std::numeric_limits<float>::infinity();
    float m_max = -std::numeric_limits<float>::infinity();
    double m_sum = 0;
    std::uint32_t m_count = 0;
};

} // namespace s4k::series
