// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/words.h"
#include "core/registers/parameter.h"

#include <charconv>
#include <string>
#include <system_error>

namespace s4k {

namespace {

/// Notation of a parameter's number in text.
enum class Notation : std::uint8_t {
    Whole,
    Hundredths, ///< value 100 as `1.00`; `1` without a point is read as 100
    Percent,    ///< value 10 as `0.10`; `10` without a point is read as 10 percent
    FiveDigits
};

Notation notation(Parameter p) {
    switch (p) {
    case Parameter::PtRatio:
        return Notation::Hundredths;
    case Parameter::PhaseLossVoltage:
    case Parameter::PhaseLossImbalance:
        return Notation::Percent;
    case Parameter::SetupPassword:
    case Parameter::ResetPassword:
        return Notation::FiveDigits;
    default:
        return Notation::Whole;
    }
}

/// A name of a value; the panel shows the first name of each value.
struct ValueName {
    Parameter parameter;
    std::int32_t value;
    std::string_view name;
};
constexpr std::array<ValueName, 20> kValueNames{{
    {Parameter::SystemType, 40, "3L-1n"}, {Parameter::SystemType, 31, "3L"},
    {Parameter::SystemType, 12, "2L-1n"}, {Parameter::SystemType, 11, "2L"},
    {Parameter::SystemType, 10, "1L-1n"}, {Parameter::SystemType, 40, "wye"},
    {Parameter::SystemType, 31, "delta"}, {Parameter::SystemType, 12, "split"},
    {Parameter::CtSecondary, 1, "1.0"},   {Parameter::CtSecondary, 3, "0.33"},
    {Parameter::CtSecondary, 3, "0.333"}, {Parameter::CtSecondary, 3, "1/3"},
    {Parameter::DisplayUnits, 1, "IEEE"}, {Parameter::DisplayUnits, 0, "IEC"},
    {Parameter::Parity, 0, "nonE"},       {Parameter::Parity, 1, "EvEn"},
    {Parameter::Parity, 2, "odd"},        {Parameter::Parity, 0, "N"},
    {Parameter::Parity, 1, "E"},          {Parameter::Parity, 2, "O"},
}};

const ValueName* named(Parameter p, std::int32_t value) {
    for (const ValueName& row : kValueNames)
        if (row.parameter == p && row.value == value)
            return &row;
    return nullptr;
}

std::optional<std::int32_t> whole(std::string_view text) {
    std::int32_t value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stop != end)
        return std::nullopt;
    return value;
}

bool onlyDigits(std::string_view text) {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Reads `1.5` as 150; nullopt without any digit or with more than two digits after the point.
std::optional<std::int32_t> hundredths(std::string_view text) {
    const std::size_t point = text.find('.');
    const std::string_view front = text.substr(0, point);
    const std::string_view back = text.substr(point + 1);
    if (front.size() > 6 || back.size() > 2 || front.size() + back.size() == 0 ||
        !onlyDigits(front) || !onlyDigits(back))
        return std::nullopt;
    const std::int32_t ones = whole(front).value_or(0);
    const std::int32_t parts = whole(back).value_or(0) * (back.size() == 1 ? 10 : 1);
    return ones * 100 + parts;
}

std::optional<std::int32_t> number(Parameter p, std::string_view text) {
    const Notation how = notation(p);
    if (how == Notation::Whole || how == Notation::FiveDigits)
        return whole(text);
    if (text.find('.') != std::string_view::npos)
        return hundredths(text);
    const auto value = whole(text);
    if (how == Notation::Percent || !value)
        return value;
    return *value > -1'000'000 && *value < 1'000'000 ? std::optional(*value * 100) : std::nullopt;
}

std::string pad(const std::string& digits, std::size_t width) {
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string pointed(std::int32_t hundredthsValue) {
    const std::int64_t size = std::int64_t{hundredthsValue} < 0 ? -std::int64_t{hundredthsValue}
                                                                : std::int64_t{hundredthsValue};
    return (hundredthsValue < 0 ? "-" : "") + std::to_string(size / 100) + "." +
           pad(std::to_string(size % 100), 2);
}

Text rangeOf(const ParameterRow& row) {
    const auto number = [&row](std::int32_t value) {
        return Number{formatParameter(row.parameter, value)};
    };
    return row.gapEnd > row.min
               ? S4K_TEXT("Registers", "%1 or %2 to %3")
                     .with(number(row.min), number(row.gapEnd), number(row.max))
               : S4K_TEXT("Registers", "%1 to %2").with(number(row.min), number(row.max));
}

Text listOf(const ParameterRow& row) {
    std::string text;
    for (const std::int32_t choice : row.choices)
        text += (text.empty() ? "" : ", ") + formatParameter(row.parameter, choice);
    return Text::verbatim(text);
}

} // namespace

Text takenValues(Parameter p) {
    const ParameterRow& r = row(p);
    const Text values = r.choices.empty() ? rangeOf(r) : listOf(r);
    const bool inUnit = !r.unit.empty() && notation(p) == Notation::Whole;
    return inUnit ? Text::inRow(values, " ", r.unit) : values;
}

Result<std::int32_t> parseParameter(Parameter p, std::string_view text) {
    std::optional<std::int32_t> value;
    for (const ValueName& name : kValueNames)
        if (name.parameter == p && equalNoCase(name.name, text))
            value = name.value;
    if (!value)
        value = number(p, text);
    if (!value)
        return Error{row(p).title, std::string(text),
                     S4K_TEXT("Registers", "cannot be read as a value"),
                     S4K_TEXT("Registers", "write %1").with(takenValues(p))};
    auto ranged = checkRange(p, *value);
    if (!ranged) {
        Error error = ranged.error();
        error.value = std::string(text);
        error.computed = false;
        return error;
    }
    return *value;
}

std::string formatParameter(Parameter p, std::int32_t value) {
    if (const ValueName* name = named(p, value))
        return std::string(name->name);
    switch (notation(p)) {
    case Notation::Hundredths:
    case Notation::Percent:
        return pointed(value);
    case Notation::FiveDigits:
        return pad(std::to_string(value), 5);
    case Notation::Whole:
        break;
    }
    return std::to_string(value);
}

} // namespace s4k
