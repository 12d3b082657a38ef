// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panel/options.h"
#include "app/store/nv_file.h"
#include "ui/model/message.h"

#include <memory>
#include <optional>

namespace s4k::app {

/// Where the embedded meter keeps its memory, and what the window has to say about it.
struct MeterMemoryFolder {
    std::unique_ptr<store::NvFileStorage> storage; ///< null: nothing is kept
    std::optional<ui::Message> problem;            ///< why nothing is kept, when it should be
};

/// Opens the folder that `options` names, or the first meter of the user's application data. For a
/// screenshot nothing is opened.
[[nodiscard]] MeterMemoryFolder openMeterMemory(const Options& options);

} // namespace s4k::app
