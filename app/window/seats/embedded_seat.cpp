// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/seats/embedded_seat.h"

#include <cmath>
#include <utility>

namespace s4k::app {

namespace {

constexpr double kMsPerSecond = 1000;

} // namespace

EmbeddedSeat::EmbeddedSeat(ui::MeterKey key, session::MeterSession& session, panel::Panel& panel,
                           std::int64_t nowMs)
    : Seat(key), m_session(session), m_panel(panel), m_storageError(session.storageError()) {
    setTime(nowMs);
    connect(&session, &session::MeterSession::measured, this, &Seat::measured);
    connect(&session, &session::MeterSession::changed, this, &Seat::changed);
}

std::int64_t EmbeddedSeat::timeMs() const {
    return m_bornMs + std::llround(snapshot().seconds * kMsPerSecond);
}

void EmbeddedSeat::setTime(std::int64_t timeMs) {
    m_bornMs = timeMs - std::llround(snapshot().seconds * kMsPerSecond);
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
