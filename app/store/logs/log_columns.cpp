// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/log_columns.h"

#include "app/base/text.h"

#include <algorithm>

namespace s4k::store {

namespace {

constexpr qsizetype kLongestName = 60;

} // namespace

LogColumns::LogColumns(const CsvHistory& log) {
    for (const CsvColumn& column : log.columns) {
        const auto quantity = quantityFromSymbol(column.name);
        if (quantity && quantities[index(*quantity)] == nullptr)
            quantities[index(*quantity)] = &column;
        else if (column.name == kAlertsColumn && alerts == nullptr)
            alerts = &column;
        else
            free.push_back(&column);
    }
}

Readings LogColumns::readings(std::size_t row) const {
    Readings values;
    for (std::size_t i = 0; i < kQuantityCount; ++i)
        if (quantities[i] != nullptr)
            values[static_cast<Quantity>(i)] = quantities[i]->values[row];
    return values;
}

std::uint16_t LogColumns::alertsAt(std::size_t row) const {
    const double value = alerts == nullptr ? 0 : alerts->values[row];
    return value >= 0 && value <= 0xFFFF ? static_cast<std::uint16_t>(value) : std::uint16_t{0};
}

std::string shownName(const CsvColumn& column) {
    QString name = app::toQt(column.name).simplified().left(kLongestName);
    std::replace_if(
        name.begin(), name.end(), [](QChar c) { return c.category() == QChar::Other_Control; },
        QLatin1Char('.'));
    return name.toStdString();
}

} // namespace s4k::store
