// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/meter_store.h"

namespace s4k::ui {

class StatusItem;
class StatusLine;

/// Items of the status line for the meter that is shown: run time, configuration, alerts.
class MeterStatusItems final : public QObject {
    Q_OBJECT
public:
    /// Adds its items to `line`. `store` and `line` must outlive it.
    MeterStatusItems(const MeterStore& store, StatusLine& line, QObject* parent = nullptr);

private:
    StatusItem& m_time;
    StatusItem& m_system;
    StatusItem& m_alerts;

    void show(const MeterEntry& meter);
    void showAlerts(const MeterSnapshot& snapshot);
};

} // namespace s4k::ui
