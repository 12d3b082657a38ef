// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/window_controller.h"

#include "ui/views/message_bar.h"

#include <QFileInfo>

#include <iterator>
#include <utility>

namespace s4k::app {

using session::ClockDriver;
using session::MeterSession;
using session::SourceKind;
using ui::MainWindow;

namespace {

constexpr int kHistorySeconds = 60; // trends of a meter that has just been added

ui::Source sourceOf(SourceKind kind) {
    switch (kind) {
    case SourceKind::LivingLoad:
        return ui::Source::LivingLoad;
    case SourceKind::SetLoad:
        return ui::Source::SetLoad;
    case SourceKind::Recording:
        break;
    }
    return ui::Source::Recording;
}

} // namespace

WindowController::WindowController(Workbench& bench, MainWindow& window, QObject* parent)
    : QObject(parent), m_bench(bench), m_clock(bench.fleet().clock()), m_window(window) {
    connectFleet();
    connectWindow();
    for (std::size_t i = 0; i < m_bench.fleet().size(); ++i)
        join(m_bench.fleet().at(i));
    show(m_seats.front());
    showClock();
}

void WindowController::connectFleet() {
    session::Fleet& fleet = m_bench.fleet();
    connect(&fleet, &session::Fleet::added, this, &WindowController::join);
    connect(&fleet, &session::Fleet::aboutToRemove, this, &WindowController::leave);
    connect(&m_clock, &ClockDriver::changed, this, &WindowController::showClock);
    connect(&m_loader, &RecordingLoader::slow, this, [this](const QString& path) {
        ui::Message message;
        message.thing = tr("Reading %1").arg(QFileInfo(path).fileName());
        message.cause = tr("a long recording takes a few seconds");
        message.remedy = tr("the meter goes on with what it has meanwhile");
        m_window.showMessage(message);
    });
}

void WindowController::join(MeterSession& session) {
    Seat& seat = m_seats.emplace_back(Seat{&session, ++m_lastKey, session.storageError(), {}});
    connectSession(seat);
    m_window.addMeter(seat.key, session.snapshot());
    showMemory(seat);
}

void WindowController::connectSession(Seat& seat) {
    MeterSession* const session = seat.session;
    // A seat lasts as long as its session: `leave` cuts these connections.
    connect(session, &MeterSession::published, this, [this, &seat](const MeterSnapshot& snapshot) {
        m_window.showSnapshot(seat.key, snapshot);
        if (&seat == m_shown)
            showAvailabilities(seat);
        showStorageError(seat);
    });
    connect(session, &MeterSession::controlPowerChanged, this, [this, &seat](bool supplied) {
        if (&seat == m_shown)
            m_window.showControlPower(supplied);
    });
    connect(session, &MeterSession::quirksChanged, this, [this, &seat] {
        if (&seat == m_shown)
            m_window.showQuirks(seat.session->quirks());
    });
    connect(session, &MeterSession::sourceChanged, this, [this, &seat] {
        if (&seat == m_shown)
            showSource();
    });
}

void WindowController::leave(MeterSession& session) {
    Seat* const seat = seatOf(session);
    if (seat == nullptr)
        return;
    disconnect(&session, nullptr, this, nullptr);
    if (seat == m_shown)
        show(seat == &m_seats.front() ? *std::next(m_seats.begin()) : m_seats.front());
    m_window.removeMeter(seat->key);
    m_seats.remove_if([seat](const Seat& one) { return &one == seat; });
}

WindowController::Seat* WindowController::seatOf(const MeterSession& session) {
    for (Seat& seat : m_seats)
        if (seat.session == &session)
            return &seat;
    return nullptr;
}

WindowController::Seat* WindowController::seatOf(ui::MeterKey key) {
    for (Seat& seat : m_seats)
        if (seat.key == key)
            return &seat;
    return nullptr;
}

void WindowController::show(Seat& seat) {
    m_shown = &seat;
    m_window.showMeter(seat.key, m_bench.panelOf(*seat.session), seat.session->snapshot());
    showAvailabilities(seat);
    m_window.showControlPower(seat.session->controlPower());
    m_window.showQuirks(seat.session->quirks());
    showSource();
}

void WindowController::showAvailabilities(Seat& seat) {
    ui::Availabilities availabilities{};
    for (const ParameterRow& row : kParameterTable)
        availabilities[index(row.parameter)] = seat.session->port().availability(row.parameter);
    m_window.showAvailabilities(availabilities);
}

void WindowController::addMeter() {
    const auto added = m_bench.add();
    if (!added) {
        m_window.showMessage(ui::messageOf(added.error()));
        return;
    }
    (*added)->passHistory(kHistorySeconds);
    if (Seat* const seat = seatOf(**added))
        show(*seat);
}

void WindowController::removeShownMeter() {
    if (const auto removed = m_bench.remove(shown()); !removed)
        m_window.showMessage(ui::messageOf(removed.error()));
}

void WindowController::connectWindow() {
    connect(&m_window, &MainWindow::livingLoadRequested, this,
            [this] { shown().playLivingLoad(); });
    connect(&m_window, &MainWindow::loadRequested, this, &WindowController::playLoad);
    connect(&m_window, &MainWindow::recordingRequested, this, &WindowController::openRecording);
    connect(&m_window, &MainWindow::systemTypeRequested, this, &WindowController::setSystemType);
    connect(&m_window, &MainWindow::parameterWriteRequested, this,
            &WindowController::writeParameter);
    connect(&m_window, &MainWindow::commandRequested, this, &WindowController::runCommand);
    connect(&m_window, &MainWindow::controlPowerRequested, this,
            [this](bool supplied) { shown().setControlPower(supplied); });
    connect(&m_window, &MainWindow::phaseLossRequested, this, &WindowController::setPhaseLoss);
    connect(&m_window, &MainWindow::runningRequested, &m_clock, &ClockDriver::setRunning);
    connect(&m_window, &MainWindow::speedRequested, &m_clock, &ClockDriver::setSpeed);
    connect(&m_window, &MainWindow::addMeterRequested, this, &WindowController::addMeter);
    connect(&m_window, &MainWindow::removeMeterRequested, this,
            &WindowController::removeShownMeter);
    connect(&m_window, &MainWindow::meterRequested, this, [this](ui::MeterKey key) {
        if (Seat* const seat = seatOf(key); seat != nullptr && seat != m_shown)
            show(*seat);
    });
}

void WindowController::showSource() {
    ui::SourceView view;
    view.kind = sourceOf(shown().source());
    view.load = shown().load();
    view.detail = QString::fromStdString(shown().recordingChannels());
    if (view.kind == ui::Source::Recording)
        view.title = QFileInfo(m_shown->recording).fileName();
    m_window.showSource(view);
}

void WindowController::showClock() {
    m_window.showClock({m_clock.isRunning(), m_clock.speed(), m_clock.reachedSpeed()});
}

void WindowController::playLoad(const LoadSpec& load) {
    if (const Result<Done> played = shown().playLoad(load); !played)
        m_window.showMessage(ui::messageOf(played.error()));
}

void WindowController::setSystemType(SystemType type) {
    shown().requestSystemType(type, [this](const Result<std::int32_t>& answer) {
        if (!answer)
            m_window.showMessage(ui::messageOf(answer.error()));
        m_window.showSnapshot(m_shown->key, shown().snapshot());
    });
}

void WindowController::writeParameter(Parameter p, int value) {
    shown().port().writeParameter(p, value, [this](const Result<std::int32_t>& answer) {
        if (!answer)
            m_window.showMessage(ui::messageOf(answer.error()));
    });
}

void WindowController::runCommand(Command command) {
    shown().port().runCommand(command, [this](const Result<Done>& answer) {
        if (!answer) {
            m_window.showMessage(ui::messageOf(answer.error()));
            return;
        }
        ui::Message message;
        message.thing = tr("The meter has run the command");
        message.cause = tr("its registers show the effect with the next reading");
        m_window.showMessage(message);
    });
}

void WindowController::setPhaseLoss(PhaseLossMeaning meaning) {
    Quirks quirks = shown().quirks();
    quirks.phaseLossMeaning = meaning;
    shown().setQuirks(quirks);
}

void WindowController::showMemory(Seat& seat) {
    if (seat.session->notice().empty())
        return;
    ui::Message message;
    message.severity = ui::Message::Severity::Warning;
    message.thing = tr("The memory of the meter");
    message.cause = QString::fromStdString(seat.session->notice());
    m_window.showMessage(message);
}

void WindowController::showStorageError(Seat& seat) {
    const std::optional<Error>& error = seat.session->storageError();
    const bool news =
        error && (!seat.storageError || error->message() != seat.storageError->message());
    seat.storageError = error;
    if (news)
        m_window.showMessage(ui::messageOf(*error));
}

void WindowController::openRecording(const QString& path) {
    // For the meter that was shown when it was asked for.
    m_loader.load(path, [this, path, key = m_shown->key](auto prepared) {
        play(key, path, std::move(prepared));
    });
}

void WindowController::play(ui::MeterKey key, const QString& path,
                            Result<session::PreparedRecording> prepared) {
    if (!prepared) {
        refuse(prepared.error(), path);
        return;
    }
    Seat* const seat = seatOf(key);
    if (seat == nullptr)
        return;
    seat->recording = path;
    m_window.messageBar().dismiss();
    seat->session->playRecording(std::move(prepared->source), std::move(prepared->channels));
}

void WindowController::refuse(const Error& error, const QString& path) {
    ui::Message message = ui::messageOf(error);
    // The name is enough: the person has just chosen the file.
    message.thing.replace(path, QFileInfo(path).fileName());
    message.actionText = tr("Open another file");
    message.action = [this] { m_window.askForRecording(); };
    m_window.showMessage(message);
}

} // namespace s4k::app
