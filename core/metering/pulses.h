// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/parameter.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace s4k {

/// One closure of a contact.
struct Closure {
    std::int32_t startMs = 0; ///< from the start of the second in which it began, 0..999
    std::int32_t durationMs = 0;
    friend bool operator==(const Closure&, const Closure&) = default;
};

/// A contact that closes once per `wattHours` of energy, stays closed for the duration and open for
/// at least as long; energy that has no closure yet is carried. @source manual, registers 43-46,
/// 145
class PulseContact {
public:
    /// Energy that is carried stays carried.
    void configure(std::int32_t wattHours, std::int32_t durationMs);

    /// One second has passed in which this energy (Wh or varh, not negative) flowed evenly.
    void addSecond(double energy);

    /// The closures that began in the last second, rising.
    [[nodiscard]] std::span<const Closure> closures() const {
        return {m_closures.data(), m_closureCount};
    }

    /// Whether the contact was closed `ms` (0..999) after the last second began, also by a closure
    /// that began before it.
    [[nodiscard]] bool closedAt(std::int32_t ms) const;

    [[nodiscard]] std::uint32_t count() const { return m_count; } ///< modulo 2^32
    void setCount(std::uint32_t count) { m_count = count; }
    /// Energy not yet emitted, Wh or varh; above one pulse only while the contact cannot keep up.
    [[nodiscard]] double carried() const { return m_carried; }
    void setCarried(double energy) { m_carried = energy; }

private:
    [[nodiscard]] std::int32_t startOf(std::size_t closure, double energy) const;
    [[nodiscard]] std::int32_t reachOfClosures() const;

    static constexpr std::size_t kMaxClosures = 50; ///< 10 ms closed, 10 ms open
    double m_energyPerPulse = 1000;
    std::int32_t m_durationMs = 500;
    double m_carried = 0;
    std::int32_t m_freeMs = 0; ///< when in the coming second it may close again
    std::int32_t m_heldMs = 0; ///< how far a closure from before reached into the last second
    std::uint32_t m_count = 0;
    std::array<Closure, kMaxClosures> m_closures{};
    std::size_t m_closureCount = 0;
};

/// What the pulse outputs keep without control power.
struct PulseMemory {
    std::array<std::uint32_t, 2> counts{}; ///< registers 43, 45
    std::array<double, 2> carried{};       ///< Wh, varh
    bool overrun = false;
    friend bool operator==(const PulseMemory&, const PulseMemory&) = default;
};

/// The pulse outputs of a meter: the real-energy contact, the reactive count, and alert bits 14
/// and 15. @source manual, registers 43-46, 144-146; UI for Setup, Set Pulse
class PulseOutput {
public:
    explicit PulseOutput(const Settings& settings = {});

    /// Hunts for the slowest duration that keeps up with the maximum power; the energy per pulse
    /// stays what it is. Where none fits, the fastest serves and bit 15 is set.
    void configure(const Settings& settings);

    /// One second has passed: energies of it in Wh and varh, mean real power in W.
    void addSecond(double realWh, double reactiveVarh, double realPowerW);

    /// Command 16498: both counts are 0; carried energy stays.
    void clearCounts();
    /// Command 30078: the overrun alert is over and carried energy is dropped.
    void energiesCleared();

    [[nodiscard]] const PulseContact& real() const { return m_real; }
    [[nodiscard]] const PulseContact& reactive() const { return m_reactive; }
    [[nodiscard]] std::int32_t durationMs() const { return m_durationMs; }
    [[nodiscard]] std::uint16_t alerts() const; ///< bits 14 and 15 of register 146

    [[nodiscard]] PulseMemory memory() const;
    void restore(const PulseMemory& memory);

private:
    PulseContact m_real;
    PulseContact m_reactive;
    std::int32_t m_durationMs = 500;
    double m_capacityW = 0;
    bool m_overrun = false;
    bool m_misconfigured = false;
};

} // namespace s4k
