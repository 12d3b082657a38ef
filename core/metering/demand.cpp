// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/demand.h"

#include <algorithm>
#include <utility>

namespace s4k {

namespace {

constexpr std::uint64_t kMergeSeconds = 10;

std::uint32_t lengthOf(const Settings& s) {
    return static_cast<std::uint32_t>(std::max(0, s[Parameter::DemandSubintervalSeconds]));
}

// Register 149 means nothing while sub-intervals are ended by command.
std::size_t countOf(const Settings& s) {
    const std::int32_t count = lengthOf(s) == 0 ? 1 : s[Parameter::DemandSubintervals];
    return static_cast<std::size_t>(
        std::clamp(count, 1, static_cast<std::int32_t>(DemandMeter::kMaxSubintervals)));
}

} // namespace

void PacedRequest::ask(std::uint64_t now) {
    if (m_lastAsked && now - *m_lastAsked < kMergeSeconds)
        return;
    m_lastAsked = now;
    m_pending = true;
}

bool PacedRequest::take() {
    return std::exchange(m_pending, false);
}

DemandMeter::DemandMeter(const Settings& settings)
    : m_count(countOf(settings)), m_lengthSeconds(lengthOf(settings)) {}

void DemandMeter::configure(const Settings& settings) {
    if (countOf(settings) == m_count && lengthOf(settings) == m_lengthSeconds)
        return;
    m_count = countOf(settings);
    m_lengthSeconds = lengthOf(settings);
    m_running = {};
    m_next = 0;
    m_endedCount = 0;
    m_present = {};
}

void DemandMeter::addSecond(const PowerTriple& mean) {
    for (std::size_t i = 0; i < mean.size(); ++i)
        m_running.sum[i] += mean[i];
    ++m_running.seconds;
    ++m_seconds;
    if (subintervalEnds())
        endSubinterval();
    if (m_resetMaximum.take())
        m_maximum = m_present;
}

bool DemandMeter::subintervalEnds() {
    const bool asked = m_begin.take();
    return asked || (m_lengthSeconds != 0 && m_running.seconds >= m_lengthSeconds);
}

void DemandMeter::endSubinterval() {
    m_ended[m_next] = m_running;
    m_next = (m_next + 1) % m_count;
    m_endedCount = std::min(m_endedCount + 1, m_count);
    m_running = {};
    if (m_endedCount == m_count)
        updatePresent();
}

void DemandMeter::updatePresent() {
    for (std::size_t i = 0; i < m_present.size(); ++i) {
        double sum = 0;
        double seconds = 0;
        for (std::size_t k = 0; k < m_count; ++k) {
            sum += m_ended[k].sum[i];
            seconds += m_ended[k].seconds;
        }
        m_present[i] = sum / seconds;
        m_maximum[i] = std::max(m_maximum[i], m_present[i]);
    }
}

} // namespace s4k
