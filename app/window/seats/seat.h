// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/write_sequence.h"
#include "core/panel/panel.h"
#include "core/port/meter_port.h"
#include "ui/model/link_view.h"
#include "ui/model/meter_view.h"

#include <QObject>

#include <cstdint>
#include <functional>
#include <string>
#include <utility>

namespace s4k::app {

class SeatPast;
class SeatSource;
class SeatTime;

/// A meter of the window, of any kind: its snapshot and link, and the actions on it. An action that
/// a kind of meter does not support does nothing.
class Seat : public QObject {
    Q_OBJECT
public:
    /// Removes the meter and destroys its seat.
    using Closer = std::function<void()>;

    Seat(ui::MeterKey key, Closer closer) : m_key(key), m_closer(std::move(closer)) {}

    [[nodiscard]] ui::MeterKey key() const { return m_key; }
    [[nodiscard]] virtual MeterPort& port() = 0;     ///< for writes and commands
    [[nodiscard]] virtual panel::Panel& panel() = 0; ///< keeps its screen while others are shown
    [[nodiscard]] virtual const MeterSnapshot& snapshot() const = 0;
    /// Time of the snapshot, ms since 1970 UTC. An embedded meter has its own calendar, which may
    /// run faster than the computer's clock.
    [[nodiscard]] virtual std::int64_t timeMs() const = 0;
    [[nodiscard]] virtual ui::LinkView link() const = 0;
    /// Name of its bus in a history; empty unless the meter is live.
    [[nodiscard]] virtual std::string bus() const { return {}; }

    /// Control of its time (run, pause, speed); null for a live meter.
    [[nodiscard]] virtual SeatTime* time() { return nullptr; }
    /// Control of its source; null unless the meter is embedded.
    [[nodiscard]] virtual SeatSource* source() { return nullptr; }
    /// The history or log it was recorded in; null unless the meter is recorded.
    [[nodiscard]] virtual SeatPast* past() { return nullptr; }

    /// Removes the meter and destroys this seat. Must not be called from a signal of the seat or of
    /// its meter.
    void close() {
        const Closer closer = m_closer; // outlives the seat
        closer();
    }
    /// Ends the connection and removes the meter. Does nothing for an embedded meter.
    virtual void hangUp() { close(); }
    /// Allows writes to a live meter, each after a confirmation, or forbids them again.
    virtual void arm(bool armed) { static_cast<void>(armed); }
    /// Reports that the meter is now shown, or its panel shows another screen (true), or that it is
    /// no longer shown (false).
    virtual void setInSight(bool inSight) { static_cast<void>(inSight); }
    /// Reports whether an embedded meter with the same settings is shown beside it.
    virtual void setTwin(bool has) { static_cast<void>(has); }
    /// Writes several parameters in order; see session::writeSequence.
    virtual void writeAll(const session::WriteSteps& steps, session::SequenceProgress progress,
                          session::SequenceReply reply, session::SequenceStop stop) = 0;

Q_SIGNALS:
    /// A new reading was measured.
    void measured(const s4k::MeterSnapshot& snapshot);
    /// Something other than a reading changed, see MeterListener.
    void changed(const s4k::MeterSnapshot& snapshot);
    void linkChanged();
    void timeChanged();   ///< SeatTime::clockView() changed
    void sourceChanged(); ///< source, supply or quirks of SeatSource changed
    /// The replay of a recorded meter is now at `momentMs`, ms since 1970 UTC.
    void moved(std::int64_t momentMs);

private:
    ui::MeterKey m_key;
    Closer m_closer;
};

} // namespace s4k::app
