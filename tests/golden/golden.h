// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/view.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace s4k::test {

/// One thing that a golden file pins down: a name and everything the glass showed.
struct GoldenEntry {
    std::string name;
    std::string text;
    friend bool operator==(const GoldenEntry&, const GoldenEntry&) = default;
};
using GoldenSheet = std::vector<GoldenEntry>;

/// The glass of a panel state: label, value, icons, blink, lit segments, CRC of the pixels at
/// scale 2.
[[nodiscard]] GoldenEntry goldenEntry(std::string name, const panel::State& state,
                                      const MeterSnapshot& meter);

[[nodiscard]] std::string writeSheet(const GoldenSheet& sheet);
/// Lines that are no entry become entries with an empty text, so that they show as stale.
[[nodiscard]] GoldenSheet readSheet(std::string_view text);

/// Each difference in words: missing, stale, or different with expected and actual.
[[nodiscard]] std::vector<std::string> compareSheets(const GoldenSheet& expected,
                                                     const GoldenSheet& actual);

/// Compares with tests/golden/<file>, which may be missing.
[[nodiscard]] std::vector<std::string> compareWithFile(const std::string& file,
                                                       const GoldenSheet& actual);

/// The same, but with S4K_APPROVE=1 in the environment writes the file instead.
[[nodiscard]] std::vector<std::string> checkGolden(const std::string& file,
                                                   const GoldenSheet& actual);

/// Golden files in tests/golden that are not among `known`.
[[nodiscard]] std::vector<std::string> staleFiles(const std::vector<std::string>& known);

} // namespace s4k::test
