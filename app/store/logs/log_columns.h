// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/logs/csv_history.h"
#include "core/units/readings.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace s4k::store {

inline constexpr const char* kAlertsColumn = "alerts";

/// The columns of a log by their meaning. Of several columns with one name the first is the
/// quantity. Its pointers are valid as long as the log.
struct LogColumns {
    explicit LogColumns(const CsvHistory& log);

    std::array<const CsvColumn*, kQuantityCount> quantities{};
    const CsvColumn* alerts = nullptr;
    std::vector<const CsvColumn*> free;

    [[nodiscard]] Readings readings(std::size_t row) const;
    [[nodiscard]] std::uint16_t alertsAt(std::size_t row) const; ///< register 146; 0 without an
                                                                 ///< alerts column
};

/// The heading of a column, safe to be shown: UTF-8 without control characters, at most 60
/// characters.
[[nodiscard]] std::string shownName(const CsvColumn& column);

} // namespace s4k::store
