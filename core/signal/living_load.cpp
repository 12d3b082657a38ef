// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signal/living_load.h"

#include "core/signal/block_buffer.h"
#include "core/signal/building_model.h"
#include "core/signal/phasor_bank.h"
#include "core/signal/wiring.h"

#include <algorithm>
#include <cmath>

namespace s4k {

namespace {

constexpr std::array<int, 3> kOrders{1, 5, 7};
constexpr std::array<double, 3> kVoltageLevel{1, 0.012, 0.008};
// Sign of each current relative to the fundamental: negative for the harmonics of rectifiers.
constexpr std::array<double, 3> kCurrentSense{1, -1, -1};
constexpr std::uint64_t kBlocksPerSecond = kSampleRate / PhasorBank::kBlock;

// An unchecked load is limited to values that the synthesis can produce.
LivingLoadSpec limited(LivingLoadSpec spec) {
    const auto limit = [](double value, double low, double high) {
        return value >= low ? std::min(value, high) : low;
    };
    spec.volts = limit(spec.volts, 0, 40000);
    spec.fullScaleAmps = limit(spec.fullScaleAmps, 0, 50000);
    spec.frequencyHz = limit(spec.frequencyHz, 40, 70);
    return spec;
}

} // namespace

struct LivingLoad::Impl {
    LivingLoadSpec spec;
    std::array<Leg, kPhaseCount> legs;
    BuildingModel building;
    PhasorBank bank;
    // Nominal voltage and full-scale current at each frequency, as peak phasors.
    std::array<std::array<Phasor, kChannelCount>, kOrders.size()> nominal{};
    std::uint64_t blocks = 0;
    BlockBuffer buffer;

    explicit Impl(const LivingLoadSpec& wanted)
        : spec(limited(wanted)), legs(supplyLegs(spec.system)),
          building(spec.seed, 1.0 / static_cast<double>(kBlocksPerSecond)) {
        for (std::size_t tone = 0; tone < kOrders.size(); ++tone)
            addTone(tone);
    }

    std::size_t read(std::span<SampleSet> out) {
        return buffer.read(out, [this](PhasorBank::Block block) { render(block); });
    }

private:
    void addTone(std::size_t tone) {
        const int order = kOrders[tone];
        bank.add(PhaseClock(order * spec.frequencyHz), order * spec.frequencyHz);
        for (std::size_t p = 0; p < kPhaseCount; ++p) {
            const Leg& leg = legs[p];
            const double volts = spec.volts * leg.volts * kVoltageLevel[tone];
            const double amps = spec.fullScaleAmps * leg.amps * kCurrentSense[tone];
            nominal[tone][p] = polar(volts * std::sqrt(2.0), order * leg.voltageTurns);
            nominal[tone][kPhaseCount + p] = polar(amps * std::sqrt(2.0), order * leg.currentTurns);
        }
    }

    void render(PhasorBank::Block block) {
        const std::uint64_t now = blocks * PhasorBank::kBlock;
        const BuildingState state = building.step();
        if (blocks % kBlocksPerSecond == 0)
            tune(state, now);
        for (std::size_t tone = 0; tone < kOrders.size(); ++tone)
            setVoltages(state, tone);
        setFundamentalCurrents(state);
        setHarmonicCurrents(1, state.fifth);
        setHarmonicCurrents(2, state.seventh);
        bank.render(now, SampleSet{}, block);
        ++blocks;
    }

    void tune(const BuildingState& state, std::uint64_t now) {
        for (std::size_t tone = 0; tone < kOrders.size(); ++tone)
            bank.retune(tone, kOrders[tone] * (spec.frequencyHz + state.frequencyOffsetHz), now);
    }

    void setVoltages(const BuildingState& state, std::size_t tone) {
        for (std::size_t p = 0; p < kPhaseCount; ++p)
            bank.setAmplitude(tone, static_cast<Channel>(p), state.voltage[p] * nominal[tone][p]);
    }

    void setFundamentalCurrents(const BuildingState& state) {
        std::array<Phasor, kPhaseCount> current;
        for (std::size_t p = 0; p < kPhaseCount; ++p)
            current[p] = state.current[p] * nominal[0][kPhaseCount + p];
        if (spec.system == SystemType::ThreePhaseDelta)
            removeZeroSequence(current);
        for (std::size_t p = 0; p < kPhaseCount; ++p)
            bank.setAmplitude(0, static_cast<Channel>(kPhaseCount + p), current[p]);
    }

    // In three wires without a neutral the currents add up to 0.
    static void removeZeroSequence(std::array<Phasor, kPhaseCount>& current) {
        const Phasor mean = (1.0 / 3.0) * (current[0] + current[1] + current[2]);
        for (Phasor& c : current)
            c = c - mean;
    }

    void setHarmonicCurrents(std::size_t tone, double level) {
        for (std::size_t p = kPhaseCount; p < kChannelCount; ++p)
            bank.setAmplitude(tone, static_cast<Channel>(p), level * nominal[tone][p]);
    }
};

LivingLoad::LivingLoad(const LivingLoadSpec& spec) : m_impl(std::make_unique<Impl>(spec)) {}

LivingLoad::~LivingLoad() = default;

std::size_t LivingLoad::read(std::span<SampleSet> out) {
    return m_impl->read(out);
}

} // namespace s4k
