// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/seats/live_seat.h"
#include "app/window/window_controller.h"

#include <QObject>

#include <map>

namespace s4k::app {

/// Embedded twins of live meters: shown beside them, configured like them.
class TwinController final : public QObject {
    Q_OBJECT
public:
    TwinController(Workbench& bench, WindowController& meters, ui::MainWindow& window,
                   QObject* parent = nullptr);
    ~TwinController() override;

    /// Shows the twin of the live meter that is shown; it is made when there is none.
    void open();
    /// Copies the configuration of the live meter into its twin.
    void adopt();
    /// Keys of one of the two panels act on both.
    void setTogether(bool together);

private:
    Workbench& m_bench;
    WindowController& m_meters;
    Desk& m_desk;
    ui::MainWindow& m_window;
    std::map<ui::MeterKey, ui::MeterKey> m_twins; ///< by the live meter
    bool m_together = false;

    void connectWindow();
    void mirrorKeys();
    [[nodiscard]] Seat* twinOf(const Seat* live);
    [[nodiscard]] bool make(LiveSeat& live);
    void forget(const Seat& seat);
    void show();
    void showDifferences();
};

} // namespace s4k::app
