// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/meter_session.h"
#include "app/window/seats/seat.h"

#include <QString>

#include <optional>

namespace s4k::app {

/// A meter that runs in this program.
class EmbeddedSeat final : public Seat {
    Q_OBJECT
public:
    /// Both must outlive the seat; `nowMs` is what its calendar begins with.
    EmbeddedSeat(ui::MeterKey key, session::MeterSession& session, panel::Panel& panel,
                 std::int64_t nowMs);

    [[nodiscard]] MeterPort& port() override { return m_session.meter(); }
    [[nodiscard]] panel::Panel& panel() override { return m_panel; }
    [[nodiscard]] const MeterSnapshot& snapshot() const override { return m_session.snapshot(); }
    [[nodiscard]] std::int64_t timeMs() const override;
    /// Its calendar shows this time now; it begins with the wall's.
    void setTime(std::int64_t timeMs);
    [[nodiscard]] ui::LinkView link() const override { return {}; }
    void writeAll(const session::WriteSteps& steps, session::SequenceProgress progress,
                  session::SequenceReply reply, session::SequenceStop stop) override;
    [[nodiscard]] session::MeterSession* session() override { return &m_session; }

    /// The newest error of its storage that has not been told yet.
    [[nodiscard]] std::optional<Error> newStorageError();
    /// Path of the recording that plays.
    QString recording;

private:
    session::MeterSession& m_session;
    panel::Panel& m_panel;
    std::int64_t m_bornMs = 0;           ///< when its meter time was 0
    std::optional<Error> m_storageError; ///< told last
};

} // namespace s4k::app
