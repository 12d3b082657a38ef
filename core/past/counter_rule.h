// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/moment.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace s4k::past {

/// One reading of a counter.
struct CounterReading {
    std::int64_t timeMs = 0;
    double value = 0;               ///< in the unit of the quantity; not finite: not read
    std::uint16_t energyResets = 0; ///< register 147 at the same time; 0 for a pulse counter
};

/// What a counter can do at the time of a reading.
struct CounterBounds {
    double range = 0;                       ///< the value at which it rolls over to zero
    double mostPerMs = Readings::kNotValid; ///< the greatest increase per ms; NaN: not known
    double slack = 0;                       ///< an increase that is possible in no time
};

/// An amount that was counted evenly from one time to another; negative where an earlier amount is
/// taken back. The two times are equal where a clock was set back: it counts at that time.
struct CounterAmount {
    std::int64_t fromMs = 0;
    std::int64_t toMs = 0;
    double amount = 0; ///< in the unit of the quantity
};

enum class CounterDoubt : std::uint8_t {
    OddReading, ///< readings that fit neither those before nor those after them; not counted
    TooMuch,    ///< an increase beyond what the meter can measure in the time; not counted
    Fell        ///< a fall without a reset (register 147) after which the counter went on
};

/// A finding about a counter.
struct CounterFinding {
    CounterDoubt doubt = CounterDoubt::OddReading;
    CounterReading before;  ///< the last reading that was believed
    CounterReading reading; ///< the first one that is doubted
};

/// A few items without an allocation.
template <typename T, std::size_t Most>
class FewOf {
public:
    void add(const T& item) {
        if (m_count < Most)
            m_items[m_count++] = item;
    }
    [[nodiscard]] const T* begin() const { return m_items.data(); }
    [[nodiscard]] const T* end() const { return m_items.data() + m_count; }
    [[nodiscard]] bool empty() const { return m_count == 0; }

private:
    std::array<T, Most> m_items{};
    std::size_t m_count = 0;
};

/// What one more reading shows.
struct CounterResult {
    FewOf<CounterAmount, 2> amounts;
    FewOf<CounterFinding, 2> findings;
    bool rollover = false; ///< the counter passed its largest value and continued at zero
    bool reset = false;    ///< the counter was cleared or lost a part
};

/// The one rule that turns the readings of a counter into amounts:
/// - An increase belongs to the time between its two readings.
/// - Register 147 counted on: the counter was cleared; the amount is the second reading.
/// - A fall by more than half the range of the register to what can be counted: a rollover.
/// - Any other fall is doubted until the next reading. When the next readings continue from the
///   lower value, a fall to half or less was a reset, and a smaller fall the loss of a part. When
///   the counter returns, the low readings are odd and not counted.
/// - An increase beyond the bounds is doubted until the next reading, and not counted.
/// - When the counter falls back to where a sudden increase began, the high readings are odd: what
///   they counted is taken back. Readings that counted on for long are never taken for odd.
/// Each reading takes constant time and memory. Readings that are not finite are ignored.
/// @source own design; 32-bit registers scaled by register 141, resets counted by register 147
class CounterRule {
public:
    [[nodiscard]] CounterResult add(const CounterReading& now, const CounterBounds& bounds);

    /// The last reading that is believed; nullopt before the first.
    [[nodiscard]] const std::optional<CounterReading>& last() const { return m_last; }
    /// The newest reading, when it is doubted and nothing after it has decided yet.
    [[nodiscard]] const std::optional<CounterReading>& doubted() const { return m_doubted; }

private:
    /// A reading before a sudden change, to which the counter may return.
    struct Anchor {
        CounterReading at;
        CounterReading changed; ///< the reading after it
        double change = 0;      ///< magnitude of the sudden change
        double booked = 0;      ///< amount since then
        double fastest = 0;     ///< m_fastest at that time
        int increases = 0;      ///< number of readings since then that counted on
    };

    std::optional<CounterReading> m_last;
    std::optional<CounterReading> m_doubted;
    std::optional<Anchor> m_beforeFall;
    std::optional<Anchor> m_beforeRise;
    double m_fastest = 0;  ///< greatest increase per ms that later readings confirmed
    double m_lastRate = 0; ///< of the last increase

    void addTo(CounterResult& result, const CounterReading& now, const CounterBounds& bounds);
    void rise(CounterResult& result, const CounterReading& now, const CounterBounds& bounds);
    void fall(CounterResult& result, const CounterReading& now, const CounterBounds& bounds);
    bool decide(CounterResult& result, const CounterReading& now, const CounterBounds& bounds);
    void settle(CounterResult& result, const CounterReading& now, const CounterBounds& bounds);
    void cleared(CounterResult& result, const CounterReading& now, const CounterBounds& bounds);
    bool comeBack(CounterResult& result, std::optional<Anchor>& from, const CounterReading& now,
                  const CounterBounds& bounds);
    void book(CounterResult& result, const CounterReading& now, double amount);
    [[nodiscard]] bool isSudden(double amount, std::int64_t fromMs, std::int64_t toMs) const;
};

/// The bounds of counter `q` at a moment. The greatest increase is that of twice the CT's primary
/// current at 1.2 times 600 V, with the PT ratio; it is not known where the settings are not.
[[nodiscard]] CounterBounds counterBounds(Quantity q, const Moment& moment);

/// The reading of counter `q` at a moment.
[[nodiscard]] CounterReading counterReading(Quantity q, const Moment& moment);

} // namespace s4k::past
