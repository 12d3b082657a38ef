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

/// Configuration profiles for the meters at the desk: reads and writes profile files, and writes a
/// profile to several meters one after the other.
class ProfileController final : public QObject {
    Q_OBJECT
public:
    /// The arguments must outlive the controller.
    ProfileController(Desk& desk, ui::ProfileModel& model, ui::MessageBar& messages,
                      QObject* parent = nullptr);

    /// Reads a profile file, stops writing and shows the profile. An error is shown in the message
    /// bar and changes nothing.
    void open(const QString& path);
    /// Saves the settings of a meter as a profile and opens it. Refused when the settings are not
    /// fresh. An error is shown in the message bar. Ignored for an unknown key.
    void save(ui::MeterKey key, const QString& path);
    /// Writes the open profile to these meters in order; an error ends the writing of its meter
    /// only and is shown in the panel. Ignored without a profile and while a profile is being
    /// written.
    void apply(const std::vector<ui::MeterKey>& meters);
    /// Stops writing: no further parameter is written after the present one.
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
