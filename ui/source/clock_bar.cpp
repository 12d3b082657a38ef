// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/clock_bar.h"

#include "ui/model/shown_meter.h"
#include "ui/widgets/fitted_number.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace s4k::ui {

ClockBar::ClockBar(const MeterStore& store, QWidget* parent)
    : BarPart(parent), m_run(new QToolButton(this)), m_speed(new Segmented(tr("Speed"), this)) {
    buildRun();
    buildSpeed();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_run);
    row->addWidget(m_speed);
    showClock({});
    setRoom(0);
    whileShown(store, {&MeterStore::linkChanged}, this,
               [this](const MeterEntry& meter) { showTimed(isTimed(meter.link.health)); });
}

void ClockBar::buildRun() {
    m_run->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_run->setFocusPolicy(Qt::StrongFocus);
    m_run->setToolTip(tr("Let meter time pass, or hold it (Space)"));
    // Room for both words, so that nothing moves.
    const QFontMetrics metrics = fontMetrics();
    const int text =
        std::max(metrics.horizontalAdvance(tr("Run")), metrics.horizontalAdvance(tr("Pause")));
    m_run->setMinimumWidth(text + 16 + 3 * space::kSmall + space::kSmall);
    connect(m_run, &QToolButton::clicked, this, &ClockBar::toggle);
}

void ClockBar::buildSpeed() {
    for (const double speed : kSpeeds)
        m_speed->add(QStringLiteral("%1\u00D7").arg(speed),
                     tr("%1 times real time").arg(formatNumber(speed, 0, locale())));
    connect(m_speed, &Segmented::chosen, this,
            [this](int i) { Q_EMIT speedChosen(kSpeeds[static_cast<std::size_t>(i)]); });
}

void ClockBar::showClock(const ClockView& clock) {
    m_clock = clock;
    m_run->setIcon(icon(clock.running ? QStringLiteral("pause") : QStringLiteral("run")));
    m_run->setText(QLatin1Char(' ') + (clock.running ? tr("Pause") : tr("Run")));
    m_run->setAccessibleName(clock.running ? tr("Pause the meter") : tr("Run the meter"));
    const auto found = std::find(kSpeeds.begin(), kSpeeds.end(), clock.speed);
    m_speed->setCurrent(static_cast<int>(found - kSpeeds.begin()));
}

void ClockBar::showTimed(bool timed) {
    if (timed == m_timed)
        return;
    m_timed = timed;
    setVisible(timed);
    Q_EMIT fitChanged();
}

void ClockBar::toggle() {
    if (m_timed)
        Q_EMIT runningChosen(!m_clock.running);
}

void ClockBar::setRoom(int level) {
    m_speed->setTight(level >= kTightest);
    m_speed->updateGeometry();
    layout()->setSpacing(level < 2 ? space::kMedium : space::kTight);
    updateGeometry();
}

} // namespace s4k::ui
