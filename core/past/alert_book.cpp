// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/past/alert_book.h"

#include <algorithm>

namespace s4k::past {

namespace {

constexpr std::int64_t kGapSteps = 3;

bool has(std::uint16_t bits, std::uint8_t bit) {
    return (bits >> bit & 1U) != 0;
}

} // namespace

bool AlertBook::breaksOff(std::int64_t timeMs) const {
    if (!m_lastMs)
        return false;
    const std::int64_t step = timeMs - *m_lastMs;
    return step < 0 || (step > kShortestGapMs && step / kGapSteps > m_stepMs);
}

void AlertBook::append(std::int64_t timeMs, std::uint16_t bits) {
    turnTo(timeMs, bits, breaksOff(timeMs));
}

void AlertBook::change(std::int64_t timeMs, std::uint16_t bits) {
    turnTo(timeMs, bits, m_lastMs && timeMs < *m_lastMs);
}

void AlertBook::watchedUntil(std::int64_t timeMs) {
    m_lastMs = std::max(m_lastMs.value_or(timeMs), timeMs);
    ++m_revision;
}

void AlertBook::turnTo(std::int64_t timeMs, std::uint16_t bits, bool broken) {
    for (std::uint8_t bit = 0; bit < kBits; ++bit) {
        if (has(m_active, bit) && (broken || !has(bits, bit)))
            end(bit, broken ? *m_lastMs : timeMs);
        if (has(bits, bit) && !has(m_active, bit))
            begin(bit, timeMs);
    }
    m_stepMs = m_lastMs && timeMs >= *m_lastMs ? timeMs - *m_lastMs : 0;
    m_lastMs = timeMs;
}

void AlertBook::add(const AlertSpan& span) {
    if (span.bit >= kBits)
        return;
    if (has(m_active, span.bit))
        end(span.bit, span.fromMs);
    if (span.toMs)
        push({span.bit, span.fromMs, std::max(span.fromMs, *span.toMs)});
    else
        begin(span.bit, span.fromMs);
    m_lastMs = std::max(m_lastMs.value_or(span.fromMs), span.toMs.value_or(span.fromMs));
}

std::optional<std::int64_t> AlertBook::sinceMs(std::uint8_t bit) const {
    if (bit >= kBits || m_open[bit] == kNone)
        return std::nullopt;
    return m_spans[m_open[bit]].fromMs;
}

void AlertBook::begin(std::uint8_t bit, std::int64_t timeMs) {
    push({bit, timeMs});
    m_open[bit] = m_spans.size() - 1;
    m_active = static_cast<std::uint16_t>(m_active | 1U << bit);
}

void AlertBook::end(std::uint8_t bit, std::int64_t timeMs) {
    AlertSpan& span = m_spans[m_open[bit]];
    span.toMs = std::max(span.fromMs, timeMs);
    m_open[bit] = kNone;
    m_active = static_cast<std::uint16_t>(m_active & ~(1U << bit));
    ++m_revision;
}

void AlertBook::push(const AlertSpan& span) {
    if (m_spans.size() == kMost)
        dropOldest();
    m_spans.push_back(span);
    ++m_revision;
}

// Removes the oldest span that has ended: an active one is kept, with the time of its beginning.
void AlertBook::dropOldest() {
    std::size_t oldest = 0;
    while (oldest + 1 < m_spans.size() && !m_spans[oldest].toMs)
        ++oldest;
    m_spans.erase(m_spans.begin() + static_cast<std::ptrdiff_t>(oldest));
    for (std::size_t& open : m_open)
        if (open != kNone && open > oldest)
            --open;
}

std::vector<AlertSpan> partsOf(AlertSpan span, const std::vector<Gap>& gaps) {
    std::vector<AlertSpan> parts;
    auto gap = std::lower_bound(gaps.begin(), gaps.end(), span.fromMs,
                                [](const Gap& g, std::int64_t t) { return g.sinceMs < t; });
    for (; gap != gaps.end() && (!span.toMs || gap->untilMs <= *span.toMs); ++gap) {
        if (gap->untilMs - gap->sinceMs <= AlertBook::kShortestGapMs)
            continue;
        parts.push_back({span.bit, span.fromMs, gap->sinceMs});
        if (span.toMs == gap->untilMs)
            return parts; // the first reading after the gap did not show the alert
        span.fromMs = gap->untilMs;
    }
    parts.push_back(span);
    return parts;
}

std::int64_t endOf(const AlertSpan& span, const AlertBook& book) {
    return std::max(span.fromMs, span.toMs.value_or(book.lastMs().value_or(span.fromMs)));
}

std::array<AlertCount, AlertBook::kBits> countAlerts(const AlertBook& book, std::int64_t fromMs,
                                                     std::int64_t toMs) {
    std::array<AlertCount, AlertBook::kBits> counts{};
    for (const AlertSpan& span : book.spans()) {
        const std::int64_t end = endOf(span, book);
        if (span.fromMs > toMs || end < fromMs)
            continue;
        ++counts[span.bit].times;
        counts[span.bit].activeMs += std::min(end, toMs) - std::max(span.fromMs, fromMs);
    }
    return counts;
}

} // namespace s4k::past
