// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/fault_text.h"

#include "app/base/text.h"
#include "core/modbus/rtu.h"
#include "core/modbus/unit_text.h"

#include <QCoreApplication>

namespace s4k::ui {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("s4k::ui::FaultText", text);
}

} // namespace

QString faultTitle(modbus::FaultKind kind) {
    return app::translated(modbus::row(kind).title);
}

QString faultDescription(modbus::FaultKind kind) {
    return app::translated(modbus::row(kind).description);
}

QString faultUnit(modbus::FaultKind kind) {
    return app::translated(modbus::row(kind).unit);
}

QString faultWords(const modbus::Fault& fault) {
    QString text = faultTitle(fault.kind);
    if (const QString unit = faultUnit(fault.kind); !unit.isEmpty())
        text += fault.kind == modbus::FaultKind::WrongUnit
                    ? QStringLiteral(" %1").arg(fault.value)
                    : QStringLiteral(", %1\u00A0%2").arg(fault.value).arg(unit);
    if (fault.every > 1)
        text += QStringLiteral(", ") +
                words(QT_TRANSLATE_NOOP("s4k::ui::FaultText", "one in %1")).arg(fault.every);
    return text;
}

QString unitsWords(const modbus::UnitSet& units) {
    const QString text = QString::fromStdString(modbus::unitsText(units));
    if (units.count() == modbus::kLastUnit)
        return words(QT_TRANSLATE_NOOP("s4k::ui::FaultText", "All meters"));
    return units.count() == 1
               ? words(QT_TRANSLATE_NOOP("s4k::ui::FaultText", "Unit %1")).arg(text)
               : words(QT_TRANSLATE_NOOP("s4k::ui::FaultText", "Units %1")).arg(text);
}

} // namespace s4k::ui
