// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/conformance.h"

#include "core/checks/conformance_rows.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <utility>

namespace s4k {

namespace conformance {

namespace {

constexpr std::size_t kNamed = 3;

bool isReserved(const RegisterRow& row) {
    return row.symbol.starts_with("reserved");
}

std::string wordText(std::uint16_t word) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string text = "0x";
    for (int shift = 12; shift >= 0; shift -= 4)
        text += kDigits[(static_cast<unsigned>(word) >> static_cast<unsigned>(shift)) & 0xFU];
    return text;
}

Text says(const RegisterRow& row, const TextValue& value) {
    return S4K_TEXT("Checks", "%1 reads %2").with(registersText(row), value);
}

bool isInside(const Limits& limits, double value) {
    return (!limits.min || value >= static_cast<double>(*limits.min)) &&
           (!limits.max || value <= static_cast<double>(*limits.max));
}

Text wordFault(const RegisterRow& row, std::uint16_t word) {
    const auto* const parameter = findParameter(RegisterNumber{row.number});
    if (parameter != nullptr)
        return checkRange(parameter->parameter, word)
                   ? Text()
                   : S4K_TEXT("Checks", "%1 reads %2, not %3")
                         .with(registersText(row), word, takenValues(parameter->parameter));
    if (row.quantity && word == codec::kNotValidWord)
        return {};
    const int value = row.format == Format::SInt ? codec::decodeSInt(word) : int{word};
    return isInside(row.limits, value) ? Text() : says(row, value);
}

Text floatFault(const RegisterRow& row, codec::WordPair words) {
    const double value = codec::decodeFloat(words);
    if (std::isnan(value))
        return words == codec::kNotValidFloat
                   ? Text()
                   : S4K_TEXT("Checks", "%1 reads %2 %3, another not-a-number")
                         .with(registersText(row), wordText(words[0]), wordText(words[1]));
    if (!std::isfinite(value))
        return says(row, S4K_TEXT("Checks", "infinity"));
    return isInside(row.limits, value) ? Text() : says(row, numberOf(value));
}

/// The fault of a row outside its range; empty when it is inside.
Text rangeFault(const RegisterImage& image, const RegisterRow& row) {
    const codec::WordPair words = wordsOf(image, row);
    if (row.format == Format::Float)
        return floatFault(row, words);
    return row.format == Format::ULong ? Text() : wordFault(row, words[0]);
}

Finding rangesOf(const RegisterImage& image, const RegisterBlock& block, TextId name, TextId source,
                 bool lacksTail) {
    Faults faults;
    int looked = 0;
    for (const RegisterRow& row : kRegisterTable) {
        const bool inBlock = row.number >= block.first && row.number < block.first + block.count;
        if (!inBlock || isReserved(row) || (lacksTail && isStarred(row)))
            continue;
        ++looked;
        if (const Text fault = rangeFault(image, row); !fault.empty())
            faults.push_back(fault);
    }
    return findingOf(name, source, faults, S4K_TEXT("Checks", "%1 values").with(looked));
}

/// Checks the reserved registers: 25 and 305/306 must read "not valid", the others and the command
/// register 0.
Finding reserved(const RegisterImage& image) {
    Faults faults;
    for (const RegisterRow& row : kRegisterTable) {
        if (!isReserved(row) && row.symbol != "command")
            continue;
        const codec::WordPair words = wordsOf(image, row);
        const bool isQnan = row.limits.defaultValue != 0;
        if (isQnan ? !readsNotValid(image, row) : words[0] != 0)
            faults.push_back(says(row, wordText(words[0])));
    }
    return findingOf(S4K_TEXT("Checks", "reserved registers and the command register"),
                     S4K_TEXT("Checks", "registers 25, 129, 136, 148, 151, 154, 305/306"), faults,
                     S4K_TEXT("Checks", "all agree with the register map"));
}

} // namespace

Number numberOf(double value) {
    std::array<char, 32> buffer{};
    constexpr int kDigits = 6;
    const char* const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                          std::chars_format::general, kDigits)
                                .ptr;
    return {{buffer.data(), static_cast<std::size_t>(end - buffer.data())}};
}

std::string registersText(const RegisterRow& row) {
    const std::string first = std::to_string(row.number);
    return row.words == 1 ? first : first + "/" + std::to_string(row.number + 1);
}

codec::WordPair wordsOf(const RegisterImage& image, const RegisterRow& row) {
    const RegisterNumber next{static_cast<std::uint16_t>(row.number + 1)};
    return {image.word({row.number}).value_or(0),
            row.words == 2 ? image.word(next).value_or(0) : std::uint16_t{0}};
}

bool isStarred(const RegisterRow& row) {
    return std::ranges::any_of(kStarredBlocks, [&row](const RegisterBlock& block) {
        return row.number >= block.first && row.number < block.first + block.count;
    });
}

bool readsNotValid(const RegisterImage& image, const RegisterRow& row) {
    const codec::WordPair words = wordsOf(image, row);
    switch (row.format) {
    case Format::ULong:
        return words == codec::kNotValidLong;
    case Format::Float:
        return words == codec::kNotValidFloat;
    default:
        return words[0] == codec::kNotValidWord;
    }
}

Settings settingsOf(const RegisterImage& image) {
    Settings settings;
    for (const ParameterRow& row : kParameterTable)
        if (const auto value = image.parameter(row.parameter))
            settings.set(row.parameter, *value);
    return settings;
}

} // namespace conformance

std::string_view verdictName(Verdict verdict) {
    switch (verdict) {
    case Verdict::Passed:
        return "pass";
    case Verdict::Failed:
        return "fail";
    case Verdict::NotApplicable:
        break;
    }
    return "not applicable";
}

Finding findingOf(Text name, Text source, const std::vector<Text>& faults, Text passed) {
    if (faults.empty())
        return {std::move(name), std::move(source), Verdict::Passed, std::move(passed)};
    const auto named = static_cast<std::ptrdiff_t>(std::min(faults.size(), conformance::kNamed));
    Text seen = Text::joined({faults.begin(), faults.begin() + named}, "; ");
    if (faults.size() > conformance::kNamed)
        seen =
            S4K_TEXT("Checks", "%1; and %2 more").with(seen, faults.size() - conformance::kNamed);
    return {std::move(name), std::move(source), Verdict::Failed, std::move(seen)};
}

std::vector<Finding> checkConformance(std::span<const ConformanceLook> looks, bool lacksTail) {
    using namespace conformance;
    std::vector<Finding> rows;
    if (looks.empty())
        return rows;
    const RegisterImage& image = looks.front().image;
    rows.push_back(rangesOf(image, kRegisterBlocks[0], S4K_TEXT("Checks", "integers in range"),
                            S4K_TEXT("Checks", "Modbus Point Map, 1-52"), lacksTail));
    rows.push_back(rangesOf(image, kRegisterBlocks[1],
                            S4K_TEXT("Checks", "settings and status in range"),
                            S4K_TEXT("Checks", "Modbus Point Map, 129-154"), lacksTail));
    rows.push_back(rangesOf(image, kRegisterBlocks[2], S4K_TEXT("Checks", "floats in range"),
                            S4K_TEXT("Checks", "Modbus Point Map, 257-346"), lacksTail));
    rows.push_back(reserved(image));
    addValidity(rows, image, lacksTail);
    addTwins(rows, looks, lacksTail);
    addTotals(rows, looks);
    addRules(rows, image);
    return rows;
}

} // namespace s4k
