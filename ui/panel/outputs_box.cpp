// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/outputs_box.h"

#include "ui/widgets/lamp.h"
#include "ui/widgets/number_label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>

#include <limits>

namespace s4k::ui {

namespace {

constexpr int kFlashMs = 200;

} // namespace

OutputsBox::OutputsBox(QWidget* parent)
    : QWidget(parent), m_pulseLamp(new Lamp(this)), m_pulses(new NumberLabel(this)),
      m_weight(captionLabel({}, this)), m_alarmLamp(new Lamp(this)), m_alarm(new QLabel(this)),
      m_supply(new QCheckBox(tr("Control power"), this)), m_power(new QLabel(this)) {
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
    grid->addWidget(m_supply, 2, 0, 1, 2);
    grid->addWidget(m_power, 2, 2, 1, 2);
    grid->setColumnStretch(2, 1);
    buildSupply();
    m_pulses->setWidest(QStringLiteral("00000000"));
    m_pulses->setAccessibleName(tr("Energy pulses counted"));
    m_alarm->setAlignment(Qt::AlignRight);
    m_alarm->setAccessibleName(tr("Alarm contact"));
    m_flash.setSingleShot(true);
    m_flash.setInterval(kFlashMs);
    connect(&m_flash, &QTimer::timeout, this, [this] { m_pulseLamp->setState(Lamp::State::Off); });
}

void OutputsBox::buildSupply() {
    m_supply->setAccessibleName(tr("Control power"));
    m_supply->setChecked(true);
    m_supply->setToolTip(tr("Supply of the meter itself. A loss up to 100 ms is ridden through; "
                            "a longer one restarts the meter."));
    m_power->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_power->setAccessibleName(tr("State of the control power"));
    connect(m_supply, &QCheckBox::clicked, this, &OutputsBox::controlPowerRequested);
    showPower();
}

void OutputsBox::forgetPulses() {
    m_lastCount = -1;
    m_flash.stop();
    m_pulseLamp->setState(Lamp::State::Off);
}

void OutputsBox::showControlPower(bool supplied) {
    m_supply->setChecked(supplied);
    showPower();
}

void OutputsBox::setSwitchable(bool switchable) {
    setShown(*m_supply, switchable);
    setShown(*m_power, switchable);
}

void OutputsBox::showPower() {
    const bool supplied = m_supply->isChecked();
    if (!m_powered)
        m_power->setText(tr("off"));
    else
        m_power->setText(supplied ? tr("on") : tr("riding through"));
}

void OutputsBox::showSnapshot(const MeterSnapshot& snapshot) {
    m_powered = snapshot.powered;
    showPower();
    showPulses(snapshot);
    showAlarm(snapshot);
}

void OutputsBox::showUnknown() {
    forgetPulses();
    m_pulses->setNumber(std::numeric_limits<double>::quiet_NaN(), 0);
    m_weight->clear();
    m_alarmLamp->setState(Lamp::State::Off);
    m_alarm->setText(QStringLiteral("\u2013"));
}

void OutputsBox::showPulses(const MeterSnapshot& snapshot) {
    // Without power the counter is not valid: there is no pulse during the interruption or after
    // it.
    const double count = snapshot.image.value(Quantity::PulseCount1);
    if (!snapshot.powered) {
        m_flash.stop();
        m_pulseLamp->setState(Lamp::State::Off);
    }
    if (m_lastCount >= 0 && count > m_lastCount) {
        m_pulseLamp->setState(Lamp::State::Active);
        m_flash.start();
    }
    m_lastCount = count;
    m_pulses->setNumber(count, 0);
    m_weight->setText(tr("\u00D7 %1 Wh").arg(snapshot.settings[Parameter::PulseEnergy]));
}

void OutputsBox::showAlarm(const MeterSnapshot& snapshot) {
    // Normally closed: the contact is closed without power and while a phase is lost.
    const bool closed = alarmContactClosed(snapshot);
    m_alarmLamp->setState(closed ? Lamp::State::Alarm : Lamp::State::Off);
    m_alarm->setText(!closed            ? tr("open")
                     : snapshot.powered ? tr("closed: alarm")
                                        : tr("closed: no power"));
}

} // namespace s4k::ui
