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

/// Energy registers of the book, in the order of EnergyStep::used.
inline constexpr std::array kEnergies{Quantity::EnergyRealTotal, Quantity::EnergyReactiveTotal,
                                      Quantity::EnergyApparentTotal};

/// Increase of the energy registers within a period.
struct EnergyStep {
    std::int64_t fromMs = 0;      ///< ms since 1970 UTC
    std::array<double, 3> used{}; ///< Wh, varh, VAh; NaN: not read
    friend bool operator==(const EnergyStep&, const EnergyStep&) = default;
};

/// Increase of a meter's energy registers in quarters of an hour, so that hours and days are whole
/// in every time zone. Rollovers and resets are handled: the sum is the increase of the registers.
/// The energy between two readings is added to the quarter of the second reading; after a step back
/// in time it is added to the earlier quarter. Keeps at most kMost quarters; the oldest are
/// removed.
/// @source own design
class EnergyBook {
public:
    static constexpr std::int64_t kStepMs = 900'000;
    static constexpr std::size_t kMost = std::size_t{400} * 96; ///< 400 days

    /// Adds a reading; it is ignored without control power or if it has no energies.
    void append(const Moment& moment);
    /// Adds a recorded quarter; if the quarter exists already its energies are increased.
    void add(const EnergyStep& quarter);

    /// All quarters in the order of time; a quarter without a reading is missing. An energy that
    /// was not read is 0, see hasRead.
    [[nodiscard]] const std::deque<EnergyStep>& quarters() const { return m_quarters; }
    /// Whether this energy (index in kEnergies) was ever read.
    [[nodiscard]] bool hasRead(std::size_t energy) const { return m_read[energy]; }
    /// The last values of the registers; NaN where none was read.
    [[nodiscard]] std::array<double, 3> registers() const;
    /// Increases with every change of the book.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

private:
    std::deque<EnergyStep> m_quarters;
    std::array<std::optional<CounterReading>, 3> m_last;
    std::array<bool, 3> m_read{};
    std::uint64_t m_revision = 0;

    EnergyStep* quarterAt(std::int64_t timeMs);
};

} // namespace s4k::past
