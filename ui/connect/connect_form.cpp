// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connect_form.h"

#include "core/modbus/rtu.h"
#include "core/registers/parameter.h"
#include "ui/connect/connect_more.h"
#include "ui/model/parameter_text.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>

namespace s4k::ui {

namespace {

constexpr int kLastPort = 65'535;
constexpr int kNarrow = 88; // of a port or a unit id
constexpr int kLongestHost = 253;

QComboBox* choices(Parameter p, const QString& name, QWidget* parent) {
    auto* box = new QComboBox(parent);
    for (const std::int32_t value : row(p).choices)
        box->addItem(choiceText(p, value), value);
    box->setMinimumWidth(0);
    box->setAccessibleName(name);
    return box;
}

} // namespace

ConnectForm::ConnectForm(QWidget* parent)
    : QWidget(parent), m_kind(new Segmented(tr("Way to the meter"), this)),
      m_tcp(new QWidget(this)), m_host(new QLineEdit(m_tcp)),
      m_port(numberField(tr("TCP port of the meter"), 1, kLastPort, m_tcp)),
      m_serial(new QWidget(this)),
      m_device(editableField(tr("Serial port of the meter"), m_serial)),
      m_baud(choices(Parameter::BaudRate, tr("Baud rate of the line"), m_serial)),
      m_parity(choices(Parameter::Parity, tr("Parity of the line"), m_serial)),
      m_unit(numberField(tr("Unit id of the meter"), modbus::kFirstUnit, modbus::kLastUnit, this)),
      m_problem(problemLabel(tr("What is wrong with the place"), this)),
      m_more(new ConnectMore(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    buildKind();
    buildTcp();
    buildSerial();
    for (QWidget* const part :
         {static_cast<QWidget*>(m_kind), m_tcp, m_serial, static_cast<QWidget*>(m_problem),
          buildUnit(), static_cast<QWidget*>(m_more)})
        column->addWidget(part);
    connectFields();
    setChoice({});
}

void ConnectForm::buildKind() {
    for (QToolButton* const button :
         {m_kind->add(tr("TCP"), tr("A meter, or a gateway to meters, on the network")),
          m_kind->add(tr("Serial"), tr("Meters on a serial line (RS-485) of this computer"))})
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_kind, &Segmented::chosen, this, [this](int i) {
        setKind(static_cast<ConnectChoice::Kind>(i));
        fieldEdited();
    });
}

void ConnectForm::buildTcp() {
    m_host->setMaxLength(kLongestHost);
    m_host->setAccessibleName(tr("Host of the meter"));
    m_host->setToolTip(tr("Name or address, e.g. 192.168.1.20, meter.local or ::1"));
    m_port->setFixedWidth(kNarrow);
    m_port->setToolTip(tr("502 is the port of Modbus"));
    QGridLayout* grid = fieldGrid(m_tcp, 1);
    addField(*grid, 0, 0, tr("Host"), m_host);
    addField(*grid, 0, 1, tr("Port"), m_port);
}

void ConnectForm::buildSerial() {
    m_device->setToolTip(tr("Name or path of the serial port"));
    m_device->lineEdit()->setPlaceholderText(tr("Choose a serial port"));
    m_baud->setToolTip(tr("The same as the meter is set to under S COM"));
    m_parity->setToolTip(m_baud->toolTip());
    QGridLayout* grid = fieldGrid(m_serial, 2);
    addField(*grid, 0, 0, tr("Serial port"), m_device, 2);
    addField(*grid, 2, 0, tr("Baud rate"), m_baud);
    addField(*grid, 2, 1, tr("Parity"), m_parity);
}

QWidget* ConnectForm::buildUnit() {
    auto* box = new QWidget(this);
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::kSmall);
    m_unit->setFixedWidth(kNarrow);
    m_unit->setToolTip(tr("1 to 247: the address that the meter is set to under S COM"));
    QLabel* const caption = captionLabel(tr("Unit id"), box);
    caption->setBuddy(m_unit);
    line->addWidget(caption, 1);
    line->addWidget(m_unit);
    return box;
}

void ConnectForm::connectFields() {
    connect(m_host, &QLineEdit::textChanged, this, &ConnectForm::fieldEdited);
    connect(m_device, &QComboBox::currentTextChanged, this, &ConnectForm::fieldEdited);
    for (QSpinBox* const field : {m_port, m_unit})
        connect(field, &QSpinBox::valueChanged, this, &ConnectForm::fieldEdited);
    for (QComboBox* const field : {m_baud, m_parity})
        connect(field, &QComboBox::currentIndexChanged, this, &ConnectForm::fieldEdited);
    connect(m_more, &ConnectMore::edited, this, &ConnectForm::fieldEdited);
}

void ConnectForm::setKind(ConnectChoice::Kind kind) {
    m_kind->setCurrent(static_cast<int>(kind));
    m_tcp->setVisible(kind == ConnectChoice::Kind::Tcp);
    m_serial->setVisible(kind == ConnectChoice::Kind::Serial);
    m_more->setSerial(kind == ConnectChoice::Kind::Serial);
    showProblem(*m_problem, {});
}

ConnectChoice::Kind ConnectForm::kind() const {
    return static_cast<ConnectChoice::Kind>(m_kind->current());
}

void ConnectForm::setChoice(const ConnectChoice& choice) {
    const QSignalBlocker quiet(this);
    setKind(choice.kind);
    m_host->setText(choice.host);
    m_port->setValue(choice.port);
    m_device->setEditText(choice.device);
    m_baud->setCurrentIndex(std::max(0, m_baud->findData(choice.baud)));
    m_parity->setCurrentIndex(std::max(0, m_parity->findData(choice.parity)));
    m_unit->setValue(choice.unit);
    m_more->showChoice(choice);
    showProblem(*m_problem, {});
}

ConnectChoice ConnectForm::choice() const {
    ConnectChoice choice;
    choice.kind = kind();
    choice.host = host();
    choice.port = m_port->value();
    choice.device = device();
    choice.baud = m_baud->currentData().toInt();
    choice.parity = m_parity->currentData().toInt();
    choice.unit = m_unit->value();
    m_more->readInto(choice);
    return choice;
}

QString ConnectForm::host() const {
    QString text = m_host->text().trimmed();
    // IPv6 addresses are often copied with their brackets.
    if (text.startsWith(QLatin1Char('[')) && text.endsWith(QLatin1Char(']')))
        text = text.mid(1, text.size() - 2);
    return text;
}

QString ConnectForm::device() const {
    return m_device->currentText().trimmed();
}

void ConnectForm::showDevices(const QStringList& devices) {
    const QSignalBlocker quiet(m_device);
    setItems(*m_device, devices);
}

QString ConnectForm::problem() const {
    return kind() == ConnectChoice::Kind::Tcp ? hostProblem(host()) : deviceProblem(device());
}

bool ConnectForm::check() {
    showProblem(*m_problem, problem());
    if (problem().isEmpty())
        return true;
    focusFirst();
    return false;
}

void ConnectForm::fieldEdited() {
    // While a person is still typing, no new problem is shown; a shown one is updated.
    if (!m_problem->isHidden())
        showProblem(*m_problem, problem());
    Q_EMIT edited();
}

void ConnectForm::focusFirst() {
    QLineEdit* const field = kind() == ConnectChoice::Kind::Tcp ? m_host : m_device->lineEdit();
    field->setFocus();
    field->selectAll();
}

} // namespace s4k::ui
