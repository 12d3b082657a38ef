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

/// A screen: the index of its row in the menu table.
using ScreenId = std::uint8_t;

enum class RowKind : std::uint8_t {
    Title,      ///< a title of the ring; Next shows its first screen
    Reading,    ///< a quantity
    Alert,      ///< bits of register 146
    Info,       ///< identity
    Password,   ///< opens the screens after it
    Group,      ///< a SETUP group title
    Editor,     ///< a parameter
    ReadOnly,   ///< a derived value among parameters
    ResetAction ///< no / YES
};

/// Part of the identity that a row of INFO shows.
enum class InfoItem : std::uint8_t {
    Model,
    OperatingSystem,
    ResetSystem,
    SerialNumber
};

/// Value that a ReadOnly row shows; it follows from the settings.
enum class DerivedValue : std::uint8_t {
    MaxPower,     ///< register 135, in whole kW or MW
    PulseDuration ///< register 145, in ms
};

/// Text that an ALERT screen shows instead of phase letters when any of `bits` is set.
struct AlertText {
    std::uint16_t bits;
    std::string_view text;
};

/// One entry of a list editor: the parameter's value and its text in the digits.
struct Choice {
    std::int32_t value;
    std::string_view text;
};

enum class EditorKind : std::uint8_t {
    None,
    Digits,
    List
};

/// Effect of `+` and `-` in a list.
enum class Stepping : std::uint8_t {
    Wrap, ///< the adjacent entry; the first and the last are adjacent
    /// `+`: the next entry that the meter accepts; `-`: the entry before, if the meter accepts it.
    /// Otherwise the entry stays.
    Fitting
};

/// Format of a value and its editor.
struct EditorColumn {
    EditorKind kind = EditorKind::None;
    std::uint8_t digits = 0;              ///< number of digits with leading zeros, 1..5
    std::uint8_t decimals = 0;            ///< digits after the point, less than `digits`
    std::span<const Choice> choices = {}; ///< list entries in the order of `+`
    Stepping stepping = Stepping::Wrap;
};

/// One row of the menu: all properties of a screen. Properties that the screen does not have are
/// empty.
struct MenuRow {
    std::string_view id; ///< stable name, e.g. `summary.kwh`: `screen` in JSON and in goldens
    RowKind kind = RowKind::Title;
    std::string_view parent = {}; ///< id of its title or group; empty for titles
    std::string_view ieee = {};   ///< label in IEEE notation
    std::string_view iec = {};    ///< label in IEC notation
    SystemMask visibleIn = kAllSystems;
    std::optional<Quantity> quantity = {};
    std::optional<Parameter> parameter = {}; ///< edited, or compared by a Password row
    /// Bits of register 146 that an ALERT screen shows. A title with bits shows the number of its
    /// active screens.
    std::uint16_t alertBits = 0;
    std::uint8_t phaseMarks = 0; ///< bits A B C = 1 2 4 lit on this screen
    std::optional<InfoItem> info = {};
    Evidence evidence = {}; ///< source of the contents of the row
    /// Id of another title that this title replaces in the system types of this row: there the
    /// screens of the other title belong to this one.
    std::string_view standsFor = {};
    EditorColumn editor = {};
    std::optional<DerivedValue> derived = {};
    std::optional<Command> command = {};        ///< command that YES sends
    std::span<const AlertText> alertTexts = {}; ///< the first active one is shown; empty: letters
    bool actsOnLeaving = false; ///< the accepted values of this Group are sent when it is left
};

/// The complete menu in the order of the tree: each title of the ring is followed by its screens.
[[nodiscard]] std::span<const MenuRow> menu();
/// The row of a screen; the first row for an unknown id.
[[nodiscard]] const MenuRow& row(ScreenId id);
/// The screen with this id; nullopt when there is none.
[[nodiscard]] std::optional<ScreenId> findScreen(std::string_view id);
/// Whether the row is part of the menu in system type `type`.
[[nodiscard]] bool visible(const MenuRow& row, SystemType type);

/// The row with the id `row(id).parent`; for a title, the title that it replaces, or else itself.
/// The first row for an unknown id.
[[nodiscard]] ScreenId parentRow(ScreenId id);

} // namespace s4k::panel
