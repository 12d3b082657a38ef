// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/poll_plan.h"

#include <algorithm>
#include <limits>

namespace s4k {

namespace {

constexpr std::int64_t kShownWeight = 4;
constexpr std::int64_t kLongestPause = 4; ///< periods between requests without answer
constexpr std::uint8_t kIllegalAddress = 2;

/// Urgencies above any waiting time: of blocks that were never requested, and of blocks that
/// `hurry` named. Among these Setup is first: scales and system type are needed to decode the other
/// blocks.
constexpr std::int64_t kNeverAsked = std::int64_t{1} << 60U;
constexpr std::int64_t kUrgent = std::int64_t{1} << 61U;

std::int64_t rank(PollBlock block) {
    return block == PollBlock::Setup ? 2 : block == PollBlock::Floats ? 1 : 0;
}

bool covers(const RegisterBlock& block, std::uint16_t number) {
    return number >= block.first && number < block.first + block.count;
}

BlockSet blockAt(std::uint16_t number) {
    BlockSet set;
    for (std::size_t i = 0; i < kPollBlockCount; ++i)
        set[i] = covers(kRegisterBlocks[i], number);
    return set;
}

} // namespace

BlockSet only(PollBlock block) {
    return BlockSet().set(index(block));
}

// The float register is enough, except for 32-bit counters: a float is too coarse for a large
// counter.
BlockSet blocksOf(Quantity q) {
    const RegisterRow& integer = integerRow(q);
    const BlockSet coarse = blockAt(floatRow(q).number);
    return integer.format == Format::ULong ? coarse | blockAt(integer.number) : coarse;
}

BlockSet blocksOf(Parameter p) {
    const auto number = row(p).reg;
    return number ? blockAt(number->value) : BlockSet();
}

PollRead readOf(PollBlock block, bool oldFirmware) {
    const RegisterBlock& whole = kRegisterBlocks[index(block)];
    PollRead read{block, {whole.first}, whole.count};
    for (const RegisterBlock& tail : kStarredBlocks)
        if (oldFirmware && covers(whole, tail.first))
            read.count = static_cast<std::uint16_t>(tail.first - whole.first);
    return read;
}

void PollPlan::setOldFirmware(bool old) {
    for (const PollBlock block : kPollBlocks)
        m_short[index(block)] = old && readOf(block, true) != readOf(block);
}

bool PollPlan::isDue(PollBlock block, std::int64_t nowMs) const {
    return m_urgent[index(block)] || m_times[index(block)].dueMs <= nowMs;
}

std::int64_t PollPlan::urgency(PollBlock block, std::int64_t nowMs) const {
    const Times& times = m_times[index(block)];
    const std::int64_t weight = m_shown[index(block)] ? kShownWeight : 1;
    if (m_urgent[index(block)])
        return kUrgent + rank(block);
    if (!times.beganMs)
        return kNeverAsked + rank(block) + kShownWeight * weight;
    return (nowMs - *times.beganMs) * weight;
}

std::optional<PollRead> PollPlan::next(std::int64_t nowMs) const {
    std::optional<PollBlock> chosen;
    if (nowMs < m_resumeMs)
        return std::nullopt;
    for (const PollBlock block : kPollBlocks)
        if (isDue(block, nowMs) && (!chosen || urgency(block, nowMs) > urgency(*chosen, nowMs)))
            chosen = block;
    return chosen ? std::optional(readOf(*chosen, lacksTail(*chosen))) : std::nullopt;
}

std::int64_t PollPlan::dueMs() const {
    std::int64_t earliest = std::numeric_limits<std::int64_t>::max();
    for (const PollBlock block : kPollBlocks)
        earliest = std::min(earliest, m_urgent[index(block)] ? 0 : m_times[index(block)].dueMs);
    return std::max(earliest, m_resumeMs);
}

// A request that is less than one period late does not delay the following ones; missed periods are
// not made up for.
void PollPlan::began(PollBlock block, std::int64_t nowMs) {
    Times& times = m_times[index(block)];
    const std::int64_t onTime = times.dueMs + m_periodMs;
    times.dueMs = onTime > nowMs && times.dueMs <= nowMs ? onTime : nowMs + m_periodMs;
    times.beganMs = nowMs;
    m_urgent.reset(index(block));
}

void PollPlan::succeeded(PollBlock block, std::int64_t nowMs) {
    m_times[index(block)].readMs = nowMs;
    m_unanswered = 0;
    m_resumeMs = 0;
    m_tried.set(index(block));
    m_read.set(index(block));
    if (m_tried.all())
        endRound();
}

void PollPlan::refused(PollBlock block, std::uint8_t exceptionCode) {
    m_unanswered = 0;
    m_resumeMs = 0;
    if (exceptionCode == kIllegalAddress && !lacksTail(block) &&
        readOf(block, true) != readOf(block)) {
        m_short.set(index(block));
        m_urgent.set(index(block));
        return;
    }
    m_tried.set(index(block));
    m_read.reset(index(block));
    if (m_tried.all())
        endRound();
}

void PollPlan::unanswered(std::int64_t nowMs) {
    const std::int64_t pause = std::min<std::int64_t>(m_unanswered, kLongestPause);
    m_unanswered = std::min(m_unanswered + 1, 1'000'000);
    m_resumeMs = nowMs + pause * m_periodMs;
    m_read.reset();
    endRound();
}

void PollPlan::endRound() {
    m_lastWhole = m_read.all();
    m_tried.reset();
    m_read.reset();
    ++m_rounds;
}

void PollPlan::restart() {
    m_times = {};
    m_urgent.reset();
    m_short.reset();
    m_tried.reset();
    m_read.reset();
    m_resumeMs = 0;
    m_unanswered = 0;
}

bool PollPlan::isComplete() const {
    return std::ranges::all_of(m_times, [](const Times& t) { return t.readMs.has_value(); });
}

std::optional<std::int64_t> PollPlan::ageMs(std::int64_t nowMs) const {
    std::int64_t oldest = nowMs;
    for (const Times& times : m_times)
        if (!times.readMs)
            return std::nullopt;
        else
            oldest = std::min(oldest, *times.readMs);
    return nowMs - oldest;
}

} // namespace s4k
