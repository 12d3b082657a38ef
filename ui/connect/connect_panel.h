// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/connect_state.h"

#include <QFrame>

#include <memory>

namespace s4k::ui {

/// Side panel that finds live meters: recent connections, TCP or a serial port, a test, and a scan
/// whose results connect.
class ConnectPanel final : public QFrame {
    Q_OBJECT
public:
    static constexpr int kWidth = 280;

    explicit ConnectPanel(QWidget* parent = nullptr);
    ~ConnectPanel() override;

    void showState(const ConnectState& state);
    void setChoice(const ConnectChoice& choice);
    [[nodiscard]] ConnectChoice choice() const;
    void focusFirst();

Q_SIGNALS:
    void connectRequested(const s4k::ui::ConnectChoice& choice);
    void testRequested(const s4k::ui::ConnectChoice& choice);
    void testCancelled();
    void recentForgotten(const s4k::ui::ConnectChoice& choice);
    void scanRequested(const s4k::ui::ScanChoice& choice);
    void scanCancelled();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace s4k::ui
