// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/moment.h"
#include "core/port/listeners.h"

namespace s4k {

/// A recorded meter: publishes the snapshots that show() receives, refuses all writes and commands.
/// @source own design
class ReplayMeter final : public MeterPort {
public:
    /// Publishes `snapshot` as a reading.
    void show(const MeterSnapshot& snapshot);
    /// Sets whether the settings in the snapshots are known; if not, all parameters are
    /// Unavailable. Publishes nothing.
    void setSettingsKnown(bool known) { m_settingsKnown = known; }
    [[nodiscard]] const MeterSnapshot& snapshot() const { return m_snapshot; }

    [[nodiscard]] Subscription subscribe(MeterListener listener) override;
    /// ReadOnly for the address and parameters with a register, if settings are known; otherwise
    /// Unavailable.
    [[nodiscard]] Availability availability(Parameter p) const override;
    void writeParameter(Parameter p, std::int32_t value, WriteReply reply) override;
    void runCommand(Command command, CommandReply reply) override;

private:
    MeterSnapshot m_snapshot;
    bool m_settingsKnown = true;
    Listeners m_listeners;
};

/// The snapshot of a moment, `seconds` after the start of the recording, of a meter that is powered
/// and running. Registers that are not recorded follow from the settings (135, 145) or are 0 (151,
/// 153); the serial number is unknown, model and versions are the defaults.
[[nodiscard]] MeterSnapshot recordedSnapshot(const past::Moment& moment, double seconds);

} // namespace s4k
