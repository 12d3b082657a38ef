// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/fault.h"

#include "core/modbus/unit_text.h"
#include "core/modbus/whole_number.h"

#include <algorithm>
#include <optional>

namespace s4k::modbus {

// clang-format off
constexpr std::array<FaultRow, kFaultKindCount> kFaultTable{{
    {FaultKind::Silent, "silent", S4K_TEXT("Modbus", "No reply"), {}, 0, 0, 0,
     S4K_TEXT("Modbus", "The request is ignored: it is neither carried out nor answered")},
    {FaultKind::Late, "late", S4K_TEXT("Modbus", "Late reply"), S4K_TEXT("Modbus", "ms"), 1, 60'000, 1'000,
     S4K_TEXT("Modbus", "The request is carried out; the reply is delayed by this time")},
    {FaultKind::Busy, "busy", S4K_TEXT("Modbus", "Busy (exception 6)"), {}, 0, 0, 0,
     S4K_TEXT("Modbus", "The reply is exception 6, nothing is carried out")},
    {FaultKind::WrongUnit, "unit", S4K_TEXT("Modbus", "Wrong unit id"), S4K_TEXT("Modbus", "unit id"), 1, 247, 247,
     S4K_TEXT("Modbus", "The reply carries another unit id")},
    {FaultKind::BadCrc, "crc", S4K_TEXT("Modbus", "Wrong checksum"), {}, 0, 0, 0,
     S4K_TEXT("Modbus", "The reply carries a wrong checksum; over TCP, which has none, a wrong transaction id")},
    {FaultKind::Truncated, "truncate", S4K_TEXT("Modbus", "Truncated reply"), S4K_TEXT("Modbus", "bytes"), 1, 64, 2,
     S4K_TEXT("Modbus", "This number of bytes is missing at the end of the reply")},
    {FaultKind::Garbage, "garbage", S4K_TEXT("Modbus", "Garbage before the reply"), S4K_TEXT("Modbus", "bytes"), 1, 64, 3,
     S4K_TEXT("Modbus", "This number of stray bytes is sent before the reply")},
    {FaultKind::ResetSystem, "reset", S4K_TEXT("Modbus", "Reset system"), {}, 0, 0, 0,
     S4K_TEXT("Modbus", "Function 0x11 reports that the reset system is running")},
    {FaultKind::OldFirmware, "oldfw", S4K_TEXT("Modbus", "Old firmware"), {}, 0, 0, 0,
     S4K_TEXT("Modbus", "The register map is that of firmware up to 1.018: registers 43-52 and 337-346 do not exist")},
}};
// clang-format on

namespace {

constexpr int kMaxEvery = 1'000;
constexpr TextId kOutOfRange = S4K_TEXT("Modbus", "out of range");
constexpr TextId kNotWhole = S4K_TEXT("Modbus", "not a whole number without sign");

consteval bool isTableSound() {
    for (std::size_t i = 0; i < kFaultKindCount; ++i) {
        const FaultRow& row = kFaultTable[i];
        if (static_cast<std::size_t>(row.kind) != i || row.min > row.defaultValue ||
            row.defaultValue > row.max || row.unit.empty() != (row.max == 0))
            return false;
    }
    return true;
}
static_assert(isTableSound());

bool takesValue(const FaultRow& row) {
    return !row.unit.empty();
}

/// Whether the fault is a lasting state of the meter instead of a fault of single replies.
bool isLasting(FaultKind kind) {
    return kind == FaultKind::ResetSystem || kind == FaultKind::OldFirmware;
}

std::string kindNames() {
    std::string names;
    for (const FaultRow& row : kFaultTable)
        names += (names.empty() ? "" : ", ") + std::string(row.name);
    return names;
}

/// The parts of a text before and after a separator; `tail` is nullopt without a separator.
struct Split {
    std::string_view head;
    std::optional<std::string_view> tail;
};

Split splitAt(std::string_view text, char separator) {
    const std::size_t at = text.find(separator);
    if (at == std::string_view::npos)
        return {text, std::nullopt};
    return {text.substr(0, at), text.substr(at + 1)};
}

Result<FaultKind> parseKind(std::string_view name) {
    const auto* found = std::find_if(kFaultTable.begin(), kFaultTable.end(),
                                     [name](const FaultRow& row) { return row.name == name; });
    if (found == kFaultTable.end())
        return Error{S4K_TEXT("Modbus", "fault"), std::string(name),
                     name.empty() ? S4K_TEXT("Modbus", "no fault is named")
                                  : S4K_TEXT("Modbus", "there is no fault of this name"),
                     S4K_TEXT("Modbus", "name one of %1").with(kindNames())};
    return found->kind;
}

Result<int> parseValue(const FaultRow& row, const std::optional<std::string_view>& text) {
    if (!text)
        return row.defaultValue;
    const Text thing = S4K_TEXT("Modbus", "value of fault %1").with(row.name);
    if (!takesValue(row))
        return Error{thing, std::string(*text), S4K_TEXT("Modbus", "this fault takes no value"),
                     S4K_TEXT("Modbus", "leave out what begins with the equals sign")};
    const auto value = wholeNumber(*text);
    if (!value || *value < row.min || *value > row.max)
        return Error{thing, std::string(*text), value ? kOutOfRange : kNotWhole,
                     S4K_TEXT("Modbus", "give %1 to %2 %3").with(row.min, row.max, row.unit)};
    return *value;
}

Result<int> parseEvery(const FaultRow& row, const std::optional<std::string_view>& text) {
    if (!text)
        return 1;
    const Text thing = S4K_TEXT("Modbus", "interval of fault %1").with(row.name);
    if (isLasting(row.kind))
        return Error{
            thing, std::string(*text),
            S4K_TEXT("Modbus", "this fault is permanent and does not act on single requests"),
            S4K_TEXT("Modbus", "leave out what begins with the slash")};
    const auto every = wholeNumber(*text);
    if (!every || *every < 1 || *every > kMaxEvery)
        return Error{thing, std::string(*text), every ? kOutOfRange : kNotWhole,
                     S4K_TEXT("Modbus", "give one request in %1 to %2").with(1, kMaxEvery)};
    return *every;
}

Result<Fault> parseOneFault(std::string_view text) {
    const Split often = splitAt(text, '/');
    const Split valued = splitAt(often.head, '=');
    const auto kind = parseKind(valued.head);
    if (!kind)
        return kind.error();
    const auto value = parseValue(row(*kind), valued.tail);
    if (!value)
        return value.error();
    const auto every = parseEvery(row(*kind), often.tail);
    if (!every)
        return every.error();
    return Fault{*kind, *value, *every};
}

} // namespace

const FaultRow& row(FaultKind kind) {
    return kFaultTable[static_cast<std::size_t>(kind)];
}

Result<FaultOrder> parseFault(std::string_view text) {
    const Split parts = splitAt(text, ':');
    const auto units = parseUnits(parts.tail ? parts.head : "all");
    if (!units)
        return units.error();
    const auto fault = parseOneFault(parts.tail.value_or(parts.head));
    if (!fault)
        return fault.error();
    return FaultOrder{*units, *fault};
}

std::string faultText(const FaultOrder& order) {
    const FaultRow& kind = row(order.fault.kind);
    const std::string units = unitsText(order.units);
    std::string text = units == "all" ? "" : units + ":";
    text += kind.name;
    if (takesValue(kind))
        text += "=" + std::to_string(order.fault.value);
    if (order.fault.every != 1 && !isLasting(kind.kind))
        text += "/" + std::to_string(order.fault.every);
    return text;
}

} // namespace s4k::modbus
