// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/panel_column.h"

#include "ui/panel/faceplate.h"
#include "ui/panel/faceplate_art.h"
#include "ui/style/theme.h"
#include "ui/views/alert_list.h"
#include "ui/views/card.h"
#include "ui/views/outputs_box.h"

#include <QBoxLayout>

namespace s4k::ui {

namespace {

constexpr double kShare = 0.37;       // of the window, at most, for the front panel
constexpr int kBesideFaceplate = 200; // bars, outputs and margins above and below it
constexpr int kAlertsFrom = 350;      // height beside the front panel that takes the alert list
constexpr int kLargestScale = 5;

} // namespace

PanelColumn::PanelColumn(panel::Panel& panel, QWidget* parent)
    : QWidget(parent), m_faceplate(new Faceplate(panel, this)), m_outputs(new OutputsBox(this)),
      m_alerts(new AlertList(this)) {
    auto* column = new QVBoxLayout(this);
    // The faceplate brings a margin of its own for shadow and focus ring.
    constexpr int kOwn = space::kLarge - art::kMargin;
    column->setContentsMargins(kOwn, kOwn, 0, space::kSmall);
    column->setSpacing(space::kSmall);
    column->addWidget(m_faceplate);
    column->addWidget(buildBelowPanel());
    column->addStretch(1);
}

QWidget* PanelColumn::buildBelowPanel() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(art::kMargin, 0, art::kMargin, 0);
    column->setSpacing(space::kMedium);
    m_outputsCard = card(m_outputs, box);
    column->addWidget(m_outputsCard);
    m_alertsCard = card(m_alerts, box);
    column->addWidget(m_alertsCard);
    return box;
}

void PanelColumn::fit(const QSize& window) {
    int scale = kLargestScale;
    while (scale > 2 && (faceplateSize(scale).width() > kShare * window.width() ||
                         faceplateSize(scale).height() > window.height() - kBesideFaceplate))
        --scale;
    m_faceplate->setGlassScale(scale);
    // In a low window the status line alone tells the alerts.
    m_alertsCard->setVisible(window.height() - m_faceplate->height() >= kAlertsFrom);
}

void PanelColumn::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // A message in the smallest window: rather no outputs than outputs over the panel.
    m_outputsCard->setVisible(height() >=
                              m_faceplate->height() + m_outputsCard->sizeHint().height());
}

} // namespace s4k::ui
