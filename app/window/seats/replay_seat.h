// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/seats/replay_reader.h"
#include "app/window/seats/replay_time.h"
#include "app/window/seats/seat.h"
#include "core/port/replay_meter.h"

#include <QString>

#include <memory>
#include <optional>

namespace s4k::app {

/// A recorded meter: shows one moment of a history or log.
class ReplaySeat final : public Seat, private SeatPast {
    Q_OBJECT
public:
    /// `group` is the name of its file in the list of meters. Shows the last recorded moment first.
    ReplaySeat(ui::MeterKey key, Closer closer, std::shared_ptr<ReplayReader> reader,
               const store::LoadedMeter& meter, QString group);

    [[nodiscard]] MeterPort& port() override { return m_meter; }
    [[nodiscard]] panel::Panel& panel() override { return m_panel; }
    [[nodiscard]] const MeterSnapshot& snapshot() const override { return m_meter.snapshot(); }
    [[nodiscard]] std::int64_t timeMs() const override { return m_timeMs; }
    [[nodiscard]] ui::LinkView link() const override;
    /// Always refused: recorded settings cannot be changed.
    void writeAll(const session::WriteSteps& steps, session::SequenceProgress progress,
                  session::SequenceReply reply, session::SequenceStop stop) override;

    [[nodiscard]] SeatTime* time() override { return &m_time; }
    [[nodiscard]] SeatPast* past() override { return this; }
    /// Pauses the replay when the meter is no longer in sight.
    void setInSight(bool inSight) override;

private:
    std::shared_ptr<ReplayReader> m_reader;
    int m_id;
    std::int64_t m_firstMs;
    std::int64_t m_lastMs;
    ReplayTime m_time;
    QString m_group;
    QString m_where;
    QString m_device;
    int m_unit;
    bool m_readingsOnly;
    ReplayMeter m_meter;
    panel::Panel m_panel;
    std::int64_t m_timeMs = 0;
    std::int64_t m_sampleMs = -1; ///< time of the shown sample; -1 before the first
    bool m_asking = false;
    std::optional<std::int64_t> m_wanted;
    QString m_problem;

    [[nodiscard]] const QString& name() const override { return m_reader->name(); }
    [[nodiscard]] int meter() const override { return m_id; }
    [[nodiscard]] bool isLog() const override { return m_reader->isLog(); }
    void askDetail(std::int64_t fromMs, std::int64_t toMs,
                   std::function<void(std::unique_ptr<past::TrendBuffer>)> answer) override;
    void changeNote(const past::Note& note, bool removed,
                    std::function<void(const Error&)> refused) override;

    /// Looks up the moment and shows it. While a lookup runs, only the last requested moment is
    /// remembered.
    void goTo(std::int64_t timeMs);
    void ask(std::int64_t timeMs);
    void take(std::int64_t timeMs, const ReplayReader::Moment& moment);
    void show(const past::Moment& sample, std::int64_t timeMs);
    [[nodiscard]] QString gapText() const;
};

} // namespace s4k::app
