// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panel/recording_loader.h"
#include "app/session/meter_session.h"
#include "ui/main_window.h"

#include <QObject>

#include <optional>

namespace s4k::app {

/// Joins one session and one window: what the window asks for is done, what happens is shown.
class WindowController final : public QObject {
    Q_OBJECT
public:
    WindowController(session::MeterSession& session, ui::MainWindow& window,
                     QObject* parent = nullptr);

    void openRecording(const QString& path);

private:
    session::MeterSession& m_session;
    ui::MainWindow& m_window;
    RecordingLoader m_loader;
    std::optional<Error> m_storageError; ///< shown last
    QString m_path;                      ///< of the recording that plays or was asked for last

    void connectSession();
    void connectWindow();
    void showSource();
    void showClock();
    void playLoad(const LoadSpec& load);
    void setSystemType(SystemType type);
    void setPhaseLoss(PhaseLossMeaning meaning);
    void showMemory();
    void showStorageError();
    void play(const QString& path, Result<session::PreparedRecording> prepared);
    void refuse(const Error& error, const QString& path);
};

} // namespace s4k::app
