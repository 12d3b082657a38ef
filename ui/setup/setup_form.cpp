// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setup_form.h"

#include "app/base/text.h"
#include "ui/model/parameter_editor.h"
#include "ui/model/parameter_text.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

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
constexpr int kWideField = 248;  // for a choice in words
constexpr int kBesideFrom = 360; // width from which fields are beside their titles
constexpr int kScrollBar = 10;

QString sentence(const Error& error) {
    QString text =
        app::translated(error.cause) + QStringLiteral("; ") + app::translated(error.remedy);
    text[0] = text[0].toUpper();
    return text + QLatin1Char('.');
}

} // namespace

SetupForm::SetupForm(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    setAccessibleName(tr("Settings of the meter"));
    m_grid->setContentsMargins(0, 0, space::kSmall, 0);
    m_grid->setHorizontalSpacing(space::kMedium);
    m_grid->setVerticalSpacing(space::kTight);
    m_grid->setColumnStretch(0, 1);
    addGroup(QStringLiteral("S COM"), tr("Communication"), kCom);
    addGroup(QStringLiteral("S CT"), tr("Current transducers"), kCt);
    addGroup(QStringLiteral("S SYS"), tr("System"), kSys);
    addGroup(QStringLiteral("S PT"), tr("Potential transformers"), kPt);
    addGroup(QStringLiteral("S V"), tr("Voltage"), kVolts);
    addGroup(QStringLiteral("S PLOS"), tr("Phase loss"), kLoss);
    addGroup(QStringLiteral("S PULS"), tr("Pulses"), kPulse);
    addGroup(QStringLiteral("S DEM"), tr("Demand"), kDemand);
    addGroup(QStringLiteral("S UNIT"), tr("Display"), kUnits);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
}

void SetupForm::addGroup(const QString& name, const QString& words,
                         std::span<const Parameter> parameters) {
    auto* head = new QLabel(name + QStringLiteral("  ") + words, this);
    head->setProperty("role", QStringLiteral("title"));
    const int line = m_grid->rowCount();
    m_grid->addWidget(head, line, 0, 1, 2);
    m_grid->setRowMinimumHeight(line, head->sizeHint().height() + space::kSmall);
    for (const Parameter p : parameters)
        addRow(p);
}

void SetupForm::addRow(Parameter p) {
    Row& row = m_rows[index(p)];
    row.line = m_grid->rowCount();
    row.field = parameterEditor(p, this);
    row.field->setFixedWidth(p == SystemType ? kWideField : kFieldWidth);
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
    m_grid->addWidget(row.problem, row.line + 2, 0, 1, 2);
    place(row);
    onEdited(*row.field, this,
             [this, p] { Q_EMIT edited(p, editorValue(p, *m_rows[index(p)].field)); });
}

void SetupForm::place(const Row& row) {
    m_grid->addWidget(row.title, row.line, 0, 1, m_stacked ? 2 : 1);
    if (m_stacked)
        m_grid->addWidget(row.field, row.line + 1, 0, 1, 2, Qt::AlignLeft);
    else
        m_grid->addWidget(row.field, row.line, 1, Qt::AlignRight);
}

void SetupForm::fit(int width) {
    m_rows[index(SystemType)].field->setFixedWidth(
        std::clamp(width - space::kSmall - kScrollBar, kFieldWidth, kWideField));
    const bool stacked = width < kBesideFrom;
    if (stacked == m_stacked)
        return;
    m_stacked = stacked;
    for (const Row& row : m_rows)
        if (row.field != nullptr)
            place(row);
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
        const bool available = availabilities[i] != Availability::Unavailable;
        row.field->setVisible(available);
        row.title->setVisible(available);
        row.problem->setVisible(available && !row.problem->text().isEmpty());
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
    // Scrolling the form must not change the field under the pointer.
    const auto* field = qobject_cast<QWidget*>(watched);
    if (event->type() == QEvent::Wheel && field != nullptr && !field->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace s4k::ui
