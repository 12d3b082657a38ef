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

/// Who says how much is too much of a voltage's harmonics.
enum class HarmonicLimits : std::uint8_t {
    None,
    En50160,      ///< low and medium voltage
    Ieee519Low,   ///< up to 1 kV
    Ieee519Medium ///< 1 to 69 kV
};
/// What a harmonic may have, in percent of the fundamental; nothing where nothing is said.
/// @source EN 50160:2010, table 1; IEEE 519-2022, table 1
[[nodiscard]] std::optional<double> limitOf(HarmonicLimits limits, int order);
/// What the total distortion may be, in percent.
[[nodiscard]] std::optional<double> thdLimitOf(HarmonicLimits limits);
/// `EN 50160`.
[[nodiscard]] QString limitsName(HarmonicLimits limits);

/// What a person chose to see.
struct HarmonicChoice {
    bool currents = false;
    std::array<bool, kPhaseCount> phases{true, true, true};
    bool percent = true; ///< of the fundamental, else V or A
    bool logarithmic = false;
    HarmonicLimits limits = HarmonicLimits::En50160; ///< of voltages in percent
    friend bool operator==(const HarmonicChoice&, const HarmonicChoice&) = default;
};

/// One input's bars.
struct HarmonicBars {
    Channel channel = Channel::Va;
    QString name;
    std::array<std::optional<double>, kHighestOrder> values{}; ///< percent, V or A
    std::optional<double> thdPercent{};
};

/// Bars to draw, print and read aloud.
struct HarmonicPicture {
    std::vector<HarmonicBars> inputs;
    HarmonicChoice choice;
    QString unit;                     ///< `%`, `V`, `A`
    double top = 1;                   ///< at the upper edge
    int highestOrder = kHighestOrder; ///< the last that can be measured
    int marked = 0;                   ///< order under the cursor, 0: none
};

/// `system` names the inputs; what is not chosen or has no fundamental is left out.
[[nodiscard]] HarmonicPicture harmonicPicture(const Spectrum& spectrum, SystemType system,
                                              const HarmonicChoice& choice);

/// The bars with axes, limits as marks above them. The fundamental stands at 100 % and is cut off
/// where the others would be too small to see.
void paintHarmonics(QPainter& painter, const QRectF& area, const HarmonicPicture& picture,
                    const Colours& colours);
/// Where the bars of an order stand, without the order's number below.
[[nodiscard]] QRectF harmonicSlot(const QRectF& area, int order);
/// The order at this place, 0 outside.
[[nodiscard]] int harmonicAt(const QRectF& area, const QPointF& place);

/// A line for each order: frequency, and rms, percent and angle of each shown input; the totals
/// above. UTF-8, whatever the language.
[[nodiscard]] QByteArray harmonicCsv(const Spectrum& spectrum, SystemType system);

} // namespace s4k::ui
