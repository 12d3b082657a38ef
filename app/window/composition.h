// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/background.h"
#include "app/window/files/export_controller.h"
#include "app/window/files/open_controller.h"
#include "app/window/files/record_controller.h"
#include "app/window/front/fixtures.h"
#include "app/window/front/front_controller.h"
#include "app/window/front/source_controller.h"
#include "app/window/front/theme_controller.h"
#include "app/window/live/connect_controller.h"
#include "app/window/live/twin_controller.h"
#include "app/window/meters_controller.h"
#include "app/window/profile_controller.h"
#include "app/window/scenario_controller.h"
#include "app/window/share_controller.h"
#include "app/window/tools/meter_tools.h"
#include "app/window/tools/monitor_tools.h"
#include "app/window/tools/replay_charts.h"
#include "app/window/tools/report_controller.h"
#include "app/window/tools/trace_controller.h"

namespace s4k::app {

/// Folders and files in which the window stores its meters and their changes.
struct Paths {
    MeterFolders meters;
    QString audit; ///< file that records the writes to live meters
};
/// The paths that `options` select.
[[nodiscard]] Paths pathsOf(const Options& options);

/// All parts of the window: its meters, models, controllers and the main window. The program
/// creates one; tests create the same.
class Composition final {
public:
    /// `preferences` must outlive the object. `options` are copied and carried out by start().
    Composition(const Options& options, const Paths& paths, Preferences& preferences,
                const session::Clocks& clock = {});
    ~Composition();

    /// Starts the clock and carries out the options; call it once, before or after show(). Refused,
    /// with nothing done, when the options name an unknown view. Other errors are shown in the
    /// message bar; of the meters that could not be restored only the first.
    Result<Done> start();
    /// Shows the window with the size of the options, or of the last run, or 1280 x 800.
    void show();
    /// True while a background task is running, a recording is being loaded or a meter is being
    /// connected.
    [[nodiscard]] bool isOpening() const;
    /// Stores the geometry of the window (not with a screenshot) and the memories of the meters.
    /// Returns the first error of a memory.
    Result<Done> save();

    [[nodiscard]] ui::MainWindow& window() { return m_window; }
    [[nodiscard]] ui::MeterStore& store() { return m_store; }
    [[nodiscard]] ui::TimeWindow& time() { return m_time; }
    [[nodiscard]] Workbench& bench() { return m_bench; }
    [[nodiscard]] Desk& desk() { return m_desk; }
    [[nodiscard]] SeatVerbs& verbs() { return m_verbs; }
    [[nodiscard]] Fixtures& fixtures() { return m_fixtures; }
    [[nodiscard]] SourceController& source() { return m_source; }
    [[nodiscard]] MetersController& meters() { return m_meters; }
    [[nodiscard]] ShareController& share() { return m_share; }
    [[nodiscard]] LiveController& live() { return m_live; }
    [[nodiscard]] TwinController& twins() { return m_twins; }
    [[nodiscard]] ProfileController& profiles() { return m_profiles; }
    [[nodiscard]] RecordController& recorder() { return m_recorder; }
    [[nodiscard]] Background& background() { return m_background; }
    [[nodiscard]] OpenController& opener() { return m_opener; }
    [[nodiscard]] ExportController& exporter() { return m_exporter; }
    [[nodiscard]] MonitorTools& monitor() { return m_monitor; }
    [[nodiscard]] MeterTools& meterTools() { return m_meterTools; }
    [[nodiscard]] ui::ConnectModel& connectModel() { return m_connectModel; }
    [[nodiscard]] ui::ProfileModel& profileModel() { return m_profileModel; }
    [[nodiscard]] ui::SetupModel& setupModel() { return m_setupModel; }
    [[nodiscard]] ui::ShareModel& shareModel() { return m_shareModel; }

private:
    Options m_options;
    Preferences& m_preferences;
    // Models that the views show.
    ui::MeterStore m_store;
    ui::TraceFeed m_traceFeed{m_store};
    ui::TimeWindow m_time;
    ui::ConnectModel m_connectModel;
    ui::ProfileModel m_profileModel;
    ui::SetupModel m_setupModel{m_store};
    ui::ShareModel m_shareModel;
    Workbench m_bench;
    std::vector<ui::Message> m_problems; ///< errors of meters that could not be restored
    // The window, declared before the desk: the seats must be destroyed before the window, which
    // contains their front panels.
    Appearance m_appearance;
    ui::MainWindow m_window;
    Fixtures m_fixtures;
    Desk m_desk;
    // Controllers that carry out the requests of the window.
    SeatVerbs m_verbs;
    ThemeController m_theme;
    FrontController m_front;
    SourceController m_source;
    ReplayCharts m_replay;
    TraceController m_traces;
    RecordController m_recorder;
    MetersController m_meters;
    ShareController m_share;
    ScenarioController m_scenario;
    LiveController m_live;
    ConnectController m_connections;
    TwinController m_twins;
    ProfileController m_profiles;
    Background m_background;
    OpenController m_opener;
    ExportController m_exporter;
    MonitorTools m_monitor;
    ReportController m_reports;
    MeterTools m_meterTools;

    void connectParts();
    void addTools();
    void passStart();
    void openFiles();
    void tellRefusal(const Result<Done>& done);
    [[nodiscard]] Result<Done> checkViews();
    void openViews();
};

} // namespace s4k::app
