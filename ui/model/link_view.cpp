// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/link_view.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

namespace s4k::ui {

namespace {

constexpr double kTenths = 9.95; // from here on numbers have no decimals
constexpr double kOncePerSecond = 0.995;
constexpr double kMinutesFrom = 120;
constexpr double kHoursFrom = 7200;

QString words(const char* text) {
    return QCoreApplication::translate("s4k::ui::LinkView", text);
}

QString number(double value) {
    return QLocale().toString(value, 'f', value < kTenths ? 1 : 0);
}

QString rateText(double perSecond) {
    if (perSecond >= kOncePerSecond)
        return words(QT_TRANSLATE_NOOP("s4k::ui::LinkView", "%1 polls/s")).arg(number(perSecond));
    return words(QT_TRANSLATE_NOOP("s4k::ui::LinkView", "a poll every %1 s"))
        .arg(number(1 / perSecond));
}

QString ageText(double seconds) {
    if (seconds >= kHoursFrom)
        return words(QT_TRANSLATE_NOOP("s4k::ui::LinkView", "%1 h old"))
            .arg(number(seconds / 3600));
    if (seconds >= kMinutesFrom)
        return words(QT_TRANSLATE_NOOP("s4k::ui::LinkView", "%1 min old"))
            .arg(QLocale().toString(seconds / 60, 'f', 0));
    return words(QT_TRANSLATE_NOOP("s4k::ui::LinkView", "%1 s old")).arg(number(seconds));
}

} // namespace

QString momentText(std::int64_t timeMs) {
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(timeMs),
                              QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString healthText(LinkHealth health) {
    switch (health) {
    case LinkHealth::Inside:
    case LinkHealth::Live:
        break;
    case LinkHealth::Connecting:
        return words(QT_TRANSLATE_NOOP("s4k::ui::LinkView", "Connecting"));
    case LinkHealth::Stale:
        return words(QT_TRANSLATE_NOOP("s4k::ui::LinkView", "Stale"));
    case LinkHealth::Lost:
        return words(QT_TRANSLATE_NOOP("s4k::ui::LinkView", "No answer"));
    case LinkHealth::OtherDevice:
        return words(QT_TRANSLATE_NOOP("s4k::ui::LinkView", "Other make"));
    case LinkHealth::Recorded:
        return words(QT_TRANSLATE_NOOP("s4k::ui::LinkView", "Recorded"));
    }
    return {};
}

QString healthWords(LinkHealth health) {
    switch (health) {
    case LinkHealth::Inside:
    case LinkHealth::Live:
        break;
    case LinkHealth::Connecting:
        return words(QT_TRANSLATE_NOOP("s4k::ui::LinkView", "connecting"));
    case LinkHealth::Stale:
        return words(QT_TRANSLATE_NOOP("s4k::ui::LinkView", "stale"));
    case LinkHealth::Lost:
        return words(QT_TRANSLATE_NOOP("s4k::ui::LinkView", "no answer"));
    case LinkHealth::OtherDevice:
        return words(QT_TRANSLATE_NOOP("s4k::ui::LinkView", "other make"));
    case LinkHealth::Recorded:
        return words(QT_TRANSLATE_NOOP("s4k::ui::LinkView", "recorded"));
    }
    return {};
}

QString linkText(const LinkView& link) {
    if (isTimed(link.health))
        return {};
    const QString trouble = healthWords(link.health);
    QStringList parts{trouble.isEmpty() ? words(QT_TRANSLATE_NOOP("s4k::ui::LinkView", "live"))
                                        : trouble};
    // An old poll rate would mislead while a meter does not answer.
    if (link.pollsPerSecond > 0 && link.health != LinkHealth::Lost)
        parts += rateText(link.pollsPerSecond);
    if (link.ageSeconds)
        parts += ageText(*link.ageSeconds);
    return parts.join(QStringLiteral(", "));
}

} // namespace s4k::ui
