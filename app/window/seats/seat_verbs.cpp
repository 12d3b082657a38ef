// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/seats/seat_verbs.h"

#include "app/window/seats/seat_parts.h"
#include "ui/setup/setup_model.h"
#include "ui/window/message_bar.h"

#include <QPointer>

#include <utility>

namespace s4k::app {

SeatVerbs::SeatVerbs(Desk& desk, ui::SetupModel& setup, ui::MessageBar& messages, QObject* parent)
    : QObject(parent), m_desk(desk), m_setup(setup), m_messages(messages) {}

void SeatVerbs::refuse(const Error& error) {
    m_messages.showMessage(ui::messageOf(error));
}

SeatTime* SeatVerbs::timeOf(ui::MeterKey key) const {
    Seat* const seat = m_desk.find(key);
    return seat == nullptr ? nullptr : seat->time();
}

SeatSource* SeatVerbs::sourceOf(ui::MeterKey key) const {
    Seat* const seat = m_desk.find(key);
    return seat == nullptr ? nullptr : seat->source();
}

void SeatVerbs::end(ui::MeterKey key, void (Seat::*verb)()) {
    QMetaObject::invokeMethod(
        this,
        [this, key, verb] {
            if (Seat* const seat = m_desk.find(key))
                (seat->*verb)();
        },
        Qt::QueuedConnection);
}

void SeatVerbs::arm(ui::MeterKey key, bool armed) {
    if (Seat* const seat = m_desk.find(key))
        seat->arm(armed);
}

void SeatVerbs::setRunning(ui::MeterKey key, bool running) {
    if (SeatTime* const time = timeOf(key))
        time->setRunning(running);
}

void SeatVerbs::setSpeed(ui::MeterKey key, double speed) {
    if (SeatTime* const time = timeOf(key))
        time->setSpeed(speed);
}

void SeatVerbs::jump(ui::MeterKey key, std::int64_t timeMs) {
    if (SeatTime* const time = timeOf(key))
        time->jump(timeMs);
}

void SeatVerbs::playLivingLoad(ui::MeterKey key) {
    if (SeatSource* const source = sourceOf(key))
        source->playLivingLoad();
}

void SeatVerbs::playLoad(ui::MeterKey key, const LoadSpec& load) {
    SeatSource* const source = sourceOf(key);
    if (source == nullptr)
        return;
    if (const Result<Done> played = source->playLoad(load); !played)
        refuse(played.error());
}

void SeatVerbs::setSystemType(ui::MeterKey key, SystemType type) {
    SeatSource* const source = sourceOf(key);
    if (source == nullptr)
        return;
    source->setSystemType(type, [self = QPointer<SeatVerbs>(this), key](const auto& answer) {
        if (!self)
            return;
        if (!answer)
            self->refuse(answer.error());
        // Publishes the meter's system type again: the selection box must return to it after a
        // refusal.
        if (Seat* const seat = self->m_desk.find(key))
            self->m_desk.store().change(key, seat->snapshot());
    });
}

void SeatVerbs::setControlPower(ui::MeterKey key, bool supplied) {
    if (SeatSource* const source = sourceOf(key))
        source->setControlPower(supplied);
}

void SeatVerbs::setPhaseLoss(ui::MeterKey key, PhaseLossMeaning meaning) {
    SeatSource* const source = sourceOf(key);
    if (source == nullptr)
        return;
    Quirks quirks = source->quirks();
    quirks.phaseLossMeaning = meaning;
    source->setQuirks(quirks);
}

void SeatVerbs::write(ui::MeterKey key, Parameter p, int value) {
    Seat* const seat = m_desk.find(key);
    if (seat == nullptr)
        return;
    seat->port().writeParameter(p, value, [self = QPointer<SeatVerbs>(this)](const auto& answer) {
        if (self && !answer)
            self->refuse(answer.error());
    });
}

void SeatVerbs::run(ui::MeterKey key, Command command) {
    Seat* const seat = m_desk.find(key);
    if (seat == nullptr)
        return;
    seat->port().runCommand(command, [self = QPointer<SeatVerbs>(this)](const auto& answer) {
        if (!self)
            return;
        if (!answer)
            return self->refuse(answer.error());
        ui::Message message;
        message.thing = tr("The meter has run the command");
        message.cause = tr("its registers show the effect with the next reading");
        self->m_messages.showMessage(message);
    });
}

void SeatVerbs::writeAll(ui::MeterKey key, const ui::WriteOrder& order) {
    Seat* const seat = m_desk.find(key);
    if (seat == nullptr)
        return;
    const QPointer<ui::SetupModel> setup(&m_setup);
    seat->writeAll(
        order,
        [setup, key](std::size_t done, std::size_t all) {
            if (setup)
                setup->showWriting(key, static_cast<int>(done), static_cast<int>(all));
        },
        [setup, key](const Result<Done>& answer) {
            if (!setup)
                return;
            setup->showWriting(key, 0, 0);
            if (!answer)
                setup->showRefusal(key, ui::refusalText(answer.error()));
        },
        {});
}

void SeatVerbs::askDetail(ui::MeterKey key, std::int64_t fromMs, std::int64_t toMs) {
    Seat* const seat = m_desk.find(key);
    if (seat == nullptr || seat->past() == nullptr)
        return;
    seat->past()->askDetail(fromMs, toMs, [store = QPointer(&m_desk.store()), key](auto detail) {
        if (store)
            store->adoptDetail(key, std::move(detail));
    });
}

void SeatVerbs::changeNote(ui::MeterKey key, const past::Note& note, bool removed) {
    Seat* const seat = m_desk.find(key);
    if (seat == nullptr || seat->past() == nullptr)
        return;
    seat->past()->changeNote(note, removed, [self = QPointer<SeatVerbs>(this)](const Error& why) {
        if (!self)
            return;
        ui::Message message = ui::messageOf(why);
        message.remedy += tr("; the note is shown until the file is closed");
        self->m_messages.showMessage(message);
    });
}

} // namespace s4k::app
