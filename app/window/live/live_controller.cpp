// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/live/live_controller.h"

#include "app/base/text.h"
#include "app/session/write_words.h"
#include "app/window/live/host_lookup.h"
#include "ui/panel/faceplate.h"
#include "ui/panel/link_badges.h"

#include <utility>
#include <vector>

namespace s4k::app {

using ui::ConnectChoice;
using ui::MainWindow;

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

LiveController::LiveController(Desk& desk, MainWindow& window, modbus::TrafficLog& log,
                               const QString& auditFile, session::Clocks clocks, QObject* parent)
    : QObject(parent), m_desk(desk), m_window(window), m_buses(log), m_audit(auditFile),
      m_clocks(std::move(clocks)) {
    connectWindow();
}

// The seats go before the meters they are for.
LiveController::~LiveController() {
    std::vector<LiveSeat*> mine;
    for (const auto& seat : m_desk.seats())
        if (auto* const live = qobject_cast<LiveSeat*>(seat.get()))
            mine.push_back(live);
    for (LiveSeat* const seat : mine)
        m_desk.leave(*seat);
}

void LiveController::connectWindow() {
    ui::LinkBadges& badges = m_window.badges();
    connect(&badges, &ui::LinkBadges::armRequested, this, &LiveController::arm);
    const auto hangUp = [this] {
        if (LiveSeat* const seat = shownSeat())
            disconnectFrom(*seat);
    };
    connect(&badges, &ui::LinkBadges::disconnectRequested, this, hangUp);
    connect(&m_window, &MainWindow::removeMeterRequested, this, hangUp);
    // A key may have brought another screen: what it shows is polled first from now on.
    connect(&m_window.faceplate(), &ui::Faceplate::keyPressed, this, [this] {
        if (LiveSeat* const seat = shownSeat())
            seat->setInSight(true);
    });
}

LiveSeat* LiveController::shownSeat() {
    return qobject_cast<LiveSeat*>(m_desk.shown());
}

LiveSeat* LiveController::seatOf(const LiveMeter& meter) {
    for (const auto& seat : m_desk.seats())
        if (auto* const live = qobject_cast<LiveSeat*>(seat.get()))
            if (&live->meter() == &meter)
                return live;
    return nullptr;
}

void LiveController::connectTo(const ConnectChoice& choice) {
    lookUpHost(choice, this, [this](const Result<ConnectChoice>& found) {
        if (found)
            open(*found);
        else
            m_window.showMessage(ui::messageOf(found.error()));
    });
}

void LiveController::open(const ConnectChoice& choice) {
    const auto order = liveOrder(choice);
    if (!order) {
        m_window.showMessage(ui::messageOf(order.error()));
        return;
    }
    if (LiveMeter* const known = m_buses.find(order->target, order->meter.unit)) {
        if (LiveSeat* const seat = seatOf(*known))
            m_desk.show(*seat);
        return;
    }
    const auto attached = m_buses.attach(*order, doors());
    if (!attached) {
        m_window.showMessage(ui::messageOf(attached.error()));
        return;
    }
    m_desk.show(m_desk.join(std::make_unique<LiveSeat>(m_desk.newKey(), **attached, m_clocks)));
    Q_EMIT connected(choice);
}

void LiveController::disconnectFrom(Seat& seat) {
    auto* const live = qobject_cast<LiveSeat*>(&seat);
    if (live == nullptr)
        return;
    LiveMeter& meter = live->meter();
    m_desk.leave(seat);
    m_buses.detach(meter);
    Q_EMIT disconnected();
}

void LiveController::arm(bool armed) {
    if (LiveSeat* const seat = shownSeat())
        seat->meter().arm(armed);
}

GuardDoors LiveController::doors() {
    return {
        [this](const std::vector<session::Change>& changes, session::WriteGuard::Answer answer) {
            m_window.confirmWrites(questionOf(changes), std::move(answer));
        },
        [this](const session::AuditEntry& entry) { return keep(entry); }};
}

Result<Done> LiveController::keep(const session::AuditEntry& entry) {
    return m_audit.append({toQt(entry.change.meter), toQt(entry.change.what),
                           toQt(entry.change.before), toQt(entry.change.after),
                           toQt(session::auditStageName(entry.stage)), toQt(entry.outcome)});
}

} // namespace s4k::app
