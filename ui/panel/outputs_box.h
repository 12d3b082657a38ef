// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;

namespace s4k::ui {

class Lamp;
class NumberLabel;

/// The outputs of the meter: the energy pulse with its counter, the alarm contact; and
/// the switch of its control power.
/// @source manual, registers 43, 145, 146 and 153, "Ride Through Time"
class OutputsBox final : public QWidget {
    Q_OBJECT
public:
    explicit OutputsBox(QWidget* parent = nullptr);

    void showSnapshot(const MeterSnapshot& snapshot);
    /// Nothing has been read of the meter, or it is none.
    void showUnknown();
    /// Another meter follows: its count is no pulse.
    void forgetPulses();
    /// How the supply is switched; the meter may still ride through.
    void showControlPower(bool supplied);
    /// Whether the supply of the meter is ours to switch; without it there is no switch.
    void setSwitchable(bool switchable);

Q_SIGNALS:
    void controlPowerRequested(bool supplied);

private:
    Lamp* m_pulseLamp;
    NumberLabel* m_pulses;
    QLabel* m_weight;
    Lamp* m_alarmLamp;
    QLabel* m_alarm;
    QCheckBox* m_supply;
    QLabel* m_power;
    QTimer m_flash;
    double m_lastCount = -1;
    bool m_powered = true;

    void showPulses(const MeterSnapshot& snapshot);
    void showAlarm(const MeterSnapshot& snapshot);
    void showPower();
    void buildSupply();
};

} // namespace s4k::ui
