// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/seats/desk.h"

#include <algorithm>
#include <utility>

namespace s4k::app {

namespace {

ui::Availabilities availabilitiesOf(Seat& seat) {
    ui::Availabilities availabilities{};
    for (const ParameterRow& row : kParameterTable)
        availabilities[index(row.parameter)] = seat.port().availability(row.parameter);
    return availabilities;
}

} // namespace

Desk::Desk(ui::MeterStore& store, QObject* parent) : QObject(parent), m_store(store) {}

Desk::~Desk() = default;

Seat& Desk::join(std::unique_ptr<Seat> joining) {
    Seat& seat = *m_seats.emplace_back(std::move(joining));
    m_store.add(seat.key(), {seat.snapshot(), seat.timeMs(), seat.link(), availabilitiesOf(seat)});
    connectSeat(seat);
    if (m_store.shown() == 0)
        show(seat.key());
    Q_EMIT joined(seat);
    return seat;
}

void Desk::connectSeat(Seat& seat) {
    const ui::MeterKey key = seat.key();
    const auto showAvailabilities = [this, &seat, key] {
        m_store.setAvailabilities(key, availabilitiesOf(seat));
    };
    connect(&seat, &Seat::measured, this, [this, &seat, key](const MeterSnapshot& snapshot) {
        m_store.measure(key, seat.timeMs(), snapshot);
    });
    connect(&seat, &Seat::changed, this,
            [this, key](const MeterSnapshot& snapshot) { m_store.change(key, snapshot); });
    connect(&seat, &Seat::linkChanged, this,
            [this, &seat, key] { m_store.setLink(key, seat.link()); });
    connect(&seat, &Seat::changed, this, showAvailabilities);
    connect(&seat, &Seat::linkChanged, this, showAvailabilities);
    connect(&seat, &Seat::sourceChanged, this, [this, &seat] {
        if (&seat == shown())
            Q_EMIT sourceChanged(seat);
    });
    connect(&seat, &Seat::timeChanged, this, [this, &seat] {
        if (&seat == shown())
            Q_EMIT timeChanged(seat);
    });
}

void Desk::leave(ui::MeterKey key) {
    const auto found = std::find_if(m_seats.begin(), m_seats.end(),
                                    [key](const auto& seat) { return seat->key() == key; });
    if (found == m_seats.end() || m_seats.size() == 1)
        return;
    Q_EMIT aboutToLeave(**found);
    disconnect(found->get(), nullptr, this, nullptr);
    if (key == m_store.shown())
        show(m_seats[found == m_seats.begin() ? 1 : 0]->key());
    m_store.remove(key);
    const std::unique_ptr<Seat> gone = std::move(*found);
    m_seats.erase(found);
}

Seat* Desk::find(ui::MeterKey key) const {
    for (const auto& seat : m_seats)
        if (seat->key() == key)
            return seat.get();
    return nullptr;
}

void Desk::show(ui::MeterKey key) {
    Seat* const seat = find(key);
    if (seat == nullptr || key == m_store.shown())
        return;
    Q_EMIT aboutToShow(*seat);
    if (Seat* const before = shown())
        before->setInSight(false);
    seat->setInSight(true);
    m_store.show(key);
    Q_EMIT sourceChanged(*seat);
    Q_EMIT timeChanged(*seat);
}

} // namespace s4k::app
