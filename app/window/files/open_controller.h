// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/loaded_history.h"
#include "app/window/background.h"
#include "app/window/seats/desk.h"
#include "app/window/window_controller.h"

#include <QObject>

namespace s4k::app {

/// Opens what a person has chosen: a recording for the meter that is shown, or a history or log,
/// whose meters join the desk.
class OpenController final : public QObject {
    Q_OBJECT
public:
    OpenController(WindowController& controller, Background& background, ui::MainWindow& window,
                   QObject* parent = nullptr);

    /// A file, or postgresql://user:password@host:port/database. What is open already is read anew.
    void open(const QString& name);
    /// Takes a recorded meter away; its file stays as it is.
    void close(Seat& seat);

Q_SIGNALS:
    /// The meters of `name` are at the desk.
    void opened(const QString& name);

private:
    WindowController& m_controller;
    Desk& m_desk;
    Background& m_background;
    ui::MainWindow& m_window;

    void load(const QString& name, bool isLog);
    void seat(store::LoadedHistory loaded);
    void closeAll(const QString& name);
    void showRemarks(const store::LoadedHistory& loaded);
    void refuse(const Error& error, const QString& name);
};

} // namespace s4k::app
