// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/front_checks.h"

#include "core/panel/navigation.h"
#include "core/registers/alerts.h"
#include "core/registers/scaling.h"
#include "tests/soak/saved_rules.h"

#include <cmath>
#include <cstdlib>

namespace s4k::soak {

using namespace s4k::panel;

namespace {

State settled(const State& state, const MeterSnapshot& meter) {
    State rest = reduce(state, Tick{kFlashMs}, meter).state;
    for (const Key key : kKeys)
        rest = reduce(rest, KeyUp{key}, meter).state;
    return rest;
}

State backed(const State& state, const MeterSnapshot& meter) {
    const State down = reduce(state, KeyDown{Key::Back}, meter).state;
    return reduce(down, KeyUp{Key::Back}, meter).state;
}

bool isEnergy(QuantityKind kind) {
    return kind == QuantityKind::RealEnergy || kind == QuantityKind::ReactiveEnergy ||
           kind == QuantityKind::ApparentEnergy;
}

double unitOf(QuantityKind kind, const std::string& label) {
    if (unitExponent(kind) == 0)
        return 1;
    const std::size_t blank = label.rfind(' ');
    switch (label[blank == std::string::npos ? 0 : blank + 1]) {
    case 'K':
        return 1e3;
    case 'M':
        return 1e6;
    case 'G':
        return 1e9;
    default:
        return std::nan("");
    }
}

double lastDigit(const std::string& value) {
    const std::size_t point = value.find('.');
    return point == std::string::npos
               ? 1.0
               : std::pow(10.0, -static_cast<double>(value.size() - point - 1));
}

Fault readingFault(const Description& shown, Quantity q, const MeterSnapshot& meter) {
    const double value = meter.image.value(q);
    const std::string what = shown.screen + " shows " + shown.label + " " + shown.value + " for " +
                             std::to_string(value);
    if (std::isnan(value))
        return shown.value == "----" ? Fault() : Fault(what);
    const QuantityKind kind = traits(q).kind;
    const double unit = unitOf(kind, shown.label);
    const double number = std::strtod(shown.value.c_str(), nullptr) * unit;
    const double step = lastDigit(shown.value) * unit;
    const double slack = std::fabs(value) * 1e-6;
    // Energy is truncated, other values are rounded.
    const double below = isEnergy(kind) ? step : 0.5 * step;
    const double above = isEnergy(kind) ? 0 : 0.5 * step;
    const bool same = number >= value - below - slack && number <= value + above + slack;
    return same ? Fault() : Fault(what);
}

std::int32_t expectedValue(const State& state, Parameter p, const MeterSnapshot& meter) {
    const auto group = groupOf(state.screen);
    if (group && row(*group).actsOnLeaving) {
        const auto slot = static_cast<unsigned>(state.screen - *group - 1);
        if ((state.pending.used >> slot & 1U) != 0)
            return state.pending.values[slot];
    }
    return meter.image.parameter(p).value_or(meter.settings[p]);
}

Fault parameterFault(const Description& shown, const State& state, Parameter p,
                     const MeterSnapshot& meter) {
    const std::int32_t expected = expectedValue(state, p, meter);
    const auto read = parseParameter(p, shown.value);
    if (read && *read == expected)
        return std::nullopt;
    return shown.screen + " shows " + shown.value + " for " + std::to_string(expected);
}

} // namespace

Fault stateFault(const State& s, const MeterSnapshot& meter) {
    if (s.screen >= menu().size() || !visible(row(s.screen), meter.image.systemType()))
        return "a screen that the system type does not have: " + std::to_string(s.screen);
    const EditorColumn& column = row(s.screen).editor;
    if (column.kind == EditorKind::Digits ? s.cursor >= column.digits : s.cursor != 0)
        return "the cursor is at digit " + std::to_string(s.cursor);
    if (column.kind == EditorKind::List ? s.choice >= column.choices.size() : s.choice != 0)
        return "the choice is entry " + std::to_string(s.choice);
    for (const std::uint8_t digit : s.digits)
        if (digit > 9)
            return "a digit is " + std::to_string(digit);
    if (s.flash == Flash::None && s.editing != (column.kind != EditorKind::None))
        return "an editor is not open, or what is open is none";
    if (s.awaiting)
        return "an answer is awaited from a meter that answers at once";
    if ((s.flash == Flash::None) != (s.flashMs == 0) || s.flashMs > kFlashMs)
        return "a flash lasts " + std::to_string(s.flashMs) + " ms";
    if (s.pending.used != 0 && !groupOf(s.screen))
        return "values are pending outside their group";
    return std::nullopt;
}

Fault editorExitFault(const State& state, const MeterSnapshot& meter) {
    if (!state.editing)
        return std::nullopt;
    State left = settled(state, meter);
    const int presses = left.cursor + 1;
    const ScreenId editor = left.screen;
    const bool open = left.editing;
    for (int i = 0; i < presses && left.screen == editor; ++i)
        left = backed(left, meter);
    if (open && left.screen == editor)
        return "Back does not leave the editor";
    return std::nullopt;
}

Fault homeExitFault(const State& state, const MeterSnapshot& meter) {
    const ScreenId home = homeScreen(meter.image.systemType());
    State left = settled(state, meter);
    for (int presses = 0; presses < 9 && left.screen != home; ++presses)
        left = backed(left, meter);
    return left.screen == home ? Fault() : Fault("Back does not lead home");
}

Fault shownFault(const State& state, const MeterSnapshot& meter, bool justOpened) {
    const MenuRow& r = row(state.screen);
    if (state.flash != Flash::None)
        return std::nullopt;
    if (r.kind == RowKind::Reading)
        return readingFault(describe(state, meter), *r.quantity, meter);
    if (r.kind == RowKind::Editor && justOpened)
        return parameterFault(describe(state, meter), state, *r.parameter, meter);
    return std::nullopt;
}

Fault anyShownFault(const MeterSnapshot& meter) {
    for (std::size_t i = 0; i < menu().size(); ++i) {
        const auto screen = static_cast<ScreenId>(i);
        if (!visible(row(screen), meter.image.systemType()))
            continue;
        if (auto fault = shownFault(stateAt(screen, meter), meter, true))
            return fault;
    }
    return std::nullopt;
}

Fault imageFault(const MeterSnapshot& meter) {
    for (const ParameterRow& p : kParameterTable)
        if (p.reg && meter.image.word(*p.reg) != meter.settings[p.parameter])
            return "register " + std::to_string(p.reg->value) + " is not the setting";
    const bool alert = (meter.image.alerts() & alert::kPulseConfiguration) != 0;
    if (meter.powered && alert == pulsesFit(meter.settings))
        return "alert bit 15 does not tell whether a pulse duration fits";
    return std::nullopt;
}

} // namespace s4k::soak
