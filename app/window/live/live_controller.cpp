// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/live/live_controller.h"

#include "app/base/text.h"
#include "app/session/write_words.h"
#include "app/window/live/host_lookup.h"
#include "app/window/seats/live_seat.h"
#include "ui/connect/write_confirmation.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"

#include <utility>
#include <vector>

namespace s4k::app {

using ui::ConnectChoice;

namespace {

ui::WriteQuestion questionOf(const std::vector<session::Change>& changes) {
    ui::WriteQuestion question;
    for (const session::Change& change : changes) {
        question.meter = toQt(change.meter);
        question.changes.push_back({toQt(change.what), toQt(change.before), toQt(change.after)});
    }
    return question;
}

} // namespace

LiveController::LiveController(Desk& desk, ui::MainWindow& window, modbus::TrafficLog& log,
                               const QString& auditFile, session::Clocks clocks, QObject* parent)
    : QObject(parent), m_desk(desk), m_window(window), m_buses(log), m_audit(auditFile),
      m_clocks(std::move(clocks)) {}

// The seats go before the connections they are for.
LiveController::~LiveController() {
    for (const auto& [key, place] : std::exchange(m_places, {}))
        m_desk.leave(key);
}

void LiveController::connectTo(const ConnectChoice& choice) {
    lookUpHost(choice, this, [this](const Result<ConnectChoice>& found) {
        if (found)
            open(*found);
        else
            m_window.messages().showMessage(ui::messageOf(found.error()));
    });
}

ui::MeterKey LiveController::keyAt(const LiveOrder& order) const {
    for (const auto& [key, place] : m_places)
        if (m_buses.isSameBus(place.first, order.target) && place.second == order.meter.unit)
            return key;
    return 0;
}

void LiveController::open(const ConnectChoice& choice) {
    const auto order = liveOrder(choice);
    if (!order) {
        m_window.messages().showMessage(ui::messageOf(order.error()));
        return;
    }
    if (const ui::MeterKey known = keyAt(*order); known != 0) {
        m_desk.show(known);
        return;
    }
    const auto channel = m_buses.attach(*order);
    if (!channel) {
        m_window.messages().showMessage(ui::messageOf(channel.error()));
        return;
    }
    const ui::MeterKey key = m_desk.newKey();
    m_places[key] = {(*channel)->target(), order->meter.unit};
    m_desk.join(std::make_unique<LiveSeat>(
        key, [this, key] { close(key); }, **channel, order->meter, doors(key), m_clocks));
    m_desk.show(key);
    Q_EMIT connected(choice);
}

void LiveController::close(ui::MeterKey key) {
    m_desk.leave(key);
    const auto place = m_places.find(key);
    if (m_desk.find(key) != nullptr || place == m_places.end())
        return; // the last meter stays
    const auto [target, unit] = place->second;
    m_places.erase(place);
    m_buses.detach(target, unit);
    Q_EMIT disconnected();
}

GuardDoors LiveController::doors(ui::MeterKey key) {
    return {[this, key](const std::vector<session::Change>& changes,
                        session::WriteGuard::Answer answer) {
                auto* const dialog =
                    new ui::WriteConfirmation(questionOf(changes), std::move(answer), &m_window);
                // There is nothing to ask about a meter that is gone.
                if (const Seat* const seat = m_desk.find(key))
                    connect(seat, &QObject::destroyed, dialog, &QDialog::reject);
                dialog->open();
            },
            [this](const session::AuditEntry& entry) { return keep(entry); }};
}

Result<Done> LiveController::keep(const session::AuditEntry& entry) {
    return m_audit.append({toQt(entry.change.meter), toQt(entry.change.what),
                           toQt(entry.change.before), toQt(entry.change.after),
                           toQt(session::auditStageName(entry.stage)), toQt(entry.outcome)});
}

} // namespace s4k::app
