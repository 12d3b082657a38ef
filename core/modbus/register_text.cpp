// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/register_text.h"

#include "core/modbus/command_code.h"
#include "core/modbus/identity.h"
#include "core/modbus/wire_text.h"
#include "core/registers/alerts.h"
#include "core/registers/codec.h"
#include "core/registers/parameter.h"
#include "core/registers/register_names.h"
#include "core/registers/scaling.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

namespace s4k::modbus {

namespace {

/// `count` x 10^exponent as exact decimal text.
std::string decimalText(std::uint32_t count, int exponent) {
    std::string text = std::to_string(count);
    if (exponent > 0 && count != 0)
        text.append(static_cast<std::size_t>(exponent), '0');
    if (exponent < 0) {
        const auto decimals = static_cast<std::size_t>(-exponent);
        if (text.size() <= decimals)
            text.insert(0, decimals + 1 - text.size(), '0');
        text.insert(text.size() - decimals, 1, '.');
    }
    return text;
}

Text withUnit(std::string digits, std::string_view unit) {
    const Number number{std::move(digits)};
    return unit.empty() || unit == "ratio" ? Text::inRow(number) : Text::inRow(number, " ", unit);
}

/// A word and its meaning: `40 (3L-1n)`.
Text withMeaning(std::uint16_t word, const TextValue& meaning) {
    return Text::inRow(word, " (", meaning, ")");
}

bool isScaled(Scale scale) {
    return scale == Scale::Current || scale == Scale::Voltage || scale == Scale::Power ||
           scale == Scale::Energy;
}

Text countText(const RegisterRow& row, std::uint32_t count, const KnownScales& scales) {
    if (isScaled(row.scale) && !scales)
        return S4K_TEXT("Modbus", "count %1").with(count);
    const int exponent = scaleExponent(row.scale, scales.value_or(ScaleExponents{}));
    return withUnit(decimalText(count, exponent), row.unit);
}

Text commandText(std::uint16_t word) {
    const CommandCode* command = findCommandCode(word);
    return command != nullptr ? withMeaning(word, command->name) : Text::inRow(word);
}

Text alertText(std::uint16_t word) {
    std::vector<Text> names;
    for (const AlertRow& row : kAlertTable)
        if ((word >> row.bit & 1U) != 0)
            names.emplace_back(row.name);
    return names.empty() ? Text::inRow(hexWord(word))
                         : Text::inRow(hexWord(word), ": ", Text::joined(names, ", "));
}

Text parameterText(const ParameterRow& row, std::uint16_t word) {
    std::string text = std::to_string(word);
    const std::string shown = formatParameter(row.parameter, word);
    return row.unit.empty() && shown != text ? withMeaning(word, Number{shown})
                                             : withUnit(std::move(text), row.unit);
}

Text wordText(const RegisterRow& row, std::uint16_t word, const KnownScales& scales) {
    const RegisterNumber number{row.number};
    if (row.format == Format::SInt)
        return Text::inRow(codec::decodeSInt(word));
    if (number == kCommandRegister)
        return commandText(word);
    if (number == kAlertsRegister)
        return alertText(word);
    if (const ParameterRow* parameter = findParameter(number))
        return parameterText(*parameter, word);
    if (!codec::decodeUInt(word))
        return kNotValid;
    return countText(row, word, scales);
}

Text floatText(codec::WordPair words, std::string_view unit) {
    const double value = codec::decodeFloat(words);
    if (std::isnan(value))
        return kNotValid;
    std::array<char, 64> buffer{};
    const char* end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), static_cast<float>(value)).ptr;
    return withUnit({buffer.data(), static_cast<std::size_t>(end - buffer.data())}, unit);
}

Text pairText(const RegisterRow& row, codec::WordPair words, const KnownScales& scales) {
    if (row.format == Format::Float)
        return floatText(words, row.unit);
    // 0x80008000 is also a possible count: it means "not valid" only for a quantity that some
    // system type lacks.
    if (words == codec::kNotValidLong && row.validIn != kAllSystems)
        return kNotValid;
    return countText(row, codec::decodeULong(words), scales);
}

const RegisterRow* rowOf(std::uint32_t number) {
    if (number > std::numeric_limits<std::uint16_t>::max())
        return nullptr;
    return findRegister(RegisterNumber{static_cast<std::uint16_t>(number)});
}

DecodedValue decodeOutside(std::uint32_t number, std::uint16_t word) {
    if (number == kFirmwareRegister.value)
        return {number, 1, "firmware", Text::inRow(versionText(word).view())};
    return {number, 1, "register " + std::to_string(number), Text::inRow(hexWord(word))};
}

/// Decodes the value at register `number`; `data`: the words from this register on.
DecodedValue decodeOne(std::uint32_t number, Bytes data, const KnownScales& scales) {
    const std::uint16_t word = wordAt(data, 0);
    const RegisterRow* row = rowOf(number);
    if (row == nullptr)
        return decodeOutside(number, word);
    const std::string symbol(row->symbol);
    if (row->words == 1)
        return {number, 1, symbol, wordText(*row, word, scales)};
    if (row->number != number)
        return {number, 1, symbol, S4K_TEXT("Modbus", "low word %1").with(hexWord(word))};
    if (data.size() < 4)
        return {number, 1, symbol, S4K_TEXT("Modbus", "high word %1").with(hexWord(word))};
    return {number, 2, symbol, pairText(*row, {word, wordAt(data, 2)}, scales)};
}

} // namespace

std::vector<DecodedValue> decodeRegisters(std::uint32_t first, Bytes data,
                                          const KnownScales& scales) {
    std::vector<DecodedValue> values;
    while (data.size() >= 2) {
        values.push_back(decodeOne(first, data, scales));
        first += values.back().words;
        data = data.subspan(std::size_t{2} * values.back().words);
    }
    return values;
}

} // namespace s4k::modbus
