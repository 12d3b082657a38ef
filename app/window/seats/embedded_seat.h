// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/clock_driver.h"
#include "app/window/seats/seat.h"
#include "app/window/seats/seat_parts.h"

#include <QString>

#include <optional>

namespace s4k::app {

/// A meter that runs in this program.
class EmbeddedSeat final : public Seat, private SeatSource, private SeatTime {
    Q_OBJECT
public:
    /// Both must outlive the seat; `nowMs` is what its calendar begins with.
    EmbeddedSeat(ui::MeterKey key, Closer closer, session::MeterSession& session,
                 session::ClockDriver& clock, std::int64_t nowMs);

    [[nodiscard]] MeterPort& port() override { return m_session.meter(); }
    [[nodiscard]] panel::Panel& panel() override { return m_panel; }
    [[nodiscard]] const MeterSnapshot& snapshot() const override { return m_session.snapshot(); }
    [[nodiscard]] std::int64_t timeMs() const override;
    /// Its calendar shows this time now.
    void setTime(std::int64_t timeMs);
    [[nodiscard]] ui::LinkView link() const override { return {}; }
    [[nodiscard]] SeatTime* time() override { return this; }
    [[nodiscard]] SeatSource* source() override { return this; }
    /// There is no connection to end.
    void hangUp() override {}
    void writeAll(const session::WriteSteps& steps, session::SequenceProgress progress,
                  session::SequenceReply reply, session::SequenceStop stop) override;

    /// The newest error of its storage that has not been reported yet.
    [[nodiscard]] std::optional<Error> newStorageError();

private:
    session::MeterSession& m_session;
    session::ClockDriver& m_clock;
    panel::Panel m_panel;
    std::int64_t m_bornMs = 0;           ///< when its meter time was 0
    std::optional<Error> m_storageError; ///< reported last
    QString m_recording;                 ///< path of the recording that plays

    // The meters of this program share one clock.
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
