// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/columns.h"
#include "core/series/pyramid.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace s4k::series::test {

inline constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

/// A simple reference: keeps all readings of one series and scans all of them for each result.
class BruteForce {
public:
    struct Reading {
        std::int64_t ms;
        float value;
        bool broken; ///< after a longer step than usual, or the first reading
        std::size_t stretch;
    };

    void append(std::int64_t ms, float value) {
        if (!m_all.empty() && ms == m_all.back().ms) {
            m_all.back().value = value;
            return;
        }
        const bool back = m_all.empty() || ms < m_all.back().ms;
        const std::int64_t step = m_all.empty() ? 0 : ms - m_all.back().ms;
        m_all.push_back({ms, value, back || step > longestStep(), m_stretches - (back ? 0U : 1U)});
        m_stretches += back ? 1 : 0;
        if (step > 0)
            m_steps.push_back(step);
    }

    [[nodiscard]] const std::vector<Reading>& all() const { return m_all; }
    [[nodiscard]] std::size_t stretches() const { return m_stretches; }

    [[nodiscard]] Column column(std::size_t stretch, double fromMs, double toMs) const {
        Column out;
        double sum = 0;
        bool any = false;
        for (std::size_t i = 0; i < m_all.size(); ++i) {
            const Reading& r = m_all[i];
            const auto ms = static_cast<double>(r.ms);
            if (r.stretch != stretch || ms < fromMs || ms >= toMs)
                continue;
            if (!any)
                out.joined = !r.broken && !std::isnan(r.value) && !std::isnan(m_all[i - 1].value);
            any = true;
            if (std::isnan(r.value))
                continue;
            if (out.count++ == 0)
                out.min = out.max = out.first = r.value;
            out.min = std::min(out.min, r.value);
            out.max = std::max(out.max, r.value);
            out.last = r.value;
            sum += static_cast<double>(r.value);
        }
        out.mean = out.count == 0 ? 0.0F : static_cast<float>(sum / out.count);
        return out;
    }

private:
    std::vector<Reading> m_all;
    std::vector<std::int64_t> m_steps;
    std::size_t m_stretches = 0;

    [[nodiscard]] std::int64_t longestStep() const {
        std::int64_t usual = 0;
        for (std::size_t i = m_steps.size() > 4 ? m_steps.size() - 4 : 0; i < m_steps.size(); ++i)
            usual = usual == 0 ? m_steps[i] : std::min(usual, m_steps[i]);
        return std::max<std::int64_t>(1'500, usual + usual / 2);
    }
};

} // namespace s4k::series::test
