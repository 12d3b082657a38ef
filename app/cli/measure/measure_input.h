// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "core/base/doubt.h"
#include "core/registers/parameter.h"
#include "core/signal/source.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace s4k::cli {

/// One case of `s4k measure`: a source with the settings of its meter.
struct MeasureCase {
    std::string id;    ///< case id of a vectors file, base name of a recording
    std::string title; ///< title shown to the user
    Settings settings;
    std::unique_ptr<SignalSource> source;
    std::size_t seconds = 0;   ///< duration of the metering unless --seconds is given
    bool endsThere = false;    ///< the source ends after `seconds`
    std::string channels = {}; ///< of a recording: which channel feeds which input
    Doubts doubts = {};        ///< of a recording: what was guessed, left out, missing, changed
};

/// Opens INPUT of `s4k measure`: all cases (or the one of `--case`) of a vectors file (.json), or a
/// recording with its channels. Reports on stderr which channels are used, the doubts about them
/// and which components are left out. Refuses options that do not apply.
[[nodiscard]] Result<std::vector<MeasureCase>> openMeasureInput(const Arguments& arguments);

} // namespace s4k::cli
