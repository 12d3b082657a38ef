// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/composition.h"

#include "ui/widgets/theme.h"
#include "ui/window/monitor.h"

#include <QApplication>

namespace s4k::app {

namespace {

constexpr QSize kDefaultSize(1280, 800);
constexpr int kTrendSecondsAtStart = 300;
constexpr int kTrendSecondsOfOthers = 60;

Settings startSettings(const Options& options) {
    Settings settings;
    if (options.system)
        settings.set(Parameter::SystemType, static_cast<std::int32_t>(*options.system));
    return settings;
}

} // namespace

Paths pathsOf(const Options& options) {
    return {meterFolders(options), auditFile(options)};
}

Composition::Composition(const Options& options, const Paths& paths, Preferences& preferences,
                         const session::Clocks& clock)
    : m_options(options), m_preferences(preferences), m_bench(paths.meters, clock),
      m_problems(m_bench.start(startSettings(options), options.meters)),
      m_window(m_bench.panelOf(m_bench.fleet().at(0))), m_meters(m_bench, m_window),
      m_share(m_bench, m_window, preferences), m_scenario(m_bench.fleet(), m_share, m_window),
      m_live(desk(), m_window, m_bench.log(), paths.audit, clock),
      m_connections(m_live, m_window, preferences), m_twins(m_bench, m_meters, m_window),
      m_profiles(desk(), m_window), m_recorder(desk(), m_window), m_traces(desk(), m_window),
      m_charts(m_window.monitor().trends(), preferences),
      m_opener(m_meters, m_background, m_window), m_replay(desk(), m_window),
      m_exporter(desk(), m_recorder, m_background, m_window), m_reports(m_window) {
    QObject::connect(&m_background, &Background::taskChanged, &m_window, &ui::MainWindow::showTask);
    QObject::connect(&m_window, &ui::MainWindow::taskCancelled, &m_background, &Background::cancel);
    keepPreferences();
}

/// Theme and first steps: shown, changed and kept.
void Composition::keepPreferences() {
    const bool systemIsDark = ui::isDark(QApplication::palette());
    const auto apply = [this, systemIsDark](ui::Theme theme) {
        ui::applyTheme(*qApp, theme, systemIsDark);
        m_window.showTheme(theme);
    };
    apply(m_options.theme.value_or(m_preferences.theme()));
    m_window.setWelcomeShown(m_preferences.welcomeShown());
    QObject::connect(&m_window, &ui::MainWindow::themeRequested, &m_window,
                     [this, apply](ui::Theme chosen) {
                         apply(chosen);
                         m_preferences.setTheme(chosen);
                     });
    QObject::connect(&m_window, &ui::MainWindow::welcomeDismissed, &m_window,
                     [this] { m_preferences.setWelcomeShown(false); });
}

void Composition::start() {
    if (!m_problems.empty())
        m_window.showMessage(m_problems.front());
    if (m_options.system) // a meter that remembers another one is set to it
        Q_EMIT m_window.systemTypeRequested(*m_options.system);
    passStart();
    m_bench.fleet().clock().setSpeed(m_options.speed);
    m_bench.fleet().clock().setRunning(true);
    openAsAsked();
}

/// The trends are filled before the window shows. A meter that remembers must not meter at each
/// start what nobody used; one that does not begins with a little energy to look at.
void Composition::passStart() {
    session::Fleet& fleet = m_bench.fleet();
    for (std::size_t i = 0; i < fleet.size(); ++i) {
        session::MeterSession& meter = fleet.at(i);
        const int seconds = i == 0 ? kTrendSecondsAtStart : kTrendSecondsOfOthers;
        m_meters.passPast(meter, seconds, m_bench.folderOf(meter) == 0);
    }
}

/// What the command line puts on the wire, into the middle and into a file.
void Composition::openAsAsked() {
    if (!m_options.file.isEmpty())
        m_opener.open(m_options.file);
    if (m_options.shareTcp)
        m_share.startTcp(*m_options.shareTcp);
    if (!m_options.shareRtu.isEmpty())
        m_share.startRtu(m_options.shareRtu);
    if (m_options.view)
        m_window.showView(*m_options.view);
    if (m_options.sharePanel)
        m_window.openShare();
    if (m_options.connectPanel)
        m_window.openConnect();
    if (!m_options.scenario.isEmpty())
        m_scenario.play(m_options.scenario);
    for (const ui::ConnectChoice& choice : m_options.connections)
        m_live.connectTo(choice);
    m_recorder.setKeep(m_options.keep);
    if (!m_options.record.isEmpty())
        m_recorder.start(m_options.record);
}

void Composition::show() {
    if (m_options.size)
        m_window.resize(*m_options.size);
    else if (!m_window.restoreGeometry(m_preferences.geometry()))
        m_window.resize(kDefaultSize);
    m_window.show();
}

Result<Done> Composition::save() {
    if (m_options.screenshot.isEmpty())
        m_preferences.setGeometry(m_window.saveGeometry());
    return m_bench.fleet().save();
}

} // namespace s4k::app
