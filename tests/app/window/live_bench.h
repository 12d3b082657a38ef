// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/live/connect_controller.h"
#include "app/window/live/twin_controller.h"
#include "app/window/profile_controller.h"
#include "core/lcd/glyphs.h"
#include "core/port/fitting_load.h"
#include "tests/app/link/live_bus.h"
#include "ui/connect/connect_panel.h"
#include "ui/connect/write_confirmation.h"
#include "ui/panel/faceplate.h"
#include "ui/panel/link_badges.h"
#include "ui/panel/twin_panel.h"
#include "ui/profiles/profile_panel.h"
#include "ui/window/message_bar.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace s4k::test {

/// A window with an embedded meter of its own, and other people's meters on a wire.
struct LiveBench {
    static constexpr int kPeriodMs = 50;

    QTemporaryDir folder;
    app::Preferences preferences{folder.filePath(QStringLiteral("s.ini"))};
    app::Workbench bench;
    std::vector<ui::Message> problems;
    LiveBus bus;
    ui::MainWindow window;
    app::WindowController controller;
    app::LiveController live;
    app::ConnectController connections;
    app::TwinController twins;
    app::ProfileController profiles;

    explicit LiveBench(int meters = 1, const QSize& size = {1280, 800})
        : problems(bench.start({}, 1)), bus(meters), window(bench.panelOf(bench.fleet().at(0))),
          controller(bench, window), live(controller.desk(), window, bench.log(), auditPath()),
          connections(live, window, preferences), twins(bench, controller, window),
          profiles(controller.desk(), window) {
        for (const auto& meter : bus.meters) {
            meter->setSource(
                std::make_unique<Synthesis>(waveformOf(steadyLoadFor(meter->snapshot().settings))));
            meter->advance(3 * kSampleRate);
        }
        window.resize(size);
        window.faceplate().setTimeRuns(false);
        window.show();
    }

    [[nodiscard]] QString auditPath() const {
        return folder.filePath(QStringLiteral("audit.jsonl"));
    }
    /// What was kept of changes.
    [[nodiscard]] std::vector<QJsonObject> audit() const {
        QFile file(auditPath());
        std::vector<QJsonObject> lines;
        if (file.open(QIODevice::ReadOnly))
            while (!file.atEnd())
                lines.push_back(QJsonDocument::fromJson(file.readLine()).object());
        return lines;
    }

    /// Where the meters are, as a person gives it.
    ui::ConnectChoice choice(const link::BusTarget& target, int unit = 1) const {
        ui::ConnectChoice like;
        like.periodMs = kPeriodMs;
        like.timeoutMs = 200;
        like.retries = 0;
        return app::choiceFor(target, static_cast<std::uint8_t>(unit), like);
    }
    /// The seat of the live meter that is shown.
    app::LiveSeat& seat() {
        auto* const seat = qobject_cast<app::LiveSeat*>(controller.desk().shown());
        if (seat == nullptr)
            qFatal("no live meter is shown");
        return *seat;
    }
    [[nodiscard]] bool isShown() {
        return qobject_cast<app::LiveSeat*>(controller.desk().shown()) != nullptr;
    }
    ui::LinkHealth health() { return seat().link().health; }
    /// Connects and waits for the first image.
    void connectTo(const ui::ConnectChoice& choice) {
        live.connectTo(choice);
        if (!QTest::qWaitFor([this] { return isShown() && health() == ui::LinkHealth::Live; }))
            qFatal("not live: %s", qPrintable(seat().link().problem));
    }

    /// The answer to the question before a write, given when it is asked.
    void answer(bool yes) {
        ui::WriteConfirmation* asked = nullptr;
        if (!QTest::qWaitFor([this, &asked] {
                asked = window.findChild<ui::WriteConfirmation*>();
                return asked != nullptr && asked->isVisible();
            }))
            qFatal("nobody asks");
        yes ? asked->accept() : asked->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    [[nodiscard]] bool isAsking() { return window.findChild<ui::WriteConfirmation*>() != nullptr; }

    void key(Qt::Key key, int times = 1) {
        for (int i = 0; i < times; ++i) {
            QTest::keyClick(&window.faceplate(), key);
            panel().advance(20);
        }
    }
    panel::Panel& panel() { return controller.desk().shown()->panel(); }
    QString label() { return QString::fromStdString(panel().describe().label); }
    QString value() { return QString::fromStdString(panel().describe().value); }
    /// From anywhere to the editor of the CT size, with the password.
    void goToCtSize() {
        panel().restart();
        key(Qt::Key_Left);
        key(Qt::Key_Down);
        key(Qt::Key_Right, 6); // into SETUP and through 00000
        key(Qt::Key_Up);
        key(Qt::Key_Right, 2); // S CT, and over the volts as they are
        panel().advance(1100);
        if (panel().describe().screen != "setup.ct.size")
            qFatal("no way to the CT size from %s", panel().describe().screen.c_str());
    }
    /// Makes 100 A in the editor 200 A and accepts it.
    void acceptTwoHundred() {
        key(Qt::Key_Right, 2); // to the hundreds
        key(Qt::Key_Up);
        key(Qt::Key_Right, 3);
    }
};

} // namespace s4k::test
