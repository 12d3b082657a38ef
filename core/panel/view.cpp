// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/panel/view.h"

#include "core/lcd/glyphs.h"
#include "core/panel/screen_text.h"

namespace s4k::panel {

namespace {

constexpr std::array<std::string_view, lcd::kIconCount> kIconNames{"heart", "wrench", "A", "B",
                                                                   "C"};

/// An edited digit is visible directly after a key, so that the user sees the effect of the key.
bool blinksOff(const State& state) {
    return state.idleMs % kBlinkMs >= kBlinkOnMs;
}

/// The point stays visible: it shows the position in the number.
void applyBlink(lcd::LcdFrame& frame, const Blink& blink) {
    constexpr auto kPoint = static_cast<std::uint8_t>(lcd::bit(lcd::Digit::Point));
    if (blink.what == Blink::What::Value)
        frame.digits = {};
    if (blink.what == Blink::What::Digit)
        frame.digits[blink.digit] = static_cast<std::uint8_t>(frame.digits[blink.digit] & kPoint);
}

std::string withoutLeadingBlanks(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    return std::string(first == std::string_view::npos ? "" : text.substr(first));
}

std::string blinkName(const Blink& blink) {
    switch (blink.what) {
    case Blink::What::Nothing:
        return "";
    case Blink::What::Digit:
        return "digit " + std::to_string(blink.digit + 1);
    case Blink::What::Value:
        return "value";
    }
    return "";
}

} // namespace

lcd::LcdFrame view(const State& state, const MeterSnapshot& meter) {
    const ScreenText text = screenText(state, meter);
    lcd::LcdFrame frame;
    lcd::writeLabel(frame, text.label.view());
    lcd::writeValue(frame, text.value.view());
    frame.icons = text.icons;
    if (blinksOff(state))
        applyBlink(frame, text.blink);
    return frame;
}

Description describe(const State& state, const MeterSnapshot& meter) {
    const ScreenText text = screenText(state, meter);
    Description out;
    out.screen = std::string(row(state.screen).id);
    out.label = std::string(text.label.view());
    out.value = withoutLeadingBlanks(text.value.view());
    for (std::size_t i = 0; i < kIconNames.size(); ++i)
        if ((text.icons & (1U << i)) != 0)
            out.icons.emplace_back(kIconNames[i]);
    out.blink = blinkName(text.blink);
    return out;
}

} // namespace s4k::panel
