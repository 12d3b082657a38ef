// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/parameter_text.h"

#include "app/base/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace s4k::ui {

namespace {

struct Words {
    const char* title;
    const char* hint;
};

// In the order of the parameters.
constexpr std::array<Words, kParameterCount> kWords{{
    {QT_TRANSLATE_NOOP("Parameters", "System type"),
     QT_TRANSLATE_NOOP("Parameters", "How the service is wired; see the diagram")},
    {QT_TRANSLATE_NOOP("Parameters", "CT primary current"),
     QT_TRANSLATE_NOOP("Parameters", "Rated current of the transducers")},
    {QT_TRANSLATE_NOOP("Parameters", "CT output voltage"),
     QT_TRANSLATE_NOOP("Parameters", "Output at rated current; current-output CTs damage the "
                                     "meter")},
    {QT_TRANSLATE_NOOP("Parameters", "PT ratio"),
     QT_TRANSLATE_NOOP("Parameters", "1.00 without PTs; set it before the system voltage")},
    {QT_TRANSLATE_NOOP("Parameters", "System voltage"),
     QT_TRANSLATE_NOOP("Parameters", "Line-to-line, in system type 10 line-to-neutral")},
    {QT_TRANSLATE_NOOP("Parameters", "Display units"),
     QT_TRANSLATE_NOOP("Parameters", "Set of labels on the display")},
    {QT_TRANSLATE_NOOP("Parameters", "Voltage threshold"),
     QT_TRANSLATE_NOOP("Parameters", "Phase loss, in percent of the system voltage")},
    {QT_TRANSLATE_NOOP("Parameters", "Imbalance threshold"),
     QT_TRANSLATE_NOOP("Parameters", "Phase loss, in percent from phase to phase")},
    {QT_TRANSLATE_NOOP("Parameters", "Energy per pulse"),
     QT_TRANSLATE_NOOP("Parameters", "Wh and VARh of one closure of a pulse contact")},
    {QT_TRANSLATE_NOOP("Parameters", "Sub-intervals"),
     QT_TRANSLATE_NOOP("Parameters", "In a demand interval; 1 is block demand")},
    {QT_TRANSLATE_NOOP("Parameters", "Sub-interval length"),
     QT_TRANSLATE_NOOP("Parameters", "10 s or more; 0: each is begun by command 21211")},
    {QT_TRANSLATE_NOOP("Parameters", "Modbus address"),
     QT_TRANSLATE_NOOP("Parameters", "Unit id on the bus; no two meters share one")},
    {QT_TRANSLATE_NOOP("Parameters", "Baud rate"), ""},
    {QT_TRANSLATE_NOOP("Parameters", "Parity"), ""},
    {QT_TRANSLATE_NOOP("Parameters", "SETUP password"), ""},
    {QT_TRANSLATE_NOOP("Parameters", "RESET password"), ""},
}};

// In the order of kSystemTraits.
constexpr std::array<const char*, 5> kSystems{
    QT_TRANSLATE_NOOP("Parameters", "1-phase, A + N"),
    QT_TRANSLATE_NOOP("Parameters", "1-phase, A + B"),
    QT_TRANSLATE_NOOP("Parameters", "split phase, A + B + N"),
    QT_TRANSLATE_NOOP("Parameters", "3-phase, A + B + C"),
    QT_TRANSLATE_NOOP("Parameters", "3-phase, A + B + C + N")};

constexpr std::array<const char*, 3> kParities{QT_TRANSLATE_NOOP("Parameters", "none"),
                                               QT_TRANSLATE_NOOP("Parameters", "even"),
                                               QT_TRANSLATE_NOOP("Parameters", "odd")};

QString words(const char* text) {
    return *text == '\0' ? QString() : QCoreApplication::translate("Parameters", text);
}

} // namespace

QString parameterTitle(Parameter p) {
    return words(kWords[index(p)].title);
}

QString parameterHint(Parameter p) {
    return words(kWords[index(p)].hint);
}

QString parameterSuffix(Parameter p) {
    const std::string_view unit = row(p).unit;
    return unit.empty() || p == Parameter::BaudRate ? QString()
                                                    : QStringLiteral(" ") + app::toQt(unit);
}

QString systemText(SystemType type) {
    for (std::size_t i = 0; i < kSystemTraits.size(); ++i)
        if (kSystemTraits[i].type == type)
            return words(kSystems[i]);
    return {};
}

QString choiceText(Parameter p, std::int32_t value) {
    const QString shown = app::toLocal(formatParameter(p, value));
    if (p == Parameter::SystemType)
        if (const auto type = systemTypeFromCode(value))
            return shown + QStringLiteral("  (") + systemText(*type) + QLatin1Char(')');
    if (p == Parameter::CtSecondary)
        return shown + QStringLiteral(" V");
    if (p == Parameter::Parity && value >= 0 && value < static_cast<int>(kParities.size()))
        return words(kParities[static_cast<std::size_t>(value)]);
    return shown + parameterSuffix(p);
}

QString systemsText(SystemMask mask) {
    if ((mask & kAllSystems) == kAllSystems)
        return QCoreApplication::translate("Parameters", "all");
    QStringList names;
    for (const SystemTraits& one : kSystemTraits)
        if (contains(mask, one.type))
            names += app::toQt(one.panelName);
    return names.isEmpty() ? QCoreApplication::translate("Parameters", "none")
                           : names.join(QStringLiteral(", "));
}

} // namespace s4k::ui
