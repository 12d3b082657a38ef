// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/phasor_picture.h"
#include "ui/widgets/colours.h"

#include <QByteArray>
#include <QRectF>
#include <QString>

class QPainter;

namespace s4k::ui {

/// Paints voltages (long, filled heads) and currents (shorter, with their own scale, open heads) in
/// a circle. The reference points to the right, angles count counter-clockwise. The drawing scales
/// with `area`; text has the painter's font family. The background is not painted, and nothing at
/// all where `area` is 102 pixels or less wide or high.
void paintPhasors(QPainter& painter, const QRectF& area, const PhasorPicture& picture,
                  const Colours& colours);

/// Phase rotation: `A-B-C`, `A-C-B`; empty if it is unknown.
[[nodiscard]] QString rotationText(Rotation rotation);
/// The reference of the angles: `V A at 0°, angles counter-clockwise`; empty without a reference.
[[nodiscard]] QString phasorBasis(const PhasorPicture& picture);
/// The whole picture as text, for screen readers.
[[nodiscard]] QString phasorText(const PhasorPicture& picture);

/// The picture as CSV: a heading and one line for each voltage and current. UTF-8, independent of
/// the language.
[[nodiscard]] QByteArray phasorCsv(const PhasorPicture& picture);

} // namespace s4k::ui
