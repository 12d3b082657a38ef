// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/meter_book.h"

#include <QTest>

using namespace s4k;
using ui::LinkHealth;
using ui::LinkView;

namespace {

const QString kTcp = QStringLiteral("127.0.0.1:1502");

LinkView linkOf(LinkHealth health) {
    LinkView link;
    link.health = health;
    link.bus = kTcp;
    return link;
}

} // namespace

/// Live meters beside those inside in the book.
class LiveMetersTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNameOnTheWireIsThatOfTheMeterInside() {
        ui::MeterBook book;
        MeterSnapshot inside;
        MeterSnapshot live;
        inside.settings.set(Parameter::CtPrimary, 100);
        live.settings.set(Parameter::CtPrimary, 5000);
        book.update(1, live, linkOf(LinkHealth::Live));
        const auto liveScales = book.scales(1);
        book.update(2, inside);
        const auto both = book.scales(1);
        ui::MeterBook alone;
        alone.update(2, inside);
        QVERIFY(both == alone.scales(1));
        QVERIFY(both != liveScales);
        book.remove(2);
        QVERIFY(book.scales(1) == liveScales);
        book.showLink(1, linkOf(LinkHealth::OtherDevice));
        QVERIFY(book.scales(1) == modbus::KnownScales());
    }

    void theBookKeepsTheLinkOfAMeter() {
        ui::MeterBook book;
        book.update(5, {}, linkOf(LinkHealth::Live));
        book.update(5, {});
        book.showLink(7, linkOf(LinkHealth::Lost)); // not known
        int seen = 0;
        book.each([&](const ui::MeterView& meter) {
            QCOMPARE(meter.bus, kTcp);
            QVERIFY(meter.health == LinkHealth::Live);
            ++seen;
        });
        QCOMPARE(seen, 1);
        book.showLink(5, linkOf(LinkHealth::Stale));
        book.each([](const ui::MeterView& meter) { QVERIFY(meter.health == LinkHealth::Stale); });
    }
};

QTEST_MAIN(LiveMetersTest)
#include "live_meters_test.moc"
