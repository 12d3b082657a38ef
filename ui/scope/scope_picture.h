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

/// Divisions between the middle and the upper edge.
inline constexpr int kScopeDivisions = 4;

/// Waveforms to draw and print.
struct ScopePicture {
    TriggeredPicture wave;
    SystemType system = SystemType::ThreePhaseWye;
    TriggerSpec trigger;
    std::array<bool, kChannelCount> inputs{true, true, true, true, true, true}; ///< to be drawn
    double voltsPerDivision = 100;
    double ampsPerDivision = 10;
    std::optional<double> cursor{}; ///< s after the edge

    [[nodiscard]] bool hasWave() const { return wave.sets.size() >= 2; }
    [[nodiscard]] bool isDrawn(Channel c) const;
    /// s after the edge at the left and the right end.
    [[nodiscard]] double firstSecond() const;
    [[nodiscard]] double lastSecond() const;
    /// What an input had at this time, interpolated; nothing outside the picture.
    [[nodiscard]] std::optional<double> at(Channel c, double seconds) const;
    /// Greatest magnitude of the voltages or currents that are drawn.
    [[nodiscard]] double peakOf(bool volts) const;
};

/// The smallest round number (see niceCeiling) by which `peak` fits; `present` stays where it still
/// fits well, so that a picture does not breathe. 1 when there is nothing.
[[nodiscard]] double divisionFor(double peak, double present);

/// Voltages above, currents below, over one time axis that has its 0 at the edge.
void paintScope(QPainter& painter, const QRectF& area, const ScopePicture& picture,
                const Colours& colours);
/// s after the edge at this place, limited to the picture.
[[nodiscard]] double scopeSecondAt(const QRectF& area, const ScopePicture& picture, double x);

/// The sets of the picture: a line each, its time and what is shown. UTF-8, whatever the language.
[[nodiscard]] QByteArray scopeCsv(const ScopePicture& picture);

} // namespace s4k::ui
