// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/png.h"

#include "core/base/crc.h"

#include <QImage>
#include <QtEndian>

namespace s4k::app {

namespace {

constexpr int kLevel = 3; // of zlib: more takes twice the time for a tenth of the bytes
constexpr qsizetype kLengthOfQCompress = 4;

void addNumber(QByteArray& bytes, std::uint32_t number) {
    const auto big = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char*>(&big), sizeof big);
}

void addChunk(QByteArray& png, const QByteArray& type, const QByteArray& data) {
    addNumber(png, static_cast<std::uint32_t>(data.size()));
    const QByteArray body = type + data;
    png += body;
    addNumber(png, crc32({reinterpret_cast<const std::uint8_t*>(body.constData()),
                          static_cast<std::size_t>(body.size())}));
}

QByteArray headOf(const QSize& size) {
    QByteArray head;
    addNumber(head, static_cast<std::uint32_t>(size.width()));
    addNumber(head, static_cast<std::uint32_t>(size.height()));
    return head + QByteArray::fromHex("0802000000"); // 8 bits, RGB, not interlaced
}

/// Each row after the number of its filter, 0: large plain areas need none.
QByteArray rowsOf(const QImage& rgb) {
    const qsizetype row = 3 * static_cast<qsizetype>(rgb.width());
    QByteArray rows;
    rows.reserve((row + 1) * rgb.height());
    for (int y = 0; y < rgb.height(); ++y)
        rows.append('\0').append(reinterpret_cast<const char*>(rgb.constScanLine(y)), row);
    return rows;
}

} // namespace

QByteArray pngOf(const QImage& picture) {
    const QImage rgb = picture.convertToFormat(QImage::Format_RGB888);
    QByteArray png = QByteArray::fromHex("89504e470d0a1a0a");
    addChunk(png, "IHDR", headOf(rgb.size()));
    addChunk(png, "IDAT", qCompress(rowsOf(rgb), kLevel).mid(kLengthOfQCompress));
    addChunk(png, "IEND", {});
    return png;
}

} // namespace s4k::app
