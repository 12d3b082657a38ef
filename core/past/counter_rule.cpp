// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/past/counter_rule.h"

#include "core/registers/codec.h"
#include "core/registers/scaling.h"

#include <algorithm>
#include <cmath>

namespace s4k::past {

namespace {

constexpr double kTwo32 = 4294967296.0;
constexpr std::uint16_t kResetMask = 0x7FFF; // register 147 counts from 0 to 32767
constexpr std::uint16_t kMostResets = 1000;  // a greater step of register 147 is an odd reading
/// Readings come late, and all blocks of a round within some seconds.
constexpr std::int64_t kLateMs = 15'000;
/// An increase that is so many times faster than any before is sudden.
constexpr double kSudden = 8;
/// A counter that fell to this part of its value, or less, was cleared.
constexpr double kClearedPart = 0.5;
/// A meter that restarts may have lost what it counted in this time.
constexpr double kLostMs = 900'000;
/// Without bounds, a rollover is believed at once when it adds at most this part of the range.
constexpr double kRolloverPart = 1.0 / 64;
/// Odd readings that count on are not more than these.
constexpr int kMostOdd = 20;
constexpr double kFloatStep = 1.0 / 4194304; // two steps of a 32-bit float

bool isCleared(const CounterReading& before, const CounterReading& now) {
    const int ahead = (now.energyResets - before.energyResets) & kResetMask;
    return ahead > 0 && ahead <= kMostResets;
}

double msBetween(std::int64_t fromMs, std::int64_t toMs) {
    return static_cast<double>(std::max<std::int64_t>(toMs - fromMs, 1));
}

/// Where a clock was set back, the elapsed time is not known.
bool isAllowed(double amount, std::int64_t fromMs, std::int64_t toMs, const CounterBounds& bounds) {
    if (std::isnan(bounds.mostPerMs) || toMs < fromMs)
        return true;
    return amount <= bounds.mostPerMs * static_cast<double>(toMs - fromMs + kLateMs) + bounds.slack;
}

bool isStep(const CounterReading& before, const CounterReading& now, const CounterBounds& bounds) {
    return now.value >= before.value &&
           isAllowed(now.value - before.value, before.timeMs, now.timeMs, bounds);
}

bool isRollover(const CounterReading& before, const CounterReading& now,
                const CounterBounds& bounds) {
    return before.value - now.value > bounds.range / 2 && before.value < bounds.range &&
           isAllowed(now.value + bounds.range - before.value, before.timeMs, now.timeMs, bounds);
}

} // namespace

bool CounterRule::isSudden(double amount, std::int64_t fromMs, std::int64_t toMs) const {
    return amount / msBetween(fromMs, toMs) > kSudden * m_fastest;
}

void CounterRule::book(CounterResult& result, const CounterReading& now, double amount) {
    result.amounts.add({std::min(m_last->timeMs, now.timeMs), now.timeMs, amount});
    for (std::optional<Anchor>* anchor : {&m_beforeFall, &m_beforeRise}) {
        if (!*anchor)
            continue;
        (*anchor)->booked += amount;
        (*anchor)->increases += amount > 0 ? 1 : 0;
        if ((*anchor)->increases > kMostOdd)
            anchor->reset();
    }
    m_last = now;
}

CounterResult CounterRule::add(const CounterReading& now, const CounterBounds& bounds) {
    CounterResult result;
    if (!std::isfinite(now.value))
        return result;
    if (!m_last)
        m_last = now;
    else
        addTo(result, now, bounds);
    return result;
}

void CounterRule::addTo(CounterResult& result, const CounterReading& now,
                        const CounterBounds& bounds) {
    if (m_doubted && decide(result, now, bounds))
        return;
    if (isCleared(*m_last, now))
        cleared(result, now, bounds);
    else if (now.value >= m_last->value)
        rise(result, now, bounds);
    else
        fall(result, now, bounds);
}

/// The counter was cleared; the amount is what it counted since.
void CounterRule::cleared(CounterResult& result, const CounterReading& now,
                          const CounterBounds& bounds) {
    result.reset = true;
    m_beforeRise.reset();
    m_beforeFall = Anchor{*m_last, now, m_last->value - now.value, 0, m_fastest, 0};
    const bool allowed = isAllowed(now.value, m_last->timeMs, now.timeMs, bounds);
    if (!allowed)
        result.findings.add({CounterDoubt::TooMuch, *m_last, now});
    book(result, now, allowed ? now.value : 0);
}

void CounterRule::rise(CounterResult& result, const CounterReading& now,
                       const CounterBounds& bounds) {
    const double amount = now.value - m_last->value;
    const bool sudden = isSudden(amount, m_last->timeMs, now.timeMs);
    if (sudden && comeBack(result, m_beforeFall, now, bounds))
        return;
    if (!isAllowed(amount, m_last->timeMs, now.timeMs, bounds)) {
        m_doubted = now;
        return;
    }
    // The rate of the step before is confirmed by this reading.
    const double before = m_fastest;
    m_fastest = std::max(m_fastest, m_lastRate);
    m_lastRate = now.timeMs > m_last->timeMs ? amount / msBetween(m_last->timeMs, now.timeMs) : 0;
    if (sudden && amount > 0)
        m_beforeRise = Anchor{*m_last, now, amount, 0, before, 0};
    book(result, now, amount);
}

void CounterRule::fall(CounterResult& result, const CounterReading& now,
                       const CounterBounds& bounds) {
    if (comeBack(result, m_beforeRise, now, bounds))
        return;
    const double rolled = now.value + bounds.range - m_last->value;
    const bool near = !std::isnan(bounds.mostPerMs) || rolled <= bounds.range * kRolloverPart;
    if (!near || !isRollover(*m_last, now, bounds)) {
        m_doubted = now;
        return;
    }
    result.rollover = true;
    m_beforeRise.reset();
    m_beforeFall = Anchor{*m_last, now, m_last->value - now.value, 0, m_fastest, 0};
    book(result, now, rolled);
}

/// Whether the counter returned to where it was before a sudden change. Then all readings between
/// are odd, and the amount since the change becomes the difference of the readings around them.
bool CounterRule::comeBack(CounterResult& result, std::optional<Anchor>& from,
                           const CounterReading& now, const CounterBounds& bounds) {
    if (!from || now.energyResets != from->at.energyResets || !isStep(from->at, now, bounds))
        return false;
    const double back = std::abs(now.value - m_last->value);
    const double beyond = now.value - from->at.value;
    if (back < from->change / 2 || beyond > from->change / 2)
        return false;
    const Anchor anchor = *from;
    result.findings.add({CounterDoubt::OddReading, anchor.at, anchor.changed});
    m_beforeFall.reset();
    m_beforeRise.reset();
    m_doubted.reset();
    m_fastest = anchor.fastest;
    m_lastRate = 0;
    m_last = anchor.at;
    book(result, now, beyond - anchor.booked);
    return true;
}

/// What the reading after a doubted one decides; false: the reading itself is yet to be judged.
bool CounterRule::decide(CounterResult& result, const CounterReading& now,
                         const CounterBounds& bounds) {
    const CounterReading odd = *m_doubted;
    const bool high = odd.value > m_last->value;
    if (now.value < m_last->value && comeBack(result, m_beforeRise, now, bounds))
        return true;
    const bool sameResets = now.energyResets == m_last->energyResets;
    m_doubted.reset();
    // An increase that came late is possible in the longer time.
    if (high && now.value >= odd.value && sameResets && isStep(*m_last, now, bounds))
        return false;
    if (now.value >= odd.value && now.energyResets == odd.energyResets &&
        !(sameResets && isStep(*m_last, now, bounds)) && isStep(odd, now, bounds)) {
        m_doubted = odd;
        settle(result, now, bounds);
        return false;
    }
    result.findings.add({CounterDoubt::OddReading, *m_last, odd});
    return false;
}

/// Counts the change up to the doubted reading: the reading after it confirms it.
void CounterRule::settle(CounterResult& result, const CounterReading& now,
                         const CounterBounds& bounds) {
    const CounterReading odd = *m_doubted;
    const CounterReading before = *m_last;
    m_doubted.reset();
    const double ms = msBetween(before.timeMs, odd.timeMs);
    const double rate = std::isnan(bounds.mostPerMs)
                            ? kSudden * std::max(m_fastest, (now.value - odd.value) /
                                                                msBetween(odd.timeMs, now.timeMs))
                            : bounds.mostPerMs;
    const double rolled = odd.value + bounds.range - before.value;
    double amount = 0;
    if (odd.value > before.value) {
        result.findings.add({CounterDoubt::TooMuch, before, odd});
    } else if (isRollover(before, odd, bounds) && rolled <= rate * (ms + kLateMs) + bounds.slack) {
        amount = rolled;
        result.rollover = true;
    } else {
        const double lost = before.value - odd.value;
        const bool part = odd.value > before.value * kClearedPart;
        if (!part && odd.value <= rate * (ms + kLateMs) + bounds.slack)
            amount = odd.value;
        else if (part && lost <= rate * kLostMs + bounds.slack)
            amount = -lost;
        result.reset = true;
        if (!part || amount == 0)
            result.findings.add({CounterDoubt::Fell, before, odd});
    }
    m_beforeRise.reset();
    m_beforeFall.reset();
    if (odd.value > before.value)
        m_beforeRise = Anchor{before, odd, odd.value - before.value, 0, m_fastest, 0};
    else
        m_beforeFall = Anchor{before, odd, before.value - odd.value, 0, m_fastest, 0};
    book(result, odd, amount);
    m_lastRate = 0;
}

CounterBounds counterBounds(Quantity q, const Moment& moment) {
    constexpr double kMostVolts = 720; // 1.2 x 600 V
    constexpr double kMostOfCt = 2;
    constexpr double kSqrt3 = 1.7320508075688772;
    constexpr double kMsPerHour = 3'600'000;
    const int exponent = scaleExponent(integerRow(q).scale, moment.scales);
    const double step = codec::powerOfTen(exponent + unitExponent(traits(q).kind));
    CounterBounds bounds;
    bounds.range = kTwo32 * step;
    const Settings& s = moment.settings;
    const double ct = s[Parameter::CtPrimary];
    if (traits(q).kind == QuantityKind::Count || !moment.settingsKnown || ct <= 0 ||
        ptRatio(s) <= 0)
        return bounds;
    bounds.mostPerMs = kSqrt3 * kMostVolts * ptRatio(s) * kMostOfCt * ct / kMsPerHour;
    bounds.slack = 2 * step + std::abs(moment.readings[q]) * kFloatStep;
    return bounds;
}

CounterReading counterReading(Quantity q, const Moment& moment) {
    const bool energy = traits(q).kind != QuantityKind::Count;
    return {moment.timeMs, moment.readings[q], energy ? moment.energyResets : std::uint16_t{0}};
}

} // namespace s4k::past
