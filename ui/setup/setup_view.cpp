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
constexpr int kWiringBeside = 700; // width from which the diagram is beside the form
constexpr int kNoPts = 100;        // PT ratio 1.00

Wiring wiringOf(const Settings& settings) {
    return {systemType(settings), settings[Parameter::PtRatio] != kNoPts};
}

} // namespace

SetupView::SetupView(const MeterStore& store, SetupModel& model, QWidget* parent)
    : QWidget(parent), m_store(store), m_model(model), m_form(new SetupForm(this)),
      m_diagram(new WiringDiagram(this)), m_title(new QLabel(this)), m_wiring(nullptr),
      m_area(new QScrollArea(this)), m_content(new QWidget(this)), m_row(new QHBoxLayout),
      m_footer(new SetupFooter(this)) {
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
    connect(m_form, &SetupForm::edited, this, &SetupView::edit);
    connectStore();
    showMeter();
}

void SetupView::connectStore() {
    const auto ifShown = [this](void (SetupView::*follow)()) {
        return [this, follow](MeterKey key) {
            if (key == m_store.shown())
                (this->*follow)();
        };
    };
    connect(&m_store, &MeterStore::shownChanged, this, &SetupView::showMeter);
    connect(&m_store, &MeterStore::measured, this, ifShown(&SetupView::takeSettings));
    connect(&m_store, &MeterStore::changed, this, ifShown(&SetupView::takeSettings));
    connect(&m_store, &MeterStore::linkChanged, this, ifShown(&SetupView::showLink));
    connect(&m_store, &MeterStore::availabilitiesChanged, this, [this](MeterKey key) {
        if (key == m_store.shown())
            m_form->showAvailabilities(m_store.at(key).availabilities);
    });
    connect(&m_store, &MeterStore::aboutToRemove, this,
            [this](MeterKey key) { m_drafts.erase(key); });
    connect(&m_model, &SetupModel::progressChanged, this, ifShown(&SetupView::showState));
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
    connect(m_footer, &SetupFooter::saveChosen, &m_model, &SetupModel::profileSaveRequested);
    connect(m_footer, &SetupFooter::openChosen, &m_model, &SetupModel::profileOpenRequested);
}

void SetupView::showMeter() {
    if (const MeterKey key = m_store.shown(); m_store.has(key)) {
        m_drafts[key].setBase(m_store.at(key).snapshot.settings);
        m_form->showAvailabilities(m_store.at(key).availabilities);
        showLink();
    }
    showDraft();
}

void SetupView::takeSettings() {
    const Settings& settings = m_store.at(m_store.shown()).snapshot.settings;
    if (settings == draft().base())
        return;
    m_drafts[m_store.shown()].setBase(settings);
    showDraft();
}

// Settings that were not read from the meter cannot be changed.
void SetupView::showLink() {
    const bool known = isKnown(m_store.at(m_store.shown()).link);
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
    m_form->showDraft(draft());
    const Wiring wiring = wiringOf(draft().settings());
    m_diagram->setWiring(wiring);
    m_title->setText(wiringTitle(wiring));
    showState();
}

void SetupView::showState() {
    const SetupProgress progress = m_model.progress(m_store.shown());
    const auto count = static_cast<int>(draft().changes().size());
    const bool valid = draft().isValid();
    const bool writing = progress.all > 0;
    if (!m_known)
        m_footer->say(tr("The settings are not known: the meter has not been read"), false);
    else if (writing)
        m_footer->say(tr("Writing %1 of %2")
                          .arg(std::clamp(progress.done + 1, 1, progress.all))
                          .arg(progress.all),
                      false);
    else if (!progress.refusal.isEmpty())
        m_footer->say(progress.refusal, true);
    else
        m_footer->say(count == 0 ? tr("The meter has all of this")
                      : valid    ? tr("%Ln change(s) not applied yet", nullptr, count)
                                 : tr("A change would be refused; see there"),
                      false);
    m_footer->setDiscardable(count > 0 && !writing);
    m_footer->setAppliable(m_known && count > 0 && valid && !writing);
}

void SetupView::edit(Parameter p, int value) {
    m_drafts[m_store.shown()].edit(p, value);
    m_model.showRefusal(m_store.shown(), {});
    showDraft();
}

void SetupView::apply() {
    const auto order = draft().order();
    if (!order)
        m_model.showRefusal(m_store.shown(), refusalText(order.error()));
    else if (!order->empty())
        Q_EMIT m_model.writeAllRequested(m_store.shown(), *order);
}

void SetupView::discard() {
    m_drafts[m_store.shown()].discard();
    m_model.showRefusal(m_store.shown(), {});
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
