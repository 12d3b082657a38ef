// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/serve/serving.h"

#include "app/cli/state_directory.h"
#include "app/store/files/file_io.h"
#include "app/store/files/recording_file.h"
#include "core/modbus/unit_text.h"

#include <QDir>
#include <QThreadPool>

namespace s4k::cli {

using link::RtuServer;
using link::TcpServer;
using link::UnitBus;
using session::MeterSession;
using session::ScenarioPlayer;

namespace {

/// Readings are valid before the first poll.
constexpr int kWarmUpSeconds = 4;
/// No display is updated, so it need not run more often.
constexpr int kTickMs = 100;
constexpr int kMemoryWatchMs = 250;
constexpr int kSavers = 16; // threads

std::vector<Assignment> assignmentsFor(const ServeOptions& options, std::uint8_t unit) {
    std::vector<Assignment> result{{Parameter::Address, unit}};
    for (const UnitAssignment& each : options.settings)
        if (each.units[unit])
            result.push_back(each.assignment);
    return result;
}

} // namespace

Serving::Serving(const ServeOptions& options, Outlet& outlet)
    : m_options(options), m_outlet(outlet), m_tcp(m_bus, m_log), m_rtu(m_bus, m_log) {
    m_tcp.setGatewayExceptions(options.gatewayExceptions);
    m_rtu.setLocalEcho(options.localEcho);
    m_fleet.clock().setTickMs(kTickMs);
    m_fleet.clock().setSpeed(options.speed);
    QObject::connect(&m_fleet, &session::Fleet::communicationChanged, &m_bus, &UnitBus::refresh);
    QObject::connect(&m_tcp, &TcpServer::changed, &m_bus, [this] { tellTrouble(); });
    QObject::connect(&m_rtu, &RtuServer::changed, &m_bus, [this] { tellTrouble(); });
    m_memoryWatch.setInterval(kMemoryWatchMs);
    QObject::connect(&m_memoryWatch, &QTimer::timeout, &m_bus, [this] { tellMemories(); });
}

Result<std::unique_ptr<Serving>> Serving::create(const ServeOptions& options, Outlet& outlet) {
    std::unique_ptr<Serving> serving(new Serving(options, outlet));
    if (auto added = serving->addMeters(); !added)
        return added.error();
    if (auto connected = serving->connectSources(); !connected)
        return connected.error();
    serving->orderFaults();
    return serving;
}

Result<Done> Serving::addMeters() {
    for (std::size_t unit = modbus::kFirstUnit; unit <= modbus::kLastUnit; ++unit)
        if (m_options.units[unit])
            if (auto added = addMeter(static_cast<std::uint8_t>(unit)); !added)
                return added;
    return Done{};
}

Result<Done> Serving::addMeter(std::uint8_t unit) {
    std::unique_ptr<NvStorage> storage;
    const QString folder = QDir(m_options.memory).filePath(QString::number(unit));
    if (!m_options.memory.isEmpty()) {
        auto opened = openStateDirectory(folder);
        if (!opened)
            return opened.error();
        storage = std::move(opened).value();
    }
    Settings factory;
    factory.set(Parameter::Address, unit);
    const auto meter = m_fleet.add(factory, std::move(storage), folder.toStdString());
    if (!meter)
        return meter.error();
    if (!(*meter)->notice().empty())
        m_outlet.say(
            Text::inRow(S4K_TEXT("Options", "unit %1").with(unit), ": ", (*meter)->notice()));
    (*meter)->setQuirks(m_options.quirks);
    if (auto configured = configure(**meter, unit); !configured)
        return configured;
    m_bus.add((*meter)->meter());
    m_toldMemories.push_back((*meter)->storageError());
    return Done{};
}

Result<Done> Serving::configure(MeterSession& meter, std::uint8_t unit) {
    const auto settings =
        withAssignments(meter.snapshot().settings, assignmentsFor(m_options, unit));
    return settings ? meter.meter().writeAll(*settings) : Result<Done>(settings.error());
}

Result<Done> Serving::connectSources() {
    std::optional<Recording> recording;
    if (!m_options.recording.isEmpty()) {
        auto loaded = store::loadRecordingFile(m_options.recording);
        if (!loaded)
            return loaded.error();
        recording = std::move(loaded).value();
    }
    for (std::size_t i = 0; i < m_fleet.size(); ++i) {
        MeterSession& meter = m_fleet.at(i);
        if (recording) {
            auto prepared = session::prepareRecording(*recording);
            if (!prepared)
                return prepared.error();
            meter.playRecording(std::move(prepared->source), std::move(prepared->channels));
        } else if (auto played = meter.playWords(m_options.load); !played) {
            return played;
        }
        meter.passHistory(kWarmUpSeconds);
    }
    return Done{};
}

void Serving::orderFaults() {
    for (const modbus::FaultOrder& order : m_options.faults)
        m_bus.order(order);
    if (!m_options.scenario)
        return;
    m_player = std::make_unique<ScenarioPlayer>(*m_options.scenario, m_fleet);
    QObject::connect(m_player.get(), &ScenarioPlayer::faultOrdered, &m_bus, &UnitBus::order);
    QObject::connect(m_player.get(), &ScenarioPlayer::faultsCleared, &m_bus, &UnitBus::clearFaults);
    QObject::connect(m_player.get(), &ScenarioPlayer::refused, &m_bus,
                     [this](const Error& error) { m_outlet.say(error); });
}

Result<Done> Serving::start() {
    if (m_options.tcp) {
        if (auto started = m_tcp.start(*m_options.tcp); !started)
            return started;
        if (!m_options.tcp->isLocal())
            m_outlet.say(S4K_TEXT("Options", "anyone who reaches %1 can read and set these meters; "
                                             "127.0.0.1 keeps them to this machine")
                             .with(m_tcp.address()));
    }
    const link::LineSettings first = link::lineOf(m_fleet.at(0).snapshot().settings);
    if (!m_options.device.isEmpty()) {
        if (auto started = m_rtu.start(m_options.device, first); !started)
            return started;
        if (!m_bus.commonLine())
            m_outlet.say(
                S4K_TEXT(
                    "Options",
                    "the meters differ in baud rate or parity: only those with %1 can be reached")
                    .with(link::lineText(first)));
    }
    m_fleet.clock().setRunning(true);
    m_memoryWatch.start();
    return Done{};
}

std::vector<std::string> Serving::description() const {
    const std::string who = ", unit " + modbus::unitsText(m_bus.units());
    std::vector<std::string> lines;
    if (m_tcp.isListening())
        lines.push_back("listening on tcp " + m_tcp.address() + who);
    if (m_rtu.isStarted())
        lines.push_back("listening on rtu " + m_rtu.device().toStdString() + " " +
                        link::lineText(m_rtu.line()) + who);
    return lines;
}

void Serving::tellTrouble() {
    if (m_tcp.lastError() != m_toldTcp && !m_tcp.lastError().empty())
        m_outlet.say(m_tcp.lastError());
    m_toldTcp = m_tcp.lastError();
    if (m_rtu.lastError() != m_toldRtu)
        m_outlet.say(m_rtu.lastError().empty()
                         ? S4K_TEXT("Options", "%1 is back").with(m_rtu.device().toStdString())
                         : m_rtu.lastError());
    m_toldRtu = m_rtu.lastError();
}

// A memory is written when a register is written and once an hour: that it failed is said at once,
// not at the end.
void Serving::tellMemories() {
    for (std::size_t i = 0; i < m_fleet.size(); ++i)
        tellMemory(m_fleet.at(i), m_toldMemories[i]);
}

void Serving::tellMemory(const MeterSession& meter, std::optional<Error>& told) {
    const std::optional<Error>& error = meter.storageError();
    if (error == told)
        return;
    told = error;
    const Text unit = S4K_TEXT("Options", "unit %1").with(meter.address());
    m_outlet.say(Text::inRow(unit, ": ",
                             error ? error->text()
                                   : Text(S4K_TEXT("Options", "its memory is stored again"))));
}

// At the same time, because each one waits for the disk some ten milliseconds, and the end must not
// take a second. Every meter has a storage of its own.
bool Serving::saveAll() {
    std::vector<Result<Done>> saved(m_fleet.size(), Done{});
    QThreadPool pool;
    pool.setMaxThreadCount(kSavers);
    for (std::size_t i = 0; i < saved.size(); ++i)
        pool.start([this, &saved, i] { saved[i] = m_fleet.at(i).save(); });
    pool.waitForDone();
    bool all = true;
    for (const Result<Done>& one : saved) {
        if (!one)
            all ? m_outlet.insist(one.error()) : m_outlet.say(one.error());
        all = all && one;
    }
    return all;
}

bool Serving::exportLog() {
    if (m_options.exportFile.isEmpty())
        return true;
    const std::string frames = modbus::exportTraffic(m_log, m_options.exportFormat);
    const auto written =
        store::replaceFile(m_options.exportFile, QByteArray::fromStdString(frames));
    if (!written)
        m_outlet.insist(written.error());
    return written.ok();
}

bool Serving::finish() {
    m_memoryWatch.stop();
    m_fleet.clock().setRunning(false);
    m_tcp.stop();
    m_rtu.stop();
    const bool saved = saveAll(); // first: the frames are worth less than the memories
    return exportLog() && saved;
}

} // namespace s4k::cli
