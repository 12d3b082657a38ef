// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/store/history_fixture.h"

namespace s4k::test {

store::HistorySample sampleAt(std::int64_t timeMs, double kilowatts, double wattHours) {
    store::HistorySample sample;
    sample.timeMs = timeMs;
    for (const QuantityTraits& row : kQuantities) {
        const auto number = static_cast<double>(index(row.quantity));
        sample.values[row.quantity] =
            store::isCounter(row.quantity) ? wattHours + number : kilowatts * 1000 + number;
    }
    return sample;
}

std::vector<store::HistorySample> allRows(store::HistoryReader& reader, int meter) {
    std::vector<store::HistorySample> rows;
    const auto done =
        reader.rows(meter, 0, store::kLastHistoryMs + 1, [&](const store::HistorySample& row) {
            rows.push_back(row);
            return true;
        });
    INFO((done ? std::string() : done.error().message()));
    REQUIRE(done.ok());
    return rows;
}

} // namespace s4k::test
