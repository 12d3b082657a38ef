// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/files/export_controller.h"
#include "app/window/files/open_controller.h"
#include "app/window/files/record_controller.h"
#include "app/window/files/replay_controller.h"
#include "tests/app/store/recorded_load.h"
#include "ui/panel/link_badges.h"
#include "ui/widgets/theme.h"
#include "ui/window/message_bar.h"
#include "ui/window/monitor.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>
#include <string>

namespace s4k::test {

/// The longest time that the window's events had to wait.
class StallWatch final : public QObject {
public:
    StallWatch() {
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this,
                [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_since.start();
        m_timer.start();
    }
    [[nodiscard]] qint64 longestMs() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

/// A window with a meter of its own that opens, replays, records and exports.
struct ReplayBench {
    QTemporaryDir folder;
    app::Workbench bench;
    std::vector<ui::Message> problems{bench.start({}, 1)};
    ui::MainWindow window{bench.panelOf(bench.fleet().at(0))};
    app::WindowController controller{bench, window};
    app::RecordController recorder{controller.desk(), window};
    app::Background background;
    app::OpenController opener{controller, background, window};
    app::ReplayController replay{controller.desk(), window};
    app::ExportController exporter{controller.desk(), recorder, background, window};
    app::ReportController reports{window};

    explicit ReplayBench(const QSize& size = {1280, 800}) {
        QObject::connect(&background, &app::Background::taskChanged, &window,
                         &ui::MainWindow::showTask);
        QObject::connect(&window, &ui::MainWindow::taskCancelled, &background,
                         &app::Background::cancel);
        window.resize(size);
        window.show();
    }

    [[nodiscard]] QString path(const char* name) const {
        return folder.filePath(QString::fromLatin1(name));
    }
    void write(const char* name, const QByteArray& text) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
    }
    /// As a person opens it; waits until it is there.
    bool open(const QString& name) {
        QSignalSpy opened(&opener, &app::OpenController::opened);
        Q_EMIT window.recordingRequested(name);
        return QTest::qWaitFor([&] { return !opened.isEmpty(); }, 30'000);
    }
    /// What is said about `name`, that cannot be opened.
    QString refusal(const QString& name) {
        window.messageBar().dismiss();
        Q_EMIT window.recordingRequested(name);
        static_cast<void>(QTest::qWaitFor(
            [this] { return !background.isBusy() && window.messageBar().isVisible(); }, 30'000));
        const ui::Message& said = window.messageBar().message();
        return QStringList{said.thing, said.cause, said.remedy}.join(QStringLiteral("; "));
    }
    [[nodiscard]] app::ReplaySeat* shown() {
        return qobject_cast<app::ReplaySeat*>(controller.desk().shown());
    }
    [[nodiscard]] const past::MeterPast& past() {
        return *window.monitor().pasts().find(controller.desk().shown()->key());
    }
};

} // namespace s4k::test
