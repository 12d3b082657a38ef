// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lcd/frame.h"
#include "core/panel/menu_table.h"

/// Checks of the menu table at compile time.
namespace s4k::panel::checks {

/// Index of the row with this id; the table's size when there is none.
consteval std::size_t position(std::string_view id) {
    for (std::size_t i = 0; i < kMenu.size(); ++i)
        if (kMenu[i].id == id)
            return i;
    return kMenu.size();
}

/// Whether `holds` is true for the index of each row.
consteval bool everyRow(bool (*holds)(std::size_t)) {
    for (std::size_t i = 0; i < kMenu.size(); ++i)
        if (!holds(i))
            return false;
    return true;
}

/// Each id is not empty and occurs once.
consteval bool idIsUnique(std::size_t i) {
    return position(kMenu[i].id) == i && !kMenu[i].id.empty();
}

/// Labels have 1 to 6 characters, the last of which is not a blank.
consteval bool labelsFit(std::size_t i) {
    const auto fits = [](std::string_view label) {
        return !label.empty() && label.size() <= lcd::kLabelCells && label.back() != ' ';
    };
    return fits(kMenu[i].ieee) && fits(kMenu[i].iec);
}

/// Titles have no parent; parameters and derived values belong to groups, other rows to titles. The
/// parent is before the row and replaces no other title.
consteval bool parentIsRight(std::size_t i) {
    const MenuRow& row = kMenu[i];
    if (row.kind == RowKind::Title)
        return row.parent.empty();
    const std::size_t parent = position(row.parent);
    const bool parameter = row.kind == RowKind::Editor || row.kind == RowKind::ReadOnly;
    return parent < i && kMenu[parent].standsFor.empty() &&
           kMenu[parent].kind == (parameter ? RowKind::Group : RowKind::Title);
}

/// A title that replaces another title comes after it and shares no system type with it.
consteval bool standInIsRight(std::size_t i) {
    if (kMenu[i].standsFor.empty())
        return true;
    const std::size_t of = position(kMenu[i].standsFor);
    return kMenu[i].kind == RowKind::Title && of < i && kMenu[of].kind == RowKind::Title &&
           (kMenu[of].visibleIn & kMenu[i].visibleIn) == 0;
}

/// System types in which the title or group of this row, or a title that replaces it, is visible.
consteval SystemMask headedIn(std::size_t i) {
    SystemMask mask = 0;
    for (const MenuRow& row : kMenu)
        if (row.id == kMenu[i].parent || row.standsFor == kMenu[i].parent)
            mask = static_cast<SystemMask>(mask | row.visibleIn);
    return mask;
}

/// Each row is visible in a system type, and only where its title or group is.
consteval bool visibilityIsRight(std::size_t i) {
    const bool somewhere = kMenu[i].visibleIn != 0 && (kMenu[i].visibleIn & ~kAllSystems) == 0;
    const bool headed = (kMenu[i].visibleIn & ~headedIn(i)) == 0;
    return somewhere && (kMenu[i].kind == RowKind::Title || headed);
}

/// In each of its system types a title or group has at least one screen.
consteval bool hasScreens(std::size_t i) {
    if (kMenu[i].kind != RowKind::Title && kMenu[i].kind != RowKind::Group)
        return true;
    const std::string_view id = kMenu[i].standsFor.empty() ? kMenu[i].id : kMenu[i].standsFor;
    SystemMask mask = 0;
    for (const MenuRow& row : kMenu)
        if (row.parent == id)
            mask = static_cast<SystemMask>(mask | row.visibleIn);
    return (kMenu[i].visibleIn & ~mask) == 0;
}

/// List texts have 1 to 6 characters: five digits and a point.
consteval bool textsFit(const EditorColumn& editor) {
    for (const Choice& choice : editor.choices)
        if (choice.text.empty() || choice.text.size() > lcd::kDigits + 1)
            return false;
    return true;
}

/// The editor has digits with their point, or a list of at least two entries.
consteval bool editorIsRight(const EditorColumn& editor) {
    switch (editor.kind) {
    case EditorKind::None:
        return false;
    case EditorKind::Digits:
        return editor.digits >= 1 && editor.digits <= lcd::kDigits &&
               editor.decimals < editor.digits && editor.choices.empty();
    case EditorKind::List:
        return editor.choices.size() >= 2 && editor.digits == 0 && textsFit(editor);
    }
    return false;
}

/// Each kind of row has the columns that it needs, and none that it ignores.
consteval bool columnsFitKind(std::size_t i) {
    const MenuRow& row = kMenu[i];
    const bool edits = row.kind == RowKind::Editor || row.kind == RowKind::Password ||
                       row.kind == RowKind::ResetAction;
    const bool alerts = row.kind == RowKind::Alert || row.kind == RowKind::Title;
    return row.quantity.has_value() == (row.kind == RowKind::Reading) &&
           row.info.has_value() == (row.kind == RowKind::Info) &&
           row.derived.has_value() == (row.kind == RowKind::ReadOnly) &&
           row.command.has_value() == (row.kind == RowKind::ResetAction) &&
           row.parameter.has_value() == (edits && row.kind != RowKind::ResetAction) &&
           (edits ? editorIsRight(row.editor) : row.editor.kind == EditorKind::None) &&
           (row.alertBits != 0 ? alerts : row.kind != RowKind::Alert) &&
           (!row.actsOnLeaving || row.kind == RowKind::Group);
}

/// PendingValues has room for the values of a group that acts on leaving.
consteval bool pendingFits(std::size_t i) {
    std::size_t members = 0;
    for (const MenuRow& row : kMenu)
        members += row.parent == kMenu[i].id ? 1U : 0U;
    return !kMenu[i].actsOnLeaving || members <= 4;
}

/// Whether `p` has exactly one editor in each system type.
consteval bool hasOneEditorEverywhere(Parameter p) {
    SystemMask seen = 0;
    for (const MenuRow& row : kMenu) {
        if (row.kind != RowKind::Editor || row.parameter != p)
            continue;
        if ((seen & row.visibleIn) != 0)
            return false;
        seen = static_cast<SystemMask>(seen | row.visibleIn);
    }
    return seen == kAllSystems;
}

/// Whether each parameter has exactly one editor in each system type.
consteval bool everyParameterHasAnEditor() {
    for (std::size_t p = 0; p < kParameterCount; ++p)
        if (!hasOneEditorEverywhere(static_cast<Parameter>(p)))
            return false;
    return true;
}

/// The evidence of each row has a reason.
consteval bool hasEvidence(std::size_t i) {
    return !kMenu[i].evidence.reason.empty();
}

static_assert(kMenu.size() < 256, "ScreenId is one byte");
static_assert(everyRow(idIsUnique));
static_assert(everyRow(labelsFit), "1 to 6 cells, no blank at the end");
static_assert(everyRow(parentIsRight), "parents exist and precede");
static_assert(everyRow(standInIsRight));
static_assert(everyRow(visibilityIsRight));
static_assert(everyRow(hasScreens));
static_assert(everyRow(columnsFitKind));
static_assert(everyRow(pendingFits));
static_assert(everyParameterHasAnEditor());
static_assert(everyRow(hasEvidence));

} // namespace s4k::panel::checks
