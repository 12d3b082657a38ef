// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"
#include "core/units/system_type.h"
#include "ui/model/link_view.h"

#include <QString>

#include <cstdint>

namespace s4k::ui {

/// Names a meter of the window as long as it is there; 0 is none.
using MeterKey = int;

/// What the list of meters shows of one.
struct MeterView {
    MeterKey key = 0;
    int address = 1;
    SystemType system = SystemType::ThreePhaseWye;
    int ctAmps = 100;
    bool alert = false;
    bool powered = true;
    QString bus{}; ///< of a live meter, as in LinkView; empty: it runs inside
    LinkHealth health = LinkHealth::Inside;
    bool known = true; ///< whether system and size are those of the meter, see isKnown
    friend bool operator==(const MeterView&, const MeterView&) = default;
};

[[nodiscard]] MeterView meterView(MeterKey key, const MeterSnapshot& snapshot,
                                  const LinkView& link = {});

/// `Meter 5`.
[[nodiscard]] QString meterTitle(const MeterView& meter);
/// `Meter 5`, of a live meter `Meter 5 on 127.0.0.1:1502`.
[[nodiscard]] QString meterPlace(const MeterView& meter);
/// `3L-1n  100 A`; of a meter whose settings are not known why they are not.
[[nodiscard]] QString meterSummary(const MeterView& meter);
/// What is wrong with it, in words; empty when nothing is.
[[nodiscard]] QString meterTrouble(const MeterView& meter);

} // namespace s4k::ui
