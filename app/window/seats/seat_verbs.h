// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/seats/desk.h"
#include "core/registers/quirk.h"
#include "core/signal/synthesis.h"
#include "ui/model/write_view.h"

#include <QObject>

namespace s4k::ui {
class MessageBar;
class SetupModel;
} // namespace s4k::ui

namespace s4k::app {

/// Carries out requests of the views for the meter with the given key: the actions of Seat,
/// SeatTime, SeatSource and SeatPast. Ignores an unknown key and an action that the meter does not
/// support. Shows a refusal in the message bar.
class SeatVerbs final : public QObject {
    Q_OBJECT
public:
    /// The arguments must outlive the object.
    SeatVerbs(Desk& desk, ui::SetupModel& setup, ui::MessageBar& messages,
              QObject* parent = nullptr);

    /// See Seat. The event loop carries close() and hangUp() out later, because the caller may be a
    /// signal of the meter that is removed.
    void close(ui::MeterKey key) { end(key, &Seat::close); }
    void hangUp(ui::MeterKey key) { end(key, &Seat::hangUp); }
    void arm(ui::MeterKey key, bool armed);

    void setRunning(ui::MeterKey key, bool running);
    void setSpeed(ui::MeterKey key, double speed);
    void jump(ui::MeterKey key, std::int64_t timeMs);

    void playLivingLoad(ui::MeterKey key);
    void playLoad(ui::MeterKey key, const LoadSpec& load);
    void setSystemType(ui::MeterKey key, SystemType type);
    void setControlPower(ui::MeterKey key, bool supplied);
    void setPhaseLoss(ui::MeterKey key, PhaseLossMeaning meaning);

    /// Writes `value`, in counts of the register; the effective value arrives with a later
    /// snapshot.
    void write(ui::MeterKey key, Parameter p, int value);
    /// Writes several parameters; progress and refusal are stored in the SetupModel.
    void writeAll(ui::MeterKey key, const ui::WriteOrder& order);
    /// Runs a command; its success is shown in the message bar too.
    void run(ui::MeterKey key, Command command);

    /// Reads this part of a recorded past (ms since 1970 UTC) in full detail into the store.
    void askDetail(ui::MeterKey key, std::int64_t fromMs, std::int64_t toMs);
    void addNote(ui::MeterKey key, const past::Note& note) { changeNote(key, note, false); }
    void removeNote(ui::MeterKey key, const past::Note& note) { changeNote(key, note, true); }

private:
    Desk& m_desk;
    ui::SetupModel& m_setup;
    ui::MessageBar& m_messages;

    void end(ui::MeterKey key, void (Seat::*verb)());
    [[nodiscard]] SeatTime* timeOf(ui::MeterKey key) const;
    [[nodiscard]] SeatSource* sourceOf(ui::MeterKey key) const;
    void changeNote(ui::MeterKey key, const past::Note& note, bool removed);
    void refuse(const Error& error);
};

} // namespace s4k::app
