// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace s4k::past {

/// An alert from the reading that showed it first to the one that did not show it any more. Times
/// are ms since 1970 UTC.
struct AlertSpan {
    std::uint8_t bit = 0; ///< of register 146
    std::int64_t fromMs = 0;
    std::optional<std::int64_t> toMs{}; ///< nothing: it is still active
    friend bool operator==(const AlertSpan&, const AlertSpan&) = default;
};

/// When each alert of a meter was active, as far as it was watched: at most kMost spans, the oldest
/// that have ended go. @source own design
class AlertBook {
public:
    static constexpr std::size_t kMost = 10'000;
    static constexpr std::size_t kBits = 16;
    static constexpr std::int64_t kShortestGapMs = 60'000;

    /// What a reading shows of register 146. After a gap (more than a minute and more than three
    /// times the step before it), and where time goes back, what was active ended with the last
    /// reading.
    void append(std::int64_t timeMs, std::uint16_t bits);
    /// One that was recorded; they come in the order in which they began. What is no bit of the
    /// register is not taken.
    void add(const AlertSpan& span);

    /// A change of register 146 that was recorded: nothing changed since the one before it.
    void change(std::int64_t timeMs, std::uint16_t bits);
    /// It was watched until then, and nothing changed.
    void watchedUntil(std::int64_t timeMs);

    /// In the order in which they began.
    [[nodiscard]] const std::deque<AlertSpan>& spans() const { return m_spans; }
    /// Active with the last reading.
    [[nodiscard]] std::uint16_t active() const { return m_active; }
    /// Until when it was watched; nothing: never.
    [[nodiscard]] std::optional<std::int64_t> lastMs() const { return m_lastMs; }
    /// Since when an alert is active, if it is.
    [[nodiscard]] std::optional<std::int64_t> sinceMs(std::uint8_t bit) const;
    /// Grows with every change.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

private:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    static constexpr std::array<std::size_t, kBits> noneOpen() {
        std::array<std::size_t, kBits> open{};
        open.fill(kNone);
        return open;
    }

    std::deque<AlertSpan> m_spans;
    std::array<std::size_t, kBits> m_open = noneOpen(); ///< which span is open, of each bit
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

/// How often and how long an alert was active within a time, as far as it was watched.
struct AlertCount {
    int times = 0;
    std::int64_t activeMs = 0;
    friend bool operator==(const AlertCount&, const AlertCount&) = default;
};
/// For each bit, from `fromMs` to `toMs`.
[[nodiscard]] std::array<AlertCount, AlertBook::kBits>
countAlerts(const AlertBook& book, std::int64_t fromMs, std::int64_t toMs);

/// A time without readings: from the last one before it to the first one after it.
struct Gap {
    std::int64_t sinceMs = 0;
    std::int64_t untilMs = 0;
};
/// What AlertBook::append makes of an alert that was recorded as one span: it ended with the last
/// reading before each gap that is longer than kShortestGapMs. `gaps` are in the order of time.
[[nodiscard]] std::vector<AlertSpan> partsOf(AlertSpan span, const std::vector<Gap>& gaps);

/// When a span ended, or until when it is known to be active.
[[nodiscard]] std::int64_t endOf(const AlertSpan& span, const AlertBook& book);

} // namespace s4k::past
