// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/live/live_controller.h"

#include "app/base/text.h"
#include "app/session/write_words.h"
#include "app/window/live/host_lookup.h"
#include "app/window/seats/live_seat.h"
#include "ui/connect/write_confirmation.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace s4k::app {

using ui::ConnectChoice;

namespace {

ui::WriteQuestion questionOf(const std::vector<session::Change>& changes) {
    ui::WriteQuestion question;
    for (const session::Change& change : changes) {
        question.meter = translated(change.meter);
        question.changes.push_back(
            {translated(change.what), translated(change.before), translated(change.after)});
    }
    return question;
}

} // namespace

LiveController::LiveController(Desk& desk, ui::MainWindow& window, modbus::TrafficLog& log,
                               const QString& auditFile, session::Clocks clocks, QObject* parent)
    : QObject(parent), m_desk(desk), m_window(window), m_buses(log), m_audit(auditFile),
      m_clocks(std::move(clocks)) {}

void LiveController::connectTo(const ConnectChoice& choice) {
    ++m_lookUps;
    lookUpHost(choice, this, [this](const Result<ConnectChoice>& found) {
        --m_lookUps;
        if (found)
            open(*found);
        else
            m_window.messages().showMessage(ui::messageOf(found.error()));
    });
}

bool LiveController::isConnecting() const {
    const auto& seats = m_desk.seats();
    return m_lookUps > 0 || std::any_of(seats.begin(), seats.end(), [](const auto& seat) {
               return seat->link().health == ui::LinkHealth::Connecting;
           });
}

void LiveController::open(const ConnectChoice& choice) {
    const auto order = liveOrder(choice);
    if (!order) {
        m_window.messages().showMessage(ui::messageOf(order.error()));
        return;
    }
    if (const LiveSeat* const known = m_buses.find(order->target, order->meter.unit)) {
        m_desk.show(known->key());
        return;
    }
    const ui::MeterKey key = m_desk.newKey();
    auto seat = m_buses.attach(
        key, [this, key] { m_desk.leave(key); }, *order, doors(key), m_clocks);
    if (!seat) {
        m_window.messages().showMessage(ui::messageOf(seat.error()));
        return;
    }
    connect(seat->get(), &QObject::destroyed, this, &LiveController::disconnected);
    watchStart(**seat);
    m_desk.join(std::move(*seat));
    m_desk.show(key);
    Q_EMIT connected(choice);
}

/// Shows once why a new meter does not answer; later its badges show the state.
void LiveController::watchStart(LiveSeat& seat) {
    const auto watch = std::make_shared<QMetaObject::Connection>();
    *watch = connect(&seat, &Seat::linkChanged, this, [this, &seat, watch] {
        const ui::LinkHealth health = seat.link().health;
        if (health == ui::LinkHealth::Connecting)
            return;
        if (const auto& trouble = seat.trouble(); trouble && health == ui::LinkHealth::Lost)
            m_window.messages().showMessage(ui::messageOf(*trouble));
        disconnect(*watch);
    });
}

GuardDoors LiveController::doors(ui::MeterKey key) {
    return {[this, key](const std::vector<session::Change>& changes,
                        session::WriteGuard::Answer answer) {
                auto* const dialog =
                    new ui::WriteConfirmation(questionOf(changes), std::move(answer), &m_window);
                // The dialog is closed when its meter is removed.
                if (const Seat* const seat = m_desk.find(key))
                    connect(seat, &QObject::destroyed, dialog, &QDialog::reject);
                dialog->open();
            },
            [this](const session::AuditEntry& entry) { return keep(entry); }};
}

Result<Done> LiveController::keep(const session::AuditEntry& entry) {
    const auto& [meter, what, before, after] = entry.change;
    return m_audit.append({toQt(meter.english()), toQt(what.english()), toQt(before.english()),
                           toQt(after.english()), toQt(session::auditStageName(entry.stage)),
                           toQt(entry.outcome)});
}

} // namespace s4k::app
