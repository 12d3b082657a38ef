// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/image.h"

namespace s4k {

/// As `encode`, with the scale exponents that a meter was seen to have: another make of the family
/// need not follow the rule by which they are inferred from the settings.
[[nodiscard]] RegisterImage encodeRecorded(const Readings& readings, const Settings& settings,
                                           const MeterStatus& status, const ScaleExponents& scales);

} // namespace s4k
