// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/panel/menu.h"

#include "core/panel/menu_checks.h"

#include <algorithm>

namespace s4k::panel {

namespace {

consteval auto parentTable() {
    std::array<ScreenId, kMenu.size()> parents{};
    for (std::size_t i = 0; i < kMenu.size(); ++i) {
        const std::string_view id =
            kMenu[i].standsFor.empty() ? kMenu[i].parent : kMenu[i].standsFor;
        parents[i] = static_cast<ScreenId>(id.empty() ? i : checks::position(id));
    }
    return parents;
}

constexpr auto kParents = parentTable();

} // namespace

std::span<const MenuRow> menu() {
    return kMenu;
}

const MenuRow& row(ScreenId id) {
    return kMenu[id < kMenu.size() ? id : 0];
}

std::optional<ScreenId> findScreen(std::string_view id) {
    const auto* const it =
        std::find_if(kMenu.begin(), kMenu.end(), [id](const MenuRow& r) { return r.id == id; });
    if (it == kMenu.end())
        return std::nullopt;
    return static_cast<ScreenId>(it - kMenu.begin());
}

bool visible(const MenuRow& row, SystemType type) {
    return contains(row.visibleIn, type);
}

ScreenId parentRow(ScreenId id) {
    return kParents[id < kParents.size() ? id : 0];
}

} // namespace s4k::panel
