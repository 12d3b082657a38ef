// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/port/snapshot_moment.h"

namespace s4k {

past::Moment momentOf(std::int64_t timeMs, const MeterSnapshot& snapshot) {
    past::Moment moment = past::momentOf(timeMs, snapshot.image);
    moment.settings = snapshot.settings;
    moment.powered = snapshot.powered;
    return moment;
}

} // namespace s4k
