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

namespace s4k::modbus {

namespace {

constexpr std::string_view kNotValid = "not valid";

/// `count` x 10^exponent, exactly.
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

std::string withUnit(std::string text, std::string_view unit) {
    if (!unit.empty() && unit != "ratio")
        text += " " + std::string(unit);
    return text;
}

bool isScaled(Scale scale) {
    return scale == Scale::Current || scale == Scale::Voltage || scale == Scale::Power ||
           scale == Scale::Energy;
}

std::string countText(const RegisterRow& row, std::uint32_t count, const KnownScales& scales) {
    if (isScaled(row.scale) && !scales)
        return "count " + std::to_string(count);
    const int exponent = scaleExponent(row.scale, scales.value_or(ScaleExponents{}));
    return withUnit(decimalText(count, exponent), row.unit);
}

std::string commandText(std::uint16_t word) {
    const CommandCode* command = findCommandCode(word);
    const std::string number = std::to_string(word);
    return command != nullptr ? number + " (" + std::string(command->name) + ")" : number;
}

std::string alertText(std::uint16_t word) {
    std::string text = hexWord(word);
    std::string_view separator = ": ";
    for (const AlertRow& row : kAlertTable) {
        if ((word >> row.bit & 1U) == 0)
            continue;
        text += std::string(separator) + std::string(row.name);
        separator = ", ";
    }
    return text;
}

std::string parameterText(const ParameterRow& row, std::uint16_t word) {
    std::string text = std::to_string(word);
    if (!row.unit.empty())
        return withUnit(std::move(text), row.unit);
    const std::string shown = formatParameter(row.parameter, word);
    return shown == text ? text : text + " (" + shown + ")";
}

std::string wordText(const RegisterRow& row, std::uint16_t word, const KnownScales& scales) {
    const RegisterNumber number{row.number};
    if (row.format == Format::SInt)
        return std::to_string(codec::decodeSInt(word));
    if (number == kCommandRegister)
        return commandText(word);
    if (number == kAlertsRegister)
        return alertText(word);
    if (const ParameterRow* parameter = findParameter(number))
        return parameterText(*parameter, word);
    if (!codec::decodeUInt(word))
        return std::string(kNotValid);
    return countText(row, word, scales);
}

std::string floatText(codec::WordPair words) {
    const double value = codec::decodeFloat(words);
    if (std::isnan(value))
        return std::string(kNotValid);
    std::array<char, 64> buffer{};
    const char* end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), static_cast<float>(value)).ptr;
    return {buffer.data(), static_cast<std::size_t>(end - buffer.data())};
}

std::string pairText(const RegisterRow& row, codec::WordPair words, const KnownScales& scales) {
    if (row.format == Format::Float) {
        std::string text = floatText(words);
        return text == kNotValid ? text : withUnit(std::move(text), row.unit);
    }
    // The pattern is also a count; only a value that some system type lacks reads so.
    if (words == codec::kNotValidLong && row.validIn != kAllSystems)
        return std::string(kNotValid);
    return countText(row, codec::decodeULong(words), scales);
}

const RegisterRow* rowOf(std::uint32_t number) {
    if (number > std::numeric_limits<std::uint16_t>::max())
        return nullptr;
    return findRegister(RegisterNumber{static_cast<std::uint16_t>(number)});
}

DecodedValue decodeOutside(std::uint32_t number, std::uint16_t word) {
    if (number == kFirmwareRegister.value)
        return {number, 1, "firmware", std::string(versionText(word).view())};
    return {number, 1, "register " + std::to_string(number), hexWord(word)};
}

/// The value at `number`, of which the words from there on are `data`.
DecodedValue decodeOne(std::uint32_t number, Bytes data, const KnownScales& scales) {
    const std::uint16_t word = wordAt(data, 0);
    const RegisterRow* row = rowOf(number);
    if (row == nullptr)
        return decodeOutside(number, word);
    const std::string symbol(row->symbol);
    if (row->words == 1)
        return {number, 1, symbol, wordText(*row, word, scales)};
    if (row->number != number)
        return {number, 1, symbol, "low word " + hexWord(word)};
    if (data.size() < 4)
        return {number, 1, symbol, "high word " + hexWord(word)};
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
