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

/// Reads the load of a meter from words separated by blanks. Alone, `living` is the varying load of
/// a small building and `dead` a load without voltage and current. Otherwise NAME=VALUE: `volts`,
/// `hz`, `noise`; `amps`, `pf`, `sag` (one number, or one for each phase as 1,2,3); `vh` and `ih`
/// (harmonics of voltage and current as order:fraction:degrees,...); and the word `leading`. What
/// is not named has the value of steadyLoadFor(`settings`). Refuses unknown words and what check()
/// refuses. @return nullopt for `living`: use livingLoadFor(`settings`)
[[nodiscard]] Result<std::optional<LoadSpec>> parseLoad(std::string_view words,
                                                        const Settings& settings);

/// Makes the signal source that `parseLoad` reads from `words`.
[[nodiscard]] Result<std::unique_ptr<SignalSource>> openLoad(std::string_view words,
                                                             const Settings& settings);

} // namespace s4k::session
