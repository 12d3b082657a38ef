// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/scenario_controller.h"

#include "app/store/files/file_io.h"
#include "ui/window/message_bar.h"

#include <QFileInfo>

#include <utility>

namespace s4k::app {

namespace {

constexpr qint64 kLongestFile = 4 * 1024 * 1024;

Result<session::Scenario> readScenario(const QString& path) {
    const std::string name = QFileInfo(path).fileName().toStdString();
    const Result<QByteArray> text = store::readWholeFile(path, kLongestFile);
    if (!text)
        return text.error();
    return session::parseScenario({text->constData(), static_cast<std::size_t>(text->size())},
                                  name);
}

} // namespace

ScenarioController::ScenarioController(session::Fleet& fleet, ShareController& share,
                                       ui::MessageBar& messages, QObject* parent)
    : QObject(parent), m_fleet(fleet), m_share(share), m_messages(messages) {}

void ScenarioController::play(const QString& path) {
    auto scenario = readScenario(path);
    if (!scenario) {
        refuse(scenario.error());
        return;
    }
    using session::ScenarioPlayer;
    m_player.reset();
    m_player = std::make_unique<ScenarioPlayer>(std::move(*scenario), m_fleet);
    connect(m_player.get(), &ScenarioPlayer::faultOrdered, &m_share, &ShareController::orderFault);
    connect(m_player.get(), &ScenarioPlayer::faultsCleared, &m_share,
            &ShareController::clearFaults);
    connect(m_player.get(), &ScenarioPlayer::refused, this, &ScenarioController::refuse);
}

void ScenarioController::refuse(const Error& error) {
    m_messages.showMessage(ui::messageOf(error));
}

} // namespace s4k::app
