// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/alert_text.h"

#include "app/base/text.h"
#include "core/registers/alerts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

namespace s4k::ui {

namespace {

struct Group {
    std::uint16_t mask;
    int shift; ///< bit of phase A; -1: not per phase
    const char* text;
    const char* remedy;
};

constexpr std::array<Group, 7> kGroups{{
    {alert::kPhaseLossMask, 8, QT_TRANSLATE_NOOP("Alerts", "Phase loss"),
     QT_TRANSLATE_NOOP("Alerts",
                       "Check the voltage inputs, their fuses and the set system voltage")},
    {alert::kVoltageMask, 0, QT_TRANSLATE_NOOP("Alerts", "Voltage out of range"),
     QT_TRANSLATE_NOOP("Alerts", "Check the voltage inputs and the PT ratio")},
    {alert::kCurrentMask, 3, QT_TRANSLATE_NOOP("Alerts", "Current out of range"),
     QT_TRANSLATE_NOOP("Alerts", "Check the CT size; the load is beyond it")},
    {alert::kLowPfMask, 11, QT_TRANSLATE_NOOP("Alerts", "Low power factor"),
     QT_TRANSLATE_NOOP("Alerts", "Check that each CT is on the phase of its voltage")},
    {alert::kFrequency, -1, QT_TRANSLATE_NOOP("Alerts", "Frequency out of range"),
     QT_TRANSLATE_NOOP("Alerts", "Check the voltage of phase A; 45 to 65 Hz are measured")},
    {alert::kPulseOverrun, -1, QT_TRANSLATE_NOOP("Alerts", "Pulse output overrun"),
     QT_TRANSLATE_NOOP("Alerts", "Raise Wh/P in SETUP, S PULS, and reset the energy")},
    {alert::kPulseConfiguration, -1, QT_TRANSLATE_NOOP("Alerts", "Pulse output configuration"),
     QT_TRANSLATE_NOOP("Alerts", "Raise Wh/P in SETUP, S PULS")},
}};

QString sentence(TextId text) {
    const QString words = app::translated(text);
    return words.left(1).toUpper() + words.mid(1) + QLatin1Char('.');
}

/// Short name of a group of bits: `Volt`, `Loss`, ...
struct ShortName {
    std::uint16_t mask;
    int shift; ///< bit of phase A; -1: not per phase
    const char* text;
};
constexpr std::array<ShortName, 7> kShortNames{{
    {alert::kVoltageMask, 0, QT_TRANSLATE_NOOP("Alerts", "Volt")},
    {alert::kCurrentMask, 3, QT_TRANSLATE_NOOP("Alerts", "Amp")},
    {alert::kFrequency, -1, QT_TRANSLATE_NOOP("Alerts", "Freq")},
    {alert::kPhaseLossMask, 8, QT_TRANSLATE_NOOP("Alerts", "Loss")},
    {alert::kLowPfMask, 11, QT_TRANSLATE_NOOP("Alerts", "PF")},
    {alert::kPulseOverrun, -1, QT_TRANSLATE_NOOP("Alerts", "Pulse")},
    {alert::kPulseConfiguration, -1, QT_TRANSLATE_NOOP("Alerts", "Conf")},
}};

constexpr std::int64_t kSecondMs = 1000;
constexpr std::int64_t kMinuteMs = 60 * kSecondMs;
constexpr std::int64_t kHourMs = 60 * kMinuteMs;
constexpr std::int64_t kDayMs = 24 * kHourMs;

QString words(const char* text) {
    return QCoreApplication::translate("Alerts", text);
}

QString phaseLetters(std::uint16_t bits, int shift) {
    QString letters;
    for (const Phase p : kPhases)
        if (shift >= 0 && ((bits >> (shift + static_cast<int>(index(p)))) & 1) != 0)
            letters += QStringLiteral(" ") + QLatin1Char(letter(p));
    return letters;
}

} // namespace

QList<AlertAdvice> alertAdvice(std::uint16_t bits) {
    QList<AlertAdvice> advice;
    for (const Group& group : kGroups)
        if ((bits & group.mask) != 0)
            advice += {QCoreApplication::translate("Alerts", group.text) +
                           phaseLetters(bits, group.shift),
                       QCoreApplication::translate("Alerts", group.remedy)};
    return advice;
}

QStringList alertTexts(std::uint16_t bits) {
    QStringList texts;
    for (const AlertAdvice& alert : alertAdvice(bits))
        texts += alert.title;
    return texts;
}

AlertWords alertWords(std::uint8_t bit) {
    const auto* row = std::find_if(kAlertTable.begin(), kAlertTable.end(),
                                   [&](const AlertRow& r) { return r.bit == bit; });
    if (row == kAlertTable.end())
        return {};
    return {app::translated(row->name), sentence(row->cause), sentence(row->remedy)};
}

QString shortAlertName(std::uint8_t bit) {
    const auto mask = static_cast<std::uint16_t>(1U << bit);
    for (const ShortName& name : kShortNames)
        if ((name.mask & mask) != 0)
            return words(name.text) + phaseLetters(mask, name.shift);
    return {};
}

QString durationText(std::int64_t ms) {
    if (ms < kMinuteMs)
        return words(QT_TRANSLATE_NOOP("Alerts", "%1 s")).arg(ms / kSecondMs);
    if (ms < kHourMs)
        return words(QT_TRANSLATE_NOOP("Alerts", "%1 min %2 s"))
            .arg(ms / kMinuteMs)
            .arg(ms % kMinuteMs / kSecondMs);
    if (ms < kDayMs)
        return words(QT_TRANSLATE_NOOP("Alerts", "%1 h %2 min"))
            .arg(ms / kHourMs)
            .arg(ms % kHourMs / kMinuteMs);
    return words(QT_TRANSLATE_NOOP("Alerts", "%1 d %2 h"))
        .arg(ms / kDayMs)
        .arg(ms % kDayMs / kHourMs);
}

QString momentText(std::int64_t timeMs, std::int64_t todayMs) {
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(timeMs);
    const bool today = time.date() == QDateTime::fromMSecsSinceEpoch(todayMs).date();
    return QLocale().toString(time, today ? QStringLiteral("HH:mm:ss")
                                          : QStringLiteral("d MMM HH:mm:ss"));
}

} // namespace s4k::ui
