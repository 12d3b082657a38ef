// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/harmonics/harmonic_picture.h"

#include "app/base/text.h"
#include "core/analysis/shown_inputs.h"
#include "ui/charts/chart_paper.h"
#include "ui/charts/nice_ceiling.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace s4k::ui {

namespace {

constexpr double kLeastTopPercent = 2;
constexpr double kDegreesPerTurn = 360;
constexpr double kLogTopPercent = 100;
constexpr int kLastLimited = 25; // highest order of EN 50160

double sizeOf(const Phasor& p) {
    return std::sqrt(squaredMagnitude(p));
}

// Voltage characteristics of public supply: orders 1 to 25.
std::optional<double> en50160(int order) {
    if (order % 2 == 0)
        return order == 2 ? 2.0 : order == 4 ? 1.0 : 0.5;
    switch (order) {
    case 3:
    case 7:
        return 5.0;
    case 5:
        return 6.0;
    case 9:
    case 19:
    case 23:
    case 25:
        return 1.5;
    case 11:
        return 3.5;
    case 13:
        return 3.0;
    case 15:
    case 21:
        return 0.5;
    case 17:
        return 2.0;
    default:
        return std::nullopt;
    }
}

bool isChosen(const HarmonicChoice& choice, Channel c) {
    return isVoltage(c) != choice.currents && choice.phases[index(phaseOf(c))];
}

double topOf(const HarmonicPicture& picture) {
    double most = 0;
    // In percent the fundamental would leave no height for the others.
    const std::size_t first = picture.choice.percent ? 1 : 0;
    for (const HarmonicBars& input : picture.inputs)
        for (std::size_t i = first; i < input.values.size(); ++i)
            most = std::max(most, input.values[i].value_or(0));
    return most;
}

} // namespace

std::optional<double> limitOf(HarmonicLimits limits, int order) {
    if (order < 2 || order > kLastLimited)
        return std::nullopt;
    switch (limits) {
    case HarmonicLimits::En50160:
        return en50160(order);
    case HarmonicLimits::Ieee519Low:
        return 5.0;
    case HarmonicLimits::Ieee519Medium:
        return 3.0;
    case HarmonicLimits::None:
        break;
    }
    return std::nullopt;
}

std::optional<double> thdLimitOf(HarmonicLimits limits) {
    switch (limits) {
    case HarmonicLimits::En50160:
    case HarmonicLimits::Ieee519Low:
        return 8.0;
    case HarmonicLimits::Ieee519Medium:
        return 5.0;
    case HarmonicLimits::None:
        break;
    }
    return std::nullopt;
}

QString limitsName(HarmonicLimits limits) {
    switch (limits) {
    case HarmonicLimits::En50160:
        return QStringLiteral("EN 50160");
    case HarmonicLimits::Ieee519Low:
        return QStringLiteral("IEEE 519, \u2264 1 kV");
    case HarmonicLimits::Ieee519Medium:
        return QStringLiteral("IEEE 519, 1\u201369 kV");
    case HarmonicLimits::None:
        break;
    }
    return {};
}

HarmonicPicture harmonicPicture(const Spectrum& spectrum, SystemType system,
                                const HarmonicChoice& choice) {
    HarmonicPicture picture;
    picture.choice = choice;
    picture.highestOrder = spectrum.highestOrder;
    picture.unit = choice.percent    ? QStringLiteral("%")
                   : choice.currents ? QStringLiteral("A")
                                     : QStringLiteral("V");
    for (const Channel c : kChannels) {
        if (!isShown(system, c) || !isChosen(choice, c) || !spectrum[c].hasFundamental())
            continue;
        HarmonicBars bars{c, app::toQt(inputName(system, c)), {}, spectrum[c].thdPercent()};
        for (int order = 1; order <= spectrum.highestOrder; ++order) {
            auto& value = bars.values[static_cast<std::size_t>(order - 1)];
            if (choice.percent)
                value = spectrum[c].percentOf(order);
            else if (const auto phasor = spectrum[c].harmonic(order))
                value = sizeOf(*phasor);
        }
        picture.inputs.push_back(std::move(bars));
    }
    const double top = topOf(picture);
    if (choice.percent)
        picture.top = choice.logarithmic ? kLogTopPercent
                                         : niceCeiling(std::max(kLeastTopPercent, top * 1.02));
    else
        picture.top = niceCeiling(top * 1.02);
    return picture;
}

QByteArray harmonicCsv(const Spectrum& spectrum, SystemType system) {
    std::vector<Channel> shown;
    for (const Channel c : kChannels)
        if (isShown(system, c))
            shown.push_back(c);
    CsvWriter csv;
    csv.cell("order").cell("hz");
    for (const Channel c : shown) {
        const std::string name(inputName(system, c));
        csv.cell(name + (isVoltage(c) ? " [V]" : " [A]"));
        csv.cell(name + " [%]").cell(name + " [deg]");
    }
    csv.endRow();
    for (int order = 1; order <= spectrum.highestOrder; ++order) {
        csv.number(order);
        addNumber(csv, order * spectrum.hz);
        for (const Channel c : shown) {
            const Phasor phasor = spectrum[c].harmonic(order).value_or(Phasor{});
            addNumber(csv, sizeOf(phasor));
            addNumber(csv, spectrum[c].percentOf(order));
            addNumber(csv, kDegreesPerTurn * turnsOf(phasor));
        }
        csv.endRow();
    }
    csv.cell("thd").emptyCell();
    for (const Channel c : shown) {
        csv.emptyCell();
        addNumber(csv, spectrum[c].thdPercent());
        csv.emptyCell();
    }
    return QByteArray::fromStdString(csv.endRow().take());
}

} // namespace s4k::ui
