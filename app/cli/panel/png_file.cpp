// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/panel/png_file.h"

#include <QBuffer>

#include <algorithm>

namespace s4k::cli {

namespace {

/// 96 dots per inch. Otherwise Qt would store the resolution of the screen.
constexpr int kDotsPerMeter = 3780;

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

} // namespace s4k::cli
