// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/application.h"

#include "app/window/chart_controller.h"
#include "app/window/console.h"
#include "app/window/files/export_controller.h"
#include "app/window/files/open_controller.h"
#include "app/window/files/record_controller.h"
#include "app/window/files/replay_controller.h"
#include "app/window/language.h"
#include "app/window/live/connect_controller.h"
#include "app/window/live/twin_controller.h"
#include "app/window/preferences.h"
#include "app/window/profile_controller.h"
#include "app/window/scenario_controller.h"
#include "app/window/share_controller.h"
#include "app/window/trace_controller.h"
#include "app/window/window_controller.h"
#include "core/lcd/glyphs.h"
#include "ui/widgets/theme.h"
#include "ui/window/monitor.h"

#include <QApplication>
#include <QScreen>
#include <QTimer>

#include <cstdio>
#include <vector>

namespace s4k::app {

namespace {

constexpr QSize kDefaultSize(1280, 800);
constexpr int kTrendSecondsAtStart = 300;
constexpr int kTrendSecondsOfOthers = 60;
constexpr int kBadInput = 2;

Settings startSettings(const Options& options) {
    Settings settings;
    if (options.system)
        settings.set(Parameter::SystemType, static_cast<std::int32_t>(*options.system));
    return settings;
}

void place(ui::MainWindow& window, const Options& options, const Preferences& preferences) {
    if (options.size)
        window.resize(*options.size);
    else if (!window.restoreGeometry(preferences.geometry()))
        window.resize(kDefaultSize);
}

/// Theme and first steps: shown, changed and kept.
void keepPreferences(QApplication& app, ui::MainWindow& window, Preferences& preferences,
                     const Options& options) {
    const bool systemIsDark = ui::isDark(QApplication::palette());
    const ui::Theme theme = options.theme.value_or(preferences.theme());
    ui::applyTheme(app, theme, systemIsDark);
    window.showTheme(theme);
    window.setWelcomeShown(preferences.welcomeShown());
    QObject::connect(&window, &ui::MainWindow::themeRequested, &window,
                     [&app, &window, &preferences, systemIsDark](ui::Theme chosen) {
                         ui::applyTheme(app, chosen, systemIsDark);
                         window.showTheme(chosen);
                         preferences.setTheme(chosen);
                     });
    QObject::connect(&window, &ui::MainWindow::welcomeDismissed, &window,
                     [&preferences] { preferences.setWelcomeShown(false); });
}

/// The trends are filled before the window shows. A meter that remembers must not meter at each
/// start what nobody used; one that does not begins with a little energy to look at.
void passStart(Workbench& bench, WindowController& controller) {
    session::Fleet& fleet = bench.fleet();
    for (std::size_t i = 0; i < fleet.size(); ++i) {
        session::MeterSession& meter = fleet.at(i);
        const int seconds = i == 0 ? kTrendSecondsAtStart : kTrendSecondsOfOthers;
        controller.passPast(meter, seconds, bench.folderOf(meter) == 0);
    }
}

/// What the command line puts on the wire and into the middle.
void openAsAsked(ui::MainWindow& window, ShareController& share, const Options& options) {
    if (options.shareTcp)
        share.startTcp(*options.shareTcp);
    if (!options.shareRtu.isEmpty())
        share.startRtu(options.shareRtu);
    if (options.view)
        window.showView(*options.view);
    if (options.sharePanel)
        window.openShare();
    if (options.connectPanel)
        window.openConnect();
}

/// The picture into `file`, the text of the LCD in it to stdout.
void writeScreenshot(ui::MainWindow& window, Desk& desk, const QString& file) {
    if (window.grab().save(file, "PNG")) {
        std::fputs(lcd::frameText(desk.shown()->panel().frame()).c_str(), stdout);
        QApplication::exit(0);
        return;
    }
    say(Error{"option --screenshot", file.toStdString(), "the file cannot be written",
              "check the folder and its permissions"});
    QApplication::exit(kBadInput);
}

} // namespace

int runWindow(QApplication& app, const Options& options) {
    const Language language(app, options.language);
    Preferences preferences(options.settingsFile);
    Workbench bench(meterFolders(options));
    const std::vector<ui::Message> problems = bench.start(startSettings(options), options.meters);
    session::Fleet& fleet = bench.fleet();
    panel::Panel& panel = bench.panelOf(fleet.at(0));
    ui::MainWindow window(panel);
    keepPreferences(app, window, preferences, options);
    WindowController controller(bench, window);
    ShareController share(bench, window, preferences);
    ScenarioController scenario(fleet, share, window);
    LiveController live(controller.desk(), window, bench.log(), auditFile(options));
    const ConnectController connections(live, window, preferences);
    const TwinController twins(bench, controller, window);
    const ProfileController profiles(controller.desk(), window);
    RecordController recorder(controller.desk(), window);
    const TraceController traces(controller.desk(), window);
    const ChartController charts(window.monitor().trends(), preferences);
    Background background(window);
    OpenController opener(controller, background, window);
    const ReplayController replay(controller.desk(), window);
    const ExportController exporter(controller.desk(), recorder, background, window);
    if (!problems.empty())
        window.showMessage(problems.front());
    if (options.system) // a meter that remembers another one is set to it
        Q_EMIT window.systemTypeRequested(*options.system);
    passStart(bench, controller);
    fleet.clock().setSpeed(options.speed);
    fleet.clock().setRunning(true);
    if (!options.file.isEmpty())
        opener.open(options.file);
    openAsAsked(window, share, options);
    if (!options.scenario.isEmpty())
        scenario.play(options.scenario);
    for (const ui::ConnectChoice& choice : options.connections)
        live.connectTo(choice);
    recorder.setKeep(options.keep);
    if (!options.record.isEmpty())
        recorder.start(options.record);
    place(window, options, preferences);
    window.show();
    if (!options.screenshot.isEmpty())
        QTimer::singleShot(options.screenshotAfterMs, &window,
                           [&] { writeScreenshot(window, controller.desk(), options.screenshot); });
    const int code = QApplication::exec();
    if (options.screenshot.isEmpty())
        preferences.setGeometry(window.saveGeometry());
    if (const auto saved = fleet.save(); !saved)
        say(saved.error());
    return code;
}

} // namespace s4k::app
