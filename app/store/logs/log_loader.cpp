// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_loader.h"

#include "app/base/text.h"
#include "core/registers/codec.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace s4k::app {

namespace {

using store::CsvColumn;
using store::CsvHistory;

constexpr std::size_t kTellEvery = 4096; // rows
constexpr double kReadPart = 0.8;        // of the time that opening takes
constexpr qsizetype kLongestName = 60;
constexpr const char* kAlertsColumn = "alerts";
constexpr std::array kPresentDemands{Quantity::DemandRealPresent, Quantity::DemandReactivePresent,
                                     Quantity::DemandApparentPresent};

/// A heading of a file of somebody else's, as it may be shown.
QString nameOf(const std::string& heading) {
    return toQt(heading).simplified().left(kLongestName);
}

/// What the columns of a log are.
struct Columns {
    std::array<const CsvColumn*, kQuantityCount> quantities{};
    const CsvColumn* alerts = nullptr;
    std::vector<const CsvColumn*> free;

    explicit Columns(const CsvHistory& log) {
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
    [[nodiscard]] Readings readings(std::size_t row) const {
        Readings values;
        for (std::size_t i = 0; i < kQuantityCount; ++i)
            if (quantities[i] != nullptr)
                values[static_cast<Quantity>(i)] = quantities[i]->values[row];
        return values;
    }
    /// Whether it was ever measured; a column may be empty throughout.
    [[nodiscard]] bool has(Quantity q) const { return !std::isnan(greatest(q)); }
    [[nodiscard]] double greatest(Quantity q) const {
        double most = Readings::kNotValid;
        if (const CsvColumn* column = quantities[index(q)])
            for (const double value : column->values)
                if (!std::isnan(value) && !(std::abs(value) <= most))
                    most = std::abs(value);
        return most;
    }
    [[nodiscard]] bool hasAny() const {
        return std::any_of(quantities.begin(), quantities.end(),
                           [](const CsvColumn* column) { return column != nullptr; });
    }
    [[nodiscard]] std::uint16_t alertsAt(std::size_t row) const {
        const double value = alerts == nullptr ? 0 : alerts->values[row];
        return value >= 0 && value <= 0xFFFF ? static_cast<std::uint16_t>(value) : std::uint16_t{0};
    }
};

/// The least of the system types that has all that was measured; nothing per phase says nothing.
SystemType systemOf(const Columns& columns) {
    std::vector<SystemMask> measured;
    for (const QuantityTraits& row : kQuantities)
        if (row.validIn != kAllSystems && columns.has(row.quantity))
            measured.push_back(row.validIn);
    for (const SystemType type : kSystemTypes)
        if (!measured.empty() &&
            std::all_of(measured.begin(), measured.end(),
                        [type](SystemMask mask) { return contains(mask, type); }))
            return type;
    return SystemType::ThreePhaseWye;
}

/// The least exponent from `least` on with which the integer registers hold all that was measured.
std::int8_t exponentFor(const Columns& columns, std::string_view unit, double perCount,
                        std::int8_t least) {
    constexpr double kMostCount = 32'767;
    constexpr std::int8_t kMost = 4;
    for (const QuantityTraits& row : kQuantities)
        while (row.unit == unit && least < kMost &&
               codec::scaled(columns.greatest(row.quantity) / perCount, least) > kMostCount)
            ++least;
    return least;
}

/// What a log does not tell is as it leaves the factory, but for what follows from its values.
store::HistorySample settingsOf(const Columns& columns) {
    constexpr double kKilo = 1000;
    store::HistorySample sample;
    sample.settings.set(Parameter::SystemType, static_cast<std::int32_t>(systemOf(columns)));
    sample.scales = scaleExponents(sample.settings);
    sample.scales.current = exponentFor(columns, "A", 1, sample.scales.current);
    sample.scales.voltage = exponentFor(columns, "V", 1, sample.scales.voltage);
    sample.scales.power = exponentFor(columns, "W", kKilo, sample.scales.power);
    return sample;
}

/// What the energy registers went on by, in quarters of an hour; one that falls was cleared.
class EnergySteps {
public:
    explicit EnergySteps(ui::EnergyBook& book) : m_book(book) {}

    void add(std::int64_t timeMs, const Readings& values) {
        const std::int64_t from = timeMs - timeMs % ui::EnergyBook::kStepMs;
        if (m_open && m_open->fromMs != from)
            flush();
        if (!m_open)
            m_open = ui::EnergyQuarter{from, {}};
        for (std::size_t i = 0; i < m_last.size(); ++i) {
            const double value = values[ui::EnergyBook::kKept[i]];
            if (std::isnan(value))
                continue;
            if (!std::isnan(m_last[i]))
                m_open->used[i] += value >= m_last[i] ? value - m_last[i] : value;
            m_last[i] = value;
        }
    }
    void flush() {
        if (m_open)
            m_book.add(*m_open);
        m_open.reset();
    }

private:
    ui::EnergyBook& m_book;
    std::optional<ui::EnergyQuarter> m_open;
    std::array<double, 3> m_last{Readings::kNotValid, Readings::kNotValid, Readings::kNotValid};
};

/// The demands that changed: a sub-interval has ended.
class DemandSteps {
public:
    explicit DemandSteps(ui::DemandBook& book) : m_book(book) {}

    void add(std::int64_t timeMs, const Readings& values) {
        ui::DemandPoint point{timeMs, {}};
        bool changed = false;
        for (std::size_t i = 0; i < kPresentDemands.size(); ++i) {
            point.demand[i] = values[kPresentDemands[i]];
            changed = changed || (!std::isnan(point.demand[i]) && point.demand[i] != m_last[i]);
        }
        if (changed && m_any)
            m_book.add(point);
        m_any = m_any || changed;
        if (changed)
            m_last = point.demand;
    }

private:
    ui::DemandBook& m_book;
    std::array<double, 3> m_last{};
    bool m_any = false;
};

bool fill(ui::MeterPast& past, const CsvHistory& log, const Columns& columns,
          const ui::Progress& progress) {
    EnergySteps energy(past.energy);
    DemandSteps demands(past.demands);
    std::vector<double> free(columns.free.size());
    for (std::size_t row = 0; row < log.timesMs.size(); ++row) {
        const std::int64_t ms = log.timesMs[row];
        const Readings values = columns.readings(row);
        for (std::size_t i = 0; i < free.size(); ++i)
            free[i] = columns.free[i]->values[row];
        past.trend.append(ms, values, free);
        energy.add(ms, values);
        demands.add(ms, values);
        if (columns.alerts != nullptr)
            past.alerts.append(ms, columns.alertsAt(row));
        const double part = static_cast<double>(row) / static_cast<double>(log.timesMs.size());
        if (row % kTellEvery == 0 && !progress(kReadPart + (1 - kReadPart) * part))
            return false;
    }
    energy.flush();
    return true;
}

QString remarkOf(const CsvHistory& log) {
    QStringList parts;
    if (!log.skipped.empty())
        parts += QCoreApplication::translate("s4k::app::OpenController",
                                             "%n column(s) of text are not shown", nullptr,
                                             static_cast<int>(log.skipped.size()));
    if (log.timeJumps > 0)
        parts += QCoreApplication::translate("s4k::app::OpenController",
                                             "%n row(s) were earlier than the one before them and "
                                             "were put in order",
                                             nullptr, static_cast<int>(log.timeJumps));
    return parts.join(QStringLiteral("; "));
}

} // namespace

Result<LoadedHistory> loadLog(const QString& path, const ui::Progress& progress) {
    auto log = store::loadCsvHistory(
        path, [&progress](double part) { return progress(part * kReadPart); });
    if (!log)
        return log.error();
    const Columns columns(*log);
    std::vector<QString> names;
    for (const CsvColumn* column : columns.free)
        names.push_back(nameOf(column->name));
    LoadedMeter meter;
    meter.meter.name = QFileInfo(path).fileName().toStdString();
    meter.past = std::make_unique<ui::MeterPast>(log->timesMs.size(), std::move(names));
    meter.past->recorded = true;
    if (!fill(*meter.past, *log, columns, progress))
        return Error{"CSV file", path.toStdString(), "opening it was cancelled", "open it again"};
    meter.firstMs = log->timesMs.front();
    meter.lastMs = log->timesMs.back();
    meter.settingsKnown = false;
    meter.drivesPanel = columns.hasAny();
    const store::HistorySample settings = settingsOf(columns);
    LoadedHistory loaded;
    loaded.name = path;
    loaded.remark = remarkOf(*log);
    // The trends have the free columns; the panel needs the others only.
    std::erase_if(log->columns, [](const CsvColumn& column) {
        return !quantityFromSymbol(column.name) && column.name != kAlertsColumn;
    });
    loaded.log = std::make_shared<const CsvHistory>(std::move(*log));
    meter.last = logMoment(*loaded.log, settings, meter.lastMs);
    loaded.meters.push_back(std::move(meter));
    return loaded;
}

store::HistorySample logMoment(const CsvHistory& log, const store::HistorySample& like,
                               std::int64_t timeMs) {
    const Columns columns(log);
    const auto after = std::upper_bound(log.timesMs.begin(), log.timesMs.end(), timeMs);
    const auto row =
        static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - log.timesMs.begin(), 1) - 1);
    store::HistorySample sample = like;
    sample.timeMs = log.timesMs[row];
    sample.values = columns.readings(row);
    sample.alerts = columns.alertsAt(row);
    return sample;
}

} // namespace s4k::app
