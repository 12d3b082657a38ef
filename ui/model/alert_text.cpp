// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/alert_text.h"

#include "core/registers/alerts.h"

#include <QCoreApplication>

#include <array>

namespace s4k::ui {

namespace {

struct Group {
    std::uint16_t mask;
    int shift; ///< of phase A; -1: not per phase
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

} // namespace s4k::ui
