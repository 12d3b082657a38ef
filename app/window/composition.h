// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/chart_controller.h"
#include "app/window/files/export_controller.h"
#include "app/window/files/open_controller.h"
#include "app/window/files/record_controller.h"
#include "app/window/files/replay_controller.h"
#include "app/window/live/connect_controller.h"
#include "app/window/live/twin_controller.h"
#include "app/window/profile_controller.h"
#include "app/window/report_controller.h"
#include "app/window/scenario_controller.h"
#include "app/window/share_controller.h"
#include "app/window/trace_controller.h"
#include "app/window/window_controller.h"

namespace s4k::app {

/// Where the window keeps what it keeps.
struct Paths {
    MeterFolders meters;
    QString audit; ///< changes of live meters
};
/// Those that `options` ask for.
[[nodiscard]] Paths pathsOf(const Options& options);

/// Everything that the window is made of: its meters, its controllers and the window itself. The
/// program shows one, tests build the same.
class Composition final {
public:
    /// `preferences` must outlive this; `options` say what the meters begin as and what is put on
    /// the wire. What could not be done stands in the message bar.
    Composition(const Options& options, const Paths& paths, Preferences& preferences,
                const session::Clocks& clock = {});

    /// Time begins to pass, and what `options` ask for is done.
    void start();
    /// Sized as `options` or the last time say, and shown.
    void show();
    /// Keeps the size of the window and the memories of the meters; the first error.
    Result<Done> save();

    [[nodiscard]] ui::MainWindow& window() { return m_window; }
    [[nodiscard]] Workbench& bench() { return m_bench; }
    [[nodiscard]] Desk& desk() { return m_meters.desk(); }
    [[nodiscard]] WindowController& meters() { return m_meters; }
    [[nodiscard]] ShareController& share() { return m_share; }
    [[nodiscard]] LiveController& live() { return m_live; }
    [[nodiscard]] RecordController& recorder() { return m_recorder; }
    [[nodiscard]] OpenController& opener() { return m_opener; }
    [[nodiscard]] Background& background() { return m_background; }

private:
    Options m_options;
    Preferences& m_preferences;
    Workbench m_bench;
    std::vector<ui::Message> m_problems; ///< of the meters that were taken up again
    ui::MainWindow m_window;
    WindowController m_meters;
    ShareController m_share;
    ScenarioController m_scenario;
    LiveController m_live;
    ConnectController m_connections;
    TwinController m_twins;
    ProfileController m_profiles;
    RecordController m_recorder;
    TraceController m_traces;
    ChartController m_charts;
    Background m_background;
    OpenController m_opener;
    ReplayController m_replay;
    ExportController m_exporter;
    ReportController m_reports;

    void keepPreferences();
    void passStart();
    void openAsAsked();
};

} // namespace s4k::app
