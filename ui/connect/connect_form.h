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

    /// Shows a connection, with values clamped to the ranges of their fields; emits nothing.
    void setChoice(const ConnectChoice& choice);
    /// Content of the form: without blanks around host and serial port, without the brackets of an
    /// IPv6 address.
    [[nodiscard]] ConnectChoice choice() const;
    /// Lists the serial ports to choose from; the text of the field does not change.
    void showDevices(const QStringList& devices);
    /// Whether host or serial port can be tried. If not, shows the reason and focuses the field.
    [[nodiscard]] bool check();
    void focusFirst(); ///< focuses the field of the host or of the serial port

Q_SIGNALS:
    void edited(); ///< the content changed, but not by setChoice()

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
