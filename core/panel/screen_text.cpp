// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/panel/screen_text.h"

#include "core/panel/editor.h"
#include "core/panel/info_text.h"
#include "core/panel/number.h"

namespace s4k::panel {

namespace {

int exponentOf(QuantityKind kind, const ScaleExponents& scales) {
    switch (kind) {
    case QuantityKind::Voltage:
        return scales.voltage;
    case QuantityKind::Current:
        return scales.current;
    default:
        return scales.power;
    }
}

LcdNumber readingNumber(Quantity q, const MeterSnapshot& meter) {
    const QuantityKind kind = traits(q).kind;
    return lcdNumber(kind, meter.image.value(q), exponentOf(kind, meter.image.scales()),
                     maxPowerW(settingsOf(meter)));
}

LcdNumber derivedNumber(DerivedValue value, const MeterSnapshot& meter) {
    const double watts = maxPowerW(settingsOf(meter));
    if (value == DerivedValue::MaxPower)
        return lcdNumber(QuantityKind::RealPower, watts, 0, watts);
    return lcdNumber(QuantityKind::Count, meter.image.pulseDurationMs(), 0, watts);
}

ValueText editorText(const State& state, const MeterSnapshot& meter) {
    const MenuRow& r = row(state.screen);
    if (!isAvailable(r, state.access))
        return kNotValidText;
    if (!state.editing)
        return valueText(r.editor, shownValue(state, state.screen, meter));
    if (r.editor.kind == EditorKind::Digits)
        return digitsText(r.editor, state.digits);
    return state.choice < r.editor.choices.size() ? r.editor.choices[state.choice].text : "";
}

struct Content {
    ValueText value;
    char prefix = 'K';
};

Content fromNumber(const LcdNumber& number) {
    return {number.text.view(), number.prefix};
}

Content contentOf(const State& state, const MeterSnapshot& meter) {
    const MenuRow& r = row(state.screen);
    switch (r.kind) {
    case RowKind::Title:
        return {r.alertBits != 0 ? alertCount(state.screen, meter) : ValueText()};
    case RowKind::Group:
        return {};
    case RowKind::Reading:
        return fromNumber(readingNumber(*r.quantity, meter));
    case RowKind::ReadOnly:
        return fromNumber(derivedNumber(*r.derived, meter));
    case RowKind::Alert:
        return {alertText(r, meter.image.alerts())};
    case RowKind::Info:
        return {infoText(*r.info, meter.identity, state.idleMs)};
    case RowKind::Password:
    case RowKind::Editor:
    case RowKind::ResetAction:
        return {editorText(state, meter)};
    }
    return {};
}

/// The label in the meter's notation. A larger prefix replaces the K at the start of its last word.
FixedText<lcd::kLabelCells> labelOf(const MenuRow& r, const MeterSnapshot& meter, char prefix) {
    const bool iec = meter.image.parameter(Parameter::DisplayUnits) == 0;
    const std::string_view text = iec ? r.iec : r.ieee;
    const std::size_t blank = text.rfind(' ');
    const std::size_t unit = blank == std::string_view::npos ? 0 : blank + 1;
    FixedText<lcd::kLabelCells> label;
    for (std::size_t i = 0; i < text.size(); ++i)
        label.append(i == unit && text[i] == 'K' ? prefix : text[i]);
    return label;
}

std::uint8_t iconsOf(const State& state, const MeterSnapshot& meter) {
    lcd::LcdFrame frame;
    const std::uint8_t marks = row(state.screen).phaseMarks;
    frame.set(lcd::Icon::Heart, meter.running && state.clockMs % kHeartMs < kHeartOnMs);
    frame.set(lcd::Icon::Wrench, meter.image.alerts() != 0);
    frame.set(lcd::Icon::PhaseA, (marks & 1U) != 0);
    frame.set(lcd::Icon::PhaseB, (marks & 2U) != 0);
    frame.set(lcd::Icon::PhaseC, (marks & 4U) != 0);
    return frame.icons;
}

Blink blinkOf(const State& state) {
    if (!state.editing || state.flash != Flash::None || state.awaiting)
        return {};
    const EditorColumn& column = row(state.screen).editor;
    if (column.kind == EditorKind::List)
        return {Blink::What::Value, 0};
    const auto digit = lcd::kDigits - column.digits + state.cursor;
    return {Blink::What::Digit, static_cast<std::uint8_t>(digit)};
}

} // namespace

ScreenText screenText(const State& state, const MeterSnapshot& meter) {
    const Content content = contentOf(state, meter);
    ScreenText text;
    text.label = labelOf(row(state.screen), meter, content.prefix);
    text.value = state.flash == Flash::None ? content.value : ValueText(textOf(state.flash));
    text.icons = iconsOf(state, meter);
    text.blink = blinkOf(state);
    return text;
}

} // namespace s4k::panel
