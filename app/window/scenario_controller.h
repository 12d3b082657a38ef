// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/scenario_player.h"
#include "app/window/share_controller.h"

#include <QObject>

#include <memory>

namespace s4k::ui {
class MessageBar;
}

namespace s4k::app {

/// Plays a scenario on the embedded meters: it changes loads, supplies and parameters of the meters
/// and injects faults on their bus. Errors are shown in the message bar.
class ScenarioController final : public QObject {
    Q_OBJECT
public:
    /// The arguments must outlive the controller.
    ScenarioController(session::Fleet& fleet, ShareController& share, ui::MessageBar& messages,
                       QObject* parent = nullptr);

    /// Reads the file and plays it from now on. Ends the previous scenario, unless the file is
    /// refused.
    void play(const QString& path);

private:
    session::Fleet& m_fleet;
    ShareController& m_share;
    ui::MessageBar& m_messages;
    std::unique_ptr<session::ScenarioPlayer> m_player;

    void refuse(const Error& error);
};

} // namespace s4k::app
