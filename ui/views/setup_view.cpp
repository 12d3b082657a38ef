// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/setup_view.h"

#include "core/registers/power_rules.h"
#include "ui/style/theme.h"
#include "ui/views/setup_form.h"
#include "ui/views/wiring_diagram.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace s4k::ui {

namespace {

constexpr int kFormWidth = 436;
constexpr int kWiringBeside = 700; // width from which the diagram stands beside the form
constexpr int kNoPts = 100;        // PT ratio 1.00

Wiring wiringOf(const Settings& settings) {
    return {systemType(settings), settings[Parameter::PtRatio] != kNoPts};
}

} // namespace

SetupView::SetupView(QWidget* parent)
    : QWidget(parent), m_form(new SetupForm(this)), m_diagram(new WiringDiagram(this)),
      m_title(new QLabel(this)), m_wiring(nullptr), m_area(new QScrollArea(this)),
      m_content(new QWidget(this)), m_row(new QHBoxLayout), m_state(new QLabel(this)),
      m_discard(new QPushButton(tr("&Discard"), this)),
      m_apply(new QPushButton(tr("&Apply"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    auto* content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(space::kLarge);
    content->addWidget(m_form);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(m_content);
    m_row->setSpacing(space::kLarge);
    m_row->addWidget(m_area, 1);
    m_wiring = buildWiring();
    m_row->addWidget(m_wiring, 1);
    column->addLayout(m_row, 1);
    column->addWidget(buildButtons());
    connect(m_form, &SetupForm::edited, this, [this](Parameter p, int value) {
        m_draft.edit(p, value);
        showDraft();
    });
    showDraft();
}

QWidget* SetupView::buildWiring() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    m_title->setProperty("role", QStringLiteral("title"));
    m_title->setWordWrap(true);
    m_title->setAccessibleName(tr("Title of the wiring diagram"));
    column->addWidget(m_title);
    column->addWidget(m_diagram, 1);
    return box;
}

QWidget* SetupView::buildButtons() {
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_state->setProperty("role", QStringLiteral("caption"));
    m_state->setWordWrap(true);
    m_state->setAccessibleName(tr("Unsaved changes"));
    m_discard->setAccessibleName(tr("Discard the changes"));
    m_apply->setAccessibleName(tr("Apply the changes"));
    m_apply->setProperty("primary", true);
    row->addWidget(m_state, 1);
    row->addWidget(m_discard);
    row->addWidget(m_apply);
    connect(m_discard, &QPushButton::clicked, this, &SetupView::discard);
    connect(m_apply, &QPushButton::clicked, this, &SetupView::apply);
    return box;
}

void SetupView::showSnapshot(const MeterSnapshot& snapshot) {
    if (snapshot.settings == m_shown)
        return;
    m_shown = snapshot.settings;
    m_draft.setBase(m_shown);
    showDraft();
}

void SetupView::showMeter(MeterKey key, const MeterSnapshot& snapshot) {
    if (key != m_key) {
        m_others[m_key] = m_draft;
        m_draft = m_others[key];
        m_key = key;
    }
    m_shown = snapshot.settings;
    m_draft.setBase(m_shown);
    showDraft();
}

void SetupView::forget(MeterKey key) {
    m_others.erase(key);
}

void SetupView::showAvailabilities(const Availabilities& availabilities) {
    m_form->showAvailabilities(availabilities);
}

void SetupView::focusFirst() {
    m_form->focusFirst();
}

void SetupView::showDraft() {
    m_form->showDraft(m_draft);
    const Wiring wiring = wiringOf(m_draft.settings());
    m_diagram->setWiring(wiring);
    m_title->setText(wiringTitle(wiring));
    const auto count = static_cast<int>(m_draft.changes().size());
    const bool valid = m_draft.isValid();
    m_state->setText(count == 0 ? tr("The meter has all of this")
                     : valid    ? tr("%Ln change(s) not applied yet", nullptr, count)
                                : tr("A change would be refused; see there"));
    m_discard->setEnabled(count > 0);
    m_apply->setEnabled(count > 0 && valid);
}

void SetupView::apply() {
    // A copy: an answer that comes at once changes the draft.
    for (const auto& [p, value] : m_draft.changes())
        Q_EMIT writeRequested(p, value);
}

void SetupView::discard() {
    m_draft.discard();
    showDraft();
}

void SetupView::placeWiring() {
    const bool beside = width() >= kWiringBeside;
    if (beside != m_beside) {
        m_beside = beside;
        if (beside)
            m_row->addWidget(m_wiring, 1);
        else
            m_content->layout()->addWidget(m_wiring);
    }
    m_area->setMaximumWidth(beside ? kFormWidth : QWIDGETSIZE_MAX);
}

void SetupView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeWiring();
}

} // namespace s4k::ui
