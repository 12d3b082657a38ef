// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/seats/desk.h"
#include "ui/profiles/profile_state.h"

#include <QObject>

#include <deque>
#include <optional>

namespace s4k::ui {
class MessageBar;
class ProfileModel;
} // namespace s4k::ui

namespace s4k::app {

/// Configuration profiles for the meters at the desk: reads and writes the files, and writes a
/// profile to one meter after the other.
class ProfileController final : public QObject {
    Q_OBJECT
public:
    /// All must outlive it.
    ProfileController(Desk& desk, ui::ProfileModel& model, ui::MessageBar& messages,
                      QObject* parent = nullptr);

    void open(const QString& path);
    /// Keeps the settings of this meter.
    void save(ui::MeterKey key, const QString& path);
    void apply(const std::vector<ui::MeterKey>& meters);
    void stop();
    [[nodiscard]] const ui::ProfileState& state() const { return m_state; }

private:
    Desk& m_desk;
    ui::ProfileModel& m_model;
    ui::MessageBar& m_messages;
    ui::ProfileState m_state;
    std::deque<ui::MeterKey> m_waiting;
    std::optional<ui::MeterKey> m_now;
    session::SequenceStop m_stop;

    void next();
    void write(Seat& seat);
    void end(ui::MeterKey key, const Result<Done>& answer);
    void forget(ui::MeterKey key);
    void show();
};

} // namespace s4k::app
