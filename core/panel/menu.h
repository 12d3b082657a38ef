// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/evidence.h"
#include "core/port/meter_port.h"
#include "core/registers/parameter.h"
#include "core/units/quantity.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace s4k::panel {

/// A screen: the row's position in the menu table.
using ScreenId = std::uint8_t;

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

/// Which value that follows from the configuration a ReadOnly row shows.
enum class DerivedValue : std::uint8_t {
    MaxPower,     ///< register 135, in whole kW or MW
    PulseDuration ///< register 145, in ms
};

/// What an ALERT screen writes instead of phase letters when any of `bits` is set.
struct AlertText {
    std::uint16_t bits;
    std::string_view text;
};

/// One entry of a list editor: the parameter's value and how the digits write it.
struct Choice {
    std::int32_t value;
    std::string_view text;
};

enum class EditorKind : std::uint8_t {
    None,
    Digits,
    List
};

/// How `+` and `-` move through a list.
enum class Stepping : std::uint8_t {
    Wrap,   ///< the next entry, from the last to the first
    Fitting ///< the next entry that the meter would take; down only to the adjacent one, no wrap
};

/// How a value is entered and written.
struct EditorColumn {
    EditorKind kind = EditorKind::None;
    std::uint8_t digits = 0;              ///< digits, leading zeros shown, 1..5
    std::uint8_t decimals = 0;            ///< digits after the point
    std::span<const Choice> choices = {}; ///< list entries in the order of `+`
    Stepping stepping = Stepping::Wrap;
};

/// One row of the menu: everything about a screen is a column. Absent columns are empty.
struct MenuRow {
    std::string_view id; ///< stable name, e.g. `summary.kwh`: `screen` in JSON and in goldens
    RowKind kind = RowKind::Title;
    std::string_view parent = {}; ///< id of its title or group; empty for ring titles
    std::string_view ieee = {};   ///< label cells as they stand, IEEE notation
    std::string_view iec = {};    ///< label cells as they stand, IEC notation
    SystemMask visibleIn = kAllSystems;
    std::optional<Quantity> quantity = {};
    std::optional<Parameter> parameter = {}; ///< edited, or compared by a Password row
    /// Bits of register 146 of an ALERT screen; on a title: it shows how many of its screens are
    /// active.
    std::uint16_t alertBits = 0;
    std::uint8_t phaseMarks = 0; ///< bits A B C = 1 2 4 lit on this screen
    std::optional<InfoItem> info = {};
    Evidence evidence = {}; ///< so that one photograph of a real meter corrects a row in a minute
    /// Id of the title whose screens this one also heads, in its own system types.
    std::string_view standsFor = {};
    EditorColumn editor = {};
    std::optional<DerivedValue> derived = {};
    std::optional<Command> command = {};        ///< what YES runs
    std::span<const AlertText> alertTexts = {}; ///< first match wins; empty: phase letters
    bool actsOnLeaving = false; ///< a Group whose accepted values are written when it is left
};

/// The complete menu in the order of the tree: ring titles, each followed by its screens.
[[nodiscard]] std::span<const MenuRow> menu();
[[nodiscard]] const MenuRow& row(ScreenId id);
[[nodiscard]] std::optional<ScreenId> findScreen(std::string_view id);
[[nodiscard]] bool visible(const MenuRow& row, SystemType type);

/// The row whose id `row(id).parent` is; for a ring title the title it stands for, or itself.
[[nodiscard]] ScreenId parentRow(ScreenId id);

} // namespace s4k::panel
