// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/background.h"
#include "app/store/history/loaded_history.h"
#include "app/window/meters_controller.h"
#include "app/window/seats/desk.h"
#include "ui/model/time_window.h"

#include <QObject>

namespace s4k::app {

/// Opens what a person has chosen: a recording for the meter that is shown, or a history or log,
/// whose meters join the desk.
class OpenController final : public QObject {
    Q_OBJECT
public:
    /// All must outlive it. Adds the action `open`, which asks for a file.
    OpenController(MetersController& meters, Desk& desk, Background& background,
                   ui::TimeWindow& time, ui::MainWindow& window, QObject* parent = nullptr);

    /// A file, or postgresql://user:password@host:port/database. What is open already is read anew.
    void open(const QString& name);
    /// The same after asking a person for it.
    void ask();

Q_SIGNALS:
    /// The meters of `name` are at the desk.
    void opened(const QString& name);

private:
    MetersController& m_meters;
    Desk& m_desk;
    Background& m_background;
    ui::TimeWindow& m_time;
    ui::MainWindow& m_window;

    void load(const QString& name, bool isLog);
    void seat(store::LoadedHistory loaded);
    void closeAll(const QString& name);
    void showRemarks(const store::LoadedHistory& loaded);
    void refuse(const Error& error, const QString& name);
};

} // namespace s4k::app
