// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/log_loader.h"

#include "app/store/logs/log_columns.h"
#include "app/store/logs/log_rhythm.h"
#include "core/past/demand_changes.h"
#include "core/past/settings_guess.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace s4k::store {

namespace {

constexpr std::size_t kRowsPerReport = 4096;
constexpr double kReadPart = 0.8; // share of the time needed for opening
constexpr std::int64_t kGapSteps = 3;

std::vector<std::string> namesOf(const std::vector<const CsvColumn*>& columns) {
    std::vector<std::string> names;
    for (const CsvColumn* column : columns)
        names.push_back(shownName(*column));
    return names;
}

past::SettingsGuess guessOf(const CsvHistory& log, const LogColumns& columns) {
    past::SettingsGuess guess;
    for (std::size_t row = 0; row < log.timesMs.size(); ++row)
        guess.add(log.timesMs[row], columns.readings(row));
    return guess;
}

past::Moment settingsOf(const past::SettingsGuess& guess) {
    past::Moment moment;
    moment.settings = guess.settings();
    moment.scales = guess.scales();
    return moment;
}

/// Appends the rows of a log to a past.
class LogReader {
public:
    LogReader(const CsvHistory& log, const LogColumns& columns, const past::SettingsGuess& guess)
        : m_log(log), m_columns(columns), m_guess(guess), m_like(settingsOf(guess)),
          m_free(columns.free.size()) {
        // With length 0 the book of demands records only the ends that the registers show; the
        // other ends are added when all of these are known.
        m_like.settings.set(Parameter::DemandSubintervalSeconds, 0);
    }

    /// False: cancelled.
    bool read(past::MeterPast& past, const app::Progress& progress) {
        const LogRhythm rhythm = rhythmOf(m_log.timesMs);
        past.trend.setLongestStep(rhythm.longestMs);
        past.onChange = rhythm.onChange;
        const std::size_t rows = m_log.timesMs.size();
        for (std::size_t row = 0; row < rows; ++row) {
            append(past, row);
            const double part = static_cast<double>(row) / static_cast<double>(rows);
            if (row % kRowsPerReport == 0 && !progress(kReadPart + (1 - kReadPart) * part))
                return false;
        }
        completeDemands(past);
        if (m_columns.alerts == nullptr)
            past.alerts = {}; // they were not recorded
        past.recorded = true;
        return true;
    }

private:
    const CsvHistory& m_log;
    const LogColumns& m_columns;
    const past::SettingsGuess& m_guess;
    past::Moment m_like;
    std::vector<double> m_free;
    past::DemandChanges m_demands;

    void append(past::MeterPast& past, std::size_t row) {
        past::Moment moment = m_like;
        moment.timeMs = m_log.timesMs[row];
        moment.readings = m_columns.readings(row);
        moment.alerts = m_columns.alertsAt(row);
        for (std::size_t i = 0; i < m_free.size(); ++i)
            m_free[i] = m_columns.free[i]->values[row];
        past.append(moment, m_free);
        if (isBreak(moment, row))
            m_demands.breaks.insert(moment.timeMs);
    }
    [[nodiscard]] bool isBreak(const past::Moment& moment, std::size_t row) const {
        const DemandTrio demand = trioOf(moment.readings, kPresentDemands);
        return (row > 0 && m_guess.stepMs() &&
                moment.timeMs - m_log.timesMs[row - 1] > kGapSteps * *m_guess.stepMs()) ||
               std::none_of(demand.begin(), demand.end(),
                            [](double x) { return std::isfinite(x); });
    }
    void completeDemands(past::MeterPast& past) {
        const auto& seen = past.demands.points();
        m_demands.points.assign(seen.begin(), seen.end());
        m_demands.lengthsMs[m_log.timesMs.front()] = m_guess.subintervalMs();
        past.demands = {};
        for (const past::DemandPoint& end : past::demandEnds(m_demands, m_log.timesMs.back() + 1))
            past.demands.add(end);
    }
};

} // namespace

Result<LoadedHistory> loadLog(const QString& path, const app::Progress& progress,
                              const LogWish& wish) {
    auto log = loadCsvHistory(
        path, [&progress](double part) { return progress(part * kReadPart); }, wish);
    if (!log)
        return log.error();
    const LogColumns columns(*log);
    const past::SettingsGuess guess = guessOf(*log, columns);
    LoadedMeter meter;
    meter.meter.name = QFileInfo(path).fileName().toStdString();
    meter.past = std::make_unique<past::MeterPast>(log->timesMs.size(), namesOf(columns.free));
    if (!LogReader(*log, columns, guess).read(*meter.past, progress))
        return Error{S4K_TEXT("Files", "CSV file"), path.toStdString(),
                     S4K_TEXT("Files", "opening it was cancelled"),
                     S4K_TEXT("Files", "open it again")};
    meter.firstMs = log->timesMs.front();
    meter.lastMs = log->timesMs.back();
    meter.settingsKnown = false;
    LoadedHistory loaded;
    loaded.name = path;
    // The free columns are in the trends; the panel needs only the others.
    std::erase_if(log->columns, [](const CsvColumn& column) {
        return !quantityFromSymbol(column.name) && column.name != kAlertsColumn;
    });
    loaded.log = std::make_shared<const CsvHistory>(std::move(*log));
    meter.last = logMoment(*loaded.log, settingsOf(guess), meter.lastMs);
    loaded.meters.push_back(std::move(meter));
    return loaded;
}

past::Moment logMoment(const CsvHistory& log, const past::Moment& like, std::int64_t timeMs) {
    const LogColumns columns(log);
    const auto after = std::upper_bound(log.timesMs.begin(), log.timesMs.end(), timeMs);
    const auto row =
        static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - log.timesMs.begin(), 1) - 1);
    past::Moment moment = like;
    moment.timeMs = log.timesMs[row];
    moment.readings = columns.readings(row);
    moment.alerts = columns.alertsAt(row);
    return moment;
}

} // namespace s4k::store
