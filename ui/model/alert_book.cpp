// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/alert_book.h"

namespace s4k::ui {

namespace {

constexpr std::uint8_t kBits = 16;

bool has(std::uint16_t bits, std::uint8_t bit) {
    return (bits >> bit & 1U) != 0;
}

} // namespace

void AlertBook::append(std::int64_t timeMs, std::uint16_t bits) {
    const bool back = timeMs < m_lastMs;
    for (std::uint8_t bit = 0; bit < kBits; ++bit) {
        const bool was = has(m_active, bit);
        if (was && (back || !has(bits, bit)))
            end(bit, back ? m_lastMs : timeMs);
        if (has(bits, bit) && (back || !was))
            push({bit, timeMs});
    }
    m_active = bits;
    m_lastMs = timeMs;
}

void AlertBook::add(const AlertSpan& span) {
    push(span);
}

void AlertBook::end(std::uint8_t bit, std::int64_t timeMs) {
    for (auto span = m_spans.rbegin(); span != m_spans.rend(); ++span)
        if (span->bit == bit && !span->toMs) {
            span->toMs = timeMs;
            ++m_revision;
            return;
        }
}

void AlertBook::push(const AlertSpan& span) {
    if (m_spans.size() == kMost)
        m_spans.pop_front();
    m_spans.push_back(span);
    ++m_revision;
}

} // namespace s4k::ui
