// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/client/modbus_meter.h"
#include "app/session/write_guard.h"
#include "app/window/seats/seat.h"
#include "app/window/seats/steady_wall.h"

namespace s4k::app {

/// The two callbacks of a WriteGuard: `confirm` asks the user before a write to a live meter,
/// `audit` records the write.
struct GuardDoors {
    session::WriteGuard::Confirm confirm;
    session::WriteGuard::Audit audit;
};

/// A live meter: polled over Modbus, write-protected by a WriteGuard, with its own front panel.
class LiveSeat final : public Seat {
    Q_OBJECT
public:
    /// `channel` is shared by the meters of one bus; it closes with the last of them. Polling
    /// starts at once.
    LiveSeat(ui::MeterKey key, Closer closer, std::shared_ptr<link::ModbusChannel> channel,
             const link::LiveMeterOptions& options, const GuardDoors& doors,
             const session::Clocks& clocks);
    ~LiveSeat() override;

    [[nodiscard]] MeterPort& port() override { return m_guard; }
    [[nodiscard]] panel::Panel& panel() override { return m_panel; }
    [[nodiscard]] const MeterSnapshot& snapshot() const override { return m_meter.snapshot(); }
    [[nodiscard]] std::int64_t timeMs() const override { return m_timeMs; }
    [[nodiscard]] ui::LinkView link() const override;
    [[nodiscard]] std::string bus() const override { return link::busName(m_channel->target()); }
    void arm(bool armed) override;
    /// While the meter is in sight, the registers that its front panel shows are polled first.
    void setInSight(bool inSight) override;
    void setTwin(bool has) override;
    void writeAll(const session::WriteSteps& steps, session::SequenceProgress progress,
                  session::SequenceReply reply, session::SequenceStop stop) override;

    [[nodiscard]] const std::shared_ptr<link::ModbusChannel>& channel() const { return m_channel; }
    [[nodiscard]] std::uint8_t unit() const { return m_meter.options().unit; }
    /// Last error of the meter, or else of its channel; nullopt when the meter answers.
    [[nodiscard]] const std::optional<Error>& trouble() const;

private:
    std::shared_ptr<link::ModbusChannel> m_channel;
    link::ModbusMeter m_meter;
    session::WriteGuard m_guard;
    SteadyWall m_wall;
    std::int64_t m_timeMs;
    Subscription m_subscription;
    panel::Panel m_panel;
    bool m_inSight = false;
    bool m_hasTwin = false;

    void connectMeter();
    void pollFirst();
};

} // namespace s4k::app
