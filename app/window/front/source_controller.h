// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/seats/desk.h"
#include "ui/model/time_window.h"
#include "ui/model/window_state.h"

#include <QObject>
#include <QPointer>

namespace s4k::ui {
class ClockBar;
class LoadEditor;
class MainWindow;
class SourceBar;
class SourceStatus;
} // namespace s4k::ui

namespace s4k::app {

class SeatVerbs;

/// What feeds the meter that is shown and how its time passes: shows both in the bar, the load
/// editor, the status line and the title of the window, and has changes carried out.
class SourceController final : public QObject {
    Q_OBJECT
public:
    /// The parts of the window that show it; all must outlive the controller.
    struct Views {
        ui::SourceBar& source;
        ui::ClockBar& clock;
        ui::SourceStatus& status;
        ui::TimeWindow& time;
        ui::MainWindow& window;
    };

    SourceController(Desk& desk, SeatVerbs& verbs, const Views& views, QObject* parent = nullptr);

    /// The side panel in which a person sets the load.
    [[nodiscard]] QWidget* makeEditor(QWidget* parent);
    /// It has been opened: its load is played from now on.
    void beginEditing();

private:
    Desk& m_desk;
    SeatVerbs& m_verbs;
    Views m_views;
    QPointer<ui::LoadEditor> m_editor; ///< null before it is made
    ui::SourceView m_source;
    ui::MeterKey m_edited = 0; ///< whose load the editor has
    ui::MeterKey m_timed = 0;  ///< whose speed it is
    double m_speed = 0;

    void connectBars();
    void choose(ui::Source source);
    void showSource(Seat& shown);
    void showTime(Seat& shown);
    void showTitle();
    void closeEditor();
};

} // namespace s4k::app
