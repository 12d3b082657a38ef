// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lcd/raster.h"

#include <QByteArray>
#include <QImage>
#include <QString>

namespace s4k::cli {

/// The glass as an image in the colours of the back-lit display, at the scale of `raster`.
[[nodiscard]] QImage picture(lcd::Raster& raster, const lcd::LcdFrame& frame);

/// PNG bytes of `image`. Its resolution is set to 96 dots per inch, so that equal pixels give equal
/// bytes on every machine.
[[nodiscard]] QByteArray pngBytes(QImage image);

} // namespace s4k::cli
