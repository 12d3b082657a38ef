// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/past/trend_buffer.h"

#include "core/past/trend_pieces.h"
#include "core/registers/scaling.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace s4k::past {

namespace {

constexpr std::array<Quantity, kCurveCount> kCurves{
    Quantity::VoltsAn,  Quantity::VoltsBn,    Quantity::VoltsCn,    Quantity::VoltsAb,
    Quantity::VoltsBc,  Quantity::VoltsAc,    Quantity::CurrentA,   Quantity::CurrentB,
    Quantity::CurrentC, Quantity::PowerRealA, Quantity::PowerRealB, Quantity::PowerRealC};
constexpr std::size_t kOtherCount = kQuantityCount - kCurveCount;
constexpr std::size_t kDaysOfCurves = 7; ///< days of curves for each day of the others

/// Index of a quantity's series among the curves or among the others.
struct Place {
    bool curve = false;
    std::size_t series = 0;
};

constexpr std::array<Place, kQuantityCount> placesOfQuantities() {
    std::array<Place, kQuantityCount> places{};
    for (std::size_t c = 0; c < kCurveCount; ++c)
        places[index(kCurves[c])] = {true, c};
    std::size_t others = 0;
    for (Place& place : places)
        if (!place.curve)
            place.series = others++;
    return places;
}
constexpr std::array<Place, kQuantityCount> kPlaces = placesOfQuantities();

std::size_t capacityOfOthers(std::size_t capacity) {
    return std::clamp(capacity / kDaysOfCurves, std::min(capacity, TrendBuffer::kLeastOfOthers),
                      TrendBuffer::kDay);
}

double secondsOf(std::int64_t ms) {
    return static_cast<double>(ms) / 1e3;
}

} // namespace

Quantity quantityOf(Curve curve) {
    return kCurves[static_cast<std::size_t>(curve)];
}

double trendFactor(Quantity quantity) {
    constexpr double kKilo = 1e-3;
    return unitExponent(traits(quantity).kind) == 0 ? 1 : kKilo;
}

TrendPoint trendPoint(const Moment& moment) {
    TrendPoint point;
    point.seconds = secondsOf(moment.timeMs);
    for (const QuantityTraits& row : kQuantities)
        point.values[index(row.quantity)] =
            moment.readings[row.quantity] * trendFactor(row.quantity);
    return point;
}

TrendBuffer::TrendBuffer(std::size_t capacity, std::vector<std::string> freeColumns)
    : m_capacity(capacity), m_curves(kCurveCount, capacity),
      m_others(kOtherCount, capacityOfOthers(capacity)), m_freeNames(std::move(freeColumns)),
      m_free(std::min(m_freeNames.size(), kMostFree), capacity) {
    m_freeNames.resize(std::min(m_freeNames.size(), kMostFree));
}

void TrendBuffer::append(const Moment& moment, std::span<const double> free) {
    append(trendPoint(moment), free);
}

void TrendBuffer::append(const TrendPoint& point, std::span<const double> free) {
    if (!(std::abs(point.seconds) <= kLongestSeconds))
        return;
    std::array<float, kCurveCount> curves{};
    std::array<float, kOtherCount> others{};
    for (const QuantityTraits& row : kQuantities) {
        const Place place = kPlaces[index(row.quantity)];
        const float value = stored(row.quantity, point[row.quantity]);
        (place.curve ? curves[place.series] : others[place.series]) = value;
    }
    std::vector<float> columns(free.begin(), free.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                                free.size(), m_free.series())));
    const auto ms = static_cast<std::int64_t>(std::llround(point.seconds * 1e3));
    const bool same = m_curves.hasReadings() && std::abs(ms - m_curves.newestMs()) < kSameMs;
    const auto put = [&](series::Pyramid& pyramid, std::span<const float> values) {
        same ? pyramid.replaceLast(values) : pyramid.append(ms, values);
    };
    put(m_curves, curves);
    put(m_others, others);
    if (m_free.series() > 0)
        put(m_free, columns);
    forget();
}

void TrendBuffer::appendSummaries(std::int64_t timeMs,
                                  std::span<const series::Summary> ofQuantities) {
    std::array<series::Summary, kCurveCount> curves{};
    std::array<series::Summary, kOtherCount> others{};
    for (const QuantityTraits& row : kQuantities) {
        const std::size_t at = index(row.quantity);
        if (at >= ofQuantities.size() || ofQuantities[at].count == 0)
            continue;
        series::Summary sum = ofQuantities[at];
        for (float* part : {&sum.min, &sum.mean, &sum.max})
            *part = stored(row.quantity, static_cast<double>(*part) * trendFactor(row.quantity));
        (kPlaces[at].curve ? curves[kPlaces[at].series] : others[kPlaces[at].series]) = sum;
    }
    m_curves.appendSummaries(timeMs, curves);
    m_others.appendSummaries(timeMs, others);
    if (m_free.series() > 0)
        m_free.appendSummaries(timeMs, ofQuantities.size() > kQuantityCount
                                           ? ofQuantities.subspan(kQuantityCount)
                                           : std::span<const series::Summary>{});
    forget();
}

float TrendBuffer::stored(Quantity quantity, double value) {
    if (!isCounter(quantity))
        return static_cast<float>(value);
    std::optional<double>& base = m_bases[index(quantity)];
    if (!base && std::isfinite(value))
        base = value;
    return static_cast<float>(value - base.value_or(0));
}

void TrendBuffer::setCapacity(std::size_t capacity) {
    m_capacity = capacity;
    m_curves.setLimit(capacity);
    m_others.setLimit(capacityOfOthers(capacity));
    m_free.setLimit(capacity);
    forget();
}

void TrendBuffer::setLongestStep(std::int64_t ms) {
    m_curves.setLongestStep(ms);
    m_others.setLongestStep(ms);
    m_free.setLongestStep(ms);
}

void TrendBuffer::forget() {
    const std::size_t end = m_curves.end();
    m_forgotten = std::max(m_forgotten, end > m_capacity ? end - m_capacity : 0);
}

TrendTrack TrendBuffer::track(Quantity quantity) const {
    const Place place = kPlaces[index(quantity)];
    return {place.curve ? &m_curves : &m_others, place.series,
            m_bases[index(quantity)].value_or(0)};
}

std::size_t TrendBuffer::begin() const {
    return std::max({m_forgotten, m_curves.begin(), m_curves.newest().begin});
}

TrendPoint TrendBuffer::point(std::size_t i) const {
    TrendPoint point;
    point.seconds = secondsOf(m_curves.timeMs(i));
    for (const QuantityTraits& row : kQuantities) {
        const TrendTrack from = track(row.quantity);
        point.values[index(row.quantity)] =
            i < from.pyramid->begin()
                ? std::numeric_limits<double>::quiet_NaN()
                : from.base + static_cast<double>(from.pyramid->value(from.series, i));
    }
    return point;
}

double TrendBuffer::firstSecond() const {
    return m_curves.hasReadings() ? secondsOf(m_curves.timeMs(begin())) : lastSecond();
}

double TrendBuffer::lastSecond() const {
    return empty() ? 0 : secondsOf(m_curves.newestMs());
}

double TrendBuffer::oldestSecond() const {
    double oldest = HUGE_VAL;
    for (std::size_t s = 0; s < m_curves.stretchCount(); ++s) {
        const series::Stretch in = m_curves.stretch(s);
        const std::size_t first = m_curves.lowerBound(in, -HUGE_VAL);
        if (first < in.end)
            oldest = std::min(oldest, keptMs(m_curves, first) / 1e3);
    }
    return std::isfinite(oldest) ? oldest : firstSecond();
}

double TrendBuffer::latestSecond() const {
    double latest = lastSecond();
    for (std::size_t s = 0; s + 1 < m_curves.stretchCount(); ++s)
        if (const series::Stretch in = m_curves.stretch(s); !in.empty())
            latest = std::max(latest, keptMs(m_curves, in.end - 1) / 1e3);
    return latest;
}

std::optional<TrendPoint> TrendBuffer::nearest(double seconds) const {
    const series::Pyramid* curves = &m_curves;
    double least = secondsOf(m_curves.cadence().longestStepMs());
    std::optional<std::size_t> best;
    const double reach = 1e3 * least + 1;
    for (const TrendPiece& piece :
         trendPieces({&curves, 1}, seconds * 1e3 - reach, seconds * 1e3 + reach))
        for (std::size_t i = std::max(piece.in.begin, m_curves.begin()); i < piece.in.end; ++i) {
            const double distance = std::abs(secondsOf(m_curves.timeMs(i)) - seconds);
            if (distance > least)
                continue;
            least = distance;
            best = i;
        }
    return best ? std::optional(point(*best)) : std::nullopt;
}

} // namespace s4k::past
