// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/spectrum.h"
#include "core/units/phase.h"
#include "ui/widgets/colours.h"

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

class QPainter;

namespace s4k::ui {

/// The standard whose limits for voltage harmonics are shown.
enum class HarmonicLimits : std::uint8_t {
    None,
    En50160,      ///< low and medium voltage
    Ieee519Low,   ///< up to 1 kV
    Ieee519Medium ///< 1 to 69 kV
};
/// Limit of a voltage harmonic in percent of the fundamental; nullopt outside the orders 2 to 25.
/// @source EN 50160:2010, table 1; IEEE 519-2022, table 1
[[nodiscard]] std::optional<double> limitOf(HarmonicLimits limits, int order);
/// Limit of the total harmonic distortion of a voltage in percent; nullopt for None.
[[nodiscard]] std::optional<double> thdLimitOf(HarmonicLimits limits);
/// Name of the standard: `EN 50160`; empty for None.
[[nodiscard]] QString limitsName(HarmonicLimits limits);

/// Settings of the harmonics view, chosen by the user.
struct HarmonicChoice {
    bool currents = false;
    std::array<bool, kPhaseCount> phases{true, true, true};
    bool percent = true; ///< of the fundamental; false: V or A
    bool logarithmic = false;
    HarmonicLimits limits = HarmonicLimits::En50160; ///< shown for voltages in percent
    friend bool operator==(const HarmonicChoice&, const HarmonicChoice&) = default;
};

/// The bars of one input.
struct HarmonicBars {
    Channel channel = Channel::Va;
    QString name;
    /// Of the orders from 1, in percent, V or A (rms); nullopt: not measured.
    std::array<std::optional<double>, kHighestOrder> values{};
    std::optional<double> thdPercent{};
};

/// The bars, ready to be drawn, printed or read aloud.
struct HarmonicPicture {
    std::vector<HarmonicBars> inputs;
    HarmonicChoice choice;
    QString unit;                     ///< `%`, `V`, `A`
    double top = 1;                   ///< value at the upper edge
    int highestOrder = kHighestOrder; ///< highest order that can be measured at this frequency
    int marked = 0;                   ///< order under the cursor, 0: none
};

/// The picture of a spectrum. `system` determines the names of the inputs; inputs that are not
/// chosen or have no fundamental are left out.
[[nodiscard]] HarmonicPicture harmonicPicture(const Spectrum& spectrum, SystemType system,
                                              const HarmonicChoice& choice);

/// Paints the bars with axes; limits are lines across the slot of their order, for voltages in
/// percent only. In percent on a linear scale the axis suits the other orders and the fundamental,
/// 100 %, is cut off. Nothing is painted where `area` is too small.
void paintHarmonics(QPainter& painter, const QRectF& area, const HarmonicPicture& picture,
                    const Colours& colours);
/// Area of the bars of an order, without its number below them; `area` as for paintHarmonics().
[[nodiscard]] QRectF harmonicSlot(const QRectF& area, int order);
/// The order above or below `place`; 0 left and right of all bars.
[[nodiscard]] int harmonicAt(const QRectF& area, const QPointF& place);

/// The spectrum as CSV: one line for each order with its frequency, and rms, percent and angle of
/// each input of the system type, then a line with the total harmonic distortions. UTF-8,
/// independent of the language.
[[nodiscard]] QByteArray harmonicCsv(const Spectrum& spectrum, SystemType system);

} // namespace s4k::ui
