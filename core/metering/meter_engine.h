// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/parameter.h"
#include "core/registers/quirk.h"
#include "core/signal/sample.h"
#include "core/units/readings.h"

#include <cstdint>
#include <memory>
#include <span>

namespace s4k {

/// Accumulated energies in Wh, varh, VAh since the last reset, never negative. @source manual,
/// registers 1, 27, 29, 47-52
struct Energies {
    double realTotal = 0;
    double reactiveTotal = 0;
    double apparentTotal = 0;
    std::array<double, kPhaseCount> realPhase{};
    friend bool operator==(const Energies&, const Energies&) = default;
};

/// Imperfections of the converters; by default there are none. Nominal is 347 V x PT ratio or the
/// CT primary current, full scale the peak of 1.2 x nominal.
/// @source docs/decisions.md, "Metering"; temperature: manual, "Measurement Accuracy"
struct ConverterModel {
    int bits = 0;      ///< resolution of -full scale to +full scale, at most 52; 0 = ideal
    double noise = 0;  ///< standard deviation as a fraction of full scale
    bool clip = false; ///< limits values to full scale
    double temperatureC =
        25; ///< gain error 0.00015 per degree away from 25; its sign is fixed per channel
    friend bool operator==(const ConverterModel&, const ConverterModel&) = default;
};

/// The metering core: consumes sample sets and computes one set of readings and alerts a second.
/// Deterministic; uses no clock and no registers.
class MeterEngine {
public:
    explicit MeterEngine(const Settings& settings = {}, const Quirks& quirks = {});
    MeterEngine(MeterEngine&&) noexcept;
    MeterEngine& operator=(MeterEngine&&) noexcept;
    ~MeterEngine();

    /// Sets settings and quirks for the whole running second; energies are kept.
    void configure(const Settings& settings, const Quirks& quirks);
    /// Sets the imperfections of the converters for the sets of later pushes.
    void setConverter(const ConverterModel& model);

    /// Consumes sample sets up to and including the one that completes a second, and returns their
    /// number: one call completes at most one reading. Values must be finite; if the squares of a
    /// second overflow, its values are limited to 1e12 V or A.
    std::size_t push(std::span<const SampleSet> sets);

    /// Whether the last push completed a second.
    [[nodiscard]] bool completedSecond() const;

    /// The newest readings: power, voltage, current, power factor, frequency, energies (Wh, varh,
    /// VAh). NaN are demands and pulse counts, values that the system type does not have, a
    /// frequency that cannot be measured, and before the first second all values.
    [[nodiscard]] const Readings& readings() const;

    /// Alert bits 0-6 and 8-13 of the newest second; 0 before the first.
    [[nodiscard]] std::uint16_t alerts() const;

    [[nodiscard]] const Energies& energies() const;
    /// Replaces the accumulated energies, also in readings() if there are any.
    void setEnergies(const Energies& energies);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace s4k
