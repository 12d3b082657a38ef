// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lcd/raster.h"

#include <QByteArray>
#include <QImage>
#include <QString>

namespace s4k::cli {

/// The glass as a picture in the colours of the back-lit display.
[[nodiscard]] QImage picture(lcd::Raster& raster, const lcd::LcdFrame& frame);

/// PNG bytes of `image`: the same everywhere, because the resolution is set and nothing else is
/// stored beside the pixels.
[[nodiscard]] QByteArray pngBytes(QImage image);

} // namespace s4k::cli
