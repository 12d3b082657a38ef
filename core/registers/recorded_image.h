// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/image.h"

namespace s4k {

/// Like `encode`, but with scale exponents (each in -4..4) that were read from a meter: a meter of
/// another make may have others than `encode` computes from the settings.
[[nodiscard]] RegisterImage encodeRecorded(const Readings& readings, const Settings& settings,
                                           const MeterStatus& status, const ScaleExponents& scales);

} // namespace s4k
