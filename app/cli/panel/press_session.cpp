// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/panel/press_session.h"

#include <algorithm>

namespace s4k::cli {

namespace {

/// Largest difference between the times of meter and panel.
constexpr std::uint32_t kSliceMs = 50;

} // namespace

PressSession::PressSession(std::unique_ptr<MeterPort> port)
    : m_port(std::move(port)), m_panel(*m_port) {}

PressSession::PressSession(std::unique_ptr<NvStorage> storage, std::unique_ptr<EmbeddedMeter> meter)
    : m_storage(std::move(storage)), m_port(std::move(meter)),
      m_meter(static_cast<EmbeddedMeter*>(m_port.get())), m_panel(*m_port) {}

void PressSession::resume(const panel::State& state) {
    m_panel.resume(state);
    m_continues = true;
}

void PressSession::advance(std::uint32_t milliseconds) {
    while (milliseconds > 0) {
        const std::uint32_t slice = std::min(milliseconds, kSliceMs);
        m_elapsedMs += slice;
        milliseconds -= slice;
        advanceMeter();
        m_panel.advance(slice);
    }
}

void PressSession::advanceMeter() {
    if (m_meter == nullptr)
        return;
    const std::uint64_t due = m_elapsedMs * kSampleRate / 1000;
    m_meter->advance(static_cast<std::size_t>(due - m_meterSets));
    m_meterSets = due;
}

} // namespace s4k::cli
