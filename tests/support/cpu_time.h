// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <ctime>

namespace s4k::test {

/// Processor time of this process, on which other programs on the computer have little influence.
class CpuTimer {
public:
    [[nodiscard]] double elapsedMs() const {
        return 1e3 * static_cast<double>(std::clock() - m_begun) / CLOCKS_PER_SEC;
    }

private:
    std::clock_t m_begun = std::clock();
};

/// The shortest time of 20 calls in ms.
template <typename Work>
double quickestMs(const Work& work) {
    double quickest = 1e9;
    for (int i = 0; i < 20; ++i) {
        const CpuTimer timer;
        work();
        quickest = std::min(quickest, timer.elapsedMs());
    }
    return quickest;
}

} // namespace s4k::test
