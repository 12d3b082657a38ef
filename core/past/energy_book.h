// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/moment.h"
#include "core/registers/counter_step.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>

namespace s4k::past {

/// The energies that a meter counts, in the order of EnergyStep::used.
inline constexpr std::array kEnergies{Quantity::EnergyRealTotal, Quantity::EnergyReactiveTotal,
                                      Quantity::EnergyApparentTotal};

/// What the energy registers went on by in a step of time.
struct EnergyStep {
    std::int64_t fromMs = 0;      ///< since 1970 UTC
    std::array<double, 3> used{}; ///< Wh, varh, VAh; NaN where it was not read
    friend bool operator==(const EnergyStep&, const EnergyStep&) = default;
};

/// What a meter's energy registers went on by, in quarters of an hour, so that the hours and days
/// of every zone are whole, through rollovers and resets: the sum is what the registers went on by.
/// What was used between two readings counts where the second was read, and a time that goes back
/// adds to the quarter that it goes back to. Keeps at most kMost quarters, the oldest go.
/// @source own design
class EnergyBook {
public:
    static constexpr std::int64_t kStepMs = 900'000;
    static constexpr std::size_t kMost = std::size_t{400} * 96; ///< 400 days

    void append(const Moment& moment);
    /// One that was recorded; it adds to a quarter that is known already.
    void add(const EnergyStep& quarter);

    /// In the order of time; a quarter without a reading is missing. An energy that was not read is
    /// 0, see hasRead.
    [[nodiscard]] const std::deque<EnergyStep>& quarters() const { return m_quarters; }
    /// Whether this energy was ever read, by its place in kEnergies.
    [[nodiscard]] bool hasRead(std::size_t energy) const { return m_read[energy]; }
    /// What the registers read last; not finite where they were not read yet.
    [[nodiscard]] std::array<double, 3> registers() const;
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

private:
    std::deque<EnergyStep> m_quarters;
    std::array<std::optional<CounterReading>, 3> m_last;
    std::array<bool, 3> m_read{};
    std::uint64_t m_revision = 0;

    EnergyStep* quarterAt(std::int64_t timeMs);
};

} // namespace s4k::past
