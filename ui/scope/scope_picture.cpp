// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scope/scope_picture.h"

#include "app/base/text.h"
#include "core/analysis/shown_inputs.h"
#include "ui/charts/chart_paper.h"
#include "ui/charts/nice_ceiling.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace s4k::ui {

namespace {

constexpr double kFull = 0.97;      // part of the height that a peak may use
constexpr double kStillFits = 0.55; // part of `present` below which the scale changes

double inSeconds(double sets) {
    return sets / kSampleRate;
}

} // namespace

bool ScopePicture::isDrawn(Channel c) const {
    return inputs[index(c)] && isShown(system, c);
}

double ScopePicture::firstSecond() const {
    return inSeconds(wave.first - wave.edge);
}

double ScopePicture::lastSecond() const {
    return inSeconds(wave.last - wave.edge);
}

std::optional<double> ScopePicture::at(Channel c, double seconds) const {
    if (!hasWave())
        return std::nullopt;
    const double place = wave.edge + seconds * kSampleRate;
    const auto most = static_cast<double>(wave.sets.size() - 1);
    if (!(place >= 0 && place <= most))
        return std::nullopt;
    const auto i = std::min(static_cast<std::size_t>(place), wave.sets.size() - 2);
    const double part = place - static_cast<double>(i);
    const double here = wave.sets[i][index(c)];
    const double next = wave.sets[i + 1][index(c)];
    if (i == 0 || i + 2 == wave.sets.size())
        return here + part * (next - here);
    // The curve as drawn: its slope at a set is the slope between the neighbouring sets.
    const double slope = (next - wave.sets[i - 1][index(c)]) / 2;
    const double nextSlope = (wave.sets[i + 2][index(c)] - here) / 2;
    const double rise = next - here;
    return here + part * (slope + part * (3 * rise - 2 * slope - nextSlope +
                                          part * (slope + nextSlope - 2 * rise)));
}

double ScopePicture::peakOf(bool volts) const {
    double peak = 0;
    for (const Channel c : kChannels)
        if (isVoltage(c) == volts && isDrawn(c))
            for (const SampleSet& set : wave.sets)
                peak = std::max(peak, std::abs(set[index(c)]));
    return peak;
}

double divisionFor(double peak, double present) {
    if (!(peak > 0) || !std::isfinite(peak))
        return present > 0 ? present : 1;
    const double wanted = peak / (kScopeDivisions * kFull);
    if (wanted <= present && wanted >= kStillFits * present)
        return present;
    return niceCeiling(wanted);
}

QByteArray scopeCsv(const ScopePicture& picture) {
    CsvWriter csv;
    csv.cell("seconds");
    for (const Channel c : kChannels)
        if (isShown(picture.system, c))
            csv.cell(std::string(inputName(picture.system, c)) + (isVoltage(c) ? " [V]" : " [A]"));
    csv.endRow();
    for (std::size_t i = 0; i < picture.wave.sets.size(); ++i) {
        addNumber(csv, inSeconds(static_cast<double>(i) - picture.wave.edge));
        for (const Channel c : kChannels)
            if (isShown(picture.system, c))
                addNumber(csv, picture.wave.sets[i][index(c)]);
        csv.endRow();
    }
    return QByteArray::fromStdString(csv.take());
}

} // namespace s4k::ui
