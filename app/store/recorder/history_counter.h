// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_types.h"
#include "core/registers/counter_step.h"

namespace s4k::store {

/// The step of counter `q` between two samples of one meter, see s4k::counterStep.
[[nodiscard]] CounterStep counterStep(Quantity q, const past::Moment& before,
                                      const past::Moment& now);

} // namespace s4k::store
