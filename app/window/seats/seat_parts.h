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

/// What some seats have and others have not.
namespace s4k::app {

/// Run, pause and speed of a meter's time.
class SeatTime {
public:
    virtual ~SeatTime() = default;
    [[nodiscard]] virtual ui::ClockView clockView() const = 0;
    virtual void setRunning(bool running) = 0;
    virtual void setSpeed(double speed) = 0;
    /// To this moment of what was recorded, ms since 1970 UTC; nothing where time only runs on.
    virtual void jump(std::int64_t timeMs) { static_cast<void>(timeMs); }
};

/// What feeds a meter of this program, its supply and its quirks.
class SeatSource {
public:
    virtual ~SeatSource() = default;
    [[nodiscard]] virtual ui::SourceView sourceView() const = 0;
    virtual void playLivingLoad() = 0;
    virtual Result<Done> playLoad(const LoadSpec& load) = 0;
    /// `path` is the file that it was read from.
    virtual void playRecording(session::PreparedRecording recording, const QString& path) = 0;
    virtual void setSystemType(SystemType type, MeterPort::WriteReply reply) = 0;
    [[nodiscard]] virtual bool controlPower() const = 0;
    virtual void setControlPower(bool supplied) = 0;
    [[nodiscard]] virtual const Quirks& quirks() const = 0;
    virtual void setQuirks(const Quirks& quirks) = 0;
    /// See EmbeddedMeter.
    virtual void keepTrace(std::size_t sets) = 0;
    [[nodiscard]] virtual InputTrace trace() const = 0;
};

/// The file or database that a meter was recorded in.
class SeatPast {
public:
    virtual ~SeatPast() = default;
    [[nodiscard]] virtual const QString& name() const = 0; ///< as it was opened
    [[nodiscard]] virtual int meter() const = 0;           ///< StoredMeter::id
    [[nodiscard]] virtual bool isLog() const = 0;          ///< a text; all of it is in memory
    /// Readings of this time in full detail; no answer comes after the seat has gone.
    virtual void askDetail(std::int64_t fromMs, std::int64_t toMs,
                           std::function<void(std::unique_ptr<past::TrendBuffer>)> answer) = 0;
    /// Adds the note to the file, or removes it; `refused` is called where that fails.
    virtual void changeNote(const past::Note& note, bool removed,
                            std::function<void(const Error&)> refused) = 0;
};

} // namespace s4k::app
