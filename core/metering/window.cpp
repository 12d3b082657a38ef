// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/window.h"

#include "core/base/trig.h"

#include <algorithm>

namespace s4k {

Taper risingTaper() {
    constexpr std::size_t kHann = kOverlap + 1;
    Taper taper{};
    double sum = 0;
    for (std::size_t k = 0; k < kOverlap; ++k) {
        const double cosine = sincosTurns((static_cast<double>(k) + 0.5) / kHann).cos;
        sum += 0.5 - 0.5 * cosine;
        taper[k] = sum / (0.5 * kHann);
    }
    return taper;
}

std::span<SampleSet> SampleWindow::push(std::span<const SampleSet> sets) {
    const std::size_t count = std::min(sets.size(), kWindow - m_filled);
    const std::span<SampleSet> room = std::span(m_sets).subspan(m_filled, count);
    std::copy_n(sets.data(), count, room.data());
    m_filled += count;
    return room;
}

std::span<SampleSet> SampleWindow::sets() {
    const std::size_t first = m_hasHistory ? 0 : kOverlap;
    return std::span(m_sets).subspan(first, m_filled - first);
}

void SampleWindow::advance() {
    std::copy_n(m_sets.data() + kHop, kOverlap, m_sets.data());
    m_filled = kOverlap;
    m_hasHistory = true;
}

} // namespace s4k
