// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_controller.h"

#include "app/base/text.h"
#include "ui/window/message_bar.h"

#include <QFileInfo>

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
    : QObject(parent), m_bench(bench), m_clock(bench.fleet().clock()), m_window(window),
      m_desk(window) {
    connectFleet();
    connectWindow();
    for (std::size_t i = 0; i < m_bench.fleet().size(); ++i)
        join(m_bench.fleet().at(i));
    showSeat();
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
    auto joining = std::make_unique<EmbeddedSeat>(
        m_desk.newKey(), session, m_bench.panelOf(session), m_bench.fleet().clocks().utcMs());
    connectSession(*joining);
    m_desk.join(std::move(joining));
    showMemory(session);
}

void WindowController::connectSession(EmbeddedSeat& seat) {
    MeterSession* const session = seat.session();
    // The seat is the context: with it these end.
    const auto tellStorage = [this, &seat] {
        if (const auto error = seat.newStorageError())
            m_window.showMessage(ui::messageOf(*error));
    };
    connect(session, &MeterSession::measured, &seat, tellStorage);
    connect(session, &MeterSession::changed, &seat, tellStorage);
    const auto whileShown = [this, &seat](auto show) {
        return [this, &seat, show] {
            if (&seat == m_desk.shown())
                show();
        };
    };
    connect(session, &MeterSession::controlPowerChanged, &seat,
            whileShown([this, session] { m_window.showControlPower(session->controlPower()); }));
    connect(session, &MeterSession::quirksChanged, &seat,
            whileShown([this, session] { m_window.showQuirks(session->quirks()); }));
    connect(session, &MeterSession::sourceChanged, &seat, whileShown([this] { showSource(); }));
}

void WindowController::leave(MeterSession& session) {
    if (EmbeddedSeat* const seat = seatOf(session))
        m_desk.leave(*seat);
}

EmbeddedSeat* WindowController::seatOf(const MeterSession& session) {
    for (const auto& seat : m_desk.seats())
        if (seat->session() == &session)
            return qobject_cast<EmbeddedSeat*>(seat.get());
    return nullptr;
}

EmbeddedSeat* WindowController::shownSeat() {
    return qobject_cast<EmbeddedSeat*>(m_desk.shown());
}

MeterSession* WindowController::shown() {
    EmbeddedSeat* const seat = shownSeat();
    return seat == nullptr ? nullptr : seat->session();
}

void WindowController::showSeat() {
    MeterSession* const session = shown();
    m_window.showEmbedded(session != nullptr);
    showClock();
    if (session == nullptr)
        return;
    m_window.showControlPower(session->controlPower());
    m_window.showQuirks(session->quirks());
    showSource();
}

/// What the calendar of the other meters shows; they share a clock.
std::int64_t WindowController::nowMs() {
    for (const auto& seat : m_desk.seats())
        if (seat->session() != nullptr)
            return seat->timeMs();
    return m_bench.fleet().clocks().utcMs();
}

void WindowController::passPast(MeterSession& session, int seconds, bool kept) {
    if (EmbeddedSeat* const seat = seatOf(session))
        seat->setTime(nowMs() - seconds * std::int64_t{1000});
    if (kept)
        session.passSeconds(seconds);
    else
        session.passHistory(seconds);
}

void WindowController::addMeter() {
    const auto added = m_bench.add();
    if (!added) {
        m_window.showMessage(ui::messageOf(added.error()));
        return;
    }
    passPast(**added, kHistorySeconds, false);
    if (EmbeddedSeat* const seat = seatOf(**added))
        m_desk.show(*seat);
}

void WindowController::removeShownMeter() {
    MeterSession* const session = shown();
    if (session == nullptr)
        return;
    if (const auto removed = m_bench.remove(*session); !removed)
        m_window.showMessage(ui::messageOf(removed.error()));
}

void WindowController::connectWindow() {
    connect(&m_desk, &Desk::shownChanged, this, &WindowController::showSeat);
    connect(&m_window, &MainWindow::livingLoadRequested, this, [this] {
        if (MeterSession* const session = shown())
            session->playLivingLoad();
    });
    connect(&m_window, &MainWindow::loadRequested, this, &WindowController::playLoad);
    connect(&m_window, &MainWindow::recordingRequested, this, [this](const QString& path) {
        if (m_opener)
            m_opener(path);
        else
            openRecording(path);
    });
    connect(&m_window, &MainWindow::systemTypeRequested, this, &WindowController::setSystemType);
    connect(&m_window, &MainWindow::controlPowerRequested, this, [this](bool supplied) {
        if (MeterSession* const session = shown())
            session->setControlPower(supplied);
    });
    connect(&m_window, &MainWindow::phaseLossRequested, this, &WindowController::setPhaseLoss);
    // While a recorded meter is shown these are asked of its past.
    connect(&m_window, &MainWindow::runningRequested, this, [this](bool running) {
        if (!isReplaying())
            m_clock.setRunning(running);
    });
    connect(&m_window, &MainWindow::speedRequested, this, [this](double speed) {
        if (!isReplaying())
            m_clock.setSpeed(speed);
    });
    connect(&m_window, &MainWindow::addMeterRequested, this, &WindowController::addMeter);
    connect(&m_window, &MainWindow::removeMeterRequested, this,
            &WindowController::removeShownMeter);
}

void WindowController::showSource() {
    MeterSession* const session = shown();
    if (session == nullptr)
        return;
    ui::SourceView view;
    view.kind = sourceOf(session->source());
    view.load = session->load();
    view.detail = toQt(session->recordingChannels());
    if (view.kind == ui::Source::Recording)
        view.title = QFileInfo(shownSeat()->recording).fileName();
    m_window.showSource(view);
}

bool WindowController::isReplaying() const {
    return m_desk.shown() != nullptr && m_desk.shown()->link().health == ui::LinkHealth::Recorded;
}

void WindowController::showClock() {
    if (isReplaying())
        return;
    m_window.showClock({m_clock.isRunning(), m_clock.speed(), m_clock.reachedSpeed()});
}

void WindowController::playLoad(const LoadSpec& load) {
    MeterSession* const session = shown();
    if (session == nullptr)
        return;
    if (const Result<Done> played = session->playLoad(load); !played)
        m_window.showMessage(ui::messageOf(played.error()));
}

void WindowController::setSystemType(SystemType type) {
    MeterSession* const session = shown();
    if (session == nullptr)
        return;
    session->requestSystemType(
        type, [this, session, key = m_desk.shown()->key()](const Result<std::int32_t>& answer) {
            if (!answer)
                m_window.showMessage(ui::messageOf(answer.error()));
            m_window.showSnapshot(key, session->snapshot());
        });
}

void WindowController::setPhaseLoss(PhaseLossMeaning meaning) {
    MeterSession* const session = shown();
    if (session == nullptr)
        return;
    Quirks quirks = session->quirks();
    quirks.phaseLossMeaning = meaning;
    session->setQuirks(quirks);
}

void WindowController::showMemory(const MeterSession& session) {
    if (session.notice().empty())
        return;
    ui::Message message;
    message.severity = ui::Message::Severity::Warning;
    message.thing = tr("The memory of the meter");
    message.cause = toQt(session.notice());
    m_window.showMessage(message);
}

/// A recorded meter has its past; the next one that has inputs is fed.
EmbeddedSeat* WindowController::playingSeat() {
    if (!isReplaying())
        return shownSeat();
    for (const auto& seat : m_desk.seats())
        if (auto* const embedded = qobject_cast<EmbeddedSeat*>(seat.get()))
            return embedded;
    return nullptr;
}

void WindowController::openRecording(const QString& path) {
    EmbeddedSeat* const seat = playingSeat();
    if (seat == nullptr) {
        refuse(Error{"recording", path.toStdString(), "a live meter measures its own circuit",
                     "choose a meter of this program first"},
               path);
        return;
    }
    // For the meter that was meant when it was asked for.
    if (seat != m_desk.shown())
        m_desk.show(*seat);
    m_loader.load(path, [this, path, key = seat->key()](auto prepared) {
        play(key, path, std::move(prepared));
    });
}

void WindowController::play(ui::MeterKey key, const QString& path,
                            Result<session::PreparedRecording> prepared) {
    if (!prepared) {
        refuse(prepared.error(), path);
        return;
    }
    auto* const seat = qobject_cast<EmbeddedSeat*>(m_desk.find(key));
    if (seat == nullptr)
        return;
    seat->recording = path;
    m_window.messageBar().dismiss();
    seat->session()->playRecording(std::move(prepared->source), std::move(prepared->channels));
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
