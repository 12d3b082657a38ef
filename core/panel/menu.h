// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/parameter.h"
#include "core/units/quantity.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace s4k::panel {

/// A screen: the row's position in the menu table.
using ScreenId = std::uint8_t;

/// Where a row's label and structure are known from, so that one photograph of a real meter
/// corrects it in a minute.
enum class Source : std::uint8_t {
    Manual, ///< M
    Family, ///< F: other public documents of the product family
    Design  ///< D: own design
};

enum class RowKind : std::uint8_t {
    Title,      ///< a ring title; Next goes to its first screen
    Reading,    ///< a quantity
    Alert,      ///< bits of register 146
    Info,       ///< identity
    Password,   ///< opens what follows
    Group,      ///< a SETUP group title
    Editor,     ///< a parameter
    ReadOnly,   ///< a derived value among parameters
    ResetAction ///< no / YES
};

/// Which identity a row of INFO shows.
enum class InfoItem : std::uint8_t {
    Model,
    OperatingSystem,
    ResetSystem,
    SerialNumber
};

/// One row of the menu: everything about a screen is a column. Absent columns are empty.
struct MenuRow {
    std::string_view id; ///< stable name, e.g. `summary.kwh`: `screen` in JSON and in goldens
    RowKind kind;
    std::string_view parent; ///< id of the title or group it belongs to; empty for ring titles
    std::string_view ieee;   ///< label cells, IEEE notation
    std::string_view iec;    ///< label cells, IEC notation
    SystemMask visibleIn;
    std::optional<Quantity> quantity;
    std::optional<Parameter> parameter;
    std::uint16_t alertBits; ///< bits of register 146 that this ALERT screen shows
    std::uint8_t phaseMarks; ///< bits A B C = 1 2 4 lit on this screen
    std::optional<InfoItem> info;
    Source source;
    std::string_view note; ///< section of the manual, or why it was designed so
};

/// The complete menu in the order of the tree: ring titles, each followed by its screens.
[[nodiscard]] std::span<const MenuRow> menu();
[[nodiscard]] const MenuRow& row(ScreenId id);
[[nodiscard]] std::optional<ScreenId> findScreen(std::string_view id);
[[nodiscard]] bool visible(const MenuRow& row, SystemType type);

} // namespace s4k::panel
