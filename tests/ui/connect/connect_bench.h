// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/named.h"
#include "ui/connect/connect_panel.h"
#include "ui/window/dock_area.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

/// The Connect panel under test, and connections.
namespace s4k::connect_bench {

using ui::ConnectChoice;
using Kind = ConnectChoice::Kind;

inline ConnectChoice tcp(const QString& host, int port, int unit) {
    ConnectChoice choice;
    choice.host = host;
    choice.port = port;
    choice.unit = unit;
    return choice;
}

inline ConnectChoice serial(const QString& device, int baud, int parity, int unit) {
    ConnectChoice choice;
    choice.kind = Kind::Serial;
    choice.device = device;
    choice.baud = baud;
    choice.parity = parity;
    choice.unit = unit;
    return choice;
}

inline ui::FoundView found(int unit, bool ofFamily, bool connected) {
    return {tcp(QStringLiteral("127.0.0.1"), 1502, unit), QStringLiteral("Device %1").arg(unit),
            QStringLiteral("3L-1n  100 A"), ofFamily, connected};
}

/// The panel in a dock area, where it has its usual width and scrolls.
struct Bench {
    ui::ConnectModel model;
    ui::ConnectState state;
    ui::DockArea area;
    ui::ConnectPanel& panel;

    explicit Bench(const ConnectChoice& choice = {}, int height = 1100) : panel(open()) {
        area.resize(ui::ConnectPanel::kWidth, height);
        area.show();
        area.activateWindow();
        if (!QTest::qWaitForWindowActive(&area))
            qFatal("the window gets no focus");
        model.setChoice(choice);
        panel.focusFirst();
    }
    ui::ConnectPanel& open() {
        const auto id = QStringLiteral("connect");
        ui::ConnectPanel* made = nullptr;
        ui::Dock dock;
        dock.id = id;
        dock.create = [this, &made](QWidget* parent) {
            return made = new ui::ConnectPanel(model, parent);
        };
        area.add(dock);
        area.open(id);
        return *made;
    }
    template <typename Widget>
    Widget* find(const QString& name) {
        return test::find<Widget>(panel, name);
    }
    template <typename Widget>
    Widget& named(const QString& name) {
        return test::named<Widget>(panel, name);
    }
    QString text(const QString& name) { return test::text(panel, name); }
    void key(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    void show() { model.setState(state); }
};

template <typename Value>
Value first(QSignalSpy& spy) {
    return spy.isEmpty() ? Value() : spy.takeFirst().value(0).value<Value>();
}

} // namespace s4k::connect_bench
