// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/seats/live_seat.h"

#include "app/base/text.h"
#include "app/link/client/answer_check.h"
#include "app/window/live/live_order.h"
#include "core/panel/shown.h"

#include <utility>

namespace s4k::app {

using link::LinkState;

namespace {

ui::LinkHealth healthOf(LinkState state) {
    switch (state) {
    case LinkState::Connecting:
        return ui::LinkHealth::Connecting;
    case LinkState::Live:
        return ui::LinkHealth::Live;
    case LinkState::Stale:
        return ui::LinkHealth::Stale;
    case LinkState::Lost:
        return ui::LinkHealth::Lost;
    case LinkState::OtherDevice:
        break;
    }
    return ui::LinkHealth::OtherDevice;
}

QString deviceText(const modbus::Recognition& device) {
    const QString name = toQt(device.name);
    return device.firmware
               ? name + QStringLiteral(" V") + toQt(modbus::versionText(*device.firmware).view())
               : name;
}

} // namespace

LiveSeat::LiveSeat(ui::MeterKey key, Closer closer, std::shared_ptr<link::ModbusChannel> channel,
                   const link::LiveMeterOptions& options, const GuardDoors& doors,
                   const session::Clocks& clocks)
    : Seat(key, std::move(closer)), m_channel(std::move(channel)), m_meter(*m_channel, options),
      m_guard(m_meter, link::unitText(options.unit, m_channel->target()), doors.confirm,
              doors.audit),
      m_wall(clocks), m_timeMs(m_wall.nowMs()), m_panel(m_guard) {
    connectMeter();
    m_meter.start();
}

LiveSeat::~LiveSeat() {
    m_meter.stop();
}

void LiveSeat::connectMeter() {
    m_subscription =
        m_guard.subscribe({[this](const MeterSnapshot& snapshot) {
                               m_timeMs = m_wall.nowMs();
                               Q_EMIT measured(snapshot);
                           },
                           [this](const MeterSnapshot& snapshot) { Q_EMIT changed(snapshot); }});
    connect(&m_meter, &link::ModbusMeter::linkChanged, this, [this] {
        const LinkState state = m_meter.linkState();
        if (state == LinkState::Lost || state == LinkState::OtherDevice)
            m_guard.arm(false); // the next device to answer may be another meter
        Q_EMIT linkChanged();
    });
    connect(&m_meter, &link::ModbusMeter::roundEnded, this, [this] {
        pollFirst();
        Q_EMIT linkChanged(); // rate and age
    });
}

const std::optional<Error>& LiveSeat::trouble() const {
    return m_meter.lastError() ? m_meter.lastError() : m_channel->lastError();
}

ui::LinkView LiveSeat::link() const {
    ui::LinkView view;
    view.health = healthOf(m_meter.linkState());
    view.bus = toQt(link::targetText(m_channel->target()));
    view.where = ui::connectTitle(choiceFor(m_channel->target(), m_meter.options().unit));
    if (m_meter.device())
        view.device = deviceText(*m_meter.device());
    view.pollsPerSecond = m_meter.pollsPerSecond();
    view.ageSeconds = m_meter.ageSeconds();
    if (const auto& error = trouble()) {
        view.problem = translated(error->cause);
        view.remedy = translated(error->remedy);
    }
    view.armed = m_guard.armed();
    view.hasTwin = m_hasTwin;
    return view;
}

void LiveSeat::arm(bool armed) {
    if (armed == m_guard.armed())
        return;
    m_guard.arm(armed);
    Q_EMIT linkChanged();
}

void LiveSeat::setInSight(bool inSight) {
    m_inSight = inSight;
    pollFirst();
}

void LiveSeat::pollFirst() {
    m_meter.setShown(m_inSight ? panel::shownBlocks(m_panel.state(), m_panel.snapshot())
                               : BlockSet());
}

void LiveSeat::setTwin(bool has) {
    if (has == m_hasTwin)
        return;
    m_hasTwin = has;
    Q_EMIT linkChanged();
}

void LiveSeat::writeAll(const session::WriteSteps& steps, session::SequenceProgress progress,
                        session::SequenceReply reply, session::SequenceStop stop) {
    m_guard.writeAll(steps, std::move(progress), std::move(reply), std::move(stop));
}

} // namespace s4k::app
