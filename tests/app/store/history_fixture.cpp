// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/store/history_fixture.h"

namespace s4k::test {

past::Moment sampleAt(std::int64_t timeMs, double kilowatts, double wattHours) {
    past::Moment sample;
    sample.timeMs = timeMs;
    for (const QuantityTraits& row : kQuantities) {
        const auto number = static_cast<double>(index(row.quantity));
        sample.readings[row.quantity] =
            isCounter(row.quantity) ? wattHours + number : kilowatts * 1000 + number;
    }
    return sample;
}

std::vector<store::HistoryRow> allRows(store::HistoryReader& reader, int meter) {
    std::vector<store::HistoryRow> rows;
    const auto done =
        reader.rows(meter, 0, store::kLastHistoryMs + 1, [&](const store::HistoryRow& row) {
            rows.push_back(row);
            return true;
        });
    INFO((done ? std::string() : done.error().message()));
    REQUIRE(done.ok());
    return rows;
}

} // namespace s4k::test
