// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/panel/state.h"

#include <QString>

#include <optional>

namespace s4k::cli {

/// Stores the position of the panel (screen, editor and accepted values) as JSON of format
/// `s4k-panel-state/1` in `panel.json` in `directory`, which must exist and has the memory of the
/// meter. @source own design
Result<Done> savePanel(const QString& directory, const panel::State& state);

/// The position stored in `directory`; nullopt: none is stored. The error of a damaged file names
/// the damaged member.
[[nodiscard]] Result<std::optional<panel::State>> loadPanel(const QString& directory);

} // namespace s4k::cli
