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

/// Plays a scenario on the meters of the window: loads, supplies and parameters on the meters,
/// faults on their wire. What cannot be done stands in the message bar.
class ScenarioController final : public QObject {
    Q_OBJECT
public:
    ScenarioController(session::Fleet& fleet, ShareController& share, ui::MessageBar& messages,
                       QObject* parent = nullptr);

    /// Reads the file and plays it from now on; the one before plays no more.
    void play(const QString& path);

private:
    session::Fleet& m_fleet;
    ShareController& m_share;
    ui::MessageBar& m_messages;
    std::unique_ptr<session::ScenarioPlayer> m_player;

    void refuse(const Error& error);
};

} // namespace s4k::app
