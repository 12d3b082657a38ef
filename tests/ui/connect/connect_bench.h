// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/connect_panel.h"
#include "ui/window/side_area.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

/// The Connect panel under test, and places to connect to.
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

/// The panel in its place, as wide as there and scrolling.
struct Bench {
    ui::SideArea area;
    ui::ConnectPanel& panel{*new ui::ConnectPanel};
    ui::ConnectState state;

    explicit Bench(const ConnectChoice& choice = {}, int height = 1100) {
        area.add(&panel);
        area.open(&panel);
        area.resize(ui::ConnectPanel::kWidth, height);
        area.show();
        area.activateWindow();
        if (!QTest::qWaitForWindowActive(&area))
            qFatal("the window gets no focus");
        panel.setChoice(choice);
        panel.focusFirst();
    }
    template <typename Widget>
    Widget* find(const QString& name) {
        for (Widget* widget : panel.findChildren<Widget*>())
            if (widget->accessibleName() == name)
                return widget;
        return nullptr;
    }
    template <typename Widget>
    Widget& named(const QString& name) {
        if (Widget* widget = find<Widget>(name))
            return *widget;
        qFatal("no %s", qPrintable(name));
    }
    QString text(const QString& name) {
        const QLabel& label = named<QLabel>(name);
        return label.isVisible() ? label.text() : QString();
    }
    void key(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    void show() { panel.showState(state); }
};

template <typename Value>
Value first(QSignalSpy& spy) {
    return spy.isEmpty() ? Value() : spy.takeFirst().value(0).value<Value>();
}

} // namespace s4k::connect_bench
