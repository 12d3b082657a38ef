// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/window_controller.h"

#include "ui/views/message_bar.h"

#include <QFileInfo>

#include <utility>

namespace s4k::app {

using session::ClockDriver;
using session::MeterSession;
using session::SourceKind;
using ui::MainWindow;

namespace {

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

WindowController::WindowController(MeterSession& session, MainWindow& window, QObject* parent)
    : QObject(parent), m_session(session), m_window(window) {
    connectSession();
    connectWindow();
    showSource();
    showClock();
    m_window.showControlPower(m_session.controlPower());
    m_window.showQuirks(m_session.quirks());
    m_window.showSnapshot(m_session.snapshot());
    showMemory();
}

void WindowController::connectSession() {
    connect(&m_session, &MeterSession::published, &m_window, &MainWindow::showSnapshot);
    connect(&m_session, &MeterSession::published, this, &WindowController::showStorageError);
    connect(&m_session, &MeterSession::controlPowerChanged, &m_window,
            &MainWindow::showControlPower);
    connect(&m_session, &MeterSession::quirksChanged, this,
            [this] { m_window.showQuirks(m_session.quirks()); });
    connect(&m_session, &MeterSession::sourceChanged, this, &WindowController::showSource);
    connect(&m_session.clock(), &ClockDriver::changed, this, &WindowController::showClock);
    connect(&m_loader, &RecordingLoader::slow, this, [this](const QString& path) {
        ui::Message message;
        message.thing = tr("Reading %1").arg(QFileInfo(path).fileName());
        message.cause = tr("a long recording takes a few seconds");
        message.remedy = tr("the meter goes on with what it has meanwhile");
        m_window.showMessage(message);
    });
}

void WindowController::connectWindow() {
    connect(&m_window, &MainWindow::livingLoadRequested, &m_session, &MeterSession::playLivingLoad);
    connect(&m_window, &MainWindow::loadRequested, this, &WindowController::playLoad);
    connect(&m_window, &MainWindow::recordingRequested, this, &WindowController::openRecording);
    connect(&m_window, &MainWindow::systemTypeRequested, this, &WindowController::setSystemType);
    connect(&m_window, &MainWindow::controlPowerRequested, &m_session,
            &MeterSession::setControlPower);
    connect(&m_window, &MainWindow::phaseLossRequested, this, &WindowController::setPhaseLoss);
    connect(&m_window, &MainWindow::runningRequested, &m_session.clock(), &ClockDriver::setRunning);
    connect(&m_window, &MainWindow::speedRequested, &m_session.clock(), &ClockDriver::setSpeed);
}

void WindowController::showSource() {
    ui::SourceView view;
    view.kind = sourceOf(m_session.source());
    view.load = m_session.load();
    view.detail = QString::fromStdString(m_session.recordingChannels());
    if (view.kind == ui::Source::Recording)
        view.title = QFileInfo(m_path).fileName();
    m_window.showSource(view);
}

void WindowController::showClock() {
    const ClockDriver& clock = m_session.clock();
    m_window.showClock({clock.isRunning(), clock.speed(), clock.reachedSpeed()});
}

void WindowController::playLoad(const LoadSpec& load) {
    if (const Result<Done> played = m_session.playLoad(load); !played)
        m_window.showMessage(ui::messageOf(played.error()));
}

void WindowController::setSystemType(SystemType type) {
    m_session.requestSystemType(type, [this](const Result<std::int32_t>& answer) {
        if (!answer)
            m_window.showMessage(ui::messageOf(answer.error()));
        m_window.showSnapshot(m_session.snapshot());
    });
}

void WindowController::setPhaseLoss(PhaseLossMeaning meaning) {
    Quirks quirks = m_session.quirks();
    quirks.phaseLossMeaning = meaning;
    m_session.setQuirks(quirks);
}

void WindowController::showMemory() {
    m_storageError = m_session.storageError();
    if (m_session.notice().empty())
        return;
    ui::Message message;
    message.severity = ui::Message::Severity::Warning;
    message.thing = tr("The memory of the meter");
    message.cause = QString::fromStdString(m_session.notice());
    m_window.showMessage(message);
}

void WindowController::showStorageError() {
    const std::optional<Error>& error = m_session.storageError();
    const bool news = error && (!m_storageError || error->message() != m_storageError->message());
    m_storageError = error;
    if (news)
        m_window.showMessage(ui::messageOf(*error));
}

void WindowController::openRecording(const QString& path) {
    m_loader.load(path, [this, path](Result<session::PreparedRecording> prepared) {
        play(path, std::move(prepared));
    });
}

void WindowController::play(const QString& path, Result<session::PreparedRecording> prepared) {
    if (!prepared) {
        refuse(prepared.error(), path);
        return;
    }
    m_path = path;
    m_window.messageBar().dismiss();
    m_session.playRecording(std::move(prepared->source), std::move(prepared->channels));
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
