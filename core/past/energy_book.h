// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/counter_rule.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

namespace s4k::past {

/// Energy registers of the book, in the order of EnergyStep::used.
inline constexpr std::array kEnergies{Quantity::EnergyRealTotal, Quantity::EnergyReactiveTotal,
                                      Quantity::EnergyApparentTotal};

/// Increase of the energy registers within a period.
struct EnergyStep {
    std::int64_t fromMs = 0;      ///< ms since 1970 UTC
    std::array<double, 3> used{}; ///< Wh, varh, VAh; NaN: not read
    bool read = true;             ///< a reading is in it; otherwise it is a part of a longer time
    bool readAtStart = false;     ///< a reading is at `fromMs`
    friend bool operator==(const EnergyStep&, const EnergyStep&) = default;
};

/// What one counter of energy showed that was not taken as it was read.
struct EnergyFinding {
    std::size_t energy = 0; ///< index in kEnergies; their number: which one is not known
    CounterFinding finding;
};

/// Increase of a meter's energy registers in quarters of an hour, so that hours and days are whole
/// in every time zone. CounterRule decides what the readings count. The energy between two readings
/// is spread evenly over the time between them; after a step back in time it is added to the
/// quarter of the second reading. Keeps at most kMost quarters; the oldest are removed.
/// @source own design
class EnergyBook {
public:
    static constexpr std::int64_t kStepMs = 900'000;
    static constexpr std::size_t kMost = std::size_t{20} * 366 * 96; ///< 20 years
    static constexpr std::size_t kMostFindings = 100;

    /// Adds a reading; it is ignored without control power or if it has no energies.
    void append(const Moment& moment);
    /// Adds a recorded quarter; if the quarter exists already its energies are increased.
    void add(const EnergyStep& quarter);
    /// Adds a finding of a recorded counter.
    void add(const EnergyFinding& finding);

    /// All quarters between the first and the last reading in the order of time; in a recorded
    /// past, quarters of which nothing is known are missing. An energy that was not read is 0, see
    /// hasRead.
    [[nodiscard]] const std::deque<EnergyStep>& quarters() const { return m_quarters; }
    /// Whether this energy (index in kEnergies) was ever read.
    [[nodiscard]] bool hasRead(std::size_t energy) const { return m_read[energy]; }
    /// Whether the readings show how much was used before and after this time: one was at it, or
    /// one each in the quarters before and after it. `timeMs` is the beginning of a quarter.
    [[nodiscard]] bool isEdge(std::int64_t timeMs) const;
    /// What was not counted as it was read, the newest kMostFindings, and then the last reading
    /// where nothing after it has decided about it yet.
    [[nodiscard]] std::vector<EnergyFinding> findings() const;
    /// The last values of the registers that are believed; NaN where none was read.
    [[nodiscard]] std::array<double, 3> registers() const;
    /// Increases with every change of the book.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

private:
    std::deque<EnergyStep> m_quarters;
    std::array<CounterRule, 3> m_rules;
    std::deque<EnergyFinding> m_findings;
    std::array<bool, 3> m_read{};
    std::uint64_t m_revision = 0;

    EnergyStep* quarterAt(std::int64_t timeMs);
    void count(std::size_t energy, const CounterAmount& part);
};

/// Adds `part` to the steps of `stepMs` that it touches, evenly by time: `put` is called with the
/// start of each and its share. The shares add up to the amount.
template <typename Put>
void spread(const CounterAmount& part, std::int64_t stepMs, const Put& put) {
    const auto startOf = [stepMs](std::int64_t t) {
        const std::int64_t rest = t % stepMs;
        return t - rest - (rest < 0 ? stepMs : 0);
    };
    const std::int64_t first = startOf(part.fromMs);
    const std::int64_t last = part.toMs > part.fromMs ? startOf(part.toMs - 1) : first;
    const auto whole = static_cast<double>(part.toMs - part.fromMs);
    double left = part.amount;
    std::int64_t at = first;
    for (; at < last; at += stepMs) {
        const std::int64_t within = at + stepMs - (at > part.fromMs ? at : part.fromMs);
        const double share = part.amount * (static_cast<double>(within) / whole);
        put(at, share);
        left -= share;
    }
    put(at, left);
}

} // namespace s4k::past
