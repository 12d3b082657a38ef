// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/panel/screen_set.h"

#include "core/panel/menu.h"
#include "core/port/embedded_meter.h"
#include "core/signal/synthesis.h"

namespace s4k::cli {

namespace {

/// Long enough for every reading to be valid; an odd number of seconds, so that energies differ
/// from powers.
constexpr std::size_t kSeconds = 5;

/// A 480 V service (120 V in type 10, 240 V in 11, 120/240 V in 12) with unequal phases, so that no
/// two screens show the same number by chance.
LoadSpec fixedLoad(SystemType system) {
    LoadSpec load;
    load.system = system;
    load.volts = system == SystemType::OnePhaseLn ? 120
                 : traits(system).phaseCount == 3 ? 480
                                                  : 240;
    load.amps = {51.2, 47.9, 49.6};
    load.powerFactor = {0.92, 0.89, 0.95};
    return load;
}

Settings settingsFor(SystemType system, const Notation& notation) {
    Settings settings;
    settings.set(Parameter::SystemType, static_cast<std::int32_t>(system));
    settings.set(Parameter::SystemVoltage, static_cast<std::int32_t>(fixedLoad(system).volts));
    settings.set(Parameter::DisplayUnits, notation.units);
    return settings;
}

MeterSnapshot meterAt(SystemType system, const Notation& notation) {
    EmbeddedMeter meter(settingsFor(system, notation));
    meter.setSource(std::make_unique<Synthesis>(waveformOf(fixedLoad(system))));
    meter.advance(kSeconds * kSampleRate);
    return meter.snapshot();
}

} // namespace

std::string Screen::path() const {
    return std::to_string(static_cast<int>(system)) + "/" + std::string(notation) + "/" + id;
}

std::vector<Screen> screensOf(SystemType system, const Notation& notation) {
    const MeterSnapshot meter = meterAt(system, notation);
    std::vector<Screen> screens;
    const auto rows = panel::menu();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!panel::visible(rows[i], system))
            continue;
        const panel::State state = panel::stateAt(static_cast<panel::ScreenId>(i), meter);
        screens.push_back({system, notation.name, std::string(rows[i].id),
                           std::string(rows[i].parent.empty() ? rows[i].id : rows[i].parent),
                           panel::describe(state, meter), panel::view(state, meter)});
    }
    return screens;
}

} // namespace s4k::cli
