// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/outputs_box.h"

#include "core/registers/alerts.h"
#include "ui/model/present_values.h"
#include "ui/style/theme.h"
#include "ui/views/lamp.h"
#include "ui/views/number_label.h"

#include <QGridLayout>
#include <QLabel>

namespace s4k::ui {

namespace {

constexpr int kFlashMs = 200;

QLabel* captionLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("role", QStringLiteral("caption"));
    return label;
}

} // namespace

OutputsBox::OutputsBox(QWidget* parent)
    : QWidget(parent), m_pulseLamp(new Lamp(this)), m_pulses(new NumberLabel(this)),
      m_weight(captionLabel({}, this)), m_alarmLamp(new Lamp(this)), m_alarm(new QLabel(this)) {
    setAccessibleName(tr("Outputs of the meter"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(space::kTight);
    grid->addWidget(m_pulseLamp, 0, 0);
    grid->addWidget(captionLabel(tr("Energy pulses"), this), 0, 1);
    grid->addWidget(m_pulses, 0, 2);
    grid->addWidget(m_weight, 0, 3);
    grid->addWidget(m_alarmLamp, 1, 0);
    grid->addWidget(captionLabel(tr("Alarm contact"), this), 1, 1);
    grid->addWidget(m_alarm, 1, 2, 1, 2);
    grid->setColumnStretch(2, 1);
    m_pulses->setWidest(QStringLiteral("00000000"));
    m_pulses->setAccessibleName(tr("Energy pulses counted"));
    m_alarm->setAlignment(Qt::AlignRight);
    m_alarm->setAccessibleName(tr("Alarm contact"));
    m_flash.setSingleShot(true);
    m_flash.setInterval(kFlashMs);
    connect(&m_flash, &QTimer::timeout, this, [this] { m_pulseLamp->setState(Lamp::State::Off); });
}

void OutputsBox::showSnapshot(const MeterSnapshot& snapshot) {
    showPulses(snapshot);
    showAlarm(snapshot);
}

void OutputsBox::showPulses(const MeterSnapshot& snapshot) {
    const double count = snapshot.image.value(Quantity::PulseCount1);
    if (m_lastCount >= 0 && count > m_lastCount) {
        m_pulseLamp->setState(Lamp::State::Active);
        m_flash.start();
    }
    m_lastCount = count;
    m_pulses->setText(formatNumber(count, 0, locale()));
    m_weight->setText(tr("\u00D7 %1 Wh").arg(snapshot.settings[Parameter::PulseEnergy]));
}

void OutputsBox::showAlarm(const MeterSnapshot& snapshot) {
    // Normally closed: closed without power, and while a phase is lost.
    const bool closed = !snapshot.running || (snapshot.image.alerts() & alert::kPhaseLossMask) != 0;
    m_alarmLamp->setState(closed ? Lamp::State::Alarm : Lamp::State::Off);
    m_alarm->setText(closed ? tr("closed: alarm") : tr("open"));
}

} // namespace s4k::ui
