// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/meter_engine.h"

#include "core/metering/alert_rules.h"
#include "core/metering/converter.h"
#include "core/metering/power.h"
#include "core/metering/window.h"

#include <algorithm>

namespace s4k {

namespace {

constexpr double kGreatestInput = 1e12; ///< V or A; squares of greater values exceed a double

void limit(std::span<SampleSet> sets) {
    for (SampleSet& set : sets)
        for (double& x : set)
            x = x >= -kGreatestInput ? std::min(x, kGreatestInput) : -kGreatestInput;
}

} // namespace

struct MeterEngine::Impl {
    MeterConfig config;
    Converter converter;
    Taper taper = risingTaper();
    SampleWindow window;
    FrequencyTracker tracker;
    Readings readings;
    std::uint16_t alerts = 0;
    Energies energies;
    bool hasReadings = false;
    bool completed = false;

    std::size_t push(std::span<const SampleSet> sets) {
        if (completed)
            window.advance();
        const std::span<SampleSet> taken = window.push(sets);
        if (!converter.isIdeal())
            converter.apply(taken);
        completed = window.secondComplete();
        if (completed)
            finishSecond();
        return taken.size();
    }

private:
    Sums sums(Head head) { return sumsOf(window.sets(), taper, head); }

    void finishSecond() {
        Moments moments = momentsOf(sums(Head::Rising), config.system);
        if (!isFinite(moments)) {
            limit(window.sets());
            moments = momentsOf(sums(Head::Rising), config.system);
        }
        measure(moments);
    }

    void measure(const Moments& moments) {
        std::optional<double> hz;
        const PhaseTrio reactive = fundamentals(moments, hz);
        const Powers powers = powersOf(config, moments, reactive);
        if (window.hasHistory())
            accumulate(energies, config, powers, 1.0);
        else
            accumulateFirst(reactive);
        readings = readingsOf(config, powers, hz, energies);
        alerts = alertsOf(config, powers, hz.has_value());
        hasReadings = true;
    }

    // In the first second a reading leaves out what the rising taper hides; energy includes it.
    void accumulateFirst(const PhaseTrio& reactive) {
        const Sums all = sums(Head::Plain);
        const Powers powers = powersOf(config, momentsOf(all, config.system), reactive);
        accumulate(energies, config, powers, all.weight / static_cast<double>(kHop));
    }

    PhaseTrio fundamentals(const Moments& moments, std::optional<double>& hz) {
        const std::span<const SampleSet> sets = window.sets();
        const double weak = weakVolts(config) * weakVolts(config);
        // Phase A first: the frequency reading is that of phase A. For reactive power any phase
        // will do.
        for (const Phase p : kPhases) {
            if (!hasPhase(config.system, p) || moments.volts[index(p)] < weak)
                continue;
            const auto found = tracker.find(sets, moments, config.system, p);
            if (!found)
                continue;
            if (p == Phase::A && isInFrequencyRange(found->hz))
                hz = found->hz;
            return reactivePowers(found, kSegments - firstSegment(sets));
        }
        return {};
    }
};

MeterEngine::MeterEngine(const Settings& settings, const Quirks& quirks)
    : m_impl(std::make_unique<Impl>()) {
    configure(settings, quirks);
}

MeterEngine::MeterEngine(MeterEngine&&) noexcept = default;
MeterEngine& MeterEngine::operator=(MeterEngine&&) noexcept = default;
MeterEngine::~MeterEngine() = default;

void MeterEngine::configure(const Settings& settings, const Quirks& quirks) {
    m_impl->config = meterConfig(settings, quirks);
    m_impl->converter.configure(m_impl->converter.model(), m_impl->config);
}

void MeterEngine::setConverter(const ConverterModel& model) {
    m_impl->converter.configure(model, m_impl->config);
}

std::size_t MeterEngine::push(std::span<const SampleSet> sets) {
    return m_impl->push(sets);
}

bool MeterEngine::completedSecond() const {
    return m_impl->completed;
}

const Readings& MeterEngine::readings() const {
    return m_impl->readings;
}

std::uint16_t MeterEngine::alerts() const {
    return m_impl->alerts;
}

const Energies& MeterEngine::energies() const {
    return m_impl->energies;
}

void MeterEngine::setEnergies(const Energies& energies) {
    m_impl->energies = energies;
    if (m_impl->hasReadings)
        s4k::setEnergies(m_impl->readings, m_impl->config.system, energies);
}

} // namespace s4k
