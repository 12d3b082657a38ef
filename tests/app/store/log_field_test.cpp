// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/csv_history.h"
#include "app/store/logs/log_loader.h"
#include "tests/app/store/history_fixture.h"

#include <QFile>

#include <algorithm>
#include <string>

using namespace s4k;
using namespace s4k::store;
using namespace s4k::test;

namespace {

constexpr std::int64_t kNewYear = 1'767'225'600'000; // 2026-01-01T00:00Z
constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;

LogWish inZone(const char* zone) {
    LogWish wish;
    wish.zone = zone;
    return wish;
}

/// Reads a file of tests/data/field; local times are UTC.
CsvHistory field(const char* name, const LogWish& wish = inZone("utc")) {
    CAPTURE(name);
    return must(loadCsvHistory(
        QStringLiteral(S4K_SOURCE_DIR "/tests/data/field/") + QString::fromLatin1(name), {}, wish));
}

Result<CsvHistory> load(const HistoryBench& bench, const std::string& text, const LogWish& wish) {
    QFile file(bench.path("log.csv"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(text.data(), static_cast<qint64>(text.size())) ==
            static_cast<qint64>(text.size()));
    file.close();
    return loadCsvHistory(file.fileName(), {}, wish);
}

CsvHistory readText(const std::string& text, const LogWish& wish = inZone("utc")) {
    CAPTURE(text);
    const HistoryBench bench;
    return must(load(bench, text, wish));
}

Error refusedText(const std::string& text, const LogWish& wish = inZone("utc")) {
    CAPTURE(text);
    const HistoryBench bench;
    const auto read = load(bench, text, wish);
    REQUIRE_FALSE(read.ok());
    CHECK_FALSE(read.error().cause.empty());
    CHECK_FALSE(read.error().remedy.empty());
    return read.error();
}

bool hasDoubt(const CsvHistory& log, DoubtCode code, const std::string& where,
              const std::string& part = {}) {
    std::string all;
    for (const Doubt& doubt : log.doubts)
        all += doubt.where.english() + ": " + doubt.text.english() + "\n";
    INFO(all);
    const bool found = std::any_of(log.doubts.begin(), log.doubts.end(), [&](const Doubt& doubt) {
        return doubt.code == code && doubt.where.english().find(where) != std::string::npos &&
               doubt.text.english().find(part) != std::string::npos;
    });
    CHECK(found);
    return found;
}

const std::vector<double>& valuesOf(const CsvHistory& log, const std::string& name) {
    const auto at = std::find_if(log.columns.begin(), log.columns.end(),
                                 [&](const CsvColumn& c) { return c.name == name; });
    REQUIRE(at != log.columns.end());
    return at->values;
}

using Times = std::vector<std::int64_t>;

} // namespace

TEST_CASE("times of logs from the field: their columns, formats and units") {
    SUBCASE("date and time in two columns") {
        const auto log = field("date_and_time.csv");
        CHECK(log.timesMs[0] == kNewYear + 10 * kHour);
        CHECK(log.timesMs[1] == kNewYear + 10 * kHour + kMinute);
        CHECK(log.columns.size() == 2);
        CHECK(log.shape.times == std::vector<std::size_t>{0, 1});
    }
    SUBCASE("milliseconds from 0") {
        const auto log = field("time_ms_heading.csv");
        CHECK(log.timesMs[0] == 0);
        CHECK(log.timesMs.back() == 59'000);
        CHECK(log.shape.isRelative);
        hasDoubt(log, DoubtCode::Guessed, "column Time (ms)", "relative");
    }
    SUBCASE("nanoseconds") {
        const auto log = field("ns_epoch.csv");
        CHECK(log.timesMs[1] == kNewYear + 1000);
        CHECK(log.doubts.empty());
    }
    SUBCASE("24:00 is the next day") {
        CHECK(field("hour24.csv").timesMs ==
              Times{kNewYear + 23 * kHour, kNewYear + 24 * kHour, kNewYear + 25 * kHour});
    }
    SUBCASE("a column of another name") {
        const auto log = field("other_time_name.csv");
        CHECK(log.timesMs[4] == kNewYear + 4 * kMinute);
        CHECK(log.columns.size() == 2);
    }
    SUBCASE("local time") {
        const auto utc = field("local12.csv");
        CHECK(utc.doubts.empty());
        const auto berlin = field("local12.csv", inZone("Europe/Berlin"));
        CHECK(berlin.timesMs[0] == utc.timesMs[0] - 2 * kHour);
        const auto guessed = field("local12.csv", {});
        hasDoubt(guessed, DoubtCode::Guessed, "column time", "local time of this computer");
        CHECK(guessed.shape.needsZone);
    }
}

TEST_CASE("times of other logs") {
    const auto first = [](const std::string& cells, const LogWish& wish = inZone("utc")) {
        const auto log =
            readText("id;volts;when\n1;230;" + cells + "\n2;231;" + cells + "\n", wish);
        return log.timesMs[0];
    };
    const std::int64_t evening = kNewYear + 18 * kHour + 5 * kMinute;
    CHECK(first("2026-01-01 18:05") == evening);
    CHECK(first("2026/1/1 18:05:00") == evening);
    CHECK(first("20260101T180500Z") == evening);
    CHECK(first("20260101 18:05") == evening);
    CHECK(first("01.01.2026 18:05") == evening);
    CHECK(first("01.01.26, 18:05:00") == evening);
    CHECK(first("1/1/2026 6:05 PM") == evening);
    CHECK(first("1/1/2026 6:05:00 pm") == evening);
    CHECK(first("01-Jan-2026 18:05:00") == evening);
    CHECK(first("2026-01-01 19:05 CET") == evening);
    CHECK(first("2026-01-01 23:35:00.000 +05:30") == evening);
    CHECK(first("2026-01-01") == kNewYear);
    CHECK(readText("time;a\n46023.5;1\n46023.75;2\n").timesMs ==
          Times{kNewYear + 12 * kHour, kNewYear + 18 * kHour});
    CHECK(readText("Datum;a\n46023,5;1\n46023,75;2\n").timesMs[0] == kNewYear + 12 * kHour);
    CHECK(readText("ts_us,a\n1767225600000123,1\n1767225601000000,2\n").timesMs[0] == kNewYear);
    CHECK(readText("timestamp,a\n20260101000000,1\n20260101000100,2\n").timesMs[1] ==
          kNewYear + kMinute);
    CHECK(readText("date,a\n20260101,1\n20260102,2\n").timesMs[1] == kNewYear + 24 * kHour);
    CHECK(readText("Time [min],a\n0,1\n1.5,2\n").timesMs[1] == 90'000);
    CHECK(
        readText("time,a\n2026-01-01T00:00:00Z,1\n2026-01-01 01:00:00,2\n", inZone("Europe/Berlin"))
            .timesMs == Times{kNewYear, kNewYear}); // one of them has no offset
}

TEST_CASE("a log of clocks without a date is relative and passes midnight") {
    const auto log = readText("time,a\n23:59:00,1\n23:59:30,2\n00:00:10,3\n");
    CHECK(log.timesMs[2] - log.timesMs[1] == 40'000);
    hasDoubt(log, DoubtCode::Guessed, "column time", "relative");
}

TEST_CASE("day and month are told apart by the values, otherwise it is said") {
    const auto days = readText("time;a\n01/02/2026 10:00;1\n13/02/2026 10:00;2\n");
    CHECK(days.timesMs[0] == kNewYear + 31 * 24 * kHour + 10 * kHour);
    CHECK(days.doubts.empty());
    const auto months = readText("time;a\n01/02/2026 10:00;1\n01/13/2026 10:00;2\n");
    CHECK(months.timesMs[0] == kNewYear + 34 * kHour);
    CHECK(months.doubts.empty());
    const auto open = readText("time;a\n03/04/2026 10:00;1\n03/04/2026 11:00;2\n");
    CHECK(open.shape.timeFormat == LogTimeFormat::DayFirst);
    hasDoubt(open, DoubtCode::Guessed, "column time", "the day is taken as first");
    const auto near = readText("time;a\n01/02/2026 23:00;1\n01/03/2026 00:00;2\n");
    CHECK(near.timesMs[1] - near.timesMs[0] == kHour);
    hasDoubt(near, DoubtCode::Guessed, "column time", "the month is taken as first");
    LogWish wish = inZone("utc");
    wish.timeFormat = LogTimeFormat::MonthFirst;
    const auto given = readText("time;a\n03/04/2026 10:00;1\n03/04/2026 11:00;2\n", wish);
    CHECK(given.timesMs[0] == kNewYear + (31 + 28 + 3) * 24 * kHour + 10 * kHour);
    CHECK(given.doubts.empty());
    std::string late = "time;a\n"; // the day 13 is behind the part from which the shape is guessed
    for (int i = 0; i < 12'000; ++i)
        late += "01/02/2026 10:00:" + std::to_string(10 + i % 50) + ";1\n";
    const auto decided = readText(late + "01/13/2026 10:00:00;2\n");
    CHECK(decided.shape.timeFormat == LogTimeFormat::MonthFirst);
    CHECK(decided.rowsLeftOut == 0);
}

TEST_CASE("a local time that occurs twice is taken in the order of the rows") {
    const std::string text = "time,a\n2026-10-25 01:30:00,1\n2026-10-25 02:00:00,2\n"
                             "2026-10-25 02:30:00,3\n2026-10-25 02:00:00,4\n"
                             "2026-10-25 02:30:00,5\n2026-10-25 03:00:00,6\n";
    const auto log = readText(text, inZone("Europe/Berlin"));
    CHECK(log.timeJumps == 0);
    for (std::size_t i = 1; i < log.timesMs.size(); ++i)
        CHECK(log.timesMs[i] - log.timesMs[i - 1] == kHour / 2);
    hasDoubt(log, DoubtCode::Guessed, "rows", "4 have a local time that occurs twice");
    const auto spring =
        readText("time,a\n2026-03-29 02:30,1\n2026-03-29 03:30,2\n", inZone("Europe/Berlin"));
    hasDoubt(spring, DoubtCode::Changed, "rows", "does not exist");
    CHECK(refusedText(text, inZone("Europe/Nowhere")).thing == "time zone");
}

TEST_CASE("columns are what most of their cells are, and bad rows are left out") {
    const auto event = field("first_cell_decides_1.csv");
    CHECK(event.skipped == std::vector<std::string>{"event"});
    CHECK(event.timesMs.size() == 2);
    hasDoubt(event, DoubtCode::LeftOut, "columns of text", "event");
    struct Row {
        const char* name;
        const char* reason;
    };
    for (const Row& row : {Row{"cut_last_line.csv", "instead of 3 cells"},
                           Row{"ragged.csv", "it has 2 instead of 3 cells"},
                           Row{"header_again.csv", "it is the heading again"},
                           Row{"one_bad_time.csv", "\"0000-00-00 00:00:00\" is no time"}}) {
        const auto log = field(row.name);
        CHECK(log.rowsLeftOut == 1);
        CHECK(log.timesMs.size() > 25);
        CHECK(valuesOf(log, "power_real_a")[3] == 1003);
        hasDoubt(log, DoubtCode::LeftOut, "line ", row.reason);
    }
    const auto trailing = field("trailing_sep.csv");
    CHECK(trailing.rowsLeftOut == 0);
    CHECK(trailing.columns.size() == 2);
    CHECK(trailing.doubts.empty());
    CHECK(readText("time,a\n1,2,\n2,3,\n3,4,\n").columns.size() == 1);
    CHECK(readText("time,a,\n1,2\n2,3\n3,4\n").columns.size() == 1);
    const auto odd = readText("time,a\n1,error\n2,3\n3,4\n");
    CHECK(std::isnan(valuesOf(odd, "a")[0]));
}

TEST_CASE("comments, sep= and a line of units are passed over") {
    CHECK(valuesOf(field("comment_before_heading.csv"), "volts_an")[1] == 231);
    CHECK(valuesOf(field("sep_line.csv"), "volts_an")[0] == 230.5);
    const auto units = readText("// a\ntime;volts;pf\nhh:mm;V;-\n2026-01-01 10:00;230;1\n"
                                "# b\n2026-01-01 10:01;231;1\n");
    CHECK(units.shape.columns[1].unit == "V");
    CHECK(units.timesMs.size() == 2);
    CHECK(units.shape.unitsLine == 3);
    CHECK(readText("; a\ntime,a\n1,2\n;b\n2,3\n").timesMs.size() == 2);
    CHECK(valuesOf(readText("# a logger\n# time,a\n1,2\n2,3\n"), "a")[0] == 2);
    const auto preamble = readText("Device;M1\n\nSerial number\ntime;a;b\n1;2;3\n2;3;4\n");
    CHECK(preamble.columns.size() == 2);
    hasDoubt(preamble, DoubtCode::LeftOut, "lines before the heading", "2 are");
    const auto bare = readText("2026-01-01 10:00;1;2\n2026-01-01 11:00;3;4\n");
    CHECK(valuesOf(bare, "2")[1] == 3);
    hasDoubt(bare, DoubtCode::Missing, "heading");
    CHECK(valuesOf(readText("time|a\n1|2\n2|3\n"), "a")[0] == 2);
}

TEST_CASE("a number never changes by a thousand in silence") {
    CHECK(valuesOf(field("quoted_decimal_comma.csv"), "volts_an")[0] == 230.5);
    const std::string mixed = "time;a;b\n1;230,5;1.000\n2;231,5;1.200\n";
    const Error error = refusedText(mixed);
    CHECK(error.value == "1.000");
    CHECK(error.cause.english().find("column b") != std::string::npos);
    LogWish comma = inZone("utc");
    comma.decimal = ',';
    const auto grouped = readText(mixed, comma);
    CHECK(valuesOf(grouped, "a")[0] == 230.5);
    CHECK(valuesOf(grouped, "b")[0] == 1000);
    CHECK(refusedText("time,a\n1,\"230.5\"\n2,\"1,000\"\n").value == "1,000");
    CHECK(refusedText("time;a\n1;1.000\n2;500\n").value == "1.000");
    CHECK(refusedText("time;a\n1;1,000\n2;500\n").value == "1,000");
    CHECK(refusedText("time;a;b\n1;230,5;1\n2;230.5;2\n").cause.english().find("column a") !=
          std::string::npos);
    const auto proven = readText("time;a\n1;1.234,5\n2;1.000\n3;999\n");
    CHECK(valuesOf(proven, "a") == std::vector<double>{1234.5, 1000, 999});
    hasDoubt(proven, DoubtCode::Guessed, "column a", "groups of thousands");
    const auto likely = readText("time;a\n1;230,125\n2;231,250\n");
    CHECK(valuesOf(likely, "a")[0] == 230.125);
    hasDoubt(likely, DoubtCode::Guessed, "column a", "three decimals");
    CHECK(valuesOf(readText("time,a\n1,230.125\n2,231.250\n"), "a")[1] == 231.25);
    CHECK(valuesOf(readText("time;a\n1;1 234,5\n2;12 345,5\n"), "a")[1] == 12345.5);
    CHECK(valuesOf(readText("time;a\n1;1'234.5\n2;2\n"), "a")[0] == 1234.5);
    std::string late = "time;a\n"; // behind the part from which the shape is guessed
    for (int i = 0; i < 12'000; ++i)
        late += std::to_string(i) + ";230,5\n";
    const Error far = refusedText(late + "12000;1.000\n");
    CHECK(far.thing == "log.csv:12002:7");
    CHECK(far.value == "1.000");
}

TEST_CASE("encodings: UTF-8, UTF-16 with and without a mark, Latin-1, old line ends") {
    const std::u16string text = u"time;\u00B0C\n2026-01-01T00:00Z;1,5\n2026-01-01T00:01Z;2,5\n";
    const auto bytes = [&](bool little, bool mark) {
        std::string out = !mark ? "" : little ? "\xFF\xFE" : "\xFE\xFF";
        for (const char16_t c : text) {
            const char low = static_cast<char>(c & 0xFF);
            const char high = static_cast<char>(c >> 8);
            out += little ? low : high;
            out += little ? high : low;
        }
        return out;
    };
    for (const bool little : {true, false})
        for (const bool mark : {true, false}) {
            const auto log = readText(bytes(little, mark));
            CHECK(valuesOf(log, "\xC2\xB0"
                                "C")[1] == 2.5);
            CHECK(log.doubts.empty());
        }
    const auto latin = readText("time;\xB0"
                                "C\n1;1,5\n2;2,5\n");
    CHECK(latin.columns[0].name == "\xC2\xB0"
                                   "C");
    hasDoubt(latin, DoubtCode::Guessed, "encoding", "Latin-1");
    CHECK(readText("time;a\r1;1\r2;2\r").timesMs.size() == 2);
}

TEST_CASE("the shape can be seen before the log is read, and overridden") {
    const HistoryBench bench;
    const std::string text = "a;b;c\n3;2026-01-01T00:00Z;2026-01-02T00:00Z\n"
                             "4;2026-01-01T01:00Z;2026-01-02T01:00Z\n";
    static_cast<void>(load(bench, text, {}));
    const auto guess = must(guessLog(bench.path("log.csv")));
    CHECK(guess.shape.times == std::vector<std::size_t>{1});
    CHECK(guess.rows.size() == 2);
    CHECK(guess.doubts.size() == 1); // the column c holds times too
    LogWish wish;
    wish.times = {"c"};
    CHECK(must(guessLog(bench.path("log.csv"), wish)).shape.times == std::vector<std::size_t>{2});
    wish.times = {"d"};
    CHECK(refusedText(text, wish).value == "d");
    wish = {};
    wish.separator = ',';
    CHECK_FALSE(guessLog(bench.path("log.csv"), wish).ok());
}

TEST_CASE("gaps follow the rhythm of the log") {
    const HistoryBench bench;
    const auto pastOf = [&](const QString& path) {
        auto loaded = must(loadLog(
            path, [](double) { return true; }, inZone("utc")));
        return std::move(loaded.meters[0].past);
    };
    const auto file = [](const char* name) {
        return QStringLiteral(S4K_SOURCE_DIR "/tests/data/field/") + QString::fromLatin1(name);
    };
    const auto breaks = [](const past::MeterPast& past) {
        const series::Pyramid& readings = past.trend.pyramid();
        std::vector<std::size_t> found;
        for (std::size_t i = 1; i < readings.end(); ++i)
            if (readings.marks(0)[i].broken())
                found.push_back(i);
        return found;
    };
    const auto hourly = pastOf(file("three_rows.csv"));
    CHECK(breaks(*hourly).empty());
    CHECK_FALSE(hourly->onChange);
    const auto changes = pastOf(file("on_change.csv"));
    CHECK(breaks(*changes).empty());
    CHECK(changes->onChange);
    static_cast<void>(load(bench,
                           "time,volts_an\n2026-01-01T00:00Z,1\n2026-01-01T00:15Z,1\n"
                           "2026-01-01T00:30Z,1\n2026-01-01T01:00Z,1\n"
                           "2026-01-01T01:15Z,1\n",
                           {}));
    const auto missing = pastOf(bench.path("log.csv"));
    CHECK(breaks(*missing) == std::vector<std::size_t>{3});
    CHECK_FALSE(missing->onChange);
}

TEST_CASE("what a log without faults says is not doubted") {
    for (const char* name :
         {"big_p999.csv", "big_p13608.csv", "total_only.csv", "free_columns.csv", "three_rows.csv",
          "on_change.csv", "hourly_end.csv", "energy_one_zero.csv", "comment_before_heading.csv"}) {
        const auto log = field(name, {});
        CHECK(log.doubts.empty());
        CHECK(log.rowsLeftOut == 0);
    }
}
