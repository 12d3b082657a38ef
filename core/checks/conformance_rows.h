// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/conformance.h"
#include "core/registers/codec.h"

#include <span>
#include <string>
#include <vector>

/// The rows of the conformance report, and what they share. Only for its own files.
namespace s4k::conformance {

using Looks = std::span<const ConformanceLook>;
using Faults = std::vector<Text>;

/// A number as people read it, to six digits.
[[nodiscard]] Number numberOf(double value);
/// `22`, `299/300`.
[[nodiscard]] std::string registersText(const RegisterRow& row);
/// Both words of a row; the second is 0 where it has one.
[[nodiscard]] codec::WordPair wordsOf(const RegisterImage& image, const RegisterRow& row);
/// Whether firmware up to 1.018 lacks the row.
[[nodiscard]] bool isStarred(const RegisterRow& row);
/// Whether the words are the pattern for "not valid" of the row's format.
[[nodiscard]] bool readsNotValid(const RegisterImage& image, const RegisterRow& row);
/// The parameters as the image holds them, whatever they are.
[[nodiscard]] Settings settingsOf(const RegisterImage& image);

// Each appends its rows.
void addValidity(std::vector<Finding>& rows, const RegisterImage& image, bool lacksTail);
void addTwins(std::vector<Finding>& rows, Looks looks, bool lacksTail);
void addTotals(std::vector<Finding>& rows, Looks looks);
void addRules(std::vector<Finding>& rows, const RegisterImage& image);

} // namespace s4k::conformance
