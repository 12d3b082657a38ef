// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/write_view.h"

#include "app/base/text.h"
#include "core/registers/register_names.h"
#include "ui/model/message.h"
#include "ui/model/parameter_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace s4k::ui {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Writes", text);
}

QString changeTitle(Parameter p) {
    const auto number = row(p).reg;
    return number ? words(QT_TRANSLATE_NOOP("Writes", "%1 (register %2)"))
                        .arg(parameterTitle(p))
                        .arg(number->value)
                  : parameterTitle(p);
}

bool isPercent(Parameter p) {
    return p == Parameter::PhaseLossVoltage || p == Parameter::PhaseLossImbalance;
}

QString spokenChange(const WriteView& change) {
    if (isCommand(change))
        return QStringLiteral("%1: %2.").arg(change.what, change.after);
    return words(QT_TRANSLATE_NOOP("Writes", "%1: now %2, new value %3."))
        .arg(change.what, change.before, change.after);
}

} // namespace

QString valueText(Parameter p, std::int32_t value) {
    if (isPercent(p)) // the front panel would show 0.10
        return QString::number(value) + parameterSuffix(p);
    if (p == Parameter::SystemType)
        return app::toLocal(formatParameter(p, value));
    return choiceText(p, value);
}

QString commandText(Command command) {
    switch (command) {
    case Command::ResetEnergy:
        return words(QT_TRANSLATE_NOOP("Writes", "Clear all energy accumulators"));
    case Command::BeginSubinterval:
        return words(QT_TRANSLATE_NOOP("Writes", "Begin a new demand sub-interval"));
    case Command::ResetMaxDemand:
        return words(QT_TRANSLATE_NOOP("Writes", "Reset maximum demand to present demand"));
    case Command::ClearPulseCounters:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Writes", "Clear the pulse counters"));
}

QString refusalText(const Error& error) {
    const Message message = messageOf(error);
    return QStringLiteral("%1: %2; %3.").arg(message.thing, message.cause, message.remedy);
}

WriteView writeView(const Difference& difference) {
    return {changeTitle(difference.parameter), valueText(difference.parameter, difference.present),
            valueText(difference.parameter, difference.wanted)};
}

WriteView writeView(Command command) {
    return {words(QT_TRANSLATE_NOOP("Writes", "Command %1 (register %2)"))
                .arg(static_cast<int>(command))
                .arg(kCommandRegister.value),
            {},
            commandText(command)};
}

QString spokenText(const WriteQuestion& question) {
    QStringList sentences{question.meter + QLatin1Char('.')};
    bool commanded = false;
    for (const WriteView& change : question.changes) {
        sentences += spokenChange(change);
        commanded = commanded || isCommand(change);
    }
    if (commanded)
        sentences += words(QT_TRANSLATE_NOOP("Writes", "A command cannot be undone."));
    return sentences.join(QLatin1Char(' '));
}

} // namespace s4k::ui
