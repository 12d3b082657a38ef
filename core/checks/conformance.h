// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/registers/image.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

/// Whether what a meter says of itself is what the manual says it says. Pure and read-only: the
/// caller reads.
namespace s4k {

enum class Verdict : std::uint8_t {
    Passed,
    Failed,
    NotApplicable
};
/// `pass`, `fail`, `not applicable`.
[[nodiscard]] std::string_view verdictName(Verdict verdict);

/// One row of a report.
struct Finding {
    Text name;
    Text source; ///< section or register of the manual, or `own design`
    Verdict result = Verdict::NotApplicable;
    Text seen; ///< what was looked at, or what is wrong with it
};

/// A row that fails when there are faults; it names the first three. `passed` is what is said else.
[[nodiscard]] Finding findingOf(Text name, Text source, const std::vector<Text>& faults,
                                Text passed);

/// Everything read once, and the integers 1-52 once more behind it: what moves is allowed to have
/// moved in between.
struct ConformanceLook {
    RegisterImage image;
    RegisterImage after; ///< registers 1-52 of it count
};

/// All rows, always the same number in the same order; none without a look. What compares values
/// that were read at different times fails only when it fails in every look. `lacksTail`: registers
/// 43-52 and 337-346 do not exist and are not looked at.
/// @source manual, "Modbus Point Map"; tolerances own design
[[nodiscard]] std::vector<Finding> checkConformance(std::span<const ConformanceLook> looks,
                                                    bool lacksTail);

} // namespace s4k
