// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/status_line.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace s4k;
using ui::StatusItem;

namespace {

QLabel& labelOf(const StatusItem& item) {
    for (QLabel* label : item.findChildren<QLabel*>())
        if (!label->accessibleName().isEmpty())
            return *label;
    qFatal("no label");
}

QLabel& iconOf(const StatusItem& item) {
    for (QLabel* label : item.findChildren<QLabel*>())
        if (label->accessibleName().isEmpty())
            return *label;
    qFatal("no icon");
}

} // namespace

class StatusLineTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void itemsStandInTheOrderInWhichTheyWereAdded() {
        ui::StatusLine line;
        StatusItem& first = line.add(QStringLiteral("Time"), QStringLiteral("Since the start"));
        StatusItem& right = line.addRight(QStringLiteral("Alerts"), {});
        StatusItem& second = line.add(QStringLiteral("Source"), {});
        for (StatusItem* item : {&first, &second, &right})
            item->setText(QStringLiteral("text"));
        line.resize(800, line.height());
        line.show();
        QTest::qWait(1);
        QVERIFY(first.geometry().right() < second.x());
        QVERIFY(second.geometry().right() < right.x());
        QVERIFY(right.geometry().right() > 800 - 40);
        QCOMPARE(labelOf(first).accessibleName(), QStringLiteral("Time"));
        QCOMPARE(labelOf(first).toolTip(), QStringLiteral("Since the start"));
        first.setTip(QStringLiteral("another"));
        QCOMPARE(labelOf(first).toolTip(), QStringLiteral("another"));
    }

    void aLongTextIsShortened() {
        ui::StatusLine line;
        StatusItem& item = line.add(QStringLiteral("Source"), {});
        const QString text = QStringLiteral("begin") + QString(200, u'm') + QStringLiteral("end");
        item.setText(text, 240);
        QVERIFY(labelOf(item).text().startsWith(QStringLiteral("begin")));
        QVERIFY(labelOf(item).text().endsWith(QStringLiteral("end")));
        QVERIFY(labelOf(item).sizeHint().width() <= 242);
        item.setText(text, 240, Qt::ElideRight);
        QVERIFY(!labelOf(item).text().endsWith(QStringLiteral("end")));
        item.setText(text);
        QCOMPARE(labelOf(item).text(), text);
    }

    void aPlaceIsKept() {
        ui::StatusLine line;
        StatusItem& item = line.add(QStringLiteral("Time"), {});
        item.setText(QStringLiteral("1 d 10:00:00"));
        item.keepPlace();
        const int width = item.sizeHint().width();
        item.setText(QStringLiteral("0"));
        item.keepPlace();
        QCOMPARE(item.minimumSizeHint().width(), width);
    }

    void anIconFollowsToneAndTheme() {
        ui::StatusLine line;
        StatusItem& item = line.addRight(QStringLiteral("Alerts"), {});
        QVERIFY(iconOf(item).isHidden());
        item.setIcon(QStringLiteral("good"), StatusItem::Tone::Good);
        QVERIFY(!iconOf(item).isHidden());
        const QImage good = iconOf(item).pixmap().toImage();
        QVERIFY(!good.isNull());
        item.setIcon(QStringLiteral("good"), StatusItem::Tone::Warning);
        const QImage warning = iconOf(item).pixmap().toImage();
        QVERIFY(warning != good);
        item.setIcon(QStringLiteral("warning"), StatusItem::Tone::Warning);
        QVERIFY(iconOf(item).pixmap().toImage() != warning);
        item.setIcon(QStringLiteral("good"), StatusItem::Tone::Good);
        QCOMPARE(iconOf(item).pixmap().toImage(), good);
        ui::applyTheme(*qApp, ui::Theme::Dark, false);
        QTRY_VERIFY(iconOf(item).pixmap().toImage() != good);
    }
};

QTEST_MAIN(StatusLineTest)
#include "status_line_test.moc"
