// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/png_file.h"

#include <QBuffer>
#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace s4k::cli {

namespace {

/// 96 dots an inch. Unset, Qt would store the screen's resolution where there is a screen.
constexpr int kDotsPerMeter = 3780;

Error notWritten(const QFileDevice& file) {
    return {"file", file.fileName().toStdString(),
            "it cannot be written: " + file.errorString().toStdString(),
            "check that the directory exists and may be written"};
}

} // namespace

QImage picture(lcd::Raster& raster, const lcd::LcdFrame& frame) {
    const auto levels = raster.draw(frame);
    const lcd::Palette palette = lcd::backlitPalette();
    QImage image(raster.width(), raster.height(), QImage::Format_Indexed8);
    image.setColorTable(QList<QRgb>(palette.argb.begin(), palette.argb.end()));
    const auto width = static_cast<std::size_t>(raster.width());
    for (int y = 0; y < raster.height(); ++y) {
        const auto row = levels.subspan(static_cast<std::size_t>(y) * width, width);
        std::copy(row.begin(), row.end(), image.scanLine(y));
    }
    return image;
}

QByteArray pngBytes(QImage image) {
    image.setDotsPerMeterX(kDotsPerMeter);
    image.setDotsPerMeterY(kDotsPerMeter);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

Result<Done> writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush())
        return Done{};
    return notWritten(file);
}

Result<Done> replaceFile(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return Done{};
    return notWritten(file);
}

} // namespace s4k::cli
