// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/panel/panel_facts.h"

#include "core/lcd/raster.h"
#include "core/panel/info_text.h"
#include "core/panel/key.h"
#include "core/panel/number.h"
#include "core/panel/state.h"

#include <algorithm>
#include <array>

namespace s4k::panel {

namespace {

consteval PanelFact fact(std::string_view id, std::string_view content, Mark mark,
                         std::string_view reason) {
    return {.id = id, .content = content, .evidence = {mark, reason}};
}

consteval PanelFact fact(std::string_view id, std::uint32_t number, std::string_view unit,
                         Mark mark, std::string_view reason) {
    return {.id = id, .content = unit, .number = number, .evidence = {mark, reason}};
}

using enum Mark;

constexpr auto kFacts = std::to_array<PanelFact>({
    fact("panel.key.next", "right", Manual, "UI for Setup, p. 14: the right button"),
    fact("panel.key.plusminus", "+ and -", Manual, "UI for Setup, p. 15: +/- to switch between"),
    fact("panel.key.back", "left", Design, "the symbols of the keys are missing in the text"),
    fact("panel.key.order", "Back - + Next", Design, "the figure Buttons of p. 5 is missing"),
    fact("panel.key.delay", kRepeatDelayMs, "ms until a held + or - repeats", Design,
         "the manual does not mention repeating"),
    fact("panel.key.repeat", kRepeatMs, "ms between repeats", Design,
         "the manual does not mention repeating"),

    fact("panel.home", "real energy after power-up and time-out", Design,
         "the figure of p. 12 is missing"),
    fact("panel.timeout", kIdleLimitMs, "ms without a key: home, locked", Design,
         "the manual mentions no time-out"),
    fact("panel.ring", "titles in the order of this table, from the last to the first", Design,
         "the figures of p. 12 and 13 are missing"),
    fact("panel.order", "screens of a title in the order of this table", Design,
         "the figures of p. 12 and 13 are missing"),
    fact("panel.leave", "Back to the title, from a title home", Design,
         "Quick Setup Instructions, p. 10, give only the way from a parameter to its group"),
    fact("panel.setup.first", "S COM, S CT, S SYS, S PT, S V in this order", Manual,
         "Quick Setup Instructions, p. 10"),
    fact("panel.setup.rest", "S PWR, then the others in this order", Design,
         "the place of S PWR; UI for Setup, p. 15, has the order of the others"),

    fact("panel.edit.digits", "digits from the left, each from 9 to 0 and back", Design,
         "from 9 to 0; Quick Setup Instructions, p. 10, go through the digits to the right"),
    fact("panel.edit.zeros", "leading zeros", Design,
         "for all numbers; p. 17 has them for 00000 and 001"),
    fact("panel.edit.back", "Back to the digit before; from the first out, unsaved", Design,
         "the manual does not mention it"),
    fact("panel.edit.blink", kBlinkMs, "ms, the period of an edited digit or value", Design,
         "the manual does not mention blinking in an editor"),
    fact("panel.edit.lit", kBlinkOnMs, "ms of it lit, from the last key on", Design,
         "the manual does not mention blinking in an editor"),
    fact("panel.password", "00000 by default, five digits", Manual,
         "Quick Setup Instructions, p. 10; Standard Modbus Default Settings, p. 17"),

    fact("panel.saved", textOf(Flash::Saved), Manual, "UI for Setup, p. 14 and 15"),
    fact("panel.saved.when", "on every accepted exit", Design,
         "the dagger of p. 14 and 15 stands in the figure, which is missing"),
    fact("panel.flash.time", kFlashMs, "ms of SAvEd, Err and donE; keys are ignored", Design,
         "UI for Setup, p. 14 and 15, says briefly"),
    fact("panel.refused", textOf(Flash::Err), Design, "the manual shows nothing for a refusal"),
    fact("panel.done", textOf(Flash::Done), Design, "the manual shows nothing after a reset"),
    fact("panel.invalid", kNotValidText, Manual, "Supported System Types, p. 7"),
    fact("panel.invalid.place", "the four digits on the right", Design,
         "p. 7 prints four dashes and not where; numbers are aligned so, too"),
    fact("panel.clear", kClearText, Design, "the figure of p. 13 is missing"),
    fact("panel.phases", kPhaseLetters, Design, "the figure of p. 13 is missing"),
    fact("panel.version", "x.yyy", Design,
         "on the glass; Supported Modbus Commands, p. 18, has Vxx.yyy of register 7001"),
    fact("panel.serial.half", kSerialHalfMs, "ms for each half, a point marks the second", Design,
         "the figure of p. 13 is missing"),

    fact("panel.heart", "a heart that blinks", Manual, "Troubleshooting, p. 24"),
    fact("panel.heart.period", kHeartMs, "ms", Design, "Troubleshooting, p. 24, says blinking"),
    fact("panel.heart.lit", kHeartOnMs, "ms of it lit", Design,
         "Troubleshooting, p. 24, says blinking"),
    fact("panel.wrench", "a wrench", Manual,
         "Quick Setup Instructions, p. 10; Troubleshooting, p. 24"),
    fact("panel.wrench.when", "lit while any bit of register 146 is set", Design,
         "any bit; Troubleshooting, p. 24, says a problem with the inputs, see register 146"),
    fact("panel.marks", "A B C on the screens of a phase", Design,
         "the Display Screen Diagram of p. 5 is missing"),

    fact("panel.refresh", "once a second", Manual, "Specifications: Data Update Rate 1 sec"),
    fact("panel.decimals", "as registers 138 to 140 scale, fewer beyond 5 digits", Design,
         "p. 21 scales registers, not the glass"),
    fact("panel.decimals.pf", std::uint32_t{kPowerFactorDecimals}, "decimals of PF", Design,
         "the figure of p. 12 is missing"),
    fact("panel.decimals.hz", std::uint32_t{kFrequencyDecimals}, "decimals of HZ", Design,
         "the figure of p. 12 is missing"),
    fact("panel.mega", kMegaAboveKw, "kW of full scale, beyond which powers are in M", Design,
         "the figure of p. 12 is missing"),
    fact("panel.fullscale", kFullScalePercent, "percent of the Theoretical Maximum System Power",
         Design, "1.2 x 1.2; Specifications: Metering Over-Range +20%"),
    fact("panel.energy", "0.0 to 9999.9, to 99999, then the same in M and G; truncated", Design,
         "the figure of p. 12 is missing"),

    fact("panel.colour", "back-lit blue", Manual, "Specifications: Back-lit blue LCD"),
    fact("panel.colour.shades", "light segments, the unlit faintly visible", Design,
         "the Display Screen Diagram of p. 5 is missing"),
    fact("panel.label", std::uint32_t{lcd::kLabelCells}, "cells of 14 segments, from the left",
         Design, "the longest label has 6 characters and needs K M W V X Q /"),
    fact("panel.value", std::uint32_t{lcd::kDigits}, "digits of 7 segments, from the right", Design,
         "SAvEd, ConF and 1L-1n are written as 7 segments force; every setting fits 5 digits"),
    fact("panel.glyphs", "0-9 - and the letters of 7 and 14 segments", Design,
         "the usual alphabets; the Display Screen Diagram of p. 5 is missing"),
    fact("panel.glass.width", std::uint32_t{lcd::kGlassWidth}, "pixels at scale 1", Design,
         "the Display Screen Diagram of p. 5 is missing"),
    fact("panel.glass.height", std::uint32_t{lcd::kGlassHeight}, "pixels at scale 1", Design,
         "the Display Screen Diagram of p. 5 is missing"),
    fact("panel.places", "label above value, icons on the right", Design,
         "the Display Screen Diagram of p. 5 is missing"),
});

static_assert(std::all_of(kFacts.begin(), kFacts.end(), [](const PanelFact& f) {
    return !f.content.empty() && !f.evidence.reason.empty();
}));

} // namespace

std::span<const PanelFact> panelFacts() {
    return kFacts;
}

} // namespace s4k::panel
