// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/application.h"
#include "app/window/console.h"

#include <QApplication>
#include <QFontDatabase>
#include <QThreadPool>

namespace {

/// The arguments without a QApplication: `--help` and option errors must work without a display.
QStringList argumentsOf(int argc, char** argv) {
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    return arguments;
}

/// Reads the list of installed fonts in another thread while the window is built: it takes 5 ms.
void readFonts() {
    QThreadPool::globalInstance()->start([] { QFontDatabase::families(); });
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication::setApplicationName(QStringLiteral("s4k-panel"));
    QCoreApplication::setApplicationVersion(s4k::app::versionText());
    const auto options = s4k::app::parseOptions(argumentsOf(argc, argv));
    if (!options) {
        s4k::app::say(options.error());
        return s4k::app::kBadInput;
    }
    if (options->help || options->version) {
        const QCoreApplication app(argc, argv);
        s4k::app::print(options->help
                            ? s4k::app::helpText()
                            : QStringLiteral("s4k-panel %1").arg(s4k::app::versionText()));
        return 0;
    }
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(
        Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication app(argc, argv);
    readFonts();
    return s4k::app::runWindow(app, *options);
}
