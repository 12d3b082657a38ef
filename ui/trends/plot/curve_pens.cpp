// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/plot/curve_pens.h"

#include <array>

namespace s4k::ui {

namespace {

constexpr double kShade = 0.5;
using Dashing = QVector<double>;

Dashing dashing(std::size_t which) {
    constexpr std::array<std::array<double, 2>, 2> kPatterns{{{6, 3}, {2, 2}}};
    if (which == 0)
        return {};
    const auto& pattern = kPatterns[(which - 1) % kPatterns.size()];
    return {pattern[0], pattern[1]};
}

QPen penOf(const QColor& colour, const Dashing& dashes) {
    QPen pen(colour, 1);
    pen.setJoinStyle(Qt::BevelJoin);
    if (!dashes.isEmpty())
        pen.setDashPattern(dashes);
    return pen;
}

QPen totalPen(std::size_t rank, const Colours& colours) {
    const std::array<QColor, 6> inks{colours.text,
                                     colours.accent,
                                     colours.good,
                                     colours.muted,
                                     mixed(colours.phases[0], colours.phases[1], kShade),
                                     mixed(colours.phases[1], colours.phases[2], kShade)};
    return penOf(inks[rank % inks.size()], dashing(rank / inks.size()));
}

} // namespace

QColor mixed(const QColor& colour, const QColor& other, double share) {
    const auto mix = [share](int from, int to) {
        return qBound(0, qRound(from + (to - from) * share), 255);
    };
    return {mix(colour.red(), other.red()), mix(colour.green(), other.green()),
            mix(colour.blue(), other.blue())};
}

QPen curvePen(std::optional<Phase> phase, int rank, const Colours& colours) {
    const auto nth = static_cast<std::size_t>(qMax(rank, 0));
    if (!phase)
        return totalPen(nth, colours);
    const QColor own = colours.phases[index(*phase)];
    const std::array<QColor, 4> inks{own, mixed(own, colours.text, kShade),
                                     mixed(own, colours.raised, kShade),
                                     mixed(own, colours.accent, kShade)};
    return penOf(inks[nth % inks.size()], dashing(index(*phase)));
}

} // namespace s4k::ui
