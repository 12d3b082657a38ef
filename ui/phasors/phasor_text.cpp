// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/text.h"
#include "core/analysis/shown_inputs.h"
#include "ui/charts/chart_paper.h"
#include "ui/model/present_values.h"
#include "ui/phasors/phasor_art.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace s4k::ui {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("s4k::ui::PhasorView", text);
}

QString nameOf(SystemType system, Channel c) {
    return app::toQt(inputName(system, c));
}

QString arrowText(const PhasorPicture& picture, Channel c, const PhasorArrow& arrow) {
    const QLocale locale;
    const QString size =
        QStringLiteral("%1 %2 %3")
            .arg(nameOf(picture.system, c), formatNumber(arrow.magnitude, 1, locale),
                 isVoltage(c) ? QStringLiteral("V") : QStringLiteral("A"));
    if (!arrow.degrees)
        return size;
    if (arrow.mirrored)
        return words(QT_TRANSLATE_NOOP("s4k::ui::PhasorView", "%1 at %2 or %3 degrees"))
            .arg(size, formatNumber(*arrow.degrees, 1, locale),
                 formatNumber(*arrow.mirrored, 1, locale));
    return words(QT_TRANSLATE_NOOP("s4k::ui::PhasorView", "%1 at %2 degrees"))
        .arg(size, formatNumber(*arrow.degrees, 1, locale));
}

} // namespace

QString rotationText(Rotation rotation) {
    switch (rotation) {
    case Rotation::Abc:
        return QStringLiteral("A-B-C");
    case Rotation::Acb:
        return QStringLiteral("A-C-B");
    case Rotation::Unknown:
        break;
    }
    return QString();
}

QString phasorBasis(const PhasorPicture& picture) {
    if (!picture.reference)
        return {};
    return words(
               QT_TRANSLATE_NOOP("s4k::ui::PhasorView", "%1 at 0\u00B0, angles counter-clockwise"))
        .arg(nameOf(picture.system, *picture.reference));
}

QString phasorText(const PhasorPicture& picture) {
    QStringList parts;
    for (const Channel c : kChannels) {
        const auto& arrow = (isVoltage(c) ? picture.volts : picture.amps)[index(phaseOf(c))];
        if (arrow)
            parts += arrowText(picture, c, *arrow);
    }
    if (parts.isEmpty())
        return words(QT_TRANSLATE_NOOP("s4k::ui::PhasorView", "No phasors"));
    if (const QString basis = phasorBasis(picture); !basis.isEmpty())
        parts.prepend(basis);
    return parts.join(QStringLiteral("; "));
}

QByteArray phasorCsv(const PhasorPicture& picture) {
    CsvWriter csv;
    for (const char* const name :
         {"input", "magnitude", "unit", "degrees", "or_degrees", "phi_degrees", "power_factor"})
        csv.cell(name);
    csv.endRow();
    for (const Channel c : kChannels) {
        const std::size_t p = index(phaseOf(c));
        const auto& arrow = (isVoltage(c) ? picture.volts : picture.amps)[p];
        if (!arrow)
            continue;
        csv.cell(nameOf(picture.system, c).toStdString());
        addNumber(csv, arrow->magnitude);
        csv.cell(isVoltage(c) ? "V" : "A");
        addNumber(csv, arrow->degrees);
        addNumber(csv, arrow->mirrored);
        if (isVoltage(c)) {
            csv.emptyCell().emptyCell();
        } else {
            addNumber(csv, picture.angles[p].degrees);
            addNumber(csv, picture.angles[p].powerFactor);
        }
        csv.endRow();
    }
    return QByteArray::fromStdString(csv.take());
}

} // namespace s4k::ui
