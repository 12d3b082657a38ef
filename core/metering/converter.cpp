// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/converter.h"

#include "core/signal/noise.h"

#include <algorithm>
#include <cmath>

namespace s4k {

namespace {

constexpr double kOverRange = 1.2;
constexpr double kMaxVoltsLn = 347;
constexpr double kGainPerDegree = 0.00015;
constexpr double kReferenceC = 25;
constexpr int kMaxBits = 52; ///< mantissa of a double

// Direction of the gain drift of each channel: fixed, and alternating so that powers drift least.
constexpr SampleSet kSense{1, -1, 1, -1, 1, -1};

} // namespace

void Converter::configure(const ConverterModel& model, const MeterConfig& config) {
    m_model = model;
    const double steps = std::ldexp(1.0, std::clamp(model.bits, 0, kMaxBits) - 1);
    for (std::size_t c = 0; c < kChannelCount; ++c) {
        const double nominal = c < kPhaseCount ? kMaxVoltsLn * config.ptRatio : config.ctAmps;
        m_fullScale[c] = kOverRange * std::sqrt(2.0) * nominal;
        m_gain[c] = 1.0 + kSense[c] * kGainPerDegree * (model.temperatureC - kReferenceC);
        m_step[c] = model.bits > 0 ? m_fullScale[c] / steps : 0;
    }
}

void Converter::apply(std::span<SampleSet> sets) {
    for (SampleSet& set : sets)
        for (std::size_t c = 0; c < kChannelCount; ++c) {
            double x = set[c] * m_gain[c];
            if (m_model.noise > 0)
                x += m_model.noise * m_fullScale[c] * whiteNoise(m_random);
            if (m_model.clip)
                x = std::clamp(x, -m_fullScale[c], m_fullScale[c]);
            if (m_step[c] > 0)
                x = std::floor(x / m_step[c] + 0.5) * m_step[c];
            set[c] = x;
        }
}

} // namespace s4k
