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

/// The outputs of the meter (energy pulse with its counter, alarm contact) and the switch of its
/// control power.
/// @source manual, registers 43, 145, 146 and 153, "Ride Through Time"
class OutputsBox final : public QWidget {
    Q_OBJECT
public:
    explicit OutputsBox(QWidget* parent = nullptr);

    /// Shows counter, alarm contact and state of the power. A counter greater than the last one
    /// flashes the lamp.
    void showSnapshot(const MeterSnapshot& snapshot);
    /// Shows unknown outputs: the meter has not been read or is not of this family.
    void showUnknown();
    /// Forgets the last counter, so that the next one, of another meter, does not flash the lamp.
    void forgetPulses();
    /// Shows the position of the supply switch. With the switch off, the meter is still on while it
    /// rides through.
    void showControlPower(bool supplied);
    /// Whether this program can switch the supply; otherwise the switch is hidden.
    void setSwitchable(bool switchable);

Q_SIGNALS:
    void controlPowerRequested(bool supplied); ///< the user operated the supply switch

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
