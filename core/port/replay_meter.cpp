// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/port/replay_meter.h"

#include "core/registers/recorded_image.h"

#include <string>
#include <utility>

namespace s4k {

namespace {

Error refused(TextId thing, std::string value) {
    return {thing, std::move(value), S4K_TEXT("Meter", "what was recorded cannot be changed"),
            S4K_TEXT("Meter", "choose a meter of this program, or connect to a live one"), true};
}

} // namespace

void ReplayMeter::show(const MeterSnapshot& snapshot) {
    m_snapshot = snapshot;
    m_listeners.measured(m_snapshot);
}

Subscription ReplayMeter::subscribe(MeterListener listener) {
    return m_listeners.add(std::move(listener), m_snapshot);
}

Availability ReplayMeter::availability(Parameter p) const {
    const bool recorded = m_settingsKnown && (row(p).reg || p == Parameter::Address);
    return recorded ? Availability::ReadOnly : Availability::Unavailable;
}

void ReplayMeter::writeParameter(Parameter p, std::int32_t value, WriteReply reply) {
    if (reply)
        reply(refused(row(p).title, formatParameter(p, value)));
}

void ReplayMeter::runCommand(Command command, CommandReply reply) {
    if (reply)
        reply(
            refused(S4K_TEXT("Meter", "command"), std::to_string(static_cast<unsigned>(command))));
}

MeterSnapshot recordedSnapshot(const past::Moment& moment, double seconds) {
    MeterStatus status;
    status.alerts = moment.alerts;
    status.energyResetCount = moment.energyResets;
    status.powerUpCount = moment.powerUps;
    const auto duration = pulseDurationMs(moment.settings, moment.settings[Parameter::PulseEnergy]);
    status.pulseDurationMs = duration.value_or(kPulseDurationsMs.back());
    MeterSnapshot snapshot;
    snapshot.image = encodeRecorded(moment.readings, moment.settings, status, moment.scales);
    snapshot.settings = moment.settings;
    snapshot.identity.serialKnown = false;
    snapshot.seconds = seconds;
    snapshot.running = true;
    return snapshot;
}

} // namespace s4k
