// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/setup_form.h"

#include "ui/model/parameter_text.h"
#include "ui/style/theme.h"
#include "ui/views/parameter_editor.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace s4k::ui {

namespace {

using enum Parameter;
constexpr std::array kCom{Address, BaudRate, Parity};
constexpr std::array kCt{CtSecondary, CtPrimary};
constexpr std::array kSys{SystemType};
constexpr std::array kPt{PtRatio};
constexpr std::array kVolts{SystemVoltage};
constexpr std::array kLoss{PhaseLossVoltage, PhaseLossImbalance};
constexpr std::array kPulse{PulseEnergy};
constexpr std::array kDemand{DemandSubintervals, DemandSubintervalSeconds};
constexpr std::array kUnits{DisplayUnits};

constexpr int kFieldWidth = 132;

QString sentence(const Error& error) {
    QString text = QString::fromStdString(error.cause + "; " + error.remedy);
    text[0] = text[0].toUpper();
    return text + QLatin1Char('.');
}

} // namespace

SetupForm::SetupForm(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Settings of the meter"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, space::kSmall, 0);
    grid->setHorizontalSpacing(space::kMedium);
    grid->setVerticalSpacing(space::kTight);
    grid->setColumnStretch(0, 1);
    addGroup(*grid, QStringLiteral("S COM"), tr("Communication"), kCom);
    addGroup(*grid, QStringLiteral("S CT"), tr("Current transducers"), kCt);
    addGroup(*grid, QStringLiteral("S SYS"), tr("System"), kSys);
    addGroup(*grid, QStringLiteral("S PT"), tr("Potential transformers"), kPt);
    addGroup(*grid, QStringLiteral("S V"), tr("Voltage"), kVolts);
    addGroup(*grid, QStringLiteral("S PLOS"), tr("Phase loss"), kLoss);
    addGroup(*grid, QStringLiteral("S PULS"), tr("Pulses"), kPulse);
    addGroup(*grid, QStringLiteral("S DEM"), tr("Demand"), kDemand);
    addGroup(*grid, QStringLiteral("S UNIT"), tr("Display"), kUnits);
    grid->setRowStretch(grid->rowCount(), 1);
}

void SetupForm::addGroup(QGridLayout& grid, const QString& name, const QString& words,
                         std::span<const Parameter> parameters) {
    auto* head = new QLabel(name + QStringLiteral("  ") + words, this);
    head->setProperty("role", QStringLiteral("title"));
    const int line = grid.rowCount();
    grid.addWidget(head, line, 0, 1, 2);
    grid.setRowMinimumHeight(line, head->sizeHint().height() + space::kSmall);
    for (const Parameter p : parameters)
        addRow(grid, p);
}

void SetupForm::addRow(QGridLayout& grid, Parameter p) {
    Row& row = m_rows[index(p)];
    const int line = grid.rowCount();
    row.field = parameterEditor(p, this);
    row.field->setFixedWidth(p == SystemType ? 2 * kFieldWidth - space::kLarge : kFieldWidth);
    row.field->setFocusPolicy(Qt::StrongFocus);
    row.field->setProperty("parameter", static_cast<int>(p) + 1);
    row.field->installEventFilter(this);
    row.title = new QLabel(parameterTitle(p), this);
    row.title->setProperty("role", QStringLiteral("caption"));
    row.title->setBuddy(row.field);
    row.title->setWordWrap(true);
    row.title->setToolTip(row.field->toolTip());
    row.problem = new QLabel(this);
    row.problem->setProperty("role", QStringLiteral("problem"));
    row.problem->setWordWrap(true);
    row.problem->setAccessibleName(tr("Problem of %1").arg(parameterTitle(p)));
    row.problem->hide();
    grid.addWidget(row.title, line, 0);
    grid.addWidget(row.field, line, 1, Qt::AlignRight);
    grid.addWidget(row.problem, line + 1, 0, 1, 2);
    onEdited(*row.field, this,
             [this, p] { Q_EMIT edited(p, editorValue(p, *m_rows[index(p)].field)); });
}

void SetupForm::showDraft(const SetupDraft& draft) {
    const Settings settings = draft.settings();
    for (const ParameterRow& parameter : kParameterTable) {
        const Parameter p = parameter.parameter;
        Row& row = m_rows[index(p)];
        if (row.field == nullptr)
            continue;
        if (editorValue(p, *row.field) != settings[p])
            setEditorValue(p, *row.field, settings[p]);
        const bool edited = draft.isEdited(p);
        row.title->setText(edited ? QStringLiteral("\u25CF ") + parameterTitle(p)
                                  : parameterTitle(p));
        const auto problem = draft.problem(p);
        row.problem->setText(problem ? sentence(*problem) : QString());
        row.problem->setVisible(problem.has_value());
        row.field->setAccessibleDescription(problem  ? row.problem->text()
                                            : edited ? tr("changed, not applied")
                                                     : QString());
    }
}

void SetupForm::showAvailabilities(const Availabilities& availabilities) {
    for (std::size_t i = 0; i < kParameterCount; ++i) {
        Row& row = m_rows[i];
        if (row.field == nullptr)
            continue;
        row.field->setEnabled(availabilities[i] == Availability::Editable);
        row.field->setVisible(availabilities[i] != Availability::Unavailable);
        row.title->setVisible(availabilities[i] != Availability::Unavailable);
    }
}

void SetupForm::focusFirst() {
    for (const Parameter p : kCom)
        if (QWidget* field = m_rows[index(p)].field; field->isEnabled()) {
            field->setFocus(Qt::ShortcutFocusReason);
            return;
        }
}

bool SetupForm::eventFilter(QObject* watched, QEvent* event) {
    // Who scrolls the form must not change the field that happens to lie under the pointer.
    const auto* field = qobject_cast<QWidget*>(watched);
    if (event->type() == QEvent::Wheel && field != nullptr && !field->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace s4k::ui
