// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"
#include "core/signal/synthesis.h"
#include "ui/model/availabilities.h"

#include <QString>

#include <array>
#include <cstdint>

namespace s4k::ui {

/// The clock that drives the meter, as the window shows it.
struct ClockView {
    bool running = false;
    double speed = 1;   ///< requested by the user: meter seconds per second
    double reached = 0; ///< speed that the computer reaches; 0: not known yet
};

/// Speeds offered to the user, in meter seconds per second; 1 is real time.
inline constexpr std::array<double, 4> kSpeeds{1, 10, 100, 1000};

enum class Source : std::uint8_t {
    LivingLoad,
    SetLoad,
    Recording
};

/// The source of the meter's inputs, as the window shows it.
struct SourceView {
    Source kind = Source::LivingLoad;
    QString title;  ///< file name of a recording
    QString detail; ///< which recorded channel feeds which input
    LoadSpec load;  ///< values of the load editor
};

} // namespace s4k::ui
