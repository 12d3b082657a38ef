// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/share_panel.h"

#include "ui/share/fault_editor.h"
#include "ui/share/server_card.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace s4k::ui {

namespace {

constexpr int kLastPort = 65'535;
constexpr int kPortWidth = 84;

/// Number of embedded meters; only these can be shared.
int insideCount(const MeterStore& store) {
    const std::vector<MeterKey> keys = store.keys();
    return static_cast<int>(std::count_if(keys.begin(), keys.end(), [&store](MeterKey key) {
        return store.at(key).link.health == LinkHealth::Inside;
    }));
}

} // namespace

SharePanel::SharePanel(const MeterStore& store, ShareModel& model, QWidget* parent)
    : SidePanel(tr("Share"), kWidth, parent), m_store(store), m_model(model),
      m_meters(new QLabel(this)), m_remove(new QPushButton(tr("Remove meter"), this)),
      m_tcp(new ServerCard(tr("Modbus TCP"), this)), m_address(nullptr), m_port(nullptr),
      m_warning(new QLabel(this)), m_rtu(new ServerCard(tr("Modbus RTU"), this)), m_device(nullptr),
      m_line(nullptr), m_faults(new FaultEditor(this)) {
    addTitle(tr("Share"), tr("Close the Share panel"), tr("Close; sharing goes on (Esc)"));
    column().addWidget(buildMeters());
    m_tcp->setForm(buildTcp());
    column().addWidget(m_tcp);
    m_rtu->setForm(buildRtu());
    column().addWidget(m_rtu);
    column().addWidget(m_faults);
    column().addStretch(1);
    connectModel();
    showChoice();
    showMeters();
    showState();
}

void SharePanel::connectModel() {
    ShareModel* const model = &m_model;
    connect(m_tcp, &ServerCard::startChosen, this,
            [this] { Q_EMIT m_model.tcpStartRequested(address(), m_port->value()); });
    connect(m_tcp, &ServerCard::stopChosen, model, &ShareModel::tcpStopRequested);
    connect(m_rtu, &ServerCard::startChosen, this,
            [this] { Q_EMIT m_model.rtuStartRequested(choice().device); });
    connect(m_rtu, &ServerCard::stopChosen, model, &ShareModel::rtuStopRequested);
    connect(m_faults, &FaultEditor::ordered, model, &ShareModel::faultOrdered);
    connect(m_faults, &FaultEditor::removed, model, &ShareModel::faultRemoved);
    connect(m_faults, &FaultEditor::cleared, model, &ShareModel::faultsCleared);
    connect(model, &ShareModel::stateChanged, this, &SharePanel::showState);
    connect(model, &ShareModel::choiceChanged, this, &SharePanel::showChoice);
    connect(m_address, &QComboBox::currentTextChanged, this, &SharePanel::fieldEdited);
    connect(m_port, &QSpinBox::valueChanged, this, &SharePanel::fieldEdited);
    connect(m_device, &QComboBox::currentTextChanged, this, &SharePanel::fieldEdited);
    connect(&m_store, &MeterStore::added, this, &SharePanel::showMeters);
    connect(&m_store, &MeterStore::removed, this, &SharePanel::showMeters);
    connect(&m_store, &MeterStore::linkChanged, this, &SharePanel::showMeters);
}

QWidget* SharePanel::buildMeters() {
    auto* box = new QWidget(this);
    QGridLayout* grid = fieldGrid(box, 0);
    m_meters->setAccessibleName(tr("Meters on the bus"));
    auto* add = new QPushButton(tr("Add meter"), box);
    add->setAccessibleName(tr("Add a meter to the bus"));
    add->setToolTip(tr("One more meter, with the next free unit id and a load of its own"));
    m_remove->setAccessibleName(tr("Remove the shown meter"));
    m_remove->setToolTip(tr("Takes the shown meter off the bus; its memory stays on disk"));
    connect(add, &QPushButton::clicked, &m_model, &ShareModel::addMeterRequested);
    connect(m_remove, &QPushButton::clicked, this,
            [this] { Q_EMIT m_model.removeMeterRequested(m_store.shown()); });
    grid->addWidget(m_meters, 0, 0, 1, 2);
    grid->addWidget(add, 1, 0);
    grid->addWidget(m_remove, 1, 1);
    return box;
}

QWidget* SharePanel::buildTcp() {
    auto* box = new QWidget(this);
    QGridLayout* grid = fieldGrid(box, 0);
    m_address = editableField(tr("Address to listen on"), box);
    m_address->setToolTip(tr("127.0.0.1 is reached from this computer only"));
    m_port = new QSpinBox(box);
    m_port->setRange(0, kLastPort);
    m_port->setFixedWidth(kPortWidth);
    m_port->setGroupSeparatorShown(false);
    m_port->setSpecialValueText(tr("any"));
    m_port->setAccessibleName(tr("TCP port"));
    m_port->setToolTip(
        tr("502 is the port of Modbus; many systems give it to administrators only"));
    m_warning->setWordWrap(true);
    m_warning->setProperty("role", QStringLiteral("problem"));
    m_warning->setAccessibleName(tr("Warning"));
    m_warning->setText(tr("Anyone on this network can read and change the meters."));
    grid->addWidget(captionLabel(tr("Address"), box), 0, 0);
    grid->addWidget(captionLabel(tr("Port"), box), 0, 1);
    grid->addWidget(m_address, 1, 0);
    grid->addWidget(m_port, 1, 1);
    grid->addWidget(m_warning, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    return box;
}

QWidget* SharePanel::buildRtu() {
    auto* box = new QWidget(this);
    QGridLayout* grid = fieldGrid(box, 0);
    m_device = editableField(tr("Serial port"), box);
    m_device->setToolTip(tr("Name or path of the serial port"));
    m_device->lineEdit()->setPlaceholderText(tr("Choose a serial port"));
    m_line = captionLabel({}, box);
    m_line->setWordWrap(true);
    m_line->setAccessibleName(tr("Serial line"));
    grid->addWidget(captionLabel(tr("Serial port"), box), 0, 0);
    grid->addWidget(m_device, 1, 0);
    grid->addWidget(m_line, 2, 0);
    return box;
}

void SharePanel::showChoice() {
    const ShareChoice wanted = m_model.choice();
    if (wanted != choice()) { // a difference in blanks only means that the field is being edited
        const QSignalBlocker quietAddress(m_address);
        const QSignalBlocker quietPort(m_port);
        const QSignalBlocker quietDevice(m_device);
        m_address->setEditText(wanted.address);
        m_port->setValue(wanted.port);
        m_device->setEditText(wanted.device);
    }
    fieldEdited();
}

// Stores the content of the fields in the model, including values that a field has limited to its
// range.
void SharePanel::fieldEdited() {
    showWarning();
    showStartable();
    m_model.setChoice(choice());
}

ShareChoice SharePanel::choice() const {
    return {address(), m_port->value(), m_device->currentText().trimmed()};
}

QString SharePanel::address() const {
    return m_address->currentText().trimmed();
}

void SharePanel::showState() {
    const ShareState& state = m_model.state();
    showAddresses(state.addresses);
    showDevices(state.devices);
    m_tcp->showServer(state.tcp);
    m_rtu->showServer(state.rtu);
    m_line->setText(state.line.isEmpty()
                        ? tr("The meters differ in baud rate or parity, see S COM.")
                        : tr("%1, as set under S COM").arg(state.line));
    m_faults->showFaults(state.faults);
}

void SharePanel::showMeters() {
    const int count = insideCount(m_store);
    m_meters->setText(tr("%n meter(s) on the bus", nullptr, count));
    m_remove->setEnabled(count > 1);
}

void SharePanel::showAddresses(const QStringList& addresses) {
    const QStringList all =
        QStringList{QStringLiteral("127.0.0.1"), QStringLiteral("::1"), QStringLiteral("0.0.0.0")} +
        addresses;
    if (all == m_addresses)
        return;
    m_addresses = all;
    const QSignalBlocker quiet(m_address); // keeps the text
    setItems(*m_address, all);
}

void SharePanel::showDevices(const QStringList& devices) {
    if (devices == m_devices)
        return;
    m_devices = devices;
    const QSignalBlocker quiet(m_device); // keeps the text
    setItems(*m_device, devices);
}

void SharePanel::begin() {
    focusFirst();
    Q_EMIT m_model.opened();
}

void SharePanel::showWarning() {
    m_warning->setVisible(!address().isEmpty() && !isLoopback(address()));
}

void SharePanel::showStartable() {
    m_tcp->setStartable(!address().isEmpty());
    m_rtu->setStartable(!choice().device.isEmpty());
}

void SharePanel::focusFirst() {
    m_address->setFocus();
    m_address->lineEdit()->selectAll();
}

} // namespace s4k::ui
