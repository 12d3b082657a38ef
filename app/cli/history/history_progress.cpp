// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/history/history_progress.h"

#include <QCoreApplication>

#include <cmath>
#include <utility>

namespace s4k::cli {

namespace {

constexpr qint64 kShowEveryMs = 500;
constexpr double kLeastToForetell = 0.03;

} // namespace

HistoryProgress::HistoryProgress(const StopSignal& stop, std::string what)
    : m_what(std::move(what)) {
    connect(&stop, &StopSignal::received, this, [this] { m_stopped = true; });
    m_clock.start();
    m_sinceShown.start();
}

bool HistoryProgress::show(double part) {
    QCoreApplication::processEvents();
    if (m_sinceShown.elapsed() >= kShowEveryMs) {
        m_sinceShown.restart();
        m_line.show(m_what + ": " + std::to_string(static_cast<int>(part * 100)) + " %" +
                    timeLeft(part));
    }
    return !m_stopped;
}

std::string HistoryProgress::timeLeft(double part) const {
    if (part < kLeastToForetell)
        return {};
    const double left = static_cast<double>(m_clock.elapsed()) / 1e3 * (1 - part) / part;
    return ", " + std::to_string(std::lround(std::ceil(left))) + " s left";
}

} // namespace s4k::cli
