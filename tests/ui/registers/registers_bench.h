// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/named.h"
#include "tests/ui/running_meter.h"
#include "ui/registers/registers_view.h"

#include <QLineEdit>
#include <QTableView>
#include <QTest>

namespace s4k::test {

inline QString text(const QAbstractItemModel& model, int row, int column) {
    return model.index(row, column).data().toString();
}

inline int rowOf(std::uint16_t number) {
    for (int row = 0; row < static_cast<int>(kRegisterRowCount); ++row)
        if (ui::RegisterModel::rowAt(row).number == number)
            return row;
    return -1;
}

/// The registers view of an embedded meter that carries out the view's requests.
struct RegistersBench {
    RunningMeter meter;
    session::MeterSession& session{meter.session};
    ui::RegistersView view{meter.store};

    RegistersBench() {
        QObject::connect(&view, &ui::RegistersView::writeRequested, &view,
                         [this](ui::MeterKey key, Parameter p, int value) {
                             QCOMPARE(key, 1);
                             meter.write(p, value);
                         });
        QObject::connect(&view, &ui::RegistersView::commandRequested, &view,
                         [this](ui::MeterKey key, Command command) {
                             QCOMPARE(key, 1);
                             session.meter().runCommand(command, {});
                             meter.store.change(1, session.snapshot());
                         });
        view.resize(1000, 600);
        view.show();
        meter.passSeconds(3);
        QTest::qWait(1);
    }
    void requestSystemType(SystemType type) {
        meter.write(Parameter::SystemType, static_cast<int>(type));
    }
    /// Shows another embedded meter.
    void showAnother() {
        meter.store.add(2, {session.snapshot(), meter.timeMs, {}});
        meter.store.show(2);
    }
    template <typename Widget>
    Widget& named(const char* name) {
        return test::named<Widget>(view, name);
    }
    QTableView& table() { return named<QTableView>("Register map"); }
    QAbstractItemModel& shown() { return *table().model(); }
    QString value(std::uint16_t number) {
        return text(view.model(), rowOf(number), ui::RegisterModel::Value);
    }
    /// Opens the editor of a register.
    template <typename Editor>
    Editor* edit(std::uint16_t number) {
        const QModelIndex at = shown().index(rowOf(number), ui::RegisterModel::Value);
        table().setCurrentIndex(at);
        table().edit(at);
        return table().viewport()->findChild<Editor*>();
    }
    void search(const char* words) {
        named<QLineEdit>("Search the registers").setText(QLatin1String(words));
    }
};

} // namespace s4k::test
