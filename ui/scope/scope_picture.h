// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/trigger.h"
#include "ui/widgets/colours.h"

#include <QByteArray>
#include <QRectF>

#include <array>
#include <optional>

class QPainter;

namespace s4k::ui {

/// Number of divisions between the middle and the upper edge.
inline constexpr int kScopeDivisions = 4;

/// Waveforms, ready to be drawn and printed.
struct ScopePicture {
    TriggeredPicture wave;
    SystemType system = SystemType::ThreePhaseWye;
    TriggerSpec trigger;
    std::array<bool, kChannelCount> inputs{true, true, true, true, true, true}; ///< to be drawn
    double voltsPerDivision = 100;
    double ampsPerDivision = 10;
    std::optional<double> cursor{}; ///< time of the cursor, s after the trigger; nullopt: hidden

    [[nodiscard]] bool hasWave() const { return wave.sets.size() >= 2; }
    /// Whether an input is chosen and the system type has it.
    [[nodiscard]] bool isDrawn(Channel c) const;
    /// Time at the left and the right end, in s after the trigger.
    [[nodiscard]] double firstSecond() const;
    [[nodiscard]] double lastSecond() const;
    /// Interpolated value (V, A) of an input at a time in s after the trigger; nullopt where there
    /// are no samples.
    [[nodiscard]] std::optional<double> at(Channel c, double seconds) const;
    /// Greatest magnitude of the drawn voltages (`volts`) or currents.
    [[nodiscard]] double peakOf(bool volts) const;
};

/// The smallest round number (see niceCeiling()) of units per division with which `peak` fits.
/// `present` is kept while the peak fits and uses at least 55 % of the height, so that the scale
/// does not change all the time. Without a positive peak: `present`, or 1.
[[nodiscard]] double divisionFor(double peak, double present);

/// Paints voltages above currents over one time axis with 0 at the trigger. Nothing is painted
/// without a waveform or where `area` is too small.
void paintScope(QPainter& painter, const QRectF& area, const ScopePicture& picture,
                const Colours& colours);
/// Time at pixel `x` in s after the trigger, clamped to the picture; `area` as for paintScope().
[[nodiscard]] double scopeSecondAt(const QRectF& area, const ScopePicture& picture, double x);

/// The samples of the picture as CSV: one line for each sample set, with its time and all inputs of
/// the system type. UTF-8, independent of the language.
[[nodiscard]] QByteArray scopeCsv(const ScopePicture& picture);

} // namespace s4k::ui
