// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace s4k::ui {

class Lamp;
class NumberLabel;

/// The outputs of the meter: the energy pulse with its counter, the alarm contact.
/// @source manual, registers 43, 145, 146 and 153
class OutputsBox final : public QWidget {
    Q_OBJECT
public:
    explicit OutputsBox(QWidget* parent = nullptr);

    void showSnapshot(const MeterSnapshot& snapshot);

private:
    Lamp* m_pulseLamp;
    NumberLabel* m_pulses;
    QLabel* m_weight;
    Lamp* m_alarmLamp;
    QLabel* m_alarm;
    QTimer m_flash;
    double m_lastCount = -1;

    void showPulses(const MeterSnapshot& snapshot);
    void showAlarm(const MeterSnapshot& snapshot);
};

} // namespace s4k::ui
