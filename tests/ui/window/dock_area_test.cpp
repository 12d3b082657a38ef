// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/dock_area.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace s4k;

namespace {

const QString kShare = QStringLiteral("share");
const QString kTwin = QStringLiteral("twin");

/// A window with a wide and a narrow dock.
struct Bench {
    QStringList made;
    QStringList opened;
    QWidget window;
    ui::DockArea& area{*new ui::DockArea(&window)};

    Bench() {
        add(kShare, 264);
        add(kTwin, 400);
        window.resize(600, 300);
        window.show();
    }
    void add(const QString& id, int width) {
        ui::Dock dock;
        dock.id = id;
        dock.create = [this, id, width](QWidget* parent) -> QWidget* {
            made += id;
            auto* const panel = new QLabel(id, parent);
            panel->setFixedWidth(width);
            return panel;
        };
        dock.opened = [this, id](QWidget& panel) {
            opened += id;
            if (static_cast<QLabel&>(panel).text() != id || !panel.isVisible())
                opened += QStringLiteral("another, or out of sight");
        };
        area.add(dock);
    }
    QStringList seen() {
        QStringList texts;
        for (const QLabel* label : area.findChildren<QLabel*>())
            if (label->isVisible())
                texts += label->text();
        return texts;
    }
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;
};

} // namespace

class DockAreaTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void aDockIsMadeWhenItIsFirstOpened() {
        Bench bench;
        QVERIFY(bench.made.isEmpty() && !bench.area.isVisible());
        QVERIFY(!bench.area.isOpen(kShare) && !bench.area.isOpen({}));
        bench.area.open(kShare);
        QVERIFY(bench.area.isOpen(kShare) && bench.area.isVisible());
        bench.area.close(kShare);
        QVERIFY(!bench.area.isOpen(kShare) && !bench.area.isVisible());
        bench.area.open(kShare);
        QCOMPARE(bench.made, QStringList{kShare});
        QCOMPARE(bench.opened, QStringList({kShare, kShare}));
    }

    void oneIsOpenAtATimeAndTheAreaIsAsWide() {
        Bench bench;
        bench.area.open(kShare);
        QCOMPARE(bench.area.minimumWidth(), 264);
        bench.area.open(kTwin);
        QVERIFY(bench.area.isOpen(kTwin) && !bench.area.isOpen(kShare));
        QCOMPARE(bench.area.minimumWidth(), 400);
        QCOMPARE(bench.seen(), QStringList{kTwin});
        bench.area.close(kShare); // not the open one
        QVERIFY(bench.area.isOpen(kTwin) && bench.area.isVisible());
    }

    void changesAreAnnouncedWhenTheyAreDone() {
        Bench bench;
        QStringList seen;
        connect(&bench.area, &ui::DockArea::changed, &bench.area, [&] {
            seen += bench.area.isOpen(kShare)  ? kShare
                    : bench.area.isOpen(kTwin) ? kTwin
                                               : QString();
        });
        bench.area.open(kShare);
        bench.area.open(kTwin);
        bench.area.close(kTwin);
        bench.area.close(kTwin);
        bench.area.open(QStringLiteral("nothing"));
        QCOMPARE(seen, QStringList({kShare, kTwin, QString()}));
    }
};

QTEST_MAIN(DockAreaTest)
#include "dock_area_test.moc"
