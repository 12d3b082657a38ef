// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/system_type.h"
#include "ui/widgets/colours.h"

#include <QSizeF>
#include <QString>

class QPainter;

namespace s4k::ui {

/// The content of a wiring diagram.
struct Wiring {
    SystemType system = SystemType::ThreePhaseWye;
    bool pts = false; ///< with potential transformers (PTs) before the voltage inputs
    friend bool operator==(const Wiring&, const Wiring&) = default;
};

/// Number of the diagram in the manual, 1 to 6: 6 is wye with PTs; other types have one number with
/// and without PTs. @source manual, "Supported System Types"
[[nodiscard]] int diagramNumber(const Wiring& wiring);
/// Number and name of the diagram, and whether it is not in the manual.
[[nodiscard]] QString wiringTitle(const Wiring& wiring);
/// The whole diagram as text.
[[nodiscard]] QString wiringText(const Wiring& wiring);

/// Size of the area that `paintWiring` fills, in the painter's units.
inline constexpr QSizeF kWiringSize(400, 430);
/// Paints the conductors from source to load, CTs with their leads, voltage taps with disconnect
/// and fuse, PTs, earth, and the meter with its terminals. For system types that the manual shows
/// without PTs, PTs are drawn between the phases and the neutral, or, without a neutral, between
/// the other phases and B (own design).
void paintWiring(QPainter& painter, const Wiring& wiring, const Colours& colours);

} // namespace s4k::ui
