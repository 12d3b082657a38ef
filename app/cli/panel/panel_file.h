// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/panel/state.h"

#include <QString>

#include <optional>

namespace s4k::cli {

/// Where the panel of a meter was: screen, editor and accepted values, as JSON of format
/// `s4k-panel-state/1` in `panel.json` beside the meter's memory. @source own design
Result<Done> savePanel(const QString& directory, const panel::State& state);

/// The position in `directory`, nothing when there is none yet; any damage is refused with what and
/// where it is.
[[nodiscard]] Result<std::optional<panel::State>> loadPanel(const QString& directory);

} // namespace s4k::cli
