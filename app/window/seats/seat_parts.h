// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/meter_session.h"
#include "core/past/meter_past.h"
#include "core/registers/quirk.h"
#include "ui/model/window_state.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <memory>

/// Interfaces that only some kinds of seat have.
namespace s4k::app {

/// Run, pause and speed of a meter's time.
class SeatTime {
public:
    virtual ~SeatTime() = default;
    [[nodiscard]] virtual ui::ClockView clockView() const = 0;
    virtual void setRunning(bool running) = 0;
    /// In meter seconds per second.
    virtual void setSpeed(double speed) = 0;
    /// Moves to a recorded moment, ms since 1970 UTC. Does nothing for an embedded meter.
    virtual void jump(std::int64_t timeMs) { static_cast<void>(timeMs); }
};

/// Source, supply and quirks of an embedded meter.
class SeatSource {
public:
    virtual ~SeatSource() = default;
    [[nodiscard]] virtual ui::SourceView sourceView() const = 0;
    virtual void playLivingLoad() = 0;
    /// Plays a set load; the error names the value that is refused.
    virtual Result<Done> playLoad(const LoadSpec& load) = 0;
    /// Plays a recording; `path` is the file it was read from.
    virtual void playRecording(session::PreparedRecording recording, const QString& path) = 0;
    /// Sets the system type; `reply` is called with Done or the refusal.
    virtual void setSystemType(SystemType type, MeterPort::WriteReply reply) = 0;
    /// Position of the supply switch.
    [[nodiscard]] virtual bool controlPower() const = 0;
    virtual void setControlPower(bool supplied) = 0;
    [[nodiscard]] virtual const Quirks& quirks() const = 0;
    virtual void setQuirks(const Quirks& quirks) = 0;
    /// Keeps the last `sets` sample sets for trace(); see EmbeddedMeter.
    virtual void keepTrace(std::size_t sets) = 0;
    [[nodiscard]] virtual InputTrace trace() const = 0;
};

/// The file or database that a meter was recorded in.
class SeatPast {
public:
    virtual ~SeatPast() = default;
    [[nodiscard]] virtual const QString& name() const = 0; ///< path or address, as opened
    [[nodiscard]] virtual int meter() const = 0;           ///< StoredMeter::id
    [[nodiscard]] virtual bool isLog() const = 0;          ///< a CSV log, completely in memory
    /// Reads the readings from `fromMs` to `toMs`, ms since 1970 UTC; of a long range only the
    /// first ReplayReader::kMostDetail. Calls `answer` later, only on success, and never after the
    /// seat has been destroyed. Does nothing for a log.
    virtual void askDetail(std::int64_t fromMs, std::int64_t toMs,
                           std::function<void(std::unique_ptr<past::TrendBuffer>)> answer) = 0;
    /// Adds the note to the file or removes it. `refused` is called later, on failure only, and
    /// never after the seat has been destroyed. A log is refused.
    virtual void changeNote(const past::Note& note, bool removed,
                            std::function<void(const Error&)> refused) = 0;
};

} // namespace s4k::app
