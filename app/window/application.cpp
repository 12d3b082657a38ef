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
#include <functional>
#include <optional>
#include <utility>

namespace s4k::app {

namespace {

constexpr int kBadInput = 2;
constexpr int kLongestWaitMs = 500; // for the first paint

/// Calls `then` once, after the first paint of the window, or soon where there is none.
class AfterFirstPaint final : public QObject {
public:
    AfterFirstPaint(QWidget& window, std::function<void()> then) : m_then(std::move(then)) {
        window.installEventFilter(this);
        QTimer::singleShot(kLongestWaitMs, this, &AfterFirstPaint::call);
    }

protected:
    bool eventFilter(QObject* window, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            window->removeEventFilter(this);
            QMetaObject::invokeMethod(this, &AfterFirstPaint::call, Qt::QueuedConnection);
        }
        return false;
    }

private:
    std::function<void()> m_then;

    void call() {
        if (const auto then = std::exchange(m_then, nullptr))
            then();
    }
};

/// The picture into `file`, the text of the LCD in it to stdout; then the program ends.
void writeScreenshot(Composition& composition, const QString& file) {
    const QByteArray png = pngOf(composition.window().grab().toImage());
    QFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(png) == png.size() && out.flush()) {
        std::fputs(lcd::frameText(composition.desk().shown()->panel().frame()).c_str(), stdout);
        QApplication::exit(0);
        composition.window().hide(); // no paint is wasted on the way out
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
    // A plain window is seen before its meters have passed the minutes that its trends begin with;
    // views that are asked for, and pictures, need those first.
    const bool plain = options.views.isEmpty() && options.screenshot.isEmpty();
    if (const auto started = plain ? Result<Done>(Done{}) : composition.start(); !started) {
        say(started.error());
        return kBadInput;
    }
    composition.show();
    std::optional<AfterFirstPaint> late;
    if (plain)
        late.emplace(composition.window(), [&] { std::ignore = composition.start(); });
    if (!options.screenshot.isEmpty())
        QTimer::singleShot(options.screenshotAfterMs, &composition.window(),
                           [&] { writeScreenshot(composition, options.screenshot); });
    const int code = QApplication::exec();
    if (const auto saved = composition.save(); !saved)
        say(saved.error());
    return code;
}

} // namespace s4k::app
