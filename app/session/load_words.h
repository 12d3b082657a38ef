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

/// Reads what a meter hangs on: words separated by blanks. `living` is a small building, `dead`
/// nothing at all; otherwise NAME=VALUE: `volts`, `amps`, `pf` and `sag` (one number or one for
/// each phase), `hz`, `noise`, `vh` and `ih` (harmonics as order:fraction:degrees,...), and the
/// word `leading`. What is not said is: the configured voltage, half of the CT's rating, pf 0.9,
/// 60 Hz. @return nothing: the living load that fits `settings`
[[nodiscard]] Result<std::optional<LoadSpec>> parseLoad(std::string_view words,
                                                        const Settings& settings);

/// The waveforms of these words.
[[nodiscard]] Result<std::unique_ptr<SignalSource>> openLoad(std::string_view words,
                                                             const Settings& settings);

} // namespace s4k::session
