// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/fault_editor.h"

#include "app/base/text.h"
#include "core/modbus/unit_text.h"
#include "ui/share/fault_text.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

namespace s4k::ui {

namespace {

using modbus::Fault;
using modbus::FaultKind;
using modbus::FaultOrder;

constexpr int kMaxEvery = 1000;
constexpr int kLongestUnits = 200;

/// Whether the fault is a property of the meter, so that "one reply in n" does not apply.
bool isLasting(FaultKind kind) {
    return kind == FaultKind::ResetSystem || kind == FaultKind::OldFirmware;
}

} // namespace

FaultEditor::FaultEditor(QWidget* parent)
    : QWidget(parent), m_rows(new QVBoxLayout), m_clear(new QPushButton(tr("Clear all"), this)),
      m_kind(new QComboBox(this)), m_units(new QLineEdit(this)),
      m_valueName(captionLabel({}, this)), m_value(new QSpinBox(this)),
      m_everyName(captionLabel(tr("One in"), this)), m_every(new QSpinBox(this)),
      m_problem(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    auto* title = new QLabel(tr("Wire faults"), this);
    title->setProperty("role", QStringLiteral("title"));
    column->addWidget(title);
    m_rows->setSpacing(space::kTight);
    column->addLayout(m_rows);
    column->addWidget(m_clear);
    column->addWidget(buildForm());
    m_clear->setAccessibleName(tr("Clear all wire faults"));
    m_clear->setToolTip(tr("From now on the wire is good"));
    connect(m_clear, &QPushButton::clicked, this, &FaultEditor::cleared);
    showKind();
    showFaults({});
}

QWidget* FaultEditor::buildForm() {
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(space::kSmall);
    for (const modbus::FaultRow& row : modbus::kFaultTable) {
        m_kind->addItem(faultTitle(row.kind), static_cast<int>(row.kind));
        m_kind->setItemData(m_kind->count() - 1, faultDescription(row.kind), Qt::ToolTipRole);
    }
    m_kind->setMinimumWidth(0);
    m_kind->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_kind->setAccessibleName(tr("Kind of the fault"));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FaultEditor::showKind);
    m_units->setPlaceholderText(tr("All"));
    m_units->setMaxLength(kLongestUnits);
    m_units->setAccessibleName(tr("Units with the fault"));
    m_units->setToolTip(tr("Unit ids, e.g. 1-3,7; empty for all"));
    connect(m_units, &QLineEdit::returnPressed, this, &FaultEditor::add);
    m_value->setAccessibleName(tr("Value of the fault"));
    m_every->setRange(1, kMaxEvery);
    m_every->setAccessibleName(tr("Strikes one request in"));
    m_every->setToolTip(tr("Strikes one request in so many"));
    for (QWidget* field : {static_cast<QWidget*>(m_value), static_cast<QWidget*>(m_every),
                           static_cast<QWidget*>(m_units)})
        field->setMinimumWidth(0);
    auto* order = new QPushButton(tr("Add fault"), box);
    order->setAccessibleName(tr("Add the wire fault"));
    connect(order, &QPushButton::clicked, this, &FaultEditor::add);
    m_problem->setWordWrap(true);
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setAccessibleName(tr("What is wrong with the fault"));
    m_problem->hide();
    grid->addWidget(m_kind, 0, 0, 1, 3);
    grid->addWidget(captionLabel(tr("Units"), box), 1, 0);
    grid->addWidget(m_valueName, 1, 1);
    grid->addWidget(m_everyName, 1, 2);
    grid->addWidget(m_units, 2, 0);
    grid->addWidget(m_value, 2, 1);
    grid->addWidget(m_every, 2, 2);
    grid->addWidget(m_problem, 3, 0, 1, 3);
    grid->addWidget(order, 4, 0, 1, 3);
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, 1);
    return box;
}

FaultKind FaultEditor::kind() const {
    return static_cast<FaultKind>(m_kind->currentData().toInt());
}

void FaultEditor::showKind() {
    const modbus::FaultRow& row = modbus::row(kind());
    const bool takesValue = !row.unit.empty();
    m_kind->setToolTip(faultDescription(row.kind));
    m_valueName->setText(faultUnit(row.kind));
    m_valueName->setEnabled(takesValue);
    m_value->setEnabled(takesValue);
    m_value->setRange(row.min, row.max);
    m_value->setValue(row.defaultValue);
    m_value->setSpecialValueText(takesValue ? QString() : QStringLiteral("\u2013"));
    m_every->setEnabled(!isLasting(row.kind));
    m_everyName->setEnabled(!isLasting(row.kind));
}

void FaultEditor::add() {
    const QString text = m_units->text().trimmed();
    const auto units = modbus::parseUnits(text.isEmpty() ? "all" : text.toStdString());
    m_problem->setVisible(!units.ok());
    if (!units) {
        m_problem->setText(app::translated(units.error().text()));
        m_units->setFocus();
        return;
    }
    const Fault fault{kind(), m_value->isEnabled() ? m_value->value() : 0,
                      m_every->isEnabled() ? m_every->value() : 1};
    Q_EMIT ordered(FaultOrder{*units, fault});
}

QWidget* FaultEditor::buildRow(const FaultOrder& order) {
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    const QString words = faultWords(order.fault);
    auto* text = new QLabel(QStringLiteral("%1: %2").arg(unitsWords(order.units), words), box);
    text->setWordWrap(true);
    row->addWidget(text, 1);
    auto* remove = new QToolButton(box);
    remove->setProperty("quiet", true);
    remove->setIcon(icon(QStringLiteral("close")));
    remove->setFocusPolicy(Qt::StrongFocus);
    remove->setAccessibleName(tr("Remove the fault: %1").arg(words));
    remove->setToolTip(tr("Remove this fault"));
    connect(remove, &QToolButton::clicked, this, [this, order] { Q_EMIT removed(order); });
    row->addWidget(remove, 0, Qt::AlignTop);
    return box;
}

void FaultEditor::showFaults(const std::vector<FaultOrder>& faults) {
    const bool none = faults.empty();
    m_clear->setVisible(!none);
    if (faults == m_faults && m_rows->count() > 0)
        return;
    m_faults = faults;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // the button pressed may belong to this row
        delete item;
    }
    for (const FaultOrder& order : faults)
        m_rows->addWidget(buildRow(order));
    if (none)
        m_rows->addWidget(captionLabel(tr("None: the wire is good."), this));
}

} // namespace s4k::ui
