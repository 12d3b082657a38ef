// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/unit_text.h"

#include "core/modbus/rtu.h"
#include "core/modbus/whole_number.h"

#include <optional>

namespace s4k::modbus {

namespace {

constexpr std::string_view kAll = "all";

UnitSet allUnits() {
    UnitSet units;
    for (std::size_t unit = kFirstUnit; unit <= kLastUnit; ++unit)
        units.set(unit);
    return units;
}

Error refusal(std::string_view part, Text cause) {
    return {S4K_TEXT("Modbus", "units"), std::string(part), std::move(cause),
            S4K_TEXT("Modbus", "write unit ids from 1 to 247 like 5, 1-63 or 1,3,10-12, or all")};
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

/// The first and last unit id of one part.
struct Span {
    int first;
    int last;
};

Result<Span> parseSpan(std::string_view part) {
    if (part.empty())
        return refusal(part, S4K_TEXT("Modbus", "there is no unit id where one should be"));
    const std::size_t dash = part.find('-');
    const auto first = wholeNumber(part.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : wholeNumber(part.substr(dash + 1));
    if (!first || !last)
        return refusal(part,
                       S4K_TEXT("Modbus", "neither a unit id nor two with a dash between them"));
    if (*first < kFirstUnit || *last < kFirstUnit || *first > kLastUnit || *last > kLastUnit)
        return refusal(part, S4K_TEXT("Modbus", "there are no unit ids outside 1 to 247"));
    if (*first > *last)
        return refusal(part, S4K_TEXT("Modbus", "the first unit id is larger than the last"));
    return Span{*first, *last};
}

Result<Done> add(std::string_view part, UnitSet& units) {
    const auto span = parseSpan(part);
    if (!span)
        return span.error();
    for (int unit = span->first; unit <= span->last; ++unit) {
        if (units[static_cast<std::size_t>(unit)])
            return refusal(part, S4K_TEXT("Modbus", "unit %1 is named twice").with(unit));
        units.set(static_cast<std::size_t>(unit));
    }
    return Done{};
}

std::string spanText(std::size_t first, std::size_t last) {
    const std::string begin = std::to_string(first);
    return first == last ? begin : begin + "-" + std::to_string(last);
}

} // namespace

Result<UnitSet> parseUnits(std::string_view text) {
    if (trimmed(text) == kAll)
        return allUnits();
    UnitSet units;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        if (const auto added = add(trimmed(text.substr(begin, end - begin)), units); !added)
            return added.error();
        begin = end + 1;
    }
    return units;
}

std::string unitsText(const UnitSet& units) {
    if ((units & allUnits()) == allUnits())
        return std::string(kAll);
    std::string text;
    for (std::size_t first = kFirstUnit; first <= kLastUnit; ++first) {
        if (!units[first])
            continue;
        std::size_t last = first;
        while (last < kLastUnit && units[last + 1])
            ++last;
        text += (text.empty() ? "" : ",") + spanText(first, last);
        first = last;
    }
    return text;
}

} // namespace s4k::modbus
