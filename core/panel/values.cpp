// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/panel/values.h"

#include "core/panel/navigation.h"
#include "core/panel/number.h"

#include <algorithm>

namespace s4k::panel {

namespace {

std::int32_t meterValue(Parameter p, const MeterSnapshot& meter) {
    return meter.image.parameter(p).value_or(meter.settings[p]);
}

std::int32_t largest(const EditorColumn& column) {
    std::int32_t power = 1;
    for (int i = 0; i < column.digits; ++i)
        power *= 10;
    return power - 1;
}

} // namespace

Settings settingsOf(const MeterSnapshot& meter) {
    Settings settings = meter.settings;
    for (std::size_t i = 0; i < kParameterCount; ++i) {
        const auto p = static_cast<Parameter>(i);
        settings.set(p, meterValue(p, meter));
    }
    return settings;
}

std::optional<std::uint8_t> pendingSlot(ScreenId screen) {
    const auto group = groupOf(screen);
    if (!group || *group == screen || !row(*group).actsOnLeaving)
        return std::nullopt;
    return static_cast<std::uint8_t>(screen - *group - 1);
}

std::int32_t shownValue(const State& state, ScreenId screen, const MeterSnapshot& meter) {
    const auto slot = pendingSlot(screen);
    if (slot && (state.pending.used & (1U << *slot)) != 0)
        return state.pending.values[*slot];
    const auto parameter = row(screen).parameter;
    return parameter ? meterValue(*parameter, meter) : 0;
}

ValueText valueText(const EditorColumn& column, std::int32_t value) {
    if (column.kind == EditorKind::Digits && value >= 0 && value <= largest(column))
        return digitsText(column, digitsOf(column, value));
    for (const Choice& choice : column.choices)
        if (choice.value == value)
            return choice.text;
    return kNotValidText;
}

std::uint8_t choiceOf(const EditorColumn& column, std::int32_t value) {
    for (std::size_t i = 0; i < column.choices.size(); ++i)
        if (column.choices[i].value == value)
            return static_cast<std::uint8_t>(i);
    return 0;
}

std::array<std::uint8_t, 5> digitsOf(const EditorColumn& column, std::int32_t value) {
    std::array<std::uint8_t, 5> digits{};
    std::int32_t rest = std::clamp(value, std::int32_t{0}, largest(column));
    for (std::size_t i = column.digits; i-- > 0; rest /= 10)
        digits[i] = static_cast<std::uint8_t>(rest % 10);
    return digits;
}

std::int32_t numberOf(const EditorColumn& column, const std::array<std::uint8_t, 5>& digits) {
    std::int32_t number = 0;
    for (std::size_t i = 0; i < column.digits; ++i)
        number = number * 10 + digits[i];
    return number;
}

ValueText digitsText(const EditorColumn& column, const std::array<std::uint8_t, 5>& digits) {
    ValueText text;
    for (std::size_t i = 0; i < column.digits; ++i) {
        text.append(static_cast<char>('0' + digits[i]));
        if (column.decimals > 0 && i + 1U + column.decimals == column.digits)
            text.append('.');
    }
    return text;
}

} // namespace s4k::panel
