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

/// A meter in the window, wherever it runs: what it shows, and what can be done with it. A verb
/// that a kind of meter does not have does nothing.
class Seat : public QObject {
    Q_OBJECT
public:
    /// Takes the meter away; the seat is gone afterwards.
    using Closer = std::function<void()>;

    Seat(ui::MeterKey key, Closer closer) : m_key(key), m_closer(std::move(closer)) {}

    [[nodiscard]] ui::MeterKey key() const { return m_key; }
    [[nodiscard]] virtual MeterPort& port() = 0;     ///< for writes
    [[nodiscard]] virtual panel::Panel& panel() = 0; ///< keeps its screen while others are shown
    [[nodiscard]] virtual const MeterSnapshot& snapshot() const = 0;
    /// When the snapshot was true, ms since 1970 UTC. A meter of this program has its own calendar,
    /// which may run faster than the wall's.
    [[nodiscard]] virtual std::int64_t timeMs() const = 0;
    [[nodiscard]] virtual ui::LinkView link() const = 0;
    /// What a history calls its bus; empty for a meter of this program.
    [[nodiscard]] virtual std::string bus() const { return {}; }

    /// Run, pause and speed of its time; null where it keeps its own.
    [[nodiscard]] virtual SeatTime* time() { return nullptr; }
    /// What feeds it; null where this program does not.
    [[nodiscard]] virtual SeatSource* source() { return nullptr; }
    /// Where it was recorded; null for a meter that is measuring.
    [[nodiscard]] virtual SeatPast* past() { return nullptr; }

    /// Takes the meter away; see Closer. Never inside a signal of the seat or of its meter.
    void close() {
        const Closer closer = m_closer; // outlives the seat
        closer();
    }
    /// Ends the connection to it, and with it the seat.
    virtual void hangUp() { close(); }
    /// Allows writes to it, each after a question, or does not any more.
    virtual void arm(bool armed) { static_cast<void>(armed); }
    /// It is in sight now, perhaps with another screen, or is not any more.
    virtual void setInSight(bool inSight) { static_cast<void>(inSight); }
    /// Whether an embedded meter with its settings is shown beside it.
    virtual void setTwin(bool has) { static_cast<void>(has); }
    /// See session::writeSequence.
    virtual void writeAll(const session::WriteSteps& steps, session::SequenceProgress progress,
                          session::SequenceReply reply, session::SequenceStop stop) = 0;

Q_SIGNALS:
    /// A reading.
    void measured(const s4k::MeterSnapshot& snapshot);
    /// Something else than a reading changed, see MeterListener.
    void changed(const s4k::MeterSnapshot& snapshot);
    void linkChanged();
    void timeChanged();   ///< SeatTime::clockView
    void sourceChanged(); ///< SeatSource: source, supply or quirks
    /// Its time moves through what was recorded; ms since 1970 UTC.
    void moved(std::int64_t momentMs);

private:
    ui::MeterKey m_key;
    Closer m_closer;
};

} // namespace s4k::app
