// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/share_panel.h"

#include "ui/share/fault_editor.h"
#include "ui/share/server_card.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/side_title.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace s4k::ui {

namespace {

constexpr int kLastPort = 65'535;
constexpr int kPortWidth = 84;

} // namespace

SharePanel::SharePanel(QWidget* parent)
    : QFrame(parent), m_meters(new QLabel(this)),
      m_remove(new QPushButton(tr("Remove meter"), this)),
      m_tcp(new ServerCard(tr("Modbus TCP"), this)), m_address(nullptr), m_port(nullptr),
      m_warning(new QLabel(this)), m_rtu(new ServerCard(tr("Modbus RTU"), this)), m_device(nullptr),
      m_line(nullptr), m_faults(new FaultEditor(this)) {
    setObjectName(QStringLiteral("sidePanel"));
    setAccessibleName(tr("Share"));
    setFixedWidth(kWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kLarge);
    column->setSpacing(space::kMedium);
    auto* title = new SideTitle(tr("Share"), tr("Close the Share panel"),
                                tr("Close; sharing goes on (Esc)"), this);
    connect(title, &SideTitle::closed, this, &SharePanel::closed);
    column->addWidget(title);
    column->addWidget(buildMeters());
    m_tcp->setForm(buildTcp());
    column->addWidget(m_tcp);
    m_rtu->setForm(buildRtu());
    column->addWidget(m_rtu);
    column->addWidget(m_faults);
    column->addStretch(1);
    connect(m_tcp, &ServerCard::startChosen, this,
            [this] { Q_EMIT tcpStartRequested(address(), m_port->value()); });
    connect(m_tcp, &ServerCard::stopChosen, this, &SharePanel::tcpStopRequested);
    connect(m_rtu, &ServerCard::startChosen, this,
            [this] { Q_EMIT rtuStartRequested(m_device->currentText().trimmed()); });
    connect(m_rtu, &ServerCard::stopChosen, this, &SharePanel::rtuStopRequested);
    connect(m_faults, &FaultEditor::ordered, this, &SharePanel::faultOrdered);
    connect(m_faults, &FaultEditor::removed, this, &SharePanel::faultRemoved);
    connect(m_faults, &FaultEditor::cleared, this, &SharePanel::faultsCleared);
    setChoice({});
    showMeters(1);
    showState({});
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
    connect(add, &QPushButton::clicked, this, &SharePanel::addMeterRequested);
    connect(m_remove, &QPushButton::clicked, this, &SharePanel::removeMeterRequested);
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
    connect(m_address, &QComboBox::currentTextChanged, this, [this] {
        showWarning();
        showStartable();
    });
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
    connect(m_device, &QComboBox::currentTextChanged, this, &SharePanel::showStartable);
    return box;
}

void SharePanel::setChoice(const ShareChoice& choice) {
    m_address->setEditText(choice.address);
    m_port->setValue(choice.port);
    m_device->setEditText(choice.device);
    showWarning();
    showStartable();
}

ShareChoice SharePanel::choice() const {
    return {address(), m_port->value(), m_device->currentText().trimmed()};
}

QString SharePanel::address() const {
    return m_address->currentText().trimmed();
}

void SharePanel::showState(const ShareState& state) {
    showAddresses(state.addresses);
    showDevices(state.devices);
    m_tcp->showServer(state.tcp);
    m_rtu->showServer(state.rtu);
    m_line->setText(state.line.isEmpty()
                        ? tr("The meters differ in baud rate or parity, see S COM.")
                        : tr("%1, as set under S COM").arg(state.line));
    m_faults->showFaults(state.faults);
}

void SharePanel::showMeters(int count) {
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
    setItems(*m_address, all);
}

void SharePanel::showDevices(const QStringList& devices) {
    if (devices == m_devices)
        return;
    m_devices = devices;
    setItems(*m_device, devices);
}

void SharePanel::showWarning() {
    m_warning->setVisible(!address().isEmpty() && !isLoopback(address()));
}

void SharePanel::showStartable() {
    m_tcp->setStartable(!address().isEmpty());
    m_rtu->setStartable(m_device != nullptr && !m_device->currentText().trimmed().isEmpty());
}

void SharePanel::focusFirst() {
    m_address->setFocus();
    m_address->lineEdit()->selectAll();
}

void SharePanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}

} // namespace s4k::ui
