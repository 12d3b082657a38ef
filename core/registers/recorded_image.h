// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/image.h"

namespace s4k {

/// Like `encode`, but with the scale exponents that were read from a meter: another make of the
/// family need not follow the rule by which `encode` infers them from the settings.
[[nodiscard]] RegisterImage encodeRecorded(const Readings& readings, const Settings& settings,
                                           const MeterStatus& status, const ScaleExponents& scales);

} // namespace s4k
