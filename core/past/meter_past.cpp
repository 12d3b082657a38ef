// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/past/meter_past.h"

namespace s4k::past {

void MeterPast::append(const Moment& moment, std::span<const double> free) {
    if (recorded)
        return;
    trend.append(moment, free);
    demands.append(moment);
    energy.append(moment);
    alerts.append(moment.timeMs, moment.alerts);
}

} // namespace s4k::past
