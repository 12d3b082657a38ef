// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"
#include "core/units/system_type.h"
#include "ui/model/link_view.h"

#include <QString>

#include <cstdint>

namespace s4k::ui {

/// Identifies a meter of the window until it is removed; 0 is none.
using MeterKey = int;

/// One meter as the list of meters shows it.
struct MeterView {
    MeterKey key = 0;
    int address = 1;
    SystemType system = SystemType::ThreePhaseWye;
    int ctAmps = 100;
    bool alert = false;
    bool powered = true;
    QString bus{}; ///< bus of a live meter, as in LinkView; empty: embedded
    LinkHealth health = LinkHealth::Inside;
    bool known = true; ///< system type and CT rating were read from the meter, see isKnown
    friend bool operator==(const MeterView&, const MeterView&) = default;
};

/// The view of a meter, taken from its snapshot and link.
[[nodiscard]] MeterView meterView(MeterKey key, const MeterSnapshot& snapshot,
                                  const LinkView& link = {});

/// `Meter 5`.
[[nodiscard]] QString meterTitle(const MeterView& meter);
/// `Meter 5`; for a live meter `Meter 5 on 127.0.0.1:1502`.
[[nodiscard]] QString meterPlace(const MeterView& meter);
/// System type and CT rating, `3L-1n  100 A`; where these are unknown, meterTrouble().
[[nodiscard]] QString meterSummary(const MeterView& meter);
/// The first of these that applies, in words: no fresh values, no control power, an alert; empty if
/// none does.
[[nodiscard]] QString meterTrouble(const MeterView& meter);

} // namespace s4k::ui
