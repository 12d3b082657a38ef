// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/phasor_picture.h"
#include "ui/widgets/colours.h"

#include <QByteArray>
#include <QRectF>
#include <QString>

class QPainter;

namespace s4k::ui {

/// Voltages (long, full heads) and currents (shorter, on a scale of their own, open heads) in a
/// circle: the reference points to the right, angles count counter-clockwise. Everything grows with
/// `area`; text is set in the painter's font family. The background is left as it is.
void paintPhasors(QPainter& painter, const QRectF& area, const PhasorPicture& picture,
                  const Colours& colours);

/// `A-B-C`, `A-C-B`, or nothing.
[[nodiscard]] QString rotationText(Rotation rotation);
/// `V A at 0°, angles counter-clockwise`; empty when there is no reference.
[[nodiscard]] QString phasorBasis(const PhasorPicture& picture);
/// The whole picture in words, for who cannot see it.
[[nodiscard]] QString phasorText(const PhasorPicture& picture);

/// A line for each voltage and current, with a head; UTF-8, whatever the language.
[[nodiscard]] QByteArray phasorCsv(const PhasorPicture& picture);

} // namespace s4k::ui
