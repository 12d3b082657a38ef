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

/// Source and clock of the shown meter: shows both in the toolbar, load editor, status line and
/// window title, and passes on the changes that the user makes.
class SourceController final : public QObject {
    Q_OBJECT
public:
    /// The parts of the window that show source and clock; all must outlive the controller.
    struct Views {
        ui::SourceBar& source;
        ui::ClockBar& clock;
        ui::SourceStatus& status;
        ui::TimeWindow& time;
        ui::MainWindow& window;
    };

    SourceController(Desk& desk, SeatVerbs& verbs, const Views& views, QObject* parent = nullptr);

    /// Makes the side panel with the load editor.
    [[nodiscard]] QWidget* makeEditor(QWidget* parent);
    /// Call it when the load editor has been opened: gives it the focus and plays its load, unless
    /// a set load is played already.
    void beginEditing();

private:
    Desk& m_desk;
    SeatVerbs& m_verbs;
    Views m_views;
    QPointer<ui::LoadEditor> m_editor; ///< null before makeEditor()
    ui::SourceView m_source;
    ui::MeterKey m_edited = 0; ///< meter whose load the editor shows
    ui::MeterKey m_timed = 0;  ///< meter that `m_speed` belongs to
    double m_speed = 0;

    void connectBars();
    void choose(ui::Source source);
    void showSource(Seat& shown);
    void showTime(Seat& shown);
    void showTitle();
    void closeEditor();
};

} // namespace s4k::app
