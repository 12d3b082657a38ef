// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/connect_model.h"

#include "ui/widgets/side_panel.h"

#include <memory>

namespace s4k::ui {

/// Side panel that connects live meters: recent connections, TCP or a serial port, a test, and a
/// scan whose results can be connected.
class ConnectPanel final : public SidePanel {
    Q_OBJECT
public:
    static constexpr int kWidth = 280; ///< logical pixels

    /// `model` must outlive the panel. Requests of the user are emitted as signals of `model`.
    explicit ConnectPanel(ConnectModel& model, QWidget* parent = nullptr);
    ~ConnectPanel() override;

    void focusFirst(); ///< focuses the field of the host or of the serial port
    /// Call it after the panel was opened: focuses the first field and emits the model's `opened`,
    /// which requests the list of serial ports.
    void begin();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Parts;
    ConnectModel& m_model;
    std::unique_ptr<Parts> m_parts;
};

} // namespace s4k::ui
