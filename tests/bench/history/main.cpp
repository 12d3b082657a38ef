// SPDX-License-Identifier: GPL-3.0-or-later
// s4k-bench-history [DAYS [FILE]]: speed and size of the history store. FILE is where the history
// is written and kept. DAYS (default 365) is the recorded time of the meter whose size is measured;
// the last 30 days have a reading every second.
#include "app/store/history/history_export.h"
#include "app/store/history/history_reader.h"
#include "app/store/logs/csv_history.h"
#include "app/store/recorder/history_store.h"
#include "core/base/random.h"
#include "core/base/utc_time.h"
#include "tests/bench/goals.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string_view>
#include <vector>

using namespace s4k;
using namespace s4k::store;

namespace {

constexpr std::int64_t kStart = 1'740'787'200'000; // 2025-03-01
constexpr std::int64_t kDayMs = 86'400'000;
constexpr double kGoalRowsPerSecond = 10'000;

template <typename T>
T must(Result<T> result) {
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().message().c_str());
        std::exit(1);
    }
    return std::move(*result);
}

double cpuSeconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// A three-phase meter in wye whose values all change.
class LivingMeter {
public:
    explicit LivingMeter(std::uint64_t seed) : m_random(seed) {}

    Readings next(double hours) {
        Readings readings;
        for (const QuantityTraits& row : kQuantities)
            if (!isCounter(row.quantity))
                readings[row.quantity] = 1000 + 50 * m_random.uniform();
        m_hours += hours;
        for (std::size_t q = index(Quantity::DemandRealPresent);
             q <= index(Quantity::DemandApparentMax); ++q) // a sub-interval is 15 minutes
            readings[static_cast<Quantity>(q)] = 1000 + std::floor(m_hours * 4);
        m_energy += 50'000 * hours;
        for (const QuantityTraits& row : kQuantities)
            if (isCounter(row.quantity))
                readings[row.quantity] = std::floor(m_energy);
        return readings;
    }

private:
    Random m_random;
    double m_energy = 1e9;
    double m_hours = 0;
};

/// Processor time for each second in which 63 meters are read, from the register image to the
/// commit.
void benchRecording(bench::Goals& goals, const QString& name) {
    constexpr int kMeters = 63;
    constexpr int kSeconds = 600;
    auto store = must(HistoryStore::open({name}));
    std::vector<LivingMeter> meters;
    std::vector<int> numbers;
    for (int i = 0; i < kMeters; ++i) {
        meters.emplace_back(static_cast<std::uint64_t>(i));
        numbers.push_back(store->addMeter({"bus", i + 1, "", "", 1000}));
    }
    double busy = 0;
    for (int second = 0; second < kSeconds; ++second) {
        std::vector<RegisterImage> images;
        for (LivingMeter& meter : meters)
            images.push_back(encode(meter.next(1.0 / 3600), Settings(), MeterStatus()));
        const double begun = cpuSeconds();
        for (std::size_t i = 0; i < images.size(); ++i)
            store->record(numbers[i], kStart + second * 1000, images[i]);
        if (second % 5 == 4) // default length of a batch, s
            must(store->flush());
        busy += cpuSeconds() - begun;
    }
    goals.atMost("63 meters x 44 values x 1 s", 100 * busy / kSeconds, "% of core", 5);
}

void recordMeter(bench::Goals& goals, const QString& name, int days) {
    const auto store = must(HistoryStore::open({name}));
    const int number = store->addMeter({"bus", 1, "", "", 60'000});
    LivingMeter meter(1);
    const int slowDays = std::max(days - 30, 0);
    const std::int64_t fast = kStart + slowDays * kDayMs;
    const std::int64_t end = kStart + days * kDayMs;
    std::uint64_t samples = 0;
    QElapsedTimer timer;
    timer.start();
    for (std::int64_t t = kStart; t < end; t += t < fast ? 60'000 : 1000) {
        past::Moment sample;
        sample.timeMs = t;
        sample.readings = meter.next(t < fast ? 1.0 / 60 : 1.0 / 3600);
        store->record(number, sample);
        if (++samples % 1000 == 0)
            must(store->flush());
    }
    must(store->flush());
    goals.atLeast("a year of one meter, recorded at",
                  1000.0 * static_cast<double>(samples) / static_cast<double>(timer.elapsed()),
                  "rows/s", kGoalRowsPerSecond);
}

double columnsMs(HistoryReader& reader, std::int64_t from, std::int64_t to) {
    std::vector<double> times;
    for (int i = 0; i < 7; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto columns = must(reader.columns(1, Quantity::PowerRealTotal, from, to, 1600));
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        if (std::none_of(columns.begin(), columns.end(),
                         [](const HistoryColumn& column) { return column.count > 0; }))
            std::exit(1);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void benchMeter(bench::Goals& goals, const QString& name, int days) {
    recordMeter(goals, name, days);
    const auto reader = must(HistoryReader::open(name));
    const std::int64_t end = kStart + days * kDayMs;
    goals.atMost("a year of one meter, default retention",
                 static_cast<double>(must(reader->info()).bytes) / 1e9, "GB", 1);
    goals.atMost("month of one quantity, 1600 columns, median of 7",
                 columnsMs(*reader, end - 30 * kDayMs, end), "ms", 50);
    goals.atMost("16 days (the finest of minutes)", columnsMs(*reader, end - 16 * kDayMs, end),
                 "ms", 50);
    goals.atMost("26 hours (the finest of seconds)",
                 columnsMs(*reader, end - 26 * kDayMs / 24, end), "ms", 500);
    goals.atMost("year", columnsMs(*reader, kStart, end), "ms", 500);
}

void benchCsv(bench::Goals& goals, const QString& path, int rows, const char* what, double goal) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        std::exit(1);
    QByteArray text = "time,a,b,c,d,e,f,g,h,i,j,k,l\n";
    Random random(1);
    for (int row = 0; row < rows; ++row) {
        text += utcTimeMs(kStart + row * 1000).c_str();
        for (int i = 0; i < 12; ++i)
            text += ',' + QByteArray::number(200 + 100 * random.uniform(), 'f', 2);
        text += '\n';
    }
    file.write(text);
    file.close();
    QElapsedTimer timer;
    timer.start();
    const auto csv = must(loadCsvHistory(path));
    if (csv.timesMs.size() != static_cast<std::size_t>(rows))
        std::exit(1);
    goals.atMost(what, static_cast<double>(timer.elapsed()) / 1000, "s", goal);
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    int days = 365;
    if (argc > 1) {
        const std::string_view text = argv[1];
        std::from_chars(text.data(), text.data() + text.size(), days);
    }
    bench::Goals goals;
    benchCsv(goals, folder.filePath(QStringLiteral("day.csv")), 86'400, "CSV of 24 h x 12", 0.6);
    benchCsv(goals, folder.filePath(QStringLiteral("week.csv")), 604'800, "CSV of 7 d x 12", 3);
    benchRecording(goals, folder.filePath(QStringLiteral("fleet.s4kh")));
    const QString year =
        argc > 2 ? QString::fromLocal8Bit(argv[2]) : folder.filePath(QStringLiteral("year.s4kh"));
    benchMeter(goals, year, std::clamp(days, 31, 3650));
    return goals.exitCode();
}
