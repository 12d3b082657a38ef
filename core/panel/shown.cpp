// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/panel/shown.h"

#include "core/panel/navigation.h"

namespace s4k::panel {

// A password row does not show its parameter; the parameter has no register.
BlockSet shownBlocks(const State& state, const MeterSnapshot& meter) {
    const MenuRow& shown = row(nearestVisible(state.screen, meter.image.systemType()));
    BlockSet blocks;
    if (shown.quantity)
        blocks |= blocksOf(*shown.quantity);
    if (shown.parameter)
        blocks |= blocksOf(*shown.parameter);
    if (shown.alertBits != 0 || shown.derived)
        blocks |= only(PollBlock::Setup);
    return blocks;
}

} // namespace s4k::panel
