// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/application.h"

#include "app/window/composition.h"
#include "app/window/console.h"
#include "app/window/first_paint.h"
#include "app/window/language.h"
#include "app/window/screenshot.h"

#include <QApplication>

namespace s4k::app {

namespace {

/// Starts the composition; on failure writes the error to stderr and returns false.
bool start(Composition& composition) {
    const auto started = composition.start();
    if (!started)
        say(started.error());
    return started.ok();
}

/// Returns the exit code of the event loop.
int runComposition(const Options& options, Preferences& preferences, Screenshot& screenshot) {
    Composition composition(options, pathsOf(options), preferences);
    screenshot.watch(composition);
    // A window without views and screenshot in its options is shown before the start, which
    // simulates the minutes that the trends begin with. Views and pictures need those minutes
    // first.
    const bool plain = options.views.isEmpty() && options.screenshot.isEmpty();
    if (!plain && !start(composition))
        return kBadInput;
    composition.show();
    const AfterFirstPaint late(composition.window(), [&] {
        if (plain && !start(composition))
            QApplication::exit(kBadInput);
    });
    screenshot.schedule(composition, options.screenshotAfterMs);
    const int code = QApplication::exec();
    if (const auto saved = composition.save(); !saved)
        say(saved.error());
    return code;
}

} // namespace

int runWindow(QApplication& app, const Options& options) {
    const Language language(app, options.language);
    Preferences preferences(options.settingsFile);
    Screenshot screenshot(options.screenshot);
    return screenshot.finish(runComposition(options, preferences, screenshot));
}

} // namespace s4k::app
