// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lcd/raster.h"

#include <QByteArray>
#include <QImage>
#include <QString>

namespace s4k::cli {

/// The glass as an image in the colours of the back-lit display.
[[nodiscard]] QImage picture(lcd::Raster& raster, const lcd::LcdFrame& frame);

/// PNG bytes of `image`, equal on every machine: the resolution is fixed and only pixels are
/// stored.
[[nodiscard]] QByteArray pngBytes(QImage image);

} // namespace s4k::cli
