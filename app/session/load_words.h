// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/registers/parameter.h"
#include "core/signal/source.h"
#include "core/signal/synthesis.h"

#include <memory>
#include <optional>
#include <string_view>

namespace s4k::session {

/// Reads the load of a meter from words separated by blanks. `living` is the varying load of a
/// small building, `dead` has no voltage and no current; otherwise NAME=VALUE: `volts`, `amps`,
/// `pf` and `sag` (`amps`, `pf` and `sag`: one number, or one for each phase), `hz`, `noise`, `vh`
/// and `ih` (harmonics as order:fraction:degrees,...), and the word `leading`. Defaults: the
/// configured voltage, half of the CT's rating, pf 0.9, 60 Hz. @return nullopt for `living`: use
/// the living load that fits `settings`
[[nodiscard]] Result<std::optional<LoadSpec>> parseLoad(std::string_view words,
                                                        const Settings& settings);

/// Makes the signal source that `parseLoad` reads from `words`.
[[nodiscard]] Result<std::unique_ptr<SignalSource>> openLoad(std::string_view words,
                                                             const Settings& settings);

} // namespace s4k::session
