// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/panel_column.h"

#include "ui/model/shown_meter.h"
#include "ui/panel/alert_list.h"
#include "ui/panel/faceplate.h"
#include "ui/panel/faceplate_art.h"
#include "ui/panel/link_badges.h"
#include "ui/panel/outputs_box.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFrame>

namespace s4k::ui {

namespace {

constexpr double kShare = 0.37;       // largest share of the window's width for the front panel
constexpr int kBesideFaceplate = 200; // height of bars, outputs and margins above and below it
constexpr int kAlertsFrom = 350; // height besides the front panel from which the alert list fits
constexpr int kLargestScale = 5;

} // namespace

PanelColumn::PanelColumn(const MeterStore& store, QWidget* parent)
    : QWidget(parent), m_store(store), m_faceplate(new Faceplate(this)), m_below(new QWidget(this)),
      m_badgesCard(card(m_below)), m_outputsCard(card(m_below)), m_alertsCard(card(m_below)),
      m_badges(new LinkBadges(m_badgesCard)), m_outputs(new OutputsBox(m_outputsCard)),
      m_alerts(new AlertList(m_alertsCard)) {
    auto* column = new QVBoxLayout(this);
    // The faceplate has a margin of its own for shadow and focus ring.
    constexpr int kOwn = space::kLarge - art::kMargin;
    column->setContentsMargins(kOwn, kOwn, 0, space::kSmall);
    column->setSpacing(space::kSmall);
    column->addWidget(m_faceplate);
    buildBelowPanel();
    column->addWidget(m_below);
    column->addStretch(1);
    askByKey();
    followStore();
}

void PanelColumn::buildBelowPanel() {
    auto* column = new QVBoxLayout(m_below);
    column->setContentsMargins(art::kMargin, 0, art::kMargin, 0);
    column->setSpacing(space::kMedium);
    m_badgesCard->layout()->addWidget(m_badges);
    m_outputsCard->layout()->addWidget(m_outputs);
    m_alertsCard->layout()->addWidget(m_alerts);
    m_badgesCard->hide();
    m_badgesCard->layout()->setContentsMargins(space::kLarge, space::kSmall, space::kLarge,
                                               space::kSmall);
    for (QFrame* const part : {m_badgesCard, m_outputsCard, m_alertsCard})
        column->addWidget(part);
}

/// Requests of the parts apply to the meter that is shown.
void PanelColumn::askByKey() {
    connect(m_badges, &LinkBadges::armRequested, this,
            [this](bool armed) { Q_EMIT armRequested(m_store.shown(), armed); });
    connect(m_badges, &LinkBadges::disconnectRequested, this,
            [this] { Q_EMIT disconnectRequested(m_store.shown()); });
    connect(m_badges, &LinkBadges::twinRequested, this,
            [this] { Q_EMIT twinRequested(m_store.shown()); });
    connect(m_outputs, &OutputsBox::controlPowerRequested, this,
            [this](bool supplied) { Q_EMIT controlPowerRequested(m_store.shown(), supplied); });
    connect(m_alerts, &AlertList::phaseLossChosen, this,
            [this](PhaseLossMeaning meaning) { Q_EMIT phaseLossChosen(m_store.shown(), meaning); });
}

void PanelColumn::followStore() {
    whileShown(m_store, {&MeterStore::linkChanged}, this,
               [this](const MeterEntry& meter) { showLink(meter.link); });
    whileShown(m_store, {}, this, [this](const MeterEntry& meter) {
        m_faceplate->showPowered(meter.snapshot.powered);
        m_outputs->forgetPulses();
    });
    // Power is shown at once; words and numbers only as fast as people read.
    for (const auto signal : {&MeterStore::measured, &MeterStore::changed})
        whenShown(m_store, signal, this, [this](const MeterEntry& meter) {
            m_faceplate->setPowered(meter.snapshot.powered);
        });
    whileShown(m_store, {&MeterStore::refreshed}, this,
               [this](const MeterEntry& meter) { showFigures(meter); });
}

void PanelColumn::showLink(const LinkView& link) {
    const bool inside = link.health == LinkHealth::Inside;
    m_badges->showLink(link);
    m_faceplate->setFresh(isFresh(link.health));
    m_outputs->setSwitchable(inside);
    m_alerts->setPhaseLossChoosable(inside);
}

void PanelColumn::showFigures(const MeterEntry& meter) {
    if (isKnown(meter.link)) {
        m_outputs->showSnapshot(meter.snapshot);
        m_alerts->showAlerts(meter.snapshot.image.alerts(), meter.snapshot.powered);
    } else {
        m_outputs->showUnknown();
        m_alerts->showUnknown();
    }
    showPhaseLoss(meter);
}

void PanelColumn::showPhaseLoss(const MeterEntry& meter) {
    m_alerts->showPhaseLoss(m_quirks.phaseLossMeaning,
                            meter.snapshot.settings[Parameter::PhaseLossVoltage]);
}

void PanelColumn::showControlPower(bool supplied) {
    m_outputs->showControlPower(supplied);
}

void PanelColumn::showQuirks(const Quirks& quirks) {
    m_quirks = quirks;
    if (m_store.has(m_store.shown()))
        showPhaseLoss(m_store.at(m_store.shown()));
}

QSize PanelColumn::sizeHint() const {
    const QMargins own = layout()->contentsMargins();
    return {own.left() + m_faceplate->width() + own.right(), QWidget::sizeHint().height()};
}

void PanelColumn::fit(const QSize& window) {
    int scale = kLargestScale;
    while (scale > 2 && (faceplateSize(scale).width() > kShare * window.width() ||
                         faceplateSize(scale).height() > window.height() - kBesideFaceplate))
        --scale;
    m_faceplate->setGlassScale(scale);
    // In a low window only the status line shows the alerts.
    m_alertsWanted = window.height() - m_faceplate->height() >= kAlertsFrom;
    arrange();
}

void PanelColumn::arrange() {
    const QMargins own = layout()->contentsMargins();
    int room = height() - own.top() - own.bottom() - m_faceplate->height() - space::kSmall;
    const auto take = [&room](int needed) {
        room -= needed;
        return room >= 0;
    };
    const bool live = m_badges->link().health != LinkHealth::Inside;
    setShown(*m_badgesCard, live);
    const int outputs = m_outputsCard->sizeHint().height();
    if (live)
        take(fitBadges(room, outputs) + space::kMedium);
    // In the smallest window with a message the outputs are hidden rather than drawn over the
    // panel.
    setShown(*m_outputsCard, take(outputs));
    setShown(*m_alertsCard,
             m_alertsWanted && (!live || take(space::kMedium + m_alertsCard->sizeHint().height())));
}

int PanelColumn::fitBadges(int room, int outputs) {
    using enum LinkBadges::Detail;
    const QMargins inside = m_badgesCard->layout()->contentsMargins();
    const int width = m_faceplate->width() - 2 * art::kMargin - inside.left() - inside.right();
    const auto needed = [&](LinkBadges::Detail detail) {
        return m_badges->heightAt(width, detail) + inside.top() + inside.bottom();
    };
    // The buttons of the link are more important than the outputs.
    auto chosen = needed(Low) <= room ? Low : Tiny;
    for (const auto detail : {Low, Brief, Full})
        if (needed(detail) + space::kMedium + outputs <= room)
            chosen = detail;
    m_badges->setDetail(chosen);
    return needed(chosen);
}

void PanelColumn::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

bool PanelColumn::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest)
        arrange(); // the link may need more or less room
    return QWidget::event(event);
}

} // namespace s4k::ui
