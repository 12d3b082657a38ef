// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/fault_text.h"

#include "core/modbus/rtu.h"
#include "core/modbus/unit_text.h"

#include <QCoreApplication>

#include <array>
#include <string>

namespace s4k::ui {

namespace {

/// Copies of the texts of kFaultTable, where lupdate finds them.
[[maybe_unused]] constexpr std::array kTranslated{
    QT_TRANSLATE_NOOP("s4k::ui::FaultText", "No reply"),
    QT_TRANSLATE_NOOP("s4k::ui::FaultText", "Late reply"),
    QT_TRANSLATE_NOOP("s4k::ui::FaultText", "Busy (exception 6)"),
    QT_TRANSLATE_NOOP("s4k::ui::FaultText", "Wrong unit id"),
    QT_TRANSLATE_NOOP("s4k::ui::FaultText", "Wrong checksum"),
    QT_TRANSLATE_NOOP("s4k::ui::FaultText", "Truncated reply"),
    QT_TRANSLATE_NOOP("s4k::ui::FaultText", "Garbage before the reply"),
    QT_TRANSLATE_NOOP("s4k::ui::FaultText", "Reset system"),
    QT_TRANSLATE_NOOP("s4k::ui::FaultText", "Old firmware"),
    QT_TRANSLATE_NOOP("s4k::ui::FaultText", "unit id"),
    QT_TRANSLATE_NOOP("s4k::ui::FaultText", "bytes"),
    QT_TRANSLATE_NOOP("s4k::ui::FaultText",
                      "The request is not heard: nothing is carried out, nothing is answered"),
    QT_TRANSLATE_NOOP("s4k::ui::FaultText",
                      "The request is carried out, the reply comes so much later"),
    QT_TRANSLATE_NOOP("s4k::ui::FaultText", "The reply is exception 6, nothing is carried out"),
    QT_TRANSLATE_NOOP("s4k::ui::FaultText", "The reply carries another unit id"),
    QT_TRANSLATE_NOOP("s4k::ui::FaultText", "The reply carries a wrong checksum; over TCP, which "
                                            "has none, a wrong transaction id"),
    QT_TRANSLATE_NOOP("s4k::ui::FaultText", "So many bytes are missing at the end of the reply"),
    QT_TRANSLATE_NOOP("s4k::ui::FaultText",
                      "So many bytes that belong to nothing stand before the reply"),
    QT_TRANSLATE_NOOP("s4k::ui::FaultText", "Function 0x11 says that the reset system is running"),
    QT_TRANSLATE_NOOP("s4k::ui::FaultText", "The register map is that of firmware up to 1.018: "
                                            "registers 43-52 and 337-346 do not exist")};

QString words(const char* text) {
    return QCoreApplication::translate("s4k::ui::FaultText", text);
}

QString words(std::string_view text) {
    return words(std::string(text).c_str());
}

} // namespace

QString faultTitle(modbus::FaultKind kind) {
    return words(modbus::row(kind).title);
}

QString faultDescription(modbus::FaultKind kind) {
    return words(modbus::row(kind).description);
}

QString faultUnit(modbus::FaultKind kind) {
    const std::string_view unit = modbus::row(kind).unit;
    return unit.empty() ? QString() : words(unit);
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
