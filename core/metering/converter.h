// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/metering/meter_config.h"
#include "core/metering/meter_engine.h"

#include <span>

namespace s4k {

/// Analogue-to-digital converters of the six inputs with their imperfections.
/// @source docs/decisions.md, "Metering"; temperature: manual, "Measurement Accuracy"
class Converter {
public:
    /// Sets the imperfections; full scale is the peak of 1.2 x 347 V x PT ratio and of 1.2 x CT
    /// primary current.
    void configure(const ConverterModel& model, const MeterConfig& config);

    /// Whether there are no imperfections: apply() would change nothing.
    [[nodiscard]] bool isIdeal() const { return m_model == ConverterModel{}; }
    [[nodiscard]] const ConverterModel& model() const { return m_model; }

    /// Applies the imperfections to `sets`: gain error, noise, clipping, quantisation. The noise
    /// continues from call to call.
    void apply(std::span<SampleSet> sets);

private:
    ConverterModel m_model{};
    SampleSet m_fullScale{};
    SampleSet m_gain{};
    SampleSet m_step{}; ///< size of a quantisation step in V or A, 0 = none
    Random m_random{2520};
};

} // namespace s4k
