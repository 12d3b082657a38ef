// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/application.h"

#include "app/panel/console.h"
#include "app/panel/language.h"
#include "app/panel/meter_memory.h"
#include "app/panel/preferences.h"
#include "app/panel/window_controller.h"
#include "core/lcd/glyphs.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QScreen>
#include <QTimer>

#include <cstdio>

namespace s4k::app {

namespace {

constexpr QSize kDefaultSize(1280, 800);
constexpr int kTrendSecondsAtStart = 300;
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
void passStart(session::MeterSession& session, bool remembers) {
    if (remembers)
        session.passHistory(kTrendSecondsAtStart);
    else
        session.passSeconds(kTrendSecondsAtStart);
}

/// The picture into `file`, the text of its LCD to stdout.
void writeScreenshot(ui::MainWindow& window, const panel::Panel& panel, const QString& file) {
    if (window.grab().save(file, "PNG")) {
        std::fputs(lcd::frameText(panel.frame()).c_str(), stdout);
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
    const MeterMemoryFolder memory = openMeterMemory(options);
    session::MeterSession session(startSettings(options), memory.storage.get());
    panel::Panel panel(session.port());
    ui::MainWindow window(panel);
    keepPreferences(app, window, preferences, options);
    WindowController controller(session, window);
    if (memory.problem)
        window.showMessage(*memory.problem);
    if (options.system) // a meter that remembers another one is set to it
        Q_EMIT window.systemTypeRequested(*options.system);
    passStart(session, memory.storage != nullptr);
    session.clock().setSpeed(options.speed);
    session.clock().setRunning(true);
    if (!options.file.isEmpty())
        controller.openRecording(options.file);
    place(window, options, preferences);
    window.show();
    if (!options.screenshot.isEmpty())
        QTimer::singleShot(options.screenshotAfterMs, &window,
                           [&] { writeScreenshot(window, panel, options.screenshot); });
    const int code = QApplication::exec();
    if (options.screenshot.isEmpty())
        preferences.setGeometry(window.saveGeometry());
    if (const auto saved = session.save(); !saved)
        say(saved.error());
    return code;
}

} // namespace s4k::app
