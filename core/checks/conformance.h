// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/registers/image.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

/// Compares the registers of a meter with the rules of the manual. Pure functions: the caller reads
/// the registers, nothing is written.
namespace s4k {

enum class Verdict : std::uint8_t {
    Passed,
    Failed,
    NotApplicable
};
/// `pass`, `fail` or `not applicable`.
[[nodiscard]] std::string_view verdictName(Verdict verdict);

/// One row of a report.
struct Finding {
    Text name;
    Text source; ///< section or register of the manual, or `own design`
    Verdict result = Verdict::NotApplicable;
    Text seen; ///< the checked values, or the faults
};

/// Makes a row that fails if there are `faults` and names the first three of them; otherwise it
/// passes with the text `passed`.
[[nodiscard]] Finding findingOf(Text name, Text source, const std::vector<Text>& faults,
                                Text passed);

/// All registers read once, and registers 1-52 read again afterwards: measured values may change
/// between the reads.
struct ConformanceLook {
    RegisterImage image;
    RegisterImage after; ///< only registers 1-52 are used
};

/// Returns all rows, always the same number in the same order; no rows if `looks` is empty. Most
/// rows check the first look. A row that compares values read at different times fails only when it
/// fails in every look. `lacksTail`: registers 43-52 and 337-346 do not exist and are not checked.
/// @source manual, "Modbus Point Map"; tolerances own design
[[nodiscard]] std::vector<Finding> checkConformance(std::span<const ConformanceLook> looks,
                                                    bool lacksTail);

} // namespace s4k
