// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/seats/desk.h"

#include <QObject>

namespace s4k::ui {
class MainWindow;
class PanelColumn;
} // namespace s4k::ui

namespace s4k::app {

class SeatVerbs;

/// Connects the front panel of the window with the shown meter: it shows that meter's panel, and
/// requests made beside it are sent to that meter.
class FrontController final : public QObject {
    Q_OBJECT
public:
    /// The arguments must outlive the controller. Adds the actions of the front panel.
    FrontController(Desk& desk, SeatVerbs& verbs, ui::PanelColumn& front, ui::MainWindow& window,
                    QObject* parent = nullptr);
    /// Disconnects the front panel from the meter.
    ~FrontController() override;

private:
    Desk& m_desk;
    ui::PanelColumn& m_front;
    ui::MainWindow& m_window;

    void connectFront(SeatVerbs& verbs);
    void addActions();
    void showSource(Seat& shown);
    void focusPanel();
    void walkThePanel();
};

} // namespace s4k::app
