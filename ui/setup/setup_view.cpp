// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setup_view.h"

#include "core/registers/power_rules.h"
#include "ui/setup/setup_footer.h"
#include "ui/setup/setup_form.h"
#include "ui/setup/wiring_diagram.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QScrollArea>

#include <algorithm>

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
      m_content(new QWidget(this)), m_row(new QHBoxLayout), m_footer(new SetupFooter(this)) {
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
    column->addWidget(m_footer);
    connectFooter();
    connect(m_form, &SetupForm::edited, this, [this](Parameter p, int value) {
        m_refusal.clear();
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

void SetupView::connectFooter() {
    connect(m_footer, &SetupFooter::discardChosen, this, &SetupView::discard);
    connect(m_footer, &SetupFooter::applyChosen, this, &SetupView::apply);
    connect(m_footer, &SetupFooter::saveChosen, this, &SetupView::profileSaveRequested);
    connect(m_footer, &SetupFooter::openChosen, this, &SetupView::profileOpenRequested);
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
        m_refusal.clear();
        m_done = m_all = 0;
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

void SetupView::showWriting(int done, int all) {
    m_done = done;
    m_all = std::max(all, 0);
    if (m_all > 0)
        m_refusal.clear();
    showState();
}

void SetupView::showRefusal(const QString& text) {
    m_refusal = text;
    showState();
}

void SetupView::setKnown(bool known) {
    if (known == m_known)
        return;
    m_known = known;
    m_form->setEnabled(known);
    m_wiring->setVisible(known);
    showState();
}

void SetupView::focusFirst() {
    m_form->focusFirst();
}

void SetupView::showDraft() {
    m_form->showDraft(m_draft);
    const Wiring wiring = wiringOf(m_draft.settings());
    m_diagram->setWiring(wiring);
    m_title->setText(wiringTitle(wiring));
    showState();
}

void SetupView::showState() {
    const auto count = static_cast<int>(m_draft.changes().size());
    const bool valid = m_draft.isValid();
    const bool writing = m_all > 0;
    if (!m_known)
        m_footer->say(tr("The settings are not known: the meter has not been read"), false);
    else if (writing)
        m_footer->say(tr("Writing %1 of %2").arg(std::clamp(m_done + 1, 1, m_all)).arg(m_all),
                      false);
    else if (!m_refusal.isEmpty())
        m_footer->say(m_refusal, true);
    else
        m_footer->say(count == 0 ? tr("The meter has all of this")
                      : valid    ? tr("%Ln change(s) not applied yet", nullptr, count)
                                 : tr("A change would be refused; see there"),
                      false);
    m_footer->setDiscardable(count > 0 && !writing);
    m_footer->setAppliable(m_known && count > 0 && valid && !writing);
}

void SetupView::apply() {
    const auto order = m_draft.order();
    if (!order)
        showRefusal(refusalText(order.error()));
    else if (!order->empty())
        Q_EMIT writeAllRequested(*order);
}

void SetupView::discard() {
    m_refusal.clear();
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
    m_form->fit(beside ? kFormWidth : width());
    m_area->setMaximumWidth(beside ? kFormWidth : QWIDGETSIZE_MAX);
}

void SetupView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeWiring();
}

} // namespace s4k::ui
