// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/parameter.h"
#include "core/registers/register_table.h"
#include "core/units/quantity.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>

/// In which order the registers of a live meter are read. Pure: the caller tells the time, in ms
/// since any moment.
namespace s4k {

/// A block of the register map, by its place in kRegisterBlocks.
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

/// A set of blocks, one bit each.
using BlockSet = std::bitset<kPollBlockCount>;
[[nodiscard]] BlockSet only(PollBlock block);

/// The blocks that `RegisterImage::value` reads for `q`.
[[nodiscard]] BlockSet blocksOf(Quantity q);
/// The block with the register of `p`; none for what has no register.
[[nodiscard]] BlockSet blocksOf(Parameter p);

/// Registers to be read in one request.
struct PollRead {
    PollBlock block = PollBlock::Integers;
    RegisterNumber first;
    std::uint16_t count = 0;
    friend bool operator==(const PollRead&, const PollRead&) = default;
};

/// The whole of `block`, or what firmware up to 1.018 has of it.
/// @source manual, note below the point map
[[nodiscard]] PollRead readOf(PollBlock block, bool oldFirmware = false);

/// Which block is read when. Every block is due once a period; what is on screen comes first, and
/// four times as often where the line is too slow for all; nothing starves. A meter that does not
/// answer is asked less and less often, down to every fourth period. @source own design
class PollPlan {
public:
    explicit PollPlan(std::int64_t periodMs = 1000) : m_periodMs(periodMs) {}

    /// From the next request on.
    void setPeriod(std::int64_t periodMs) { m_periodMs = periodMs; }
    void setShown(BlockSet shown) { m_shown = shown; }
    /// Firmware up to 1.018 is known to be there, or known not to be.
    void setOldFirmware(bool old);

    /// What to read now; nothing while nothing is due.
    [[nodiscard]] std::optional<PollRead> next(std::int64_t nowMs) const;
    /// When `next` has something to say, at the earliest.
    [[nodiscard]] std::int64_t dueMs() const;

    /// A request for `block` was sent.
    void began(PollBlock block, std::int64_t nowMs);
    /// It was answered in full.
    void succeeded(PollBlock block, std::int64_t nowMs);
    /// It was refused. After exception 2 the block is due again at once without the registers that
    /// old firmware lacks, and stays without them.
    void refused(PollBlock block, std::uint8_t exceptionCode);
    /// It was not answered.
    void unanswered(std::int64_t nowMs);

    /// `blocks` are due now, before all others.
    void hurry(BlockSet blocks) { m_urgent |= blocks; }
    /// Another connection, perhaps another meter: everything is due and nothing is known.
    void restart();

    /// Every block has been read since `restart`.
    [[nodiscard]] bool isComplete() const;
    /// Age of the oldest block; nothing until all have been read.
    [[nodiscard]] std::optional<std::int64_t> ageMs(std::int64_t nowMs) const;
    /// Whether the starred end of `block` is left out.
    [[nodiscard]] bool lacksTail(PollBlock block) const { return m_short[index(block)]; }
    /// Requests without an answer since the last answer.
    [[nodiscard]] int unansweredCount() const { return m_unanswered; }

    /// How often every block was tried; a request without answer ends a round too.
    [[nodiscard]] std::uint64_t rounds() const { return m_rounds; }
    /// Whether in the last round every block was read.
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
