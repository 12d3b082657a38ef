// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registers/register_age.h"

#include "ui/model/present_values.h"

#include <algorithm>
#include <cmath>

namespace s4k::ui {

namespace {

constexpr double kMsPerSecond = 1000;
constexpr double kSecondsPerMinute = 60;
constexpr double kTenths = 10;    // s: tenths are shown below
constexpr double kMinutes = 120;  // s: minutes are shown from here on
constexpr double kOldest = 86400; // s: upper limit of an age

double secondsOf(const QElapsedTimer& timer) {
    return static_cast<double>(timer.elapsed()) / kMsPerSecond;
}

} // namespace

void RegisterAge::forget() {
    m_read.invalidate();
    m_told.reset();
}

void RegisterAge::tell(std::optional<double> seconds) {
    m_told.reset();
    if (seconds && std::isfinite(*seconds))
        m_told = std::clamp(*seconds, 0.0, kOldest);
    m_since.start();
}

std::optional<double> RegisterAge::now() const {
    if (m_told)
        return *m_told + secondsOf(m_since);
    if (!m_read.isValid())
        return std::nullopt;
    return secondsOf(m_read);
}

QString RegisterAge::text(const QLocale& locale) const {
    if (!m_told)
        return {};
    const double seconds = now().value_or(0);
    return seconds < kMinutes
               ? tr(", read %1 s ago").arg(formatNumber(seconds, seconds < kTenths ? 1 : 0, locale))
               : tr(", read %1 min ago").arg(static_cast<int>(seconds / kSecondsPerMinute));
}

} // namespace s4k::ui
