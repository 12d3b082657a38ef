// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/png.h"

#include <QImage>
#include <QTest>

using namespace s4k;

class PngTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Odd widths have rows that end between two words of memory.
    void everyPixelComesBack_data() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("one pixel") << QSize(1, 1);
        QTest::newRow("odd") << QSize(7, 5);
        QTest::newRow("a window") << QSize(1280, 801);
    }

    void everyPixelComesBack() {
        QFETCH(QSize, size);
        QImage picture(size, QImage::Format_RGB32);
        for (int y = 0; y < size.height(); ++y)
            for (int x = 0; x < size.width(); ++x)
                picture.setPixel(x, y, qRgb(x * 7, y * 3, x ^ y));
        QImage read;
        QVERIFY(read.loadFromData(app::pngOf(picture), "PNG"));
        QCOMPARE(read.convertToFormat(QImage::Format_RGB32), picture);
    }
};

QTEST_GUILESS_MAIN(PngTest)
#include "png_test.moc"
