// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/share/share_state.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace s4k::ui {

class FaultEditor;
class ServerCard;

/// Side panel that puts the meters on the wire: meters on the bus, servers over TCP and a serial
/// line, faults.
class SharePanel final : public QFrame {
    Q_OBJECT
public:
    static constexpr int kWidth = 280;

    explicit SharePanel(QWidget* parent = nullptr);

    void showState(const ShareState& state);
    void showMeters(int count);
    void setChoice(const ShareChoice& choice);
    [[nodiscard]] ShareChoice choice() const;
    void focusFirst();

Q_SIGNALS:
    void tcpStartRequested(const QString& address, int port);
    void tcpStopRequested();
    void rtuStartRequested(const QString& device);
    void rtuStopRequested();
    void faultOrdered(const s4k::modbus::FaultOrder& order);
    void faultRemoved(const s4k::modbus::FaultOrder& order);
    void faultsCleared();
    void addMeterRequested();
    void removeMeterRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLabel* m_meters;
    QPushButton* m_remove;
    ServerCard* m_tcp;
    QComboBox* m_address;
    QSpinBox* m_port;
    QLabel* m_warning;
    ServerCard* m_rtu;
    QComboBox* m_device;
    QLabel* m_line;
    FaultEditor* m_faults;
    QStringList m_addresses;
    QStringList m_devices;

    QWidget* buildMeters();
    QWidget* buildTcp();
    QWidget* buildRtu();
    void showAddresses(const QStringList& addresses);
    void showDevices(const QStringList& devices);
    void showWarning();
    void showStartable();
    [[nodiscard]] QString address() const;
};

} // namespace s4k::ui
