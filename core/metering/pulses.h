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
    std::int32_t startMs = 0; ///< ms after the start of the second in which it began, 0..999
    std::int32_t durationMs = 0;
    friend bool operator==(const Closure&, const Closure&) = default;
};

/// A contact that closes once per `wattHours` of energy, stays closed for the duration and then
/// open for at least the same time. Energy without a closure so far is carried over.
/// @source manual, registers 43-46, 145
class PulseContact {
public:
    /// Sets energy per pulse (Wh or varh, at least 1) and duration (ms, at least 10); smaller
    /// values are raised to these. Carried energy is kept.
    void configure(std::int32_t wattHours, std::int32_t durationMs);

    /// Adds one second in which `energy` (Wh or varh) flowed at a constant rate. Negative energy
    /// and NaN count as 0.
    void addSecond(double energy);

    /// The closures that began in the last second, earliest first.
    [[nodiscard]] std::span<const Closure> closures() const {
        return {m_closures.data(), m_closureCount};
    }

    /// Whether the contact was closed `ms` (0..999) after the start of the last second; closures
    /// that began earlier are included.
    [[nodiscard]] bool closedAt(std::int32_t ms) const;

    [[nodiscard]] std::uint32_t count() const { return m_count; } ///< modulo 2^32
    void setCount(std::uint32_t count) { m_count = count; }
    /// Energy without a closure so far, Wh or varh; more than that of one pulse only if the energy
    /// flows faster than the contact can close.
    [[nodiscard]] double carried() const { return m_carried; }
    void setCarried(double energy) { m_carried = energy; }

private:
    [[nodiscard]] std::int32_t startOf(std::size_t closure, double energy) const;
    [[nodiscard]] std::int32_t reachOfClosures() const;

    static constexpr std::size_t kMaxClosures = 50; ///< one each 20 ms: 10 ms closed, 10 ms open
    double m_energyPerPulse = 1000;
    std::int32_t m_durationMs = 500;
    double m_carried = 0;
    std::int32_t m_freeMs = 0; ///< ms of the next second from which the contact may close again
    std::int32_t m_heldMs = 0; ///< ms of the last second until which an earlier closure lasted
    std::uint32_t m_count = 0;
    std::array<Closure, kMaxClosures> m_closures{};
    std::size_t m_closureCount = 0;
};

/// State of the pulse outputs that a loss of control power does not clear.
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

    /// Sets the energy per pulse of `settings` and the pulse duration of pulseDurationMs(). If
    /// there is none, the shortest duration is used and bit 15 is set.
    void configure(const Settings& settings);

    /// Adds one second: its energies in Wh and varh (negative ones count as 0), its mean real power
    /// in W. A power too high for the pulse duration sets bit 14 until energiesCleared().
    void addSecond(double realWh, double reactiveVarh, double realPowerW);

    /// Command 16498: sets both counts to 0; carried energy is kept.
    void clearCounts();
    /// Command 30078: ends the overrun alert (bit 14) and drops carried energy.
    void energiesCleared();

    [[nodiscard]] const PulseContact& real() const { return m_real; }
    [[nodiscard]] const PulseContact& reactive() const { return m_reactive; }
    /// Chosen duration of a closure in ms (register 145).
    [[nodiscard]] std::int32_t durationMs() const { return m_durationMs; }
    [[nodiscard]] std::uint16_t alerts() const; ///< bits 14 and 15 of register 146

    /// State to store for a loss of control power; restore() sets it again.
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
