// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/connect_state.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace s4k::ui {

class ConnectMore;
class Segmented;

/// Form for a connection: TCP or serial port, unit id, and how the meter is polled.
class ConnectForm final : public QWidget {
    Q_OBJECT
public:
    explicit ConnectForm(QWidget* parent = nullptr);

    void setChoice(const ConnectChoice& choice);
    [[nodiscard]] ConnectChoice choice() const;
    void showDevices(const QStringList& devices);
    /// Whether the address can be tried. If not, shows the reason beside the field and focuses the
    /// field.
    [[nodiscard]] bool check();
    void focusFirst();

Q_SIGNALS:
    void edited();

private:
    Segmented* m_kind;
    QWidget* m_tcp;
    QLineEdit* m_host;
    QSpinBox* m_port;
    QWidget* m_serial;
    QComboBox* m_device;
    QComboBox* m_baud;
    QComboBox* m_parity;
    QSpinBox* m_unit;
    QLabel* m_problem;
    ConnectMore* m_more;

    void buildKind();
    void buildTcp();
    void buildSerial();
    QWidget* buildUnit();
    void connectFields();
    void setKind(ConnectChoice::Kind kind);
    [[nodiscard]] ConnectChoice::Kind kind() const;
    [[nodiscard]] QString host() const;
    [[nodiscard]] QString device() const;
    [[nodiscard]] QString problem() const;
    void fieldEdited();
};

} // namespace s4k::ui
