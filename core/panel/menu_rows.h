// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/menu.h"
#include "core/panel/menu_evidence.h"
#include "core/registers/alerts.h"

#include <array>

/// Functions that build the rows of the menu table. The parent of `a.b.c` is `a.b`. A row is
/// visible in all system types and has no phase marks unless an argument sets them.
namespace s4k::panel::rows {

inline constexpr SystemMask kOnePhase = SystemType::OnePhaseLn | SystemType::OnePhaseLl;
inline constexpr SystemMask kTwoPhase = maskOf(SystemType::SplitPhase);
inline constexpr SystemMask kThreePhase = SystemType::ThreePhaseDelta | SystemType::ThreePhaseWye;
inline constexpr SystemMask kPhaseToNeutral = maskOf(SystemType::OnePhaseLn);
inline constexpr SystemMask kPhaseToPhase = static_cast<SystemMask>(kAllSystems & ~kPhaseToNeutral);

/// Bits of MenuRow::phaseMarks.
inline constexpr std::uint8_t kMarkA = 1;
inline constexpr std::uint8_t kMarkB = 2;
inline constexpr std::uint8_t kMarkC = 4;

/// `id` without its last part; empty for an id of one part.
consteval std::string_view parentId(std::string_view id) {
    const std::size_t dot = id.rfind('.');
    return dot == std::string_view::npos ? std::string_view() : id.substr(0, dot);
}

/// A title with one label for both notations.
consteval MenuRow title(std::string_view id, std::string_view label, SystemMask in, Evidence known,
                        std::uint8_t marks = 0) {
    return {.id = id,
            .kind = RowKind::Title,
            .ieee = label,
            .iec = label,
            .visibleIn = in,
            .phaseMarks = marks,
            .evidence = known};
}

/// The title that replaces the title `of` in the system types `in`.
consteval MenuRow standIn(std::string_view id, std::string_view of, std::string_view label,
                          SystemMask in) {
    MenuRow row = title(id, label, in, evidence::kActivePhases);
    row.standsFor = of;
    return row;
}

/// A title of all system types.
consteval MenuRow mainTitle(std::string_view id, std::string_view label) {
    return title(id, label, kAllSystems, evidence::kAbbreviations);
}

consteval MenuRow reading(std::string_view id, std::string_view ieee, std::string_view iec,
                          Quantity quantity, Evidence known = evidence::kAbbreviations) {
    return {.id = id,
            .kind = RowKind::Reading,
            .parent = parentId(id),
            .ieee = ieee,
            .iec = iec,
            .quantity = quantity,
            .evidence = known};
}

/// Phase marks and system types that the screens of a phase share.
struct OfPhase {
    std::uint8_t marks;
    SystemMask in;
};

consteval MenuRow phaseReading(std::string_view id, std::string_view ieee, std::string_view iec,
                               Quantity quantity, OfPhase phase,
                               Evidence known = evidence::kOfOnePhase) {
    MenuRow row = reading(id, ieee, iec, quantity, known);
    row.phaseMarks = phase.marks;
    row.visibleIn = phase.in;
    return row;
}

/// Without `texts`, `bits` must be three consecutive bits for the phases A, B and C.
consteval MenuRow alertScreen(std::string_view id, std::string_view label, std::uint16_t bits,
                              Evidence known = evidence::kAbbreviations,
                              std::span<const AlertText> texts = {}) {
    return {.id = id,
            .kind = RowKind::Alert,
            .parent = parentId(id),
            .ieee = label,
            .iec = label,
            .alertBits = bits,
            .evidence = known,
            .alertTexts = texts};
}

consteval MenuRow infoScreen(std::string_view id, std::string_view label, InfoItem item,
                             Evidence known = evidence::kAbbreviations) {
    return {.id = id,
            .kind = RowKind::Info,
            .parent = parentId(id),
            .ieee = label,
            .iec = label,
            .info = item,
            .evidence = known};
}

consteval EditorColumn digits(std::uint8_t count, std::uint8_t decimals = 0) {
    return {.kind = EditorKind::Digits, .digits = count, .decimals = decimals};
}

constexpr EditorColumn list(std::span<const Choice> choices, Stepping stepping = Stepping::Wrap) {
    return {.kind = EditorKind::List, .choices = choices, .stepping = stepping};
}

consteval MenuRow password(std::string_view id, Parameter parameter) {
    return {.id = id,
            .kind = RowKind::Password,
            .parent = parentId(id),
            .ieee = "PASWD",
            .iec = "PASWD",
            .parameter = parameter,
            .evidence = evidence::kAbbreviations,
            .editor = digits(5)};
}

/// A reset action; the entry of `editor` with a value other than 0 sends `command`.
consteval MenuRow action(std::string_view id, std::string_view label, Command command,
                         EditorColumn editor) {
    return {.id = id,
            .kind = RowKind::ResetAction,
            .parent = parentId(id),
            .ieee = label,
            .iec = label,
            .evidence = evidence::kNoYes,
            .editor = editor,
            .command = command};
}

consteval MenuRow group(std::string_view id, std::string_view label, Evidence known,
                        bool actsOnLeaving = false) {
    return {.id = id,
            .kind = RowKind::Group,
            .parent = parentId(id),
            .ieee = label,
            .iec = label,
            .evidence = known,
            .actsOnLeaving = actsOnLeaving};
}

consteval MenuRow editor(std::string_view id, std::string_view label, Parameter parameter,
                         EditorColumn column, Evidence known) {
    return {.id = id,
            .kind = RowKind::Editor,
            .parent = parentId(id),
            .ieee = label,
            .iec = label,
            .parameter = parameter,
            .evidence = known,
            .editor = column};
}

/// Editor of the system voltage with the label of each notation, for the system types `in`.
consteval MenuRow voltageEditor(std::string_view id, std::string_view ieee, std::string_view iec,
                                SystemMask in) {
    MenuRow row = editor(id, ieee, Parameter::SystemVoltage, digits(5), evidence::kSystemVoltage);
    row.iec = iec;
    row.visibleIn = in;
    return row;
}

consteval MenuRow derived(std::string_view id, std::string_view ieee, std::string_view iec,
                          DerivedValue value, Evidence known) {
    return {.id = id,
            .kind = RowKind::ReadOnly,
            .parent = parentId(id),
            .ieee = ieee,
            .iec = iec,
            .evidence = known,
            .derived = value};
}

} // namespace s4k::panel::rows
