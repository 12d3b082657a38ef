// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/seats/replay_reader.h"
#include "app/window/seats/seat.h"
#include "core/port/replay_meter.h"

#include <QString>

#include <memory>
#include <optional>

namespace s4k::app {

/// A recorded meter at the window's desk: it shows one moment of its past.
class ReplaySeat final : public Seat {
    Q_OBJECT
public:
    /// `group` is the name that its file has in the list of meters. Shows the end at first.
    ReplaySeat(ui::MeterKey key, std::shared_ptr<ReplayReader> reader,
               const store::LoadedMeter& meter, QString group);

    [[nodiscard]] MeterPort& port() override { return m_meter; }
    [[nodiscard]] panel::Panel& panel() override { return m_panel; }
    [[nodiscard]] const MeterSnapshot& snapshot() const override { return m_meter.snapshot(); }
    [[nodiscard]] std::int64_t timeMs() const override { return m_timeMs; }
    [[nodiscard]] ui::LinkView link() const override;
    void writeAll(const session::WriteSteps& steps, session::SequenceProgress progress,
                  session::SequenceReply reply, session::SequenceStop stop) override;

    [[nodiscard]] ReplayReader& reader() { return *m_reader; }
    [[nodiscard]] int meter() const { return m_id; } ///< StoredMeter::id
    [[nodiscard]] std::int64_t firstMs() const { return m_firstMs; }
    [[nodiscard]] std::int64_t lastMs() const { return m_lastMs; }
    /// Shows the moment as soon as it has been looked up; of several only the last.
    void goTo(std::int64_t timeMs);
    /// No moment is being looked up.
    [[nodiscard]] bool isSettled() const { return !m_asking; }

private:
    std::shared_ptr<ReplayReader> m_reader;
    int m_id;
    std::int64_t m_firstMs;
    std::int64_t m_lastMs;
    QString m_group;
    QString m_where;
    QString m_device;
    int m_unit;
    bool m_readingsOnly;
    ReplayMeter m_meter;
    panel::Panel m_panel;
    std::int64_t m_timeMs = 0;
    std::int64_t m_sampleMs = -1; ///< of what is shown
    bool m_asking = false;
    std::optional<std::int64_t> m_wanted;
    QString m_problem;

    void ask(std::int64_t timeMs);
    void take(std::int64_t timeMs, const ReplayReader::Moment& moment);
    void show(const past::Moment& sample, std::int64_t timeMs);
    [[nodiscard]] QString gapText() const;
};

} // namespace s4k::app
