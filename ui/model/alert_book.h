// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>

namespace s4k::ui {

/// An alert from the reading that showed it first to the one that did not show it any more. Times
/// are ms since 1970 UTC.
struct AlertSpan {
    std::uint8_t bit = 0; ///< of register 146
    std::int64_t fromMs = 0;
    std::optional<std::int64_t> toMs{}; ///< nothing: it is still active
    friend bool operator==(const AlertSpan&, const AlertSpan&) = default;
};

/// When each alert of a meter was active, as far as it was watched: at most kMost spans, the oldest
/// go. @source own design
class AlertBook {
public:
    static constexpr std::size_t kMost = 10'000;

    /// What a reading shows of register 146; one that is earlier than the last ends what was active
    /// then.
    void append(std::int64_t timeMs, std::uint16_t bits);
    /// One that was recorded; they come in the order in which they began.
    void add(const AlertSpan& span);

    /// In the order in which they began.
    [[nodiscard]] const std::deque<AlertSpan>& spans() const { return m_spans; }
    /// Active with the last reading.
    [[nodiscard]] std::uint16_t active() const { return m_active; }
    /// Grows with every change.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

private:
    std::deque<AlertSpan> m_spans;
    std::uint16_t m_active = 0;
    std::int64_t m_lastMs = 0;
    std::uint64_t m_revision = 0;

    void end(std::uint8_t bit, std::int64_t timeMs);
    void push(const AlertSpan& span);
};

} // namespace s4k::ui
