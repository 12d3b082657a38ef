// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/demand.h"

#include <algorithm>
#include <utility>

namespace s4k {

namespace {

constexpr std::uint64_t kMergeSeconds = 10;

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

DemandMeter::DemandMeter(const Settings& settings) : m_plan(demandPlan(settings)) {}

void DemandMeter::configure(const Settings& settings) {
    const DemandPlan plan = demandPlan(settings);
    if (plan == m_plan)
        return;
    m_plan = plan;
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
    const auto length = static_cast<std::uint32_t>(m_plan.lengthSeconds);
    return asked || (length != 0 && m_running.seconds >= length);
}

void DemandMeter::endSubinterval() {
    m_ended[m_next] = m_running;
    m_next = (m_next + 1) % m_plan.count;
    m_endedCount = std::min(m_endedCount + 1, m_plan.count);
    m_running = {};
    if (m_endedCount == m_plan.count)
        updatePresent();
}

void DemandMeter::updatePresent() {
    for (std::size_t i = 0; i < m_present.size(); ++i) {
        double sum = 0;
        double seconds = 0;
        for (std::size_t k = 0; k < m_plan.count; ++k) {
            sum += m_ended[k].sum[i];
            seconds += m_ended[k].seconds;
        }
        m_present[i] = sum / seconds;
        m_maximum[i] = std::max(m_maximum[i], m_present[i]);
    }
}

} // namespace s4k
