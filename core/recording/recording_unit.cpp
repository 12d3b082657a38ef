// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/recording_unit.h"

#include "core/recording/recording_text.h"
#include "core/recording/recording_words.h"

#include <array>

namespace s4k::recorded {

namespace {

struct Named {
    std::string_view text;
    RecordedUnit unit;
    double factor;
};

constexpr RecordedUnit kVolt = RecordedUnit::Volt;
constexpr RecordedUnit kAmpere = RecordedUnit::Ampere;

/// Units that are compared with case: in SI only the case distinguishes mega from milli, and the
/// bytes above ASCII have no case here.
constexpr std::array<Named, 13> kExact{{
    {"MV", kVolt, 1e6},
    {"\xD0\x92", kVolt, 1},             // Cyrillic V in UTF-8
    {"\xD0\xBA\xD0\x92", kVolt, 1e3},   // kV
    {"\xD0\x90", kAmpere, 1},           // A
    {"\xD0\xBA\xD0\x90", kAmpere, 1e3}, // kA
    {"\xC2", kVolt, 1},                 // the same in code page 1251
    {"\xEA\xC2", kVolt, 1e3},           //
    {"\xC0", kAmpere, 1},               //
    {"\xEA\xC0", kAmpere, 1e3},         //
    {"\xC2\xB5V", kVolt, 1e-6},         // micro sign in UTF-8
    {"\xC2\xB5"
     "A",
     kAmpere, 1e-6},
    {"\xB5V", kVolt, 1e-6}, // and in Latin-1
    {"\xB5"
     "A",
     kAmpere, 1e-6},
}};

constexpr std::array<Named, 9> kBase{{
    {"v", kVolt, 1},
    {"volt", kVolt, 1},
    {"volts", kVolt, 1},
    {"a", kAmpere, 1},
    {"amp", kAmpere, 1},
    {"amps", kAmpere, 1},
    {"ampere", kAmpere, 1},
    {"amperes", kAmpere, 1},
    {"ampers", kAmpere, 1},
}};

constexpr std::array<Named, 7> kPrefix{{
    {"", kVolt, 1},
    {"kilo", kVolt, 1e3},
    {"milli", kVolt, 1e-3},
    {"micro", kVolt, 1e-6},
    {"k", kVolt, 1e3},
    {"m", kVolt, 1e-3},
    {"u", kVolt, 1e-6},
}};

/// The quantity that a word in lower case begins with.
RecordedUnit unitByLetter(std::string_view word) {
    if (word.starts_with('v') || word.starts_with('u') || word.starts_with("spannung"))
        return RecordedUnit::Volt;
    const bool current = word.starts_with('i') || word.starts_with("cur") ||
                         word.starts_with("amp") || word.starts_with("strom");
    return current ? RecordedUnit::Ampere : RecordedUnit::Other;
}

} // namespace

UnitScale unitScale(std::string_view text) {
    const std::string_view name = trimmed(text);
    for (const Named& row : kExact)
        if (name == row.text)
            return {row.unit, row.factor};
    const std::string small = lowerCase(name);
    for (const Named& prefix : kPrefix)
        for (const Named& base : kBase)
            if (small.size() == prefix.text.size() + base.text.size() &&
                small.starts_with(prefix.text) && small.ends_with(base.text))
                return {base.unit, prefix.factor};
    return {};
}

bool isNoUnit(std::string_view text) {
    const std::string name = lowerCase(trimmed(text));
    return name.empty() || name == "none" || name == "n/a" || name == "na" || name == "-" ||
           name == "--" || name == "?" || name == "unknown";
}

// The first word that is a conductor or a quantity decides; without one the first letter does.
RecordedUnit unitByName(std::string_view name) {
    for (const NameWord& word : wordsOf(name)) {
        const std::string_view rest = afterQuantity(word.text).value_or("?");
        const auto conductor = conductorAt(rest);
        if (rest.empty() || (conductor && isAgainstNeutral(conductor->rest)))
            if (const RecordedUnit unit = unitByLetter(word.text); unit != RecordedUnit::Other)
                return unit;
    }
    return unitByLetter(lowerCase(trimmed(name)));
}

} // namespace s4k::recorded
