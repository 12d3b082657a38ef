// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/client/modbus_meter.h"
#include "app/session/write_guard.h"
#include "core/panel/panel.h"
#include "ui/model/link_view.h"

#include <QObject>

namespace s4k::app {

/// Who is asked before a live meter is written to, and who keeps what was done.
struct GuardDoors {
    session::WriteGuard::Confirm confirm;
    session::WriteGuard::Audit audit;
};

/// A live meter of the window: polled, guarded, with a front panel of its own.
class LiveMeter final : public QObject {
    Q_OBJECT
public:
    /// `channel` must outlive this.
    LiveMeter(link::ModbusChannel& channel, const link::LiveMeterOptions& options,
              const GuardDoors& doors);
    ~LiveMeter() override;

    [[nodiscard]] link::ModbusMeter& meter() { return m_meter; }
    [[nodiscard]] const link::BusTarget& target() const { return m_channel.target(); }
    [[nodiscard]] std::uint8_t unit() const { return m_meter.options().unit; }
    [[nodiscard]] session::WriteGuard& guard() { return m_guard; }
    [[nodiscard]] panel::Panel& panel() { return m_panel; }
    [[nodiscard]] ui::LinkView link() const;

    void arm(bool armed);
    /// What its panel shows is polled first while it is in sight.
    void setInSight(bool inSight);

    /// What a history calls its bus.
    [[nodiscard]] std::string bus() const { return link::busName(m_channel.target()); }

Q_SIGNALS:
    void measured(const s4k::MeterSnapshot& snapshot);
    void changed(const s4k::MeterSnapshot& snapshot);
    /// State, device, trouble or arming changed.
    void linkChanged();

private:
    link::ModbusChannel& m_channel;
    link::ModbusMeter m_meter;
    session::WriteGuard m_guard;
    Subscription m_subscription;
    panel::Panel m_panel;
    bool m_inSight = false;

    void pollFirst();
};

} // namespace s4k::app
