// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/chart_set.h"

#include "app/base/text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <string>

namespace s4k::ui {

namespace {

constexpr qsizetype kMostText = 1 << 20;
constexpr qsizetype kMostMeterName = 300;
constexpr qsizetype kMostColumnName = 200;

QString words(const char* text) {
    return QCoreApplication::translate("s4k::ui::ChartSet", text);
}

QString key(const char* name) {
    return QString::fromLatin1(name);
}

bool isPlain(const QString& text, qsizetype most) {
    return text.size() <= most && std::all_of(text.begin(), text.end(),
                                              [](QChar c) { return c.isPrint() && !c.isNull(); });
}

/// Whether the text is `unit@bus` or empty.
bool isMeter(const QString& text) {
    if (text.isEmpty())
        return true;
    const qsizetype at = text.indexOf(QLatin1Char('@'));
    bool number = false;
    const int unit = text.left(std::max<qsizetype>(at, 0)).toInt(&number);
    return number && unit >= 1 && unit <= 255 && isPlain(text, kMostMeterName);
}

QJsonObject objectOf(const ChartCurve& curve) {
    QJsonObject object;
    if (!curve.meter.isEmpty())
        object[key("meter")] = curve.meter;
    if (curve.column.isEmpty())
        object[key("quantity")] = app::toQt(traits(curve.quantity).symbol);
    else
        object[key("column")] = curve.column;
    if (!curve.shown)
        object[key("shown")] = false;
    return object;
}

std::optional<ChartCurve> curveOf(const QJsonObject& object) {
    ChartCurve curve;
    curve.meter = object[key("meter")].toString();
    curve.column = object[key("column")].toString();
    curve.shown = object[key("shown")].toBool(true);
    if (!isMeter(curve.meter) || !isPlain(curve.column, kMostColumnName))
        return std::nullopt;
    if (!curve.column.isEmpty())
        return curve;
    const auto quantity = quantityFromSymbol(object[key("quantity")].toString().toStdString());
    if (!quantity)
        return std::nullopt;
    curve.quantity = *quantity;
    return curve;
}

std::optional<ChartSet> setOf(const QJsonObject& object) {
    ChartSet set{object[key("name")].toString(), {}};
    if (!setNameProblem(set.name).isEmpty())
        return std::nullopt;
    const QJsonArray curves = object[key("curves")].toArray();
    for (const QJsonValue& value : curves) {
        const std::optional<ChartCurve> curve = curveOf(value.toObject());
        if (curve && set.curves.size() < kMostCurvesOfSet)
            set.curves.push_back(*curve);
    }
    return set.curves.empty() ? std::nullopt : std::optional(set);
}

/// Adds the quantities of the three that start with `first`, as far as the system has them.
void addTrio(ChartSet& set, Quantity first, SystemType system) {
    for (const Phase p : kPhases)
        if (isValidIn(phaseQuantity(first, p), system))
            set.curves.push_back({.quantity = phaseQuantity(first, p)});
}

void addAll(ChartSet& set, std::initializer_list<Quantity> quantities) {
    for (const Quantity quantity : quantities)
        set.curves.push_back({.quantity = quantity});
}

} // namespace

QString chartMeter(const MeterView& meter) {
    return QStringLiteral("%1@").arg(meter.address) + meter.bus;
}

QString setNameProblem(const QString& name) {
    if (name.trimmed().isEmpty())
        return words(QT_TRANSLATE_NOOP("s4k::ui::ChartSet", "A set needs a name"));
    if (!isPlain(name, kMostSetName))
        return words(
            QT_TRANSLATE_NOOP("s4k::ui::ChartSet", "A name has at most 60 characters in one line"));
    return {};
}

QString chartSetsText(const std::vector<ChartSet>& sets) {
    QJsonArray all;
    for (const ChartSet& set : sets) {
        QJsonArray curves;
        for (const ChartCurve& curve : set.curves)
            curves.append(objectOf(curve));
        all.append(QJsonObject{{key("name"), set.name}, {key("curves"), curves}});
    }
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

std::vector<ChartSet> chartSetsFrom(const QString& text) {
    std::vector<ChartSet> sets;
    if (text.size() > kMostText)
        return sets;
    const QJsonArray all = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue& value : all) {
        const std::optional<ChartSet> set = setOf(value.toObject());
        const auto sameName = [&set](const ChartSet& other) { return other.name == set->name; };
        if (set && sets.size() < kMostChartSets && std::none_of(sets.begin(), sets.end(), sameName))
            sets.push_back(*set);
    }
    return sets;
}

ChartSet builtInSet(BuiltInSet which, SystemType system) {
    ChartSet set;
    switch (which) {
    case BuiltInSet::PerPhase:
        set.name = words(QT_TRANSLATE_NOOP("s4k::ui::ChartSet", "Volts, amps, kilowatts"));
        addTrio(set, hasNeutral(system) ? Quantity::VoltsAn : Quantity::VoltsAb, system);
        addTrio(set, Quantity::CurrentA, system);
        addTrio(set, Quantity::PowerRealA, system);
        break;
    case BuiltInSet::Powers:
        set.name = words(QT_TRANSLATE_NOOP("s4k::ui::ChartSet", "Powers"));
        addAll(set, {Quantity::PowerRealTotal, Quantity::PowerReactiveTotal,
                     Quantity::PowerApparentTotal});
        break;
    case BuiltInSet::Quality:
        set.name = words(QT_TRANSLATE_NOOP("s4k::ui::ChartSet", "Power factor and frequency"));
        addAll(set, {Quantity::PfTotal});
        addTrio(set, Quantity::PfA, system);
        addAll(set, {Quantity::Frequency});
        break;
    case BuiltInSet::Demand:
        set.name = words(QT_TRANSLATE_NOOP("s4k::ui::ChartSet", "Demand"));
        addAll(set, {Quantity::PowerRealTotal, Quantity::DemandRealPresent, Quantity::DemandRealMax,
                     Quantity::DemandReactivePresent, Quantity::DemandReactiveMax,
                     Quantity::DemandApparentPresent, Quantity::DemandApparentMax});
        break;
    case BuiltInSet::Energy:
        set.name = words(QT_TRANSLATE_NOOP("s4k::ui::ChartSet", "Energy"));
        addAll(set, {Quantity::EnergyRealTotal, Quantity::EnergyReactiveTotal,
                     Quantity::EnergyApparentTotal});
        break;
    }
    return set;
}

} // namespace s4k::ui
