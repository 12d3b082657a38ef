// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/log_zone.h"

#include "app/store/logs/log_shape.h"

#include <QDateTime>

#include <limits>

namespace s4k::store {

namespace {

constexpr std::int64_t kSideMs = 16 * std::int64_t{3'600'000}; // longer than any offset

/// The time between two changes of the clocks of a zone.
class ZoneClock {
public:
    explicit ZoneClock(QTimeZone zone) : m_zone(std::move(zone)) {}

    LocalTime operator()(std::int64_t wallMs) {
        if (wallMs < m_fromMs || wallMs >= m_toMs)
            look(wallMs);
        if (wallMs >= m_fromMs && wallMs < m_toMs)
            return {wallMs - m_offsetMs, wallMs - m_offsetMs, false};
        return nearChange(wallMs);
    }

private:
    QTimeZone m_zone;
    std::int64_t m_fromMs = 0; ///< local times that have m_offsetMs
    std::int64_t m_toMs = 0;
    std::int64_t m_offsetMs = 0;

    [[nodiscard]] std::int64_t offsetAt(std::int64_t utcMs) const {
        return m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC)) *
               std::int64_t{1000};
    }
    /// Remembers the time around `wallMs` if no change is nearer than kSideMs.
    void look(std::int64_t wallMs) {
        const auto before =
            m_zone.previousTransition(QDateTime::fromMSecsSinceEpoch(wallMs + kSideMs, Qt::UTC));
        const auto after =
            m_zone.nextTransition(QDateTime::fromMSecsSinceEpoch(wallMs - kSideMs, Qt::UTC));
        const std::int64_t fromMs =
            before.atUtc.isValid() ? before.atUtc.toMSecsSinceEpoch() : -kSideMs * 366;
        const std::int64_t toMs = after.atUtc.isValid()
                                      ? after.atUtc.toMSecsSinceEpoch()
                                      : std::numeric_limits<std::int64_t>::max() / 2;
        m_fromMs = fromMs + kSideMs;
        m_toMs = toMs - kSideMs;
        m_offsetMs = offsetAt(wallMs);
    }
    /// Both sides of a change are tried.
    [[nodiscard]] LocalTime nearChange(std::int64_t wallMs) const {
        const std::int64_t before = wallMs - offsetAt(wallMs - kSideMs);
        const std::int64_t after = wallMs - offsetAt(wallMs + kSideMs);
        const bool isBefore = wallMs - offsetAt(before) == before;
        const bool isAfter = wallMs - offsetAt(after) == after;
        if (isBefore && isAfter)
            return {before, after, false};
        if (isBefore || isAfter)
            return isBefore ? LocalTime{before, before, false} : LocalTime{after, after, false};
        return {before, before, true};
    }
};

} // namespace

std::optional<QTimeZone> zoneFrom(const std::string& name) {
    if (name == kLocalZone)
        return QTimeZone::systemTimeZone();
    if (name == "utc" || name == "UTC")
        return QTimeZone::utc();
    const QByteArray id = QByteArray::fromStdString(name);
    if (!QTimeZone::isTimeZoneIdAvailable(id))
        return std::nullopt;
    return QTimeZone(id);
}

LocalClock clockOf(const QTimeZone& zone) {
    return ZoneClock(zone);
}

} // namespace s4k::store
