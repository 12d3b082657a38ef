// SPDX-License-Identifier: GPL-3.0-or-later
// s4k-bench-hello [--screenshot FILE ...]: the smallest main window of Qt, as large as that of
// s4k-panel. With FILE it writes a picture of the window and ends, like s4k-panel.
#include <QApplication>
#include <QLabel>
#include <QMainWindow>
#include <QTimer>

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new QLabel(QStringLiteral("Hello, world")));
    window.resize(1280, 800);
    window.show();
    if (argc > 2)
        QTimer::singleShot(0, &window, [&] {
            window.grab().save(QString::fromLocal8Bit(argv[2]), "PNG");
            QApplication::quit();
        });
    return QApplication::exec();
}
