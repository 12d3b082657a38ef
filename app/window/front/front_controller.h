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

/// The front panel in the window: it is that of the meter that is shown, and what a person asks for
/// beside it goes to that meter.
class FrontController final : public QObject {
    Q_OBJECT
public:
    /// All must outlive it. Adds the actions of the front panel.
    FrontController(Desk& desk, SeatVerbs& verbs, ui::PanelColumn& front, ui::MainWindow& window,
                    QObject* parent = nullptr);
    /// The front panel is that of no meter any more.
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
