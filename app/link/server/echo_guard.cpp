// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/server/echo_guard.h"

#include "core/modbus/rtu.h"
#include "core/modbus/rtu_burst.h"

#include <algorithm>

namespace s4k::link {

using namespace modbus;

namespace {

constexpr int kRepeatsInARow = 2;
constexpr qint64 kSlowEchoMs = 1000; // on a line known to echo, e.g. behind a serial device server

} // namespace

void EchoGuard::said(Bytes frame, qint64 untilMs) {
    m_said.clear();
    m_said.append(frame);
    m_untilMs = untilMs;
    m_looksLikeRequest = openRtu(frame).ok() && isRequest(frame);
}

void EchoGuard::heard(Bytes burst) {
    const std::size_t common = std::min(burst.size(), m_said.size());
    if (common == 0)
        return;
    const bool differs = !std::ranges::equal(burst.first(common), m_said.view().first(common));
    if (!differs && (burst.size() < m_said.size() || m_looksLikeRequest))
        return;
    if (!m_looksLikeRequest)
        m_lineEchoes = !differs;
    m_said.clear();
}

bool EchoGuard::isEcho(Bytes adu, qint64 nowMs) {
    const bool same = !m_said.empty() && std::ranges::equal(adu, m_said.view());
    m_said.clear();
    if (!same || nowMs > m_untilMs + (m_lineEchoes ? kSlowEchoMs : 0)) {
        m_repeats = 0;
        return false;
    }
    const bool echo = m_lineEchoes || m_repeats >= kRepeatsInARow;
    m_repeats = echo ? 0 : m_repeats + 1;
    return echo;
}

} // namespace s4k::link
