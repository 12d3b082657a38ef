// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/connect_model.h"

#include "ui/widgets/side_panel.h"

#include <memory>

namespace s4k::ui {

/// Side panel that finds live meters: recent connections, TCP or a serial port, a test, and a scan
/// whose results connect.
class ConnectPanel final : public SidePanel {
    Q_OBJECT
public:
    static constexpr int kWidth = 280;

    /// `model` must outlive the panel; what a person asks for is a signal of `model`.
    explicit ConnectPanel(ConnectModel& model, QWidget* parent = nullptr);
    ~ConnectPanel() override;

    void focusFirst();
    /// The panel has been opened: its first field gets the focus, and serial ports are looked for.
    void begin();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Parts;
    ConnectModel& m_model;
    std::unique_ptr<Parts> m_parts;
};

} // namespace s4k::ui
