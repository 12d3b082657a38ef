// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/press_session.h"
#include "core/base/result.h"

#include <QString>

#include <optional>
#include <string>

namespace s4k::cli {

/// What `s4k press --state FILE` keeps between two runs: settings, accumulators and counters of the
/// meter, screen and editor of the panel. Flashes, held keys and demand sub-intervals are not kept.
struct PressState {
    Settings settings;
    MeterMemory memory;
    panel::State panel;
    friend bool operator==(const PressState&, const PressState&) = default;
};

/// As JSON of format `s4k-press-state/1`; the reader refuses any damage with what and where it is.
[[nodiscard]] std::string writePressState(const PressState& state);
[[nodiscard]] Result<PressState> parsePressState(const QByteArray& json, std::string_view name);

/// The state in `path`, nothing when there is no such file yet.
[[nodiscard]] Result<std::optional<PressState>> loadPressState(const QString& path);

} // namespace s4k::cli
