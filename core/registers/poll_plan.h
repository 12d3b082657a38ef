// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/parameter.h"
#include "core/registers/register_table.h"
#include "core/units/quantity.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>

/// The order in which the registers of a live meter are read. No clock is used: the caller passes
/// the time in ms since any fixed moment; it must not go back.
namespace s4k {

/// A block of the register map, in the order of kRegisterBlocks.
enum class PollBlock : std::uint8_t {
    Integers, ///< 1-52
    Setup,    ///< 129-154: configuration, scales, alerts
    Floats    ///< 257-346
};
inline constexpr std::size_t kPollBlockCount = kRegisterBlocks.size();
inline constexpr std::array<PollBlock, kPollBlockCount> kPollBlocks{
    PollBlock::Integers, PollBlock::Setup, PollBlock::Floats};
constexpr std::size_t index(PollBlock b) {
    return static_cast<std::size_t>(b);
}

/// A set of blocks, one bit for each block.
using BlockSet = std::bitset<kPollBlockCount>;
/// The set that contains only `block`.
[[nodiscard]] BlockSet only(PollBlock block);

/// The blocks that `RegisterImage::value` reads for `q`.
[[nodiscard]] BlockSet blocksOf(Quantity q);
/// The block with the register of `p`; the empty set when `p` has no register.
[[nodiscard]] BlockSet blocksOf(Parameter p);

/// The registers that one request reads.
struct PollRead {
    PollBlock block = PollBlock::Integers;
    RegisterNumber first;
    std::uint16_t count = 0;
    friend bool operator==(const PollRead&, const PollRead&) = default;
};

/// The read of all registers of `block`, or only of those that firmware up to 1.018 has.
/// @source manual, note below the point map
[[nodiscard]] PollRead readOf(PollBlock block, bool oldFirmware = false);

/// Chooses the next block to read. Every block is due once a period. Of the due blocks the one is
/// next whose last request is the longest ago; for a block with a value on screen this time counts
/// four times. A block that was never requested precedes these: first those on screen, then Setup,
/// Floats, Integers. If a meter does not answer, the pauses between requests grow to four periods.
/// @source own design
class PollPlan {
public:
    /// `periodMs` must be positive.
    explicit PollPlan(std::int64_t periodMs = 1000) : m_periodMs(periodMs) {}

    /// Sets the poll period in ms, from the next request on.
    void setPeriod(std::int64_t periodMs) { m_periodMs = periodMs; }
    /// Sets the blocks of the values that the user sees now.
    void setShown(BlockSet shown) { m_shown = shown; }
    /// Sets whether the meter has firmware up to 1.018, which lacks the registers of
    /// kStarredBlocks.
    void setOldFirmware(bool old);

    /// The registers to read now; nullopt while no block is due and during a pause. Changes
    /// nothing.
    [[nodiscard]] std::optional<PollRead> next(std::int64_t nowMs) const;
    /// The earliest time at which `next` returns a read, in ms.
    [[nodiscard]] std::int64_t dueMs() const;

    /// Call when a request for `block` was sent: its next read is due one period after this one was
    /// due, or one period from now if that has passed or `block` was not yet due.
    void began(PollBlock block, std::int64_t nowMs);
    /// Call when the meter answered the read of `block`: ends a pause.
    void succeeded(PollBlock block, std::int64_t nowMs);
    /// Call when the meter answered with an exception: ends a pause. The block counts as tried and
    /// not read. But after the first exception code 2 (illegal data address) a block with starred
    /// registers is due again at once, and from then on it is read without them.
    void refused(PollBlock block, std::uint8_t exceptionCode);
    /// Call when the request was not answered in time: the round ends. After the first missing
    /// answer there is no pause; each further one makes the pause before the next request one
    /// period longer, up to four periods.
    void unanswered(std::int64_t nowMs);

    /// Makes `blocks` due now, before all others, Setup first; a pause still passes first.
    void hurry(BlockSet blocks) { m_urgent |= blocks; }
    /// Call after a new connection, which may reach another meter: all blocks are due, none has
    /// been read, the meter is assumed to have all registers. Period, shown blocks and rounds()
    /// stay.
    void restart();

    /// Whether every block has been read since `restart`.
    [[nodiscard]] bool isComplete() const;
    /// Age of the oldest block, in ms since it was read; nullopt until all have been read.
    [[nodiscard]] std::optional<std::int64_t> ageMs(std::int64_t nowMs) const;
    /// Whether `block` is read without its starred registers, which old firmware lacks.
    [[nodiscard]] bool lacksTail(PollBlock block) const { return m_short[index(block)]; }
    /// Number of requests without an answer since the last answer.
    [[nodiscard]] int unansweredCount() const { return m_unanswered; }

    /// Number of finished rounds. A round ends when every block was tried, and also when a request
    /// was not answered.
    [[nodiscard]] std::uint64_t rounds() const { return m_rounds; }
    /// Whether every block was read in the last finished round.
    [[nodiscard]] bool lastRoundWhole() const { return m_lastWhole; }

private:
    struct Times {
        std::int64_t dueMs = 0;
        std::optional<std::int64_t> beganMs;
        std::optional<std::int64_t> readMs;
    };

    std::int64_t m_periodMs;
    std::array<Times, kPollBlockCount> m_times;
    BlockSet m_shown;
    BlockSet m_urgent;
    BlockSet m_short;
    BlockSet m_tried; ///< in this round
    BlockSet m_read;  ///< in this round
    std::int64_t m_resumeMs = 0;
    int m_unanswered = 0;
    std::uint64_t m_rounds = 0;
    bool m_lastWhole = false;

    [[nodiscard]] bool isDue(PollBlock block, std::int64_t nowMs) const;
    [[nodiscard]] std::int64_t urgency(PollBlock block, std::int64_t nowMs) const;
    void endRound();
};

} // namespace s4k
