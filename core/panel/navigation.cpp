// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/panel/navigation.h"

namespace s4k::panel {

namespace {

bool isVisible(std::size_t id, SystemType type) {
    return id < menu().size() && visible(menu()[id], type);
}

bool isTitle(ScreenId id) {
    return row(id).kind == RowKind::Title;
}

/// The first visible row at or after `begin` for which `accepts` is true.
template <typename Accepts>
std::optional<ScreenId> firstFrom(std::size_t begin, SystemType type, Accepts accepts) {
    for (std::size_t i = begin; i < menu().size(); ++i)
        if (isVisible(i, type) && accepts(static_cast<ScreenId>(i)))
            return static_cast<ScreenId>(i);
    return std::nullopt;
}

/// The visible title of the screens of `primary` in this system type.
std::optional<ScreenId> titleIn(ScreenId primary, SystemType type) {
    return firstFrom(0, type, [&](ScreenId id) { return isTitle(id) && parentRow(id) == primary; });
}

std::optional<ScreenId> childFrom(std::size_t begin, ScreenId parent, SystemType type) {
    return firstFrom(begin, type,
                     [&](ScreenId id) { return !isTitle(id) && parentRow(id) == parent; });
}

/// The row that is the parent of this title's or group's screens.
ScreenId containerOf(ScreenId id) {
    return isTitle(id) ? parentRow(id) : id;
}

std::optional<ScreenId> containing(ScreenId id, SystemType type) {
    const ScreenId parent = parentRow(id);
    return isTitle(parent) ? titleIn(parent, type) : std::optional(nearestVisible(parent, type));
}

/// The next visible row of the same kind under the same parent; after the last the first.
ScreenId neighbour(ScreenId from, int direction, SystemType type) {
    const bool ring = isTitle(from);
    const auto count = static_cast<int>(menu().size());
    int i = from;
    do {
        i = (i + direction + count) % count;
        const auto id = static_cast<ScreenId>(i);
        const bool level =
            ring ? isTitle(id) : row(id).kind == row(from).kind && parentRow(id) == parentRow(from);
        if (level && isVisible(id, type))
            return id;
    } while (i != from);
    return from;
}

} // namespace

ScreenId homeScreen(SystemType type) {
    const auto reading =
        firstFrom(0, type, [](ScreenId id) { return row(id).kind == RowKind::Reading; });
    return reading.value_or(0);
}

ScreenId forward(ScreenId from, SystemType type) {
    if (const auto inside = childFrom(0, containerOf(from), type))
        return *inside;
    if (const auto next = childFrom(from + std::size_t{1}, parentRow(from), type))
        return *next;
    return outward(from, type);
}

ScreenId outward(ScreenId from, SystemType type) {
    if (isTitle(from))
        return homeScreen(type);
    return containing(from, type).value_or(homeScreen(type));
}

ScreenId along(ScreenId from, int direction, SystemType type) {
    switch (row(from).kind) {
    case RowKind::Title:
    case RowKind::Group:
        return neighbour(from, direction, type);
    case RowKind::Reading:
    case RowKind::Alert:
    case RowKind::Info:
        return neighbour(outward(from, type), direction, type);
    case RowKind::Password:
    case RowKind::Editor:
    case RowKind::ReadOnly:
    case RowKind::ResetAction:
        return from;
    }
    return from;
}

ScreenId nearestVisible(ScreenId screen, SystemType type) {
    if (isVisible(screen, type))
        return screen;
    if (screen >= menu().size())
        return homeScreen(type);
    const auto around =
        isTitle(screen) ? titleIn(parentRow(screen), type) : containing(screen, type);
    return around.value_or(homeScreen(type));
}

std::optional<ScreenId> groupOf(ScreenId screen) {
    if (row(screen).kind == RowKind::Group)
        return screen;
    if (row(parentRow(screen)).kind == RowKind::Group)
        return parentRow(screen);
    return std::nullopt;
}

} // namespace s4k::panel
