// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/recording_unit.h"

#include "core/recording/recording_text.h"

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

RecordedUnit unitByName(std::string_view name) {
    const std::string small = lowerCase(trimmed(name));
    if (small.empty())
        return RecordedUnit::Other;
    if (small.front() == 'v' || small.front() == 'u')
        return RecordedUnit::Volt;
    return small.front() == 'i' ? RecordedUnit::Ampere : RecordedUnit::Other;
}

} // namespace s4k::recorded
