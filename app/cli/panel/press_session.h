// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/panel.h"
#include "core/port/embedded_meter.h"

#include <cstdint>
#include <memory>

namespace s4k::cli {

/// A panel on a meter, which it owns. Time passes for both together, and only in advance().
class PressSession {
public:
    /// A panel on an embedded meter. `storage` is the meter's memory, or null.
    PressSession(std::unique_ptr<NvStorage> storage, std::unique_ptr<EmbeddedMeter> meter);
    /// A panel on a port whose time does not pass, such as a fixed image.
    explicit PressSession(std::unique_ptr<MeterPort> port);

    /// Advances the time of meter and panel.
    void advance(std::uint32_t milliseconds);

    /// Continues at the position of an earlier session.
    void resume(const panel::State& state);
    /// Whether resume() was called.
    [[nodiscard]] bool continues() const { return m_continues; }

    [[nodiscard]] panel::Panel& panel() { return m_panel; }
    /// The embedded meter; null on a fixed image.
    [[nodiscard]] EmbeddedMeter* meter() { return m_meter; }

private:
    std::unique_ptr<NvStorage> m_storage; ///< must outlive the meter
    std::unique_ptr<MeterPort> m_port;
    EmbeddedMeter* m_meter = nullptr;
    panel::Panel m_panel;
    bool m_continues = false;
    std::uint64_t m_elapsedMs = 0;
    std::uint64_t m_meterSets = 0;

    void advanceMeter();
};

} // namespace s4k::cli
