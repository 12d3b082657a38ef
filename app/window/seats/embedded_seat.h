// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/clock_driver.h"
#include "app/window/seats/seat.h"
#include "app/window/seats/seat_parts.h"

#include <QString>

#include <optional>

namespace s4k::app {

/// An embedded meter: a simulation that runs in this program.
class EmbeddedSeat final : public Seat, private SeatSource, private SeatTime {
    Q_OBJECT
public:
    /// `session` and `clock` must outlive the seat. `nowMs` is the first time of its calendar, ms
    /// since 1970 UTC.
    EmbeddedSeat(ui::MeterKey key, Closer closer, session::MeterSession& session,
                 session::ClockDriver& clock, std::int64_t nowMs);

    [[nodiscard]] MeterPort& port() override { return m_session.meter(); }
    [[nodiscard]] panel::Panel& panel() override { return m_panel; }
    [[nodiscard]] const MeterSnapshot& snapshot() const override { return m_session.snapshot(); }
    [[nodiscard]] std::int64_t timeMs() const override;
    /// Sets its calendar to `timeMs`, ms since 1970 UTC. The calendar then follows the meter's
    /// time.
    void setTime(std::int64_t timeMs);
    [[nodiscard]] ui::LinkView link() const override { return {}; }
    [[nodiscard]] SeatTime* time() override { return this; }
    [[nodiscard]] SeatSource* source() override { return this; }
    /// Does nothing: an embedded meter has no connection.
    void hangUp() override {}
    void writeAll(const session::WriteSteps& steps, session::SequenceProgress progress,
                  session::SequenceReply reply, session::SequenceStop stop) override;

    /// The error of its storage when it differs from that of the last call; nullopt otherwise.
    [[nodiscard]] std::optional<Error> newStorageError();

private:
    session::MeterSession& m_session;
    session::ClockDriver& m_clock;
    panel::Panel m_panel;
    std::int64_t m_bornMs = 0;           ///< calendar time at meter time 0, ms since 1970 UTC
    std::optional<Error> m_storageError; ///< state of the storage at the last newStorageError
    QString m_recording;                 ///< path of the recording that plays

    // All embedded meters share one clock, so these act on all of them.
    [[nodiscard]] ui::ClockView clockView() const override;
    void setRunning(bool running) override { m_clock.setRunning(running); }
    void setSpeed(double speed) override { m_clock.setSpeed(speed); }

    [[nodiscard]] ui::SourceView sourceView() const override;
    void playLivingLoad() override { m_session.playLivingLoad(); }
    Result<Done> playLoad(const LoadSpec& load) override { return m_session.playLoad(load); }
    void playRecording(session::PreparedRecording recording, const QString& path) override;
    void setSystemType(SystemType type, MeterPort::WriteReply reply) override;
    [[nodiscard]] bool controlPower() const override { return m_session.controlPower(); }
    void setControlPower(bool supplied) override { m_session.setControlPower(supplied); }
    [[nodiscard]] const Quirks& quirks() const override { return m_session.quirks(); }
    void setQuirks(const Quirks& quirks) override { m_session.setQuirks(quirks); }
    void keepTrace(std::size_t sets) override { m_session.keepTrace(sets); }
    [[nodiscard]] InputTrace trace() const override { return m_session.trace(); }
};

} // namespace s4k::app
