// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/demand/demand_words.h"

#include "core/registers/demand_end.h"
#include "ui/demand/demand_progress.h"
#include "ui/demand/demand_view.h"
#include "ui/model/alert_text.h"
#include "ui/model/present_values.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace s4k::ui {

namespace {

constexpr double kKilo = 1e3;
constexpr std::array<const char*, 3> kPowerUnits{"kW", "kvar", "kVA"};
constexpr std::array<const char*, 3> kEnergyUnits{"kWh", "kvarh", "kVAh"};

QString demandText(const DemandTopic& topic, double kilowatts, const Settings& settings) {
    return formatNumber(kilowatts, decimalsOf(settings).kilowatts, topic.locale);
}

/// Small energies, as of an hour, are shown with more decimals than large ones.
int energyDecimals(double kilowattHours) {
    const double size = std::abs(kilowattHours);
    return size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 3;
}

QString energyText(const DemandTopic& topic, double kilowattHours) {
    return formatNumber(kilowattHours, energyDecimals(kilowattHours), topic.locale);
}

std::optional<double> known(double value) {
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

QString spanText(const DemandTopic& topic, std::int64_t fromMs, std::int64_t toMs) {
    const QDateTime from = QDateTime::fromMSecsSinceEpoch(fromMs);
    if (topic.mode == DemandMode::Days)
        return topic.locale.toString(from, QStringLiteral("ddd d MMM"));
    return QStringLiteral("%1 \u2013 %2")
        .arg(topic.locale.toString(from, QStringLiteral("d MMM HH:mm")),
             topic.locale.toString(QDateTime::fromMSecsSinceEpoch(toMs), QStringLiteral("HH:mm")));
}

/// End of the interval of a maximum. If it was not observed: end of the first interval of equal
/// demand.
std::optional<std::int64_t> whenReached(const past::DemandBook& book, std::size_t power,
                                        double most) {
    if (book.maxima()[power].timeMs || !std::isfinite(most))
        return book.maxima()[power].timeMs;
    for (const past::DemandPoint& point : book.points())
        if (!demandChanged({point.demand[power], 0, 0}, {most, 0, 0}))
            return point.timeMs;
    return std::nullopt;
}

QString predictionNote(double predicted, double most) {
    if (!std::isfinite(predicted))
        return DemandView::tr("not known yet");
    return predicted > most ? DemandView::tr("a new maximum, if the load stays")
                            : DemandView::tr("if the load stays as it is");
}

} // namespace

QString powerUnit(std::size_t power) {
    return QLatin1String(kPowerUnits[power]);
}

QString energyUnit(std::size_t power) {
    return QLatin1String(kEnergyUnits[power]);
}

DemandFigureRow demandFigures(const DemandTopic& topic, const past::DemandBook& book,
                              const MeterSnapshot& meter) {
    const std::size_t i = topic.power;
    const auto figure = [&](const QString& name, double watts, const QString& note) {
        return DemandFigure{name, known(watts / kKilo), decimalsOf(meter.settings).kilowatts,
                            powerUnit(i), note};
    };
    const double predicted = book.running() ? book.running()->predicted[i] : Readings::kNotValid;
    const double most = meter.image.value(kMaximumDemands[i]);
    const std::optional<std::int64_t> when = whenReached(book, i, most);
    DemandFigure prediction =
        figure(DemandView::tr("Predicted"), predicted, predictionNote(predicted, most));
    prediction.warns = predicted > most;
    return {figure(DemandView::tr("Present demand"), meter.image.value(kPresentDemands[i]),
                   demandPlanText(demandPlan(meter.settings))),
            prediction,
            figure(DemandView::tr("Maximum demand"), most,
                   most == 0 ? DemandView::tr("none yet")
                   : when    ? momentText(*when, topic.rightMs)
                             : DemandView::tr("before this was watched"))};
}

DemandFigureRow energyFigures(const DemandTopic& topic, const std::vector<app::EnergySum>& sums,
                              const MeterSnapshot& meter) {
    const bool hours = topic.mode == DemandMode::Hours;
    double all = 0;
    int counted = 0;
    for (const app::EnergySum& sum : sums) {
        all += sum.used[topic.power];
        counted += sum.quarters > 0 ? 1 : 0;
    }
    const auto figure = [&](const QString& name, double wattHours, const QString& note) {
        const double kilowattHours = wattHours / kKilo;
        return DemandFigure{name, known(kilowattHours), energyDecimals(kilowattHours),
                            energyUnit(topic.power), note};
    };
    const app::EnergySum last = sums.empty() ? app::EnergySum{} : sums.back();
    return {figure(hours ? DemandView::tr("Last hour shown") : DemandView::tr("Last day shown"),
                   last.quarters > 0 ? last.used[topic.power] : Readings::kNotValid,
                   sums.empty() ? QString() : spanText(topic, last.fromMs, last.toMs)),
            figure(hours ? DemandView::tr("All hours shown") : DemandView::tr("All days shown"),
                   all,
                   hours ? DemandView::tr("%n hour(s)", nullptr, counted)
                         : DemandView::tr("%n day(s)", nullptr, counted)),
            figure(DemandView::tr("Register"), meter.image.value(past::kEnergies[topic.power]),
                   DemandView::tr("since it was reset"))};
}

QString barText(const DemandTopic& topic, const ChartBar& bar, const Settings& settings) {
    const bool isKnown = std::isfinite(bar.ended);
    const bool isDemand = topic.mode == DemandMode::Intervals;
    const double onTop = bar.soFar + bar.toCome;
    QStringList parts;
    if (isKnown && !isDemand)
        parts += energyText(topic, bar.ended) + QLatin1Char(' ') + energyUnit(topic.power);
    else if (isKnown)
        parts += demandText(topic, bar.ended, settings) + QLatin1Char(' ') + powerUnit(topic.power);
    if (isKnown && isDemand && bar.merged > 1)
        parts += DemandView::tr("the greatest of %n sub-interval(s)", nullptr, bar.merged);
    if (onTop > 0)
        parts += DemandView::tr("predicted %1 %2")
                     .arg(demandText(topic, (isKnown ? bar.ended : 0) + onTop, settings),
                          powerUnit(topic.power));
    if (parts.isEmpty())
        parts += DemandView::tr("not known");
    return spanText(topic, bar.fromMs, bar.toMs) + QStringLiteral("   ") +
           parts.join(QStringLiteral(", "));
}

QString barsText(const DemandTopic& topic, std::int64_t todayMs) {
    const QString until = momentText(topic.rightMs, todayMs);
    switch (topic.mode) {
    case DemandMode::Intervals:
        return DemandView::tr("24 h until %1; dashed: maximum demand; faint: predicted").arg(until);
    case DemandMode::Hours:
        return DemandView::tr("24 hours until %1").arg(until);
    case DemandMode::Days:
        break;
    }
    return DemandView::tr("31 days until %1").arg(until);
}

DemandHint noBarsHint(DemandMode mode, const Settings& settings) {
    const DemandPlan plan = demandPlan(settings);
    if (mode != DemandMode::Intervals)
        return {DemandView::tr("No energy has been read yet"),
                DemandView::tr("What the energy registers go on by appears here, a bar an hour or "
                               "a day. A meter of this program measures while Run is on.")};
    if (plan.lengthSeconds == 0)
        return {DemandView::tr("No sub-interval has ended yet"),
                DemandView::tr("This meter ends its sub-intervals by command (register 150 is 0). "
                               "Give the command \u201C"
                               "Begin sub-interval\u201D in Registers, or "
                               "set a length in Setup: a bar appears here at each end.")};
    return {DemandView::tr("No sub-interval has ended yet"),
            DemandView::tr("A bar appears here at the end of each sub-interval (%1). The first one "
                           "is there as soon as an end has been seen.")
                .arg(demandPlanText(plan))};
}

} // namespace s4k::ui
