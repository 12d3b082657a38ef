// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lcd/glyphs.h"
#include "core/port/fitting_load.h"
#include "tests/app/link/live_bus.h"
#include "tests/app/window/window_bench.h"
#include "ui/connect/connect_panel.h"
#include "ui/connect/write_confirmation.h"
#include "ui/panel/link_badges.h"
#include "ui/panel/twin_panel.h"

#include <QDialogButtonBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>

namespace s4k::test {

/// A window with an embedded meter, and other meters on a Modbus server.
struct LiveBench : WindowBench {
    static constexpr int kPeriodMs = 50;

    LiveBus bus;

    explicit LiveBench(int meters = 1, const QSize& size = {1280, 800}) : bus(meters) {
        for (const auto& meter : bus.meters) {
            meter->setSource(
                std::make_unique<Synthesis>(waveformOf(steadyLoadFor(meter->snapshot().settings))));
            meter->advance(3 * kSampleRate);
        }
        faceplate().setTimeRuns(false);
        show(size);
    }

    /// The entries of the audit file.
    [[nodiscard]] std::vector<QJsonObject> audit() const {
        QFile file(path("audit.jsonl"));
        std::vector<QJsonObject> lines;
        if (file.open(QIODevice::ReadOnly))
            while (!file.atEnd())
                lines.push_back(QJsonDocument::fromJson(file.readLine()).object());
        return lines;
    }

    /// The connection settings of a meter, as entered by a person.
    ui::ConnectChoice choice(const link::BusTarget& target, int unit = 1) const {
        ui::ConnectChoice like;
        like.periodMs = kPeriodMs;
        like.timeoutMs = 200;
        like.retries = 0;
        return app::choiceFor(target, static_cast<std::uint8_t>(unit), like);
    }
    ui::LinkBadges& badges() { return *window.findChild<ui::LinkBadges*>(); }
    ui::LinkHealth health() { return shown().link().health; }
    /// Connects and waits for the first image.
    void connectTo(const ui::ConnectChoice& choice) {
        (*this)->live().connectTo(choice);
        if (!waitFor([this] { return health() == ui::LinkHealth::Live; }))
            qFatal("not live: %s", qPrintable(shown().link().problem));
    }

    /// Answers the next confirmation of a write.
    void answer(bool yes) {
        ui::WriteConfirmation* asked = nullptr;
        if (!waitFor([this, &asked] {
                asked = window.findChild<ui::WriteConfirmation*>();
                return asked != nullptr && asked->isVisible();
            }))
            qFatal("no question");
        yes ? asked->accept() : asked->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    [[nodiscard]] bool isAsking() { return window.findChild<ui::WriteConfirmation*>() != nullptr; }

    using WindowBench::key;
    void key(Qt::Key key, int times = 1) {
        for (int i = 0; i < times; ++i) {
            QTest::keyClick(&faceplate(), key);
            panel().advance(20);
        }
    }
    QString label() { return QString::fromStdString(panel().describe().label); }
    QString value() { return QString::fromStdString(panel().describe().value); }
    /// Opens the editor of the CT size from any screen, with the password.
    void goToCtSize() {
        panel().restart();
        key(Qt::Key_Left);
        key(Qt::Key_Down);
        key(Qt::Key_Right, 6); // into SETUP and through 00000
        key(Qt::Key_Up);
        key(Qt::Key_Right, 2); // S CT, then past the CT voltage, unchanged
        panel().advance(1100);
        if (panel().describe().screen != "setup.ct.size")
            qFatal("no way to the CT size from %s", panel().describe().screen.c_str());
    }
    /// Changes 100 A to 200 A in the editor and accepts it.
    void acceptTwoHundred() {
        key(Qt::Key_Right, 2); // to the hundreds
        key(Qt::Key_Up);
        key(Qt::Key_Right, 3);
    }
};

} // namespace s4k::test
