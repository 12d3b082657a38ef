// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/application.h"

#include "app/window/composition.h"
#include "app/window/console.h"
#include "app/window/language.h"
#include "app/window/png.h"
#include "core/lcd/glyphs.h"
#include "ui/window/message_bar.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QPixmap>
#include <QTimer>

#include <cstdio>
#include <optional>
#include <string>

namespace s4k::app {

namespace {

constexpr int kBadInput = 2;
constexpr int kLookMs = 20;

/// What is refused while a picture is made goes to stderr: it is what the command line asked for.
class Refusals final : public QObject {
public:
    explicit Refusals(const ui::MessageBar& bar) {
        connect(&bar, &ui::MessageBar::shown, this, [this](const ui::Message& message) {
            if (message.refusal.empty() || message.refusal == m_last)
                return;
            m_last = message.refusal;
            say(m_last);
        });
    }
    [[nodiscard]] int exitCode() const { return m_last.empty() ? 0 : kBadInput; }

private:
    std::string m_last;
};

/// The picture into `file`, the text of the LCD in it to stdout; then the program ends.
void writeScreenshot(Composition& composition, const QString& file, const Refusals& refusals) {
    if (composition.isOpening()) { // also a long recording is in it
        QTimer::singleShot(kLookMs, &composition.window(),
                           [&, file] { writeScreenshot(composition, file, refusals); });
        return;
    }
    const QByteArray png = pngOf(composition.window().grab().toImage());
    QFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(png) == png.size() && out.flush()) {
        std::fputs(lcd::frameText(composition.desk().shown()->panel().frame()).c_str(), stdout);
        QApplication::exit(refusals.exitCode());
        return;
    }
    say(Error{S4K_TEXT("Options", "option %1").with("--screenshot"), file.toStdString(),
              S4K_TEXT("Options", "the file cannot be written"),
              S4K_TEXT("Options", "check the folder and its permissions")});
    QApplication::exit(kBadInput);
}

} // namespace

int runWindow(QApplication& app, const Options& options) {
    const Language language(app, options.language);
    Preferences preferences(options.settingsFile);
    Composition composition(options, pathsOf(options), preferences);
    std::optional<Refusals> refusals;
    if (!options.screenshot.isEmpty())
        refusals.emplace(composition.window().messages());
    if (const auto started = composition.start(); !started) {
        say(started.error());
        return kBadInput;
    }
    composition.show();
    if (refusals)
        QTimer::singleShot(options.screenshotAfterMs, &composition.window(),
                           [&] { writeScreenshot(composition, options.screenshot, *refusals); });
    const int code = QApplication::exec();
    if (const auto saved = composition.save(); !saved)
        say(saved.error());
    return code;
}

} // namespace s4k::app
