// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registers/register_details.h"

#include "app/base/text.h"
#include "core/registers/parameter.h"
#include "core/registers/register_table.h"
#include "core/registers/scaling.h"
#include "ui/model/parameter_text.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>

namespace s4k::ui {

namespace {

QString formatText(const RegisterRow& row) {
    switch (row.format) {
    case Format::UInt:
        return RegisterDetails::tr("16 bits, unsigned");
    case Format::SInt:
        return RegisterDetails::tr("16 bits, signed");
    case Format::ULong:
        return RegisterDetails::tr("32 bits, unsigned, high word first");
    case Format::Float:
        break;
    }
    return RegisterDetails::tr("32-bit float, high word first");
}

QString unitText(const RegisterRow& row) {
    const QString unit = row.unit.empty() ? QStringLiteral("\u2013") : app::toQt(row.unit);
    switch (row.scale) {
    case Scale::Hundredth:
        return unit + app::toLocal(" \u00D7 0.01");
    case Scale::TenThousandth:
        return unit + app::toLocal(" \u00D7 0.0001");
    default:
        break;
    }
    const auto exponent = scaleRegister(row.scale);
    return exponent
               ? RegisterDetails::tr("%1 \u00D7 10^(register %2)").arg(unit).arg(exponent->value)
               : unit;
}

QString rangeText(const RegisterRow& row) {
    if (const ParameterRow* parameter = findParameter(RegisterNumber{row.number}))
        return app::translated(takenValues(parameter->parameter));
    if (!row.limits.min || !row.limits.max)
        return QStringLiteral("\u2013");
    return QStringLiteral("%1 \u2026 %2").arg(*row.limits.min).arg(*row.limits.max);
}

QString accessText(const RegisterRow& row) {
    const QString access = row.access == Access::ReadWrite ? RegisterDetails::tr("read and write")
                                                           : RegisterDetails::tr("read only");
    return row.nonVolatile ? access + RegisterDetails::tr(", kept without power") : access;
}

QString sourceText(const RegisterRow& row) {
    if (const ParameterRow* parameter = findParameter(RegisterNumber{row.number}))
        return app::toQt(parameter->source);
    return RegisterDetails::tr("manual, Modbus Point Map, register %1").arg(row.number);
}

} // namespace

RegisterDetails::RegisterDetails(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_what(new QLabel(this)) {
    setAccessibleName(tr("Details of the register"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    m_title->setAccessibleName(tr("Symbol of the register"));
    QToolButton* const close = closeButton(tr("Close the details"), tr("Close the details"), this);
    connect(close, &QToolButton::clicked, this, &RegisterDetails::closed);
    column->addLayout(titleRow(m_title, close));
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(buildFacts());
    column->addWidget(area, 1);
}

QWidget* RegisterDetails::buildFacts() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, space::kSmall, 0);
    column->setSpacing(space::kMedium);
    m_what->setWordWrap(true);
    m_what->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_what->setAccessibleName(tr("What it is"));
    column->addWidget(m_what);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(space::kMedium);
    form->setVerticalSpacing(space::kTight);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_words = fact(*form, tr("Words"));
    m_unit = fact(*form, tr("Unit"));
    m_range = fact(*form, tr("Range"));
    m_systems = fact(*form, tr("System types"));
    m_access = fact(*form, tr("Access"));
    m_source = fact(*form, tr("Source"));
    column->addLayout(form);
    column->addStretch(1);
    return box;
}

QLabel* RegisterDetails::fact(QFormLayout& form, const QString& name) {
    QLabel* const text = factLabel(name, this);
    form.addRow(captionLabel(name, this), text);
    return text;
}

void RegisterDetails::showRow(const RegisterRow& row) {
    m_title->setText(app::toQt(row.symbol));
    m_what->setText(app::translated(row.description));
    m_words->setText(formatText(row));
    m_unit->setText(unitText(row));
    m_range->setText(rangeText(row));
    m_systems->setText(systemsText(row.validIn));
    m_access->setText(accessText(row));
    m_source->setText(sourceText(row));
}

} // namespace s4k::ui
