// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/meters_controller.h"

#include <QObject>
#include <QPointer>

#include <map>

namespace s4k::ui {
class Faceplate;
class TwinPanel;
} // namespace s4k::ui

namespace s4k::app {

/// Embedded twins of live meters: each is shown beside its live meter and starts with the settings
/// of that meter.
class TwinController final : public QObject {
    Q_OBJECT
public:
    /// `front` is the front panel of the shown meter. The arguments must outlive the controller.
    TwinController(MetersController& meters, Desk& desk, ui::Faceplate& front,
                   ui::MainWindow& window, QObject* parent = nullptr);
    ~TwinController() override;

    /// Makes the side panel of the twin.
    [[nodiscard]] QWidget* makePanel(QWidget* parent);
    /// Opens the side panel with the twin of this live meter, which is the one shown; makes the
    /// twin first when there is none. An error is shown in the message bar.
    void open(ui::MeterKey key);
    /// Copies the configuration of the shown live meter into its twin. Ignored without a twin; an
    /// error is shown in the message bar.
    void adopt();
    /// With `true`, a key pressed on one of the two panels acts on both.
    void setTogether(bool together);

private:
    MetersController& m_meters;
    Desk& m_desk;
    ui::Faceplate& m_front;
    ui::MainWindow& m_window;
    QPointer<ui::TwinPanel> m_panel;              ///< null before makePanel()
    std::map<ui::MeterKey, ui::MeterKey> m_twins; ///< key of the twin by key of the live meter
    bool m_together = false;

    void connectDesk();
    template <typename PanelOf>
    void mirror(ui::Faceplate& from, PanelOf panelOf);
    [[nodiscard]] Seat* twinOf(const Seat* live) const;
    [[nodiscard]] bool make(Seat& live);
    void forget(const Seat& seat);
    void clear();
    void show();
    void showDifferences();
};

} // namespace s4k::app
