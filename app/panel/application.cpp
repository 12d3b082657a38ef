// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/application.h"

#include "app/panel/console.h"
#include "app/panel/language.h"
#include "app/panel/preferences.h"
#include "app/panel/window_controller.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QScreen>
#include <QTimer>

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

void writeScreenshot(ui::MainWindow& window, const QString& file) {
    if (window.grab().save(file, "PNG")) {
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
    session::MeterSession session(startSettings(options));
    panel::Panel panel(session.port());
    ui::MainWindow window(panel);
    keepPreferences(app, window, preferences, options);
    WindowController controller(session, window);
    session.passSeconds(kTrendSecondsAtStart);
    session.clock().setSpeed(options.speed);
    session.clock().setRunning(true);
    if (!options.file.isEmpty())
        controller.openRecording(options.file);
    place(window, options, preferences);
    window.show();
    if (!options.screenshot.isEmpty())
        QTimer::singleShot(options.screenshotAfterMs, &window,
                           [&window, &options] { writeScreenshot(window, options.screenshot); });
    const int code = QApplication::exec();
    if (options.screenshot.isEmpty())
        preferences.setGeometry(window.saveGeometry());
    return code;
}

} // namespace s4k::app
