// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metering/meter_engine.h"
#include "core/port/embedded_meter.h"
#include "core/signal/source.h"

#include <memory>

namespace s4k::cli {

/// A whole meter on a source, with the readings also in the engine's full precision: the register
/// image holds them only as integers and 32-bit floats.
class MeteringRun {
public:
    MeteringRun(std::unique_ptr<SignalSource> source, const Settings& settings,
                const Quirks& quirks);

    void advanceOneSecond();

    /// The newest readings: from the engine, and from the registers what only they hold (demand,
    /// pulse counts).
    [[nodiscard]] Readings readings() const;
    [[nodiscard]] const RegisterImage& image() const { return m_meter.snapshot().image; }

private:
    MeterEngine m_engine;
    EmbeddedMeter m_meter;
};

} // namespace s4k::cli
