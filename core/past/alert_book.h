// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace s4k::past {

/// An active alert, from the first reading that shows it to the first that no longer does. Times
/// are ms since 1970 UTC.
struct AlertSpan {
    std::uint8_t bit = 0; ///< bit number of register 146, 0-15
    std::int64_t fromMs = 0;
    std::optional<std::int64_t> toMs{}; ///< nullopt: still active
    friend bool operator==(const AlertSpan&, const AlertSpan&) = default;
};

/// Times at which each alert of a meter was active while the meter was watched. Keeps at most kMost
/// spans; above that the oldest span that has ended is removed. @source own design
class AlertBook {
public:
    static constexpr std::size_t kMost = 10'000;
    static constexpr std::size_t kBits = 16;
    static constexpr std::int64_t kShortestGapMs = 60'000;

    /// Adds a reading of register 146. After a gap (a step of more than a minute and of more than
    /// three times the step before it), and when time goes back, all active alerts end at the time
    /// of the last reading.
    void append(std::int64_t timeMs, std::uint16_t bits);
    /// Adds a recorded span; spans must be added in the order in which they began. A bit above 15
    /// is ignored.
    void add(const AlertSpan& span);

    /// Adds a recorded change of register 146 to `bits`; between two changes there are no gaps.
    void change(std::int64_t timeMs, std::uint16_t bits);
    /// The meter was watched until `timeMs` without a change.
    void watchedUntil(std::int64_t timeMs);

    /// All spans in the order in which they began.
    [[nodiscard]] const std::deque<AlertSpan>& spans() const { return m_spans; }
    /// Bits of register 146 in the last reading.
    [[nodiscard]] std::uint16_t active() const { return m_active; }
    /// Time until which the meter was watched; nullopt: never.
    [[nodiscard]] std::optional<std::int64_t> lastMs() const { return m_lastMs; }
    /// Time since which an alert is active; nullopt when it is not.
    [[nodiscard]] std::optional<std::int64_t> sinceMs(std::uint8_t bit) const;
    /// Increases with every change of the book.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

private:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    static constexpr std::array<std::size_t, kBits> noneOpen() {
        std::array<std::size_t, kBits> open{};
        open.fill(kNone);
        return open;
    }

    std::deque<AlertSpan> m_spans;
    std::array<std::size_t, kBits> m_open = noneOpen(); ///< index of the open span of each bit
    std::uint16_t m_active = 0;
    std::optional<std::int64_t> m_lastMs;
    std::int64_t m_stepMs = 0;
    std::uint64_t m_revision = 0;

    [[nodiscard]] bool breaksOff(std::int64_t timeMs) const;
    void turnTo(std::int64_t timeMs, std::uint16_t bits, bool broken);
    void begin(std::uint8_t bit, std::int64_t timeMs);
    void end(std::uint8_t bit, std::int64_t timeMs);
    void push(const AlertSpan& span);
    void dropOldest();
};

/// Number and total time of an alert's active spans within a period.
struct AlertCount {
    int times = 0;
    std::int64_t activeMs = 0;
    friend bool operator==(const AlertCount&, const AlertCount&) = default;
};
/// For each bit of register 146 the spans that overlap `fromMs` to `toMs`, and their time within
/// that period.
[[nodiscard]] std::array<AlertCount, AlertBook::kBits>
countAlerts(const AlertBook& book, std::int64_t fromMs, std::int64_t toMs);

/// A period without readings: `sinceMs` is the last reading before it, `untilMs` the first after
/// it.
struct Gap {
    std::int64_t sinceMs = 0;
    std::int64_t untilMs = 0;
};
/// Divides an alert that was recorded as one span as AlertBook::append would have done: a part ends
/// with the last reading before each gap that is longer than kShortestGapMs. `gaps` must be in the
/// order of time.
[[nodiscard]] std::vector<AlertSpan> partsOf(AlertSpan span, const std::vector<Gap>& gaps);

/// End of a span; of an active one the time until which the meter was watched.
[[nodiscard]] std::int64_t endOf(const AlertSpan& span, const AlertBook& book);

} // namespace s4k::past
