// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/panel.h"
#include "core/port/embedded_meter.h"

#include <cstdint>
#include <memory>

namespace s4k::cli {

/// A panel on a meter whose time passes together with the panel's: only when told.
class PressSession {
public:
    /// On a meter in memory, with the storage it remembers in, or null.
    PressSession(std::unique_ptr<NvStorage> storage, std::unique_ptr<EmbeddedMeter> meter);
    /// On a fixed image or anything else whose time stands still.
    explicit PressSession(std::unique_ptr<MeterPort> port);

    /// Lets the time of meter and panel pass.
    void advance(std::uint32_t milliseconds);

    /// Goes on where an earlier session was.
    void resume(const panel::State& state);
    [[nodiscard]] bool continues() const { return m_continues; }

    [[nodiscard]] panel::Panel& panel() { return m_panel; }
    /// The meter in memory, or null.
    [[nodiscard]] EmbeddedMeter* meter() { return m_meter; }

private:
    std::unique_ptr<NvStorage> m_storage; ///< outlives the meter
    std::unique_ptr<MeterPort> m_port;
    EmbeddedMeter* m_meter = nullptr;
    panel::Panel m_panel;
    bool m_continues = false;
    std::uint64_t m_elapsedMs = 0;
    std::uint64_t m_meterSets = 0;

    void advanceMeter();
};

} // namespace s4k::cli
