// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/share_controller.h"

#include "app/base/text.h"
#include "core/modbus/unit_text.h"
#include "core/registers/power_rules.h"
#include "ui/share/share_model.h"
#include "ui/window/action_table.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"
#include "ui/window/status_line.h"

#include <QAction>
#include <QNetworkInterface>
#include <QSerialPortInfo>

#include <algorithm>
#include <utility>

namespace s4k::app {

using session::Fleet;
using session::MeterSession;
using ui::MainWindow;

namespace {

constexpr qint64 kRateMs = 1000;
constexpr double kMsPerSecond = 1000;
constexpr int kManyPorts = 64; // limit for computers with hundreds of serial consoles

/// Returns `host:port`; puts a host with colons (IPv6) in brackets.
std::string addressText(const QString& host, int port) {
    const QString text = host.contains(QLatin1Char(':')) && !host.startsWith(QLatin1Char('['))
                             ? QStringLiteral("[%1]:%2").arg(host).arg(port)
                             : QStringLiteral("%1:%2").arg(host).arg(port);
    return text.toStdString();
}

void tellError(ui::ServerView& view, const std::optional<Error>& start, const Text& last) {
    if (start) {
        view.problem =
            ui::messageOf(*start).thing + QStringLiteral(": ") + translated(start->cause);
        view.remedy = translated(start->remedy);
    } else {
        view.problem = translated(last);
    }
}

} // namespace

std::vector<modbus::FaultOrder> orderedFaults(const link::UnitBus& bus) {
    std::vector<modbus::FaultOrder> orders;
    for (int unit = modbus::kFirstUnit; unit <= modbus::kLastUnit; ++unit)
        for (const modbus::Fault& fault : bus.faults(static_cast<std::uint8_t>(unit))) {
            const auto same = std::find_if(
                orders.begin(), orders.end(),
                [&fault](const modbus::FaultOrder& order) { return order.fault == fault; });
            auto& order = same == orders.end() ? orders.emplace_back() : *same;
            order.fault = fault;
            order.units.set(static_cast<std::size_t>(unit));
        }
    return orders;
}

ShareController::ShareController(Workbench& bench, ui::ShareModel& model, MainWindow& window,
                                 Preferences& preferences, QObject* parent)
    : QObject(parent), m_bench(bench), m_model(model), m_window(window),
      m_status(window.status().add(tr("On the wire"), tr("Where Modbus clients reach the meters"))),
      m_preferences(preferences), m_tcp(m_bus, bench.log()), m_rtu(m_bus, bench.log()) {
    m_model.setChoice(m_preferences.shareChoice());
    connectFleet();
    connectModel();
    connectServers();
    m_sinceRates.start();
    m_show.setInterval(kShowMs);
    connect(&m_show, &QTimer::timeout, this, &ShareController::show);
    show();
}

// The signals that the servers send during destruction must not reach this object.
ShareController::~ShareController() {
    m_tcp.disconnect(this);
    m_rtu.disconnect(this);
    m_bus.disconnect(this);
}

void ShareController::connectFleet() {
    Fleet& fleet = m_bench.fleet();
    for (std::size_t i = 0; i < fleet.size(); ++i)
        m_bus.add(fleet.at(i).meter());
    connect(&fleet, &Fleet::added, this,
            [this](MeterSession& session) { m_bus.add(session.meter()); });
    connect(&fleet, &Fleet::aboutToRemove, this,
            [this](MeterSession& session) { m_bus.remove(session.meter()); });
    connect(&fleet, &Fleet::communicationChanged, &m_bus, &link::UnitBus::refresh);
}

void ShareController::connectServers() {
    connect(&m_bus, &link::UnitBus::unitsChanged, this, &ShareController::tellCollisions);
    connect(&m_bus, &link::UnitBus::lineChanged, this, &ShareController::show);
    connect(&m_bus, &link::UnitBus::faultsChanged, this, &ShareController::show);
    connect(&m_tcp, &link::TcpServer::changed, this, &ShareController::show);
    connect(&m_rtu, &link::RtuServer::changed, this, &ShareController::show);
}

void ShareController::connectModel() {
    using ui::ShareModel;
    connect(&m_model, &ShareModel::tcpStartRequested, this, &ShareController::askTcp);
    connect(&m_model, &ShareModel::tcpStopRequested, this, [this] { m_tcp.stop(); });
    connect(&m_model, &ShareModel::rtuStartRequested, this, &ShareController::askRtu);
    connect(&m_model, &ShareModel::rtuStopRequested, this, [this] { m_rtu.stop(); });
    connect(&m_model, &ShareModel::faultOrdered, this, &ShareController::orderFault);
    connect(&m_model, &ShareModel::faultRemoved, this, &ShareController::removeFault);
    connect(&m_model, &ShareModel::faultsCleared, this,
            [this] { clearFaults(modbus::UnitSet().set()); });
    connect(&m_model, &ShareModel::opened, this, &ShareController::findPorts);
}

void ShareController::askTcp(const QString& address, int port) {
    const auto parsed = link::parseTcpAddress(addressText(address, port));
    if (!parsed) {
        m_tcpError = parsed.error();
        show();
        return;
    }
    ui::ShareChoice choice = m_preferences.shareChoice();
    choice.address = address;
    choice.port = port;
    m_preferences.setShareChoice(choice);
    static_cast<void>(startTcp(*parsed));
}

Result<Done> ShareController::startTcp(const link::TcpAddress& address) {
    const auto started = m_tcp.start(address);
    m_tcpError = started ? std::nullopt : std::optional<Error>(started.error());
    ui::ShareChoice choice = m_model.choice();
    choice.address = address.host.toString();
    choice.port = address.port;
    m_model.setChoice(choice);
    if (started && !address.isLocal())
        warnOfNetwork(address);
    show();
    return started;
}

void ShareController::warnOfNetwork(const link::TcpAddress& address) {
    ui::Message message;
    message.severity = ui::Message::Severity::Warning;
    message.thing = tr("The meters are shared with the network at %1")
                        .arg(toQt(link::tcpText(address.host, m_tcp.port())));
    message.cause = tr("anyone on this network can read and change them");
    message.remedy = tr("stop sharing when it is not needed, or listen on 127.0.0.1");
    message.actionText = tr("Stop sharing");
    message.action = [this] { m_tcp.stop(); };
    m_window.messages().showMessage(message);
}

void ShareController::askRtu(const QString& device) {
    ui::ShareChoice choice = m_preferences.shareChoice();
    choice.device = device;
    m_preferences.setShareChoice(choice);
    static_cast<void>(startRtu(device));
}

Result<Done> ShareController::startRtu(const QString& device) {
    ui::ShareChoice choice = m_model.choice();
    choice.device = device;
    m_model.setChoice(choice);
    const auto started = m_rtu.start(device);
    m_rtuError = started ? std::nullopt : std::optional<Error>(started.error());
    show();
    return started;
}

void ShareController::orderFault(const modbus::FaultOrder& order) {
    m_bus.order(order);
}

void ShareController::clearFaults(const modbus::UnitSet& units) {
    m_bus.clearFaults(units);
}

void ShareController::removeFault(const modbus::FaultOrder& order) {
    std::vector<modbus::FaultOrder> rest = orderedFaults(m_bus);
    m_bus.clearFaults(order.units);
    for (modbus::FaultOrder& other : rest) {
        other.units &= order.units;
        if (other.fault != order.fault && other.units.any())
            m_bus.order(other);
    }
}

void ShareController::findPorts() {
    m_devices.clear();
    for (const QSerialPortInfo& port : QSerialPortInfo::availablePorts())
        if (m_devices.size() < kManyPorts)
            m_devices += port.systemLocation();
    m_addresses.clear();
    for (const QHostAddress& address : QNetworkInterface::allAddresses())
        if (!address.isLoopback() && !address.isLinkLocal())
            m_addresses += address.toString();
    show();
}

void ShareController::tellCollisions() {
    const modbus::UnitSet collisions = m_bus.collisions();
    const bool news = collisions != m_collisions && collisions.any();
    m_collisions = collisions;
    if (!news)
        return;
    ui::Message message;
    message.severity = ui::Message::Severity::Warning;
    message.thing = tr("Two meters have unit id %1").arg(toQt(modbus::unitsText(collisions)));
    message.cause = tr("on a bus their replies would collide, so neither answers");
    message.remedy = tr("give one of them another address: SETUP, S COM, ADDR");
    m_window.messages().showMessage(message);
}

void ShareController::exportTraffic(const QString& path, const modbus::TrafficFilter& filter) {
    TrafficExport job{m_bench.log(), filter, {}, path};
    Fleet& fleet = m_bench.fleet();
    for (std::size_t i = 0; i < fleet.size(); ++i) {
        const Settings& settings = fleet.at(i).snapshot().settings;
        job.scales[static_cast<std::uint8_t>(settings[Parameter::Address])] =
            scaleExponents(settings);
    }
    m_exporter.write(std::move(job), [this, path](const Result<int>& written) {
        if (!written) {
            m_window.messages().showMessage(ui::messageOf(written.error()));
            return;
        }
        ui::Message message;
        message.thing = tr("%n frame(s) written to %1", nullptr, *written).arg(path);
        m_window.messages().showMessage(message);
    });
}

void ShareController::measure() {
    const qint64 ms = m_sinceRates.elapsed();
    if (ms < kRateMs)
        return;
    m_sinceRates.restart();
    const auto update = [ms](Rate& rate, std::uint64_t counted) {
        rate.perSecond =
            static_cast<double>(counted - rate.counted) * kMsPerSecond / static_cast<double>(ms);
        rate.counted = counted;
    };
    update(m_tcpRate, m_tcp.counters().requests);
    update(m_rtuRate, m_rtu.counters().requests);
}

ui::ServerView ShareController::tcpView() const {
    ui::ServerView view;
    view.running = m_tcp.isListening();
    view.where = toQt(m_tcp.address());
    view.clients = static_cast<std::uint32_t>(m_tcp.clients());
    view.requestsPerSecond = view.running ? m_tcpRate.perSecond : 0;
    view.replies = m_tcp.counters().replies;
    view.refusals = m_tcp.counters().exceptions;
    tellError(view, m_tcpError, m_tcp.lastError());
    return view;
}

ui::ServerView ShareController::rtuView() const {
    ui::ServerView view;
    view.running = m_rtu.isStarted();
    view.where = m_rtu.device();
    view.requestsPerSecond = view.running ? m_rtuRate.perSecond : 0;
    view.replies = m_rtu.counters().replies;
    view.refusals = m_rtu.counters().exceptions;
    tellError(view, m_rtuError, m_rtu.lastError());
    return view;
}

void ShareController::show() {
    measure();
    ui::ShareState state;
    state.tcp = tcpView();
    state.rtu = rtuView();
    state.addresses = m_addresses;
    state.devices = m_devices;
    if (const auto line = m_bus.commonLine())
        state.line = toQt(link::lineText(*line));
    state.faults = orderedFaults(m_bus);
    m_model.setState(state);
    showStatus(state);
    const bool busy = state.tcp.running || state.rtu.running;
    if (busy != m_show.isActive())
        busy ? m_show.start() : m_show.stop();
}

void ShareController::showStatus(const ui::ShareState& state) {
    constexpr int kMostWidth = 240;
    const QString where = ui::sharedWhere(state);
    m_status.setVisible(!where.isEmpty());
    const auto clients = static_cast<int>(state.tcp.clients.value_or(0));
    m_status.setText(state.tcp.running ? tr("%1, %n client(s)", nullptr, clients).arg(where)
                                       : where,
                     kMostWidth);
    showAction(!where.isEmpty());
}

void ShareController::showAction(bool shared) {
    QAction* const action = m_window.actions().find(QStringLiteral("share"));
    if (action == nullptr || action->property("live") == QVariant(shared))
        return;
    action->setProperty("live", shared);
    m_window.actions().describe(QStringLiteral("share"), shared ? tr("Shared") : tr("Share"),
                                shared ? tr("The meters are on the wire")
                                       : tr("Put the meters on the wire as Modbus devices"));
}

} // namespace s4k::app
