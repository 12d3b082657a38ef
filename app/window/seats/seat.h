// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/write_sequence.h"
#include "core/panel/panel.h"
#include "core/port/meter_port.h"
#include "ui/model/link_view.h"
#include "ui/model/meter_view.h"

#include <QObject>

#include <cstdint>
#include <string>

namespace s4k::session {
class MeterSession;
}

namespace s4k::app {

/// A meter in the window, wherever it runs.
class Seat : public QObject {
    Q_OBJECT
public:
    explicit Seat(ui::MeterKey key) : m_key(key) {}

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
    /// See session::writeSequence.
    virtual void writeAll(const session::WriteSteps& steps, session::SequenceProgress progress,
                          session::SequenceReply reply, session::SequenceStop stop) = 0;
    /// What feeds the meter, its supply and its quirks; null where this program has none of it.
    [[nodiscard]] virtual session::MeterSession* session() { return nullptr; }
    /// It is in sight now, or is not any more.
    virtual void setInSight(bool inSight) { static_cast<void>(inSight); }

Q_SIGNALS:
    /// A reading.
    void measured(const s4k::MeterSnapshot& snapshot);
    /// Something else than a reading changed, see MeterListener.
    void changed(const s4k::MeterSnapshot& snapshot);
    void linkChanged();

private:
    ui::MeterKey m_key;
};

} // namespace s4k::app
