// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/live/connect_controller.h"

#include "app/base/text.h"
#include "app/window/live/host_lookup.h"
#include "ui/connect/connect_model.h"

#include <QSerialPortInfo>

#include <algorithm>
#include <cmath>
#include <utility>

namespace s4k::app {

using link::Scanner;
using ui::ConnectChoice;
using ui::ConnectModel;

namespace {

constexpr std::size_t kMostRecents = 8;
constexpr int kManyPorts = 64; // limit for computers with hundreds of serial consoles

} // namespace

ConnectController::ConnectController(LiveController& live, ui::ConnectModel& model,
                                     Preferences& preferences, QObject* parent)
    : QObject(parent), m_live(live), m_model(model), m_preferences(preferences) {
    m_state.recents = m_preferences.recentConnections();
    if (!m_state.recents.empty())
        m_model.setChoice(m_state.recents.front());
    connectModel();
    connectScanner();
    connect(&m_live, &LiveController::connected, this, &ConnectController::remember);
    connect(&m_live, &LiveController::connected, this, &ConnectController::showScan);
    connect(&m_live, &LiveController::disconnected, this, &ConnectController::showScan);
    show();
}

void ConnectController::connectModel() {
    connect(&m_model, &ConnectModel::opened, this, &ConnectController::findPorts);
    connect(&m_model, &ConnectModel::connectRequested, &m_live, &LiveController::connectTo);
    connect(&m_model, &ConnectModel::testRequested, this, &ConnectController::test);
    connect(&m_model, &ConnectModel::testCancelled, this, [this] {
        m_test.reset();
        m_state.test = {};
        show();
    });
    connect(&m_model, &ConnectModel::recentForgotten, this, &ConnectController::forget);
    connect(&m_model, &ConnectModel::scanRequested, this, &ConnectController::scan);
    connect(&m_model, &ConnectModel::scanCancelled, &m_scanner, &Scanner::cancel);
}

void ConnectController::connectScanner() {
    connect(&m_scanner, &Scanner::progressed, this, &ConnectController::showScan);
    connect(&m_scanner, &Scanner::finished, this, &ConnectController::showScan);
    connect(&m_scanner, &Scanner::deviceFound, this, &ConnectController::showScan);
}

void ConnectController::remember(const ConnectChoice& choice) {
    std::erase(m_state.recents, choice);
    m_state.recents.insert(m_state.recents.begin(), choice);
    if (m_state.recents.size() > kMostRecents)
        m_state.recents.resize(kMostRecents);
    m_preferences.setRecentConnections(m_state.recents);
    show();
}

void ConnectController::forget(const ConnectChoice& choice) {
    std::erase(m_state.recents, choice);
    m_preferences.setRecentConnections(m_state.recents);
    show();
}

void ConnectController::test(const ConnectChoice& choice) {
    m_test.reset();
    m_state.test = {ui::TestView::Result::Running, {}, {}};
    show();
    lookUpHost(choice, this, [this](const Result<ConnectChoice>& found) {
        const auto order = found ? liveOrder(*found) : Result<LiveOrder>(found.error());
        if (order)
            begin(*order);
        else
            refuse(order.error());
    });
}

void ConnectController::refuse(const Error& error) {
    m_state.test = {ui::TestView::Result::Failed, translated(error.cause),
                    translated(error.remedy)};
    show();
}

void ConnectController::begin(const LiveOrder& order) {
    if (m_state.test.result != ui::TestView::Result::Running) // cancelled meanwhile
        return;
    m_test = std::make_unique<ConnectionTest>(m_live.buses(), order);
    // Queued: endTest() deletes the test, which must not happen inside its own signal.
    connect(m_test.get(), &ConnectionTest::finished, this, &ConnectController::endTest,
            Qt::QueuedConnection);
}

void ConnectController::endTest() {
    if (!m_test || m_test->result().result == ui::TestView::Result::Running)
        return; // the test was cancelled, or another test is running
    m_state.test = m_test->result();
    m_test.reset();
    show();
}

Result<Done> ConnectController::startScan(const ui::ScanChoice& choice) {
    const auto order = liveOrder(choice.at);
    if (!order)
        return order.error();
    if (std::holds_alternative<link::SerialTarget>(order->target))
        if (const auto* const user = m_live.buses().userOf(order->target))
            return Error{S4K_TEXT("Link", "serial port"), "",
                         S4K_TEXT("Link", "it is in use as %1").with(link::targetText(*user)),
                         S4K_TEXT("Link", "disconnect its meters first")};
    link::ScanPlan plan{
        order->target, {}, choice.units, choice.timeoutMs, order->meter.registerBase};
    for (const int baud : choice.bauds)
        for (const int parity : choice.parities)
            plan.lines.push_back({baud, parity});
    return m_scanner.start(plan);
}

void ConnectController::scan(const ui::ScanChoice& choice) {
    lookUpHost(choice.at, this, [this, choice](const Result<ConnectChoice>& found) {
        m_scanned = found ? *found : choice.at;
        ui::ScanChoice there = choice;
        there.at = m_scanned;
        const auto started = found ? startScan(there) : Result<Done>(found.error());
        showScan();
        if (started)
            return;
        m_state.scan = {};
        m_state.scan.problem = translated(started.error().cause);
        m_state.scan.remedy = translated(started.error().remedy);
        show();
    });
}

ui::FoundView ConnectController::foundView(const link::FoundDevice& device) {
    ui::FoundView view;
    view.choice = choiceFor(device.target, device.unit, m_scanned);
    view.name = toQt(device.device.name);
    view.ofFamily = device.device.ofFamily;
    view.connected = m_live.buses().find(device.target, device.unit) != nullptr;
    if (device.system && device.ctPrimary) {
        ui::MeterView meter;
        meter.system = *device.system;
        meter.ctAmps = *device.ctPrimary;
        view.detail = ui::meterSummary(meter);
    }
    return view;
}

void ConnectController::showScan() {
    const link::ScanProgress progress = m_scanner.progress();
    ui::ScanView view;
    view.running = m_scanner.isRunning();
    view.done = static_cast<int>(progress.done);
    view.all = static_cast<int>(progress.all);
    view.now = translated(progress.now);
    if (progress.secondsLeft)
        view.secondsLeft = static_cast<int>(std::ceil(*progress.secondsLeft));
    for (const link::FoundDevice& device : m_scanner.found())
        view.found.push_back(foundView(device));
    if (const auto& error = m_scanner.error()) {
        view.problem = translated(error->cause);
        view.remedy = translated(error->remedy);
    }
    m_state.scan = std::move(view);
    show();
}

void ConnectController::findPorts() {
    m_state.devices.clear();
    for (const QSerialPortInfo& port : QSerialPortInfo::availablePorts())
        if (m_state.devices.size() < kManyPorts)
            m_state.devices += port.systemLocation();
    show();
}

void ConnectController::show() {
    m_model.setState(m_state);
}

} // namespace s4k::app
