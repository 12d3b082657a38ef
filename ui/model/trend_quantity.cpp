// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/trend_quantity.h"

#include <QCoreApplication>

namespace s4k::ui {

namespace {

constexpr auto kContext = "s4k::ui::TrendQuantity";

struct UnitRow {
    const char* text;
    const char* title;
};
constexpr std::array<UnitRow, kTrendUnitCount> kUnits{{
    {"V", QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Voltages, V")},
    {"A", QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Currents, A")},
    {"kW", QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Real power, kW")},
    {"kvar", QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Reactive power, kvar")},
    {"kVA", QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Apparent power, kVA")},
    {"PF", QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Power factor")},
    {"Hz", QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Frequency, Hz")},
    {"kWh", QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Real energy, kWh")},
    {"kvarh", QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Reactive energy, kvarh")},
    {"kVAh", QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Apparent energy, kVAh")},
    {"", QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Pulses")},
    {"", QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Other columns")},
}};

struct NameRow {
    const char* name;
    const char* mark;
};
/// In the order of Quantity.
constexpr std::array<NameRow, kQuantityCount> kNames{{
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Real energy"), "kWh"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Real power"), "kW"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Reactive power"), "kvar"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Apparent power"), "kVA"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Power factor"), "PF"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Mean voltage line-to-line"), "V L-L"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Mean voltage line-to-neutral"), "V L-N"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Mean current"), "A mean"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Real power A"), "kW A"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Real power B"), "kW B"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Real power C"), "kW C"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Power factor A"), "PF A"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Power factor B"), "PF B"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Power factor C"), "PF C"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Voltage A to B"), "V A-B"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Voltage B to C"), "V B-C"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Voltage A to C"), "V A-C"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Voltage A to neutral"), "V A-N"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Voltage B to neutral"), "V B-N"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Voltage C to neutral"), "V C-N"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Current A"), "A A"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Current B"), "A B"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Current C"), "A C"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Frequency"), "Hz"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Apparent energy"), "kVAh"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Reactive energy"), "kvarh"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Apparent power A"), "kVA A"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Apparent power B"), "kVA B"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Apparent power C"), "kVA C"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Reactive power A"), "kvar A"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Reactive power B"), "kvar B"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Reactive power C"), "kvar C"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Present demand, real"), "kW dem"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Present demand, reactive"), "kvar dem"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Present demand, apparent"), "kVA dem"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Maximum demand, real"), "kW max"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Maximum demand, reactive"), "kvar max"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Maximum demand, apparent"), "kVA max"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Pulse counter 1"), "Pulses 1"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Pulse counter 2"), "Pulses 2"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Real energy A"), "kWh A"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Real energy B"), "kWh B"},
    {QT_TRANSLATE_NOOP("s4k::ui::TrendQuantity", "Real energy C"), "kWh C"},
}};

/// First of each three quantities that are in the order of the phases, or AB, BC, AC.
constexpr std::array kTrios{Quantity::PowerRealA,     Quantity::PfA,
                            Quantity::VoltsAb,        Quantity::VoltsAn,
                            Quantity::CurrentA,       Quantity::PowerApparentA,
                            Quantity::PowerReactiveA, Quantity::EnergyRealA};

} // namespace

TrendUnit trendUnit(Quantity quantity) {
    switch (traits(quantity).kind) {
    case QuantityKind::Voltage:
        return TrendUnit::Volts;
    case QuantityKind::Current:
        return TrendUnit::Amps;
    case QuantityKind::RealPower:
        return TrendUnit::Kilowatts;
    case QuantityKind::ReactivePower:
        return TrendUnit::Kilovars;
    case QuantityKind::ApparentPower:
        return TrendUnit::KilovoltAmps;
    case QuantityKind::PowerFactor:
        return TrendUnit::PowerFactor;
    case QuantityKind::Frequency:
        return TrendUnit::Hertz;
    case QuantityKind::RealEnergy:
        return TrendUnit::KilowattHours;
    case QuantityKind::ReactiveEnergy:
        return TrendUnit::KilovarHours;
    case QuantityKind::ApparentEnergy:
        return TrendUnit::KilovoltAmpHours;
    case QuantityKind::Count:
        break;
    }
    return TrendUnit::Count;
}

QString unitText(TrendUnit unit) {
    return QLatin1String(kUnits[static_cast<std::size_t>(unit)].text);
}

QString unitTitle(TrendUnit unit) {
    return QCoreApplication::translate(kContext, kUnits[static_cast<std::size_t>(unit)].title);
}

QString quantityName(Quantity quantity) {
    return QCoreApplication::translate(kContext, kNames[index(quantity)].name);
}

QString quantityMark(Quantity quantity) {
    return QLatin1String(kNames[index(quantity)].mark);
}

std::optional<Phase> quantityPhase(Quantity quantity) {
    for (const Quantity first : kTrios)
        if (quantity >= first && index(quantity) < index(first) + kPhaseCount)
            return static_cast<Phase>(index(quantity) - index(first));
    return std::nullopt;
}

int trendDecimals(TrendUnit unit, const Decimals& decimals) {
    switch (unit) {
    case TrendUnit::Volts:
        return decimals.volts;
    case TrendUnit::Amps:
        return decimals.amps;
    case TrendUnit::Kilowatts:
    case TrendUnit::Kilovars:
    case TrendUnit::KilovoltAmps:
        return decimals.kilowatts;
    case TrendUnit::PowerFactor:
        return decimals.powerFactor;
    case TrendUnit::Hertz:
        return decimals.hertz;
    case TrendUnit::KilowattHours:
    case TrendUnit::KilovarHours:
    case TrendUnit::KilovoltAmpHours:
        return 1;
    case TrendUnit::Count:
        return 0;
    case TrendUnit::Other:
        break;
    }
    return 3;
}

} // namespace s4k::ui
