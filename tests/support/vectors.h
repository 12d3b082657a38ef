// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/parameter.h"
#include "core/signal/synthesis.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace s4k::test {

/// Expected readings of one phase; signs as in the file.
struct ExpectedPhase {
    double volts = 0;
    double amps = 0;
    double real = 0;
    double reactive = 0;
    double apparent = 0;
    std::optional<double> powerFactor; ///< unsigned; nullopt without apparent power
};

/// Tolerances in percent, hertz or absolute, as the protocol of the vectors defines them.
struct Tolerance {
    double voltsPct = 0;
    double ampsPct = 0;
    double realPct = 0;
    double reactivePct = 0;
    double apparentPct = 0;
    double powerFactor = 0;
    double hz = 0;
    std::optional<double> meanRealPct; ///< for the mean over readings 3 to 10
    std::optional<double> meanAmpsPct;
};

/// One waveform and its exact readings.
struct MeteringVector {
    std::string id;
    std::string title;
    Settings settings;
    Waveform waveform;
    std::array<std::optional<ExpectedPhase>, kPhaseCount> phases;
    std::array<std::optional<double>, kPhaseCount> lineVolts; ///< AB BC AC
    double realNet = 0;
    double realMagnitudes = 0;
    double reactiveNet = 0;
    double reactiveMagnitudes = 0;
    double apparent = 0; ///< arithmetic sum of the phases
    std::optional<double> voltsLlAvg;
    std::optional<double> voltsLnAvg;
    double ampsAvg = 0;
    double hz = 0;
    std::uint16_t alertsFractionOf = 0;
    std::uint16_t alertsDropsBy = 0;
    bool borderline = false;
    Tolerance tolerance;
};

/// All cases of tests/data/vectors_public.json. Aborts when the file is missing or malformed,
/// because it belongs to the source tree.
std::vector<MeteringVector> meteringVectors();

} // namespace s4k::test
