// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/seats/desk.h"

#include "ui/registers/registers_view.h"
#include "ui/setup/setup_view.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace s4k::app {

Desk::Desk(ui::MainWindow& window, QObject* parent) : QObject(parent), m_window(window) {
    connectWindow();
}

Desk::~Desk() = default;

void Desk::connectWindow() {
    connect(&m_window, &ui::MainWindow::meterRequested, this, [this](ui::MeterKey key) {
        if (Seat* const seat = find(key); seat != nullptr && seat != m_shown)
            show(*seat);
    });
    connect(&m_window, &ui::MainWindow::parameterWriteRequested, this, &Desk::write);
    connect(&m_window, &ui::MainWindow::commandRequested, this, &Desk::run);
    connect(&m_window.setup(), &ui::SetupView::writeAllRequested, this, &Desk::writeAll);
}

Seat& Desk::join(std::unique_ptr<Seat> joining) {
    Seat& seat = *m_seats.emplace_back(std::move(joining));
    connectSeat(seat);
    m_window.addMeter(seat.key(), seat.snapshot(), seat.link());
    if (m_shown == nullptr)
        show(seat);
    Q_EMIT joined(seat);
    return seat;
}

void Desk::connectSeat(Seat& seat) {
    connect(&seat, &Seat::measured, this, [this, &seat](const MeterSnapshot& snapshot) {
        m_window.showReading(seat.key(), seat.timeMs(), snapshot);
    });
    connect(&seat, &Seat::changed, this, [this, &seat](const MeterSnapshot& snapshot) {
        m_window.showSnapshot(seat.key(), snapshot);
        if (&seat == m_shown)
            showAvailabilities();
    });
    connect(&seat, &Seat::linkChanged, this,
            [this, &seat] { m_window.showLink(seat.key(), seat.link()); });
}

void Desk::leave(Seat& seat) {
    const auto found = std::find_if(m_seats.begin(), m_seats.end(),
                                    [&seat](const auto& one) { return one.get() == &seat; });
    if (found == m_seats.end() || m_seats.size() == 1)
        return;
    Q_EMIT aboutToLeave(seat);
    disconnect(&seat, nullptr, this, nullptr);
    if (&seat == m_shown)
        show(*(found == m_seats.begin() ? m_seats[1] : m_seats[0]));
    m_window.removeMeter(seat.key());
    m_seats.erase(found);
}

Seat* Desk::find(ui::MeterKey key) {
    for (const auto& seat : m_seats)
        if (seat->key() == key)
            return seat.get();
    return nullptr;
}

void Desk::show(Seat& seat) {
    Q_EMIT aboutToShow(seat);
    if (m_shown != nullptr)
        m_shown->setInSight(false);
    m_shown = &seat;
    seat.setInSight(true);
    m_window.showMeter(seat.key(), seat.panel(), seat.snapshot());
    m_window.showLink(seat.key(), seat.link());
    showAvailabilities();
    Q_EMIT shownChanged();
}

void Desk::showAvailabilities() {
    ui::Availabilities availabilities{};
    for (const ParameterRow& row : kParameterTable)
        availabilities[index(row.parameter)] = m_shown->port().availability(row.parameter);
    m_window.showAvailabilities(availabilities);
}

void Desk::write(Parameter p, int value) {
    m_shown->port().writeParameter(p, value,
                                   [window = &m_window](const Result<std::int32_t>& answer) {
                                       if (!answer)
                                           window->showMessage(ui::messageOf(answer.error()));
                                   });
}

void Desk::run(Command command) {
    m_shown->port().runCommand(command, [window = &m_window](const Result<Done>& answer) {
        if (!answer) {
            window->showMessage(ui::messageOf(answer.error()));
            return;
        }
        ui::Message message;
        message.thing = tr("The meter has run the command");
        message.cause = tr("its registers show the effect with the next reading");
        window->showMessage(message);
    });
}

void Desk::writeAll(const ui::WriteOrder& order) {
    const ui::MeterKey key = m_shown->key();
    // Another meter may be in sight when the answers come.
    const auto tell = [this, key](const auto& what) {
        if (m_shown->key() == key)
            what(m_window.setup());
    };
    m_shown->writeAll(
        order,
        [tell](std::size_t done, std::size_t all) {
            tell([done, all](ui::SetupView& setup) {
                setup.showWriting(static_cast<int>(done), static_cast<int>(all));
            });
        },
        [tell](const Result<Done>& answer) {
            tell([&answer](ui::SetupView& setup) {
                setup.showWriting(0, 0);
                if (!answer)
                    setup.showRefusal(ui::refusalText(answer.error()));
            });
        },
        {});
}

} // namespace s4k::app
