// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/moment.h"
#include "core/port/listeners.h"

namespace s4k {

/// A meter of the past: it publishes the moments that it is given, and takes nothing.
/// @source own design
class ReplayMeter final : public MeterPort {
public:
    /// Publishes the reading of another moment.
    void show(const MeterSnapshot& snapshot);
    /// Whether the settings of the moment are known; where they are not, none is available.
    void setSettingsKnown(bool known) { m_settingsKnown = known; }
    [[nodiscard]] const MeterSnapshot& snapshot() const { return m_snapshot; }

    [[nodiscard]] Subscription subscribe(MeterListener listener) override;
    /// What has a register is to be read; the rest is not recorded.
    [[nodiscard]] Availability availability(Parameter p) const override;
    void writeParameter(Parameter p, std::int32_t value, WriteReply reply) override;
    void runCommand(Command command, CommandReply reply) override;

private:
    MeterSnapshot m_snapshot;
    bool m_settingsKnown = true;
    Listeners m_listeners;
};

/// The snapshot that shows this moment, `seconds` after the beginning of what was recorded. What is
/// not recorded is what follows from the settings (registers 135, 145), 0 (151, 153), or unknown
/// (the serial number).
[[nodiscard]] MeterSnapshot recordedSnapshot(const past::Moment& moment, double seconds);

} // namespace s4k
