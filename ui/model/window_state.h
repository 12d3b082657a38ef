// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"
#include "core/signal/synthesis.h"
#include "ui/model/availabilities.h"

#include <QString>

#include <array>
#include <cstdint>

namespace s4k::ui {

/// What the window shows of the clock that drives the meter.
struct ClockView {
    bool running = false;
    double speed = 1;   ///< asked for
    double reached = 0; ///< meter seconds per wall second, 0 while not known
};

/// Speeds offered; 1 is real time.
inline constexpr std::array<double, 4> kSpeeds{1, 10, 100, 1000};

enum class Source : std::uint8_t {
    LivingLoad,
    SetLoad,
    Recording
};

/// What feeds the meter.
struct SourceView {
    Source kind = Source::LivingLoad;
    QString title;  ///< file name of a recording
    QString detail; ///< which recorded channel feeds which input
    LoadSpec load;  ///< what the load editor shows
};

} // namespace s4k::ui
