// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/application.h"

#include "app/window/composition.h"
#include "app/window/console.h"
#include "app/window/language.h"
#include "app/window/png.h"
#include "core/lcd/glyphs.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QPixmap>
#include <QTimer>

#include <cstdio>

namespace s4k::app {

namespace {

constexpr int kBadInput = 2;

/// The picture into `file`, the text of the LCD in it to stdout; then the program ends.
void writeScreenshot(Composition& composition, const QString& file) {
    const QByteArray png = pngOf(composition.window().grab().toImage());
    QFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(png) == png.size() && out.flush()) {
        std::fputs(lcd::frameText(composition.desk().shown()->panel().frame()).c_str(), stdout);
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
    Composition composition(options, pathsOf(options), preferences);
    if (const auto started = composition.start(); !started) {
        say(started.error());
        return kBadInput;
    }
    composition.show();
    if (!options.screenshot.isEmpty())
        QTimer::singleShot(options.screenshotAfterMs, &composition.window(),
                           [&] { writeScreenshot(composition, options.screenshot); });
    const int code = QApplication::exec();
    if (const auto saved = composition.save(); !saved)
        say(saved.error());
    return code;
}

} // namespace s4k::app
