// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "core/registers/parameter.h"
#include "core/signal/source.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace s4k::cli {

/// One thing to be metered.
struct MeasureCase {
    std::string id;    ///< case id of a vectors file, base name of a recording
    std::string title; ///< for people
    Settings settings;
    std::unique_ptr<SignalSource> source;
    std::size_t seconds = 0; ///< how long it is metered when nothing else is asked
    bool endsThere = false;  ///< after `seconds` there is nothing more to meter
};

/// Opens INPUT of `s4k measure`: every case (or `--case`) of a vectors file (.json), or a recording
/// with its channels. Says on stderr what was taken. Options that do not apply are refused.
[[nodiscard]] Result<std::vector<MeasureCase>> openMeasureInput(const Arguments& arguments);

} // namespace s4k::cli
