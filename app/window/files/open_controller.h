// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/background.h"
#include "app/store/history/loaded_history.h"
#include "app/window/meters_controller.h"
#include "app/window/seats/desk.h"
#include "ui/model/time_window.h"

#include <QObject>

namespace s4k::app {

/// Opens a file: a recording is played on the shown meter, the meters of a history or log are added
/// to the desk.
class OpenController final : public QObject {
    Q_OBJECT
public:
    /// The arguments must outlive the controller. Adds the action `open`, which shows a file
    /// dialog.
    OpenController(MetersController& meters, Desk& desk, Background& background,
                   ui::TimeWindow& time, ui::MainWindow& window, QObject* parent = nullptr);

    /// Opens a file or `postgresql://user:password@host:port/database`, in the background. A
    /// history or log that is already open is read again; its first meter is shown. An error is
    /// shown in the message bar.
    void open(const QString& name);
    /// Shows a modal file dialog and opens the chosen file.
    void ask();

Q_SIGNALS:
    /// The meters of the history or log `name` have been added to the desk.
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
