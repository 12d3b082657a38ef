// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/meter_store.h"
#include "ui/share/share_model.h"

#include "ui/widgets/side_panel.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace s4k::ui {

class FaultEditor;
class ServerCard;

/// Side panel that shares the meters over Modbus: meters on the bus, servers over TCP and a serial
/// line, and faults.
class SharePanel final : public SidePanel {
    Q_OBJECT
public:
    static constexpr int kWidth = 280;

    /// `store` and `model` must outlive the panel. Requests of the user are emitted as signals of
    /// `model`.
    SharePanel(const MeterStore& store, ShareModel& model, QWidget* parent = nullptr);

    void focusFirst(); ///< focuses the field of the address
    /// Call it after the panel was opened: focuses the first field and emits the model's `opened`,
    /// which requests the lists of addresses and serial ports.
    void begin();

private:
    const MeterStore& m_store;
    ShareModel& m_model;
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
    void connectModel();
    void showState();
    void showChoice();
    void showMeters();
    /// Content of the fields.
    [[nodiscard]] ShareChoice choice() const;
    void fieldEdited();
    void showAddresses(const QStringList& addresses);
    void showDevices(const QStringList& devices);
    void showWarning();
    void showStartable();
    [[nodiscard]] QString address() const;
};

} // namespace s4k::ui
