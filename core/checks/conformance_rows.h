// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/conformance.h"
#include "core/registers/codec.h"

#include <span>
#include <string>
#include <vector>

/// The rows of the conformance report and their common functions. Only for the files of this
/// report.
namespace s4k::conformance {

using Looks = std::span<const ConformanceLook>;
using Faults = std::vector<Text>;

/// `value` in decimal text with six significant digits.
[[nodiscard]] Number numberOf(double value);
/// The register numbers of a row: `22` or `299/300`.
[[nodiscard]] std::string registersText(const RegisterRow& row);
/// Both words of a row; the second is 0 if the row has only one.
[[nodiscard]] codec::WordPair wordsOf(const RegisterImage& image, const RegisterRow& row);
/// Whether firmware up to 1.018 lacks the row.
[[nodiscard]] bool isStarred(const RegisterRow& row);
/// Whether the words are the pattern for "not valid" of the row's format.
[[nodiscard]] bool readsNotValid(const RegisterImage& image, const RegisterRow& row);
/// The parameters in the registers of the image, without any check of their values.
[[nodiscard]] Settings settingsOf(const RegisterImage& image);

// Each function appends its rows to `rows`.
void addValidity(std::vector<Finding>& rows, const RegisterImage& image, bool lacksTail);
void addTwins(std::vector<Finding>& rows, Looks looks, bool lacksTail);
void addTotals(std::vector<Finding>& rows, Looks looks);
void addRules(std::vector<Finding>& rows, const RegisterImage& image);

} // namespace s4k::conformance
