// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metering/meter_engine.h"
#include "core/port/embedded_meter.h"
#include "core/signal/source.h"

#include <memory>

namespace s4k::cli {

/// A meter measuring a source, and an engine measuring the same sample sets: it gives the readings
/// in full precision, while the register image holds only integers and 32-bit floats.
class MeteringRun {
public:
    MeteringRun(std::unique_ptr<SignalSource> source, const Settings& settings,
                const Quirks& quirks);

    void advanceOneSecond();

    /// The newest readings: from the engine, and from the registers those that the engine does not
    /// compute (demand, pulse counts).
    [[nodiscard]] Readings readings() const;
    [[nodiscard]] const RegisterImage& image() const { return m_meter.snapshot().image; }

private:
    MeterEngine m_engine;
    EmbeddedMeter m_meter;
};

} // namespace s4k::cli
