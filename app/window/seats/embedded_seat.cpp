// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/seats/embedded_seat.h"

#include "app/base/text.h"

#include <QFileInfo>

#include <cmath>
#include <utility>

namespace s4k::app {

using session::MeterSession;
using session::SourceKind;

namespace {

constexpr double kMsPerSecond = 1000;

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

EmbeddedSeat::EmbeddedSeat(ui::MeterKey key, Closer closer, MeterSession& session,
                           session::ClockDriver& clock, std::int64_t nowMs)
    : Seat(key, std::move(closer)), m_session(session), m_clock(clock), m_panel(session.meter()),
      m_storageError(session.storageError()) {
    setTime(nowMs);
    connect(&session, &MeterSession::measured, this, &Seat::measured);
    connect(&session, &MeterSession::changed, this, &Seat::changed);
    connect(&session, &MeterSession::sourceChanged, this, &Seat::sourceChanged);
    connect(&session, &MeterSession::controlPowerChanged, this, &Seat::sourceChanged);
    connect(&session, &MeterSession::quirksChanged, this, &Seat::sourceChanged);
    connect(&clock, &session::ClockDriver::changed, this, &Seat::timeChanged);
}

std::int64_t EmbeddedSeat::timeMs() const {
    return m_bornMs + std::llround(snapshot().seconds * kMsPerSecond);
}

void EmbeddedSeat::setTime(std::int64_t timeMs) {
    m_bornMs = timeMs - std::llround(snapshot().seconds * kMsPerSecond);
}

ui::ClockView EmbeddedSeat::clockView() const {
    return {m_clock.isRunning(), m_clock.speed(), m_clock.reachedSpeed()};
}

ui::SourceView EmbeddedSeat::sourceView() const {
    ui::SourceView view;
    view.kind = sourceOf(m_session.source());
    view.load = m_session.load();
    view.detail = translated(m_session.recordingChannels());
    if (view.kind == ui::Source::Recording)
        view.title = QFileInfo(m_recording).fileName();
    return view;
}

void EmbeddedSeat::playRecording(session::PreparedRecording recording, const QString& path) {
    m_recording = path;
    m_session.playRecording(std::move(recording.source), std::move(recording.channels));
}

void EmbeddedSeat::setSystemType(SystemType type, MeterPort::WriteReply reply) {
    m_session.requestSystemType(type, std::move(reply));
}

void EmbeddedSeat::writeAll(const session::WriteSteps& steps, session::SequenceProgress progress,
                            session::SequenceReply reply, session::SequenceStop stop) {
    session::writeSequence(port(), steps, std::move(progress), std::move(reply), std::move(stop));
}

std::optional<Error> EmbeddedSeat::newStorageError() {
    const std::optional<Error>& error = m_session.storageError();
    const bool news = error && (!m_storageError || error->message() != m_storageError->message());
    m_storageError = error;
    return news ? error : std::nullopt;
}

} // namespace s4k::app
