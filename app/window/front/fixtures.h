// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/meters/meter_list.h"
#include "ui/meters/meter_status.h"
#include "ui/model/meter_store.h"
#include "ui/source/source_status.h"
#include "ui/window/main_window.h"

#include <QObject>

namespace s4k::ui {
class ClockBar;
class PanelColumn;
class SourceBar;
class WelcomeCards;
} // namespace s4k::ui

namespace s4k::app {

/// The parts that the window always has: toolbar parts, list of meters, front panel, readings,
/// welcome cards and status. The window owns the widgets.
class Fixtures final : public QObject {
    Q_OBJECT
public:
    /// `store` and `window` must outlive the object. Adds the actions that add a meter and that
    /// show the previous or next one.
    Fixtures(ui::MeterStore& store, ui::MainWindow& window, QObject* parent = nullptr);

    /// Gives the parts to the window and the focus to the front panel. Call it once, after the
    /// actions `connect`, `share` and `record` have been added.
    void install(const std::vector<QToolButton*>& barButtons,
                 const std::vector<QWidget*>& toolButtons);

    [[nodiscard]] ui::PanelColumn& front() { return *m_front; }
    [[nodiscard]] ui::SourceBar& source() { return *m_source; }
    [[nodiscard]] ui::ClockBar& clock() { return *m_clock; }
    [[nodiscard]] ui::SourceStatus& sourceStatus() { return m_sourceStatus; }
    [[nodiscard]] ui::MeterList& meters() { return m_meters; }

Q_SIGNALS:
    void welcomeDismissed();

private:
    ui::MeterStore& m_store;
    ui::MainWindow& m_window;
    ui::MeterList m_meters;
    ui::PanelColumn* m_front;
    ui::SourceBar* m_source;
    ui::ClockBar* m_clock;
    QWidget* m_readings;
    ui::WelcomeCards* m_welcome;
    ui::MeterStatusItems m_status;
    ui::SourceStatus m_sourceStatus;

    void countMeters();
    void addActions();
};

} // namespace s4k::app
