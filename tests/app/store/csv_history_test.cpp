// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/csv_history.h"

#include "app/store/logs/csv_time.h"
#include "app/store/logs/log_rows.h"
#include "core/base/random.h"
#include "core/base/utc_time.h"
#include "tests/app/store/history_fixture.h"

#include <QDateTime>
#include <QFile>
#include <QTimeZone>

#include <cmath>

using namespace s4k;
using namespace s4k::store;
using namespace s4k::test;

namespace {

LocalTime utcAsWritten(std::int64_t wallMs) {
    return {wallMs, wallMs, false};
}

Result<CsvHistory> parse(const std::string& text, std::size_t piece = 7) {
    const std::string_view all(text);
    const auto guess = guessLogShape(all.substr(0, kLogHead), text.size() <= kLogHead, "a.csv");
    if (!guess)
        return guess.error();
    LogRowReader reader("a.csv", guess->shape, utcAsWritten);
    for (std::size_t at = 0; at < text.size(); at += piece)
        if (auto done = reader.feed(all.substr(at, piece)); !done)
            return done.error();
    return reader.finish();
}

Error refusal(const std::string& text) {
    const auto parsed = parse(text, 4096);
    REQUIRE_FALSE(parsed.ok());
    CHECK_FALSE(parsed.error().cause.empty());
    CHECK_FALSE(parsed.error().remedy.empty());
    CHECK(parsed.error().message().size() < 500);
    return parsed.error();
}

} // namespace

TEST_CASE("times are written and read as another calendar does it") {
    Random random(1);
    for (int i = 0; i < 3000; ++i) {
        const auto t = static_cast<std::int64_t>(random.uniform() * kLastHistoryMs);
        const QDateTime date = QDateTime::fromMSecsSinceEpoch(t, Qt::UTC);
        CHECK(utcTimeMs(t) == date.toString(Qt::ISODateWithMs).toStdString());
        CHECK(parseIsoTime(utcTimeMs(t)) == t);
    }
    CHECK(utcTimeMs(0) == "1970-01-01T00:00:00.000Z");
    CHECK(parseIsoTime("2026-03-01") == kMarch);
    CHECK(parseIsoTime("2026-03-01 01:00+01:00") == kMarch);
    CHECK(parseIsoTime("2026-02-28T18:30:00.5-0530") == kMarch + 500);
    CHECK(parseIsoTime("2026-03-01T00:00:00,1239Z") == kMarch + 123);
    for (const char* bad : {"", "2026", "2026-13-01", "2026-02-29", "2026-03-01T24:01", "now",
                            "2026-03-01T00:00:00.Z", "2026-03-01T00:00:00Zx", "1969-12-31",
                            "1.3.2026", "2026-03-01T00:00+25:00", "99999-01-01"})
        CHECK_FALSE(parseIsoTime(bad).has_value());
}

TEST_CASE("any set of columns with a time is a history") {
    const auto csv = must(parse("\xEF\xBB\xBFunit,Time,power,state,\"volts, A\"\r\n"
                                "1,2026-03-01T00:00:00Z,1.5,live,277\r\n"
                                "1,2026-03-01T00:00:01Z,,stale,+2.7e2\r\n"
                                "\r\n"
                                "2,2026-03-01T00:00:02Z,NaN,\"a \"\"b\"\"\",\"-1\""));
    REQUIRE(csv.columns.size() == 3);
    CHECK(csv.columns[0].name == "unit");
    CHECK(csv.columns[2].name == "volts, A");
    CHECK(csv.skipped == std::vector<std::string>{"state"});
    CHECK(csv.timesMs == std::vector<std::int64_t>{kMarch, kMarch + 1000, kMarch + 2000});
    CHECK(csv.columns[1].values[0] == 1.5);
    CHECK(std::isnan(csv.columns[1].values[1]));
    CHECK(std::isnan(csv.columns[1].values[2]));
    CHECK(csv.columns[2].values == std::vector<double>{277, 270, -1});
}

TEST_CASE("times may be numbers, and commas may be decimal") {
    const auto seconds = must(parse("t,a\n1772323200.25,1\n1772323201,2\n"));
    CHECK(seconds.timesMs == std::vector<std::int64_t>{kMarch + 250, kMarch + 1000});
    const auto comma = must(parse("timestamp;a\n1772323200000;1,5\n1772323200500;2\n"));
    CHECK(comma.timesMs[1] == kMarch + 500);
    CHECK(comma.columns[0].values[0] == 1.5);
}

TEST_CASE("rows out of order are counted and put in order") {
    const auto csv = must(parse("time,a\n20,2\n10,1\n30,3\n30,4\n"));
    CHECK(csv.timeJumps == 1);
    CHECK(csv.timesMs == std::vector<std::int64_t>{10000, 20000, 30000, 30000});
    CHECK(csv.columns[0].values == std::vector<double>{1, 2, 3, 4});
    const auto columns = must(csv.columnsOf(0, 10'000, 40'000, 3));
    CHECK(columns[2].min == 3);
    CHECK(columns[2].mean == 3.5);
    CHECK(columns[2].count == 2);
    CHECK_FALSE(csv.columnsOf(1, 0, 10, 3).ok());
    CHECK_FALSE(csv.columnsOf(0, 0, 10, 0).ok());
}

TEST_CASE("a bad file is told by line and column") {
    CHECK(refusal("").cause == "no line has two cells");
    CHECK(refusal("time,a\n").cause == "it has no row of values");
    CHECK(refusal("1,2\n3,4\n").thing == "a.csv:1:1");
    CHECK(refusal("time\n1\n").cause == "no line has two cells");
    CHECK(refusal("time,a,b\n1,2\n3,4\n").thing == "a.csv:1:1");
    CHECK(refusal("time,a\n1,one\n").cause == "none of its columns holds numbers");
    CHECK(refusal("name,a\none,2\ntwo,3\n").cause == "no column holds times");
    std::string wide = "time";
    for (int i = 0; i < 500'000; ++i)
        wide += ",a";
    CHECK(refusal(wide + "\n1\n").cause == "the line has more than 1000 cells");
    CHECK(refusal("time,a\n1," + std::string(4'000'000, '7')).cause ==
          "the line is longer than 1048576 bytes");
}

TEST_CASE("bad rows and cells are left out and listed by line and reason") {
    const auto last = [](const std::string& rows) {
        const auto csv = must(parse("time,a,b\n1,1,2\n2,2,3\n" + rows));
        REQUIRE(csv.doubts.size() == 1);
        CHECK(csv.doubts[0].code == DoubtCode::LeftOut);
        CHECK(csv.doubts[0].where == "line 4");
        CHECK(csv.timesMs.size() == 3 - csv.rowsLeftOut);
        return csv.doubts[0].text.english();
    };
    CHECK(last("2,3\n") == "it has 2 instead of 3 cells");
    CHECK(last("2,3,4,5\n") == "it has 4 instead of 3 cells");
    CHECK(last("noon,3,4\n") == "\"noon\" is no time");
    CHECK(last("-2,3,4\n") == "\"-2\" is no time");
    CHECK(last("time,a,b\n") == "it is the heading again");
    CHECK(last("2,3x,4\n") == "\"3x\" is no number, in the column a");
    CHECK(last("2,\"3\n") == "its quotes do not close before the next cell");
    CHECK(last(std::string("2,\0,4\n", 6)) == "there is a NUL byte");
    CHECK(last("2," + std::string(1'000'000, 'x') + ",4").size() < 100);
}

TEST_CASE("a log is refused when most of its rows are bad, and names the first") {
    std::string many = "time,a\n1,2\n2,3\n";
    for (int i = 0; i < 30; ++i)
        many += "end\n";
    CHECK(refusal(many).cause ==
          "most of its rows cannot be read (30 of 32); line 4: it has 1 instead of 2 cells");
    std::string some = many;
    for (int i = 0; i < 40; ++i)
        some += std::to_string(10 + i) + ",1\n";
    const auto csv = must(parse(some));
    CHECK(csv.rowsLeftOut == 30);
    CHECK(csv.doubts.size() == LogFaults::kListed + 1);
    CHECK(csv.doubts.back().text == "30 are left out; the first 10 are listed");
}

TEST_CASE("random bytes never crash the reader") {
    Random random(3);
    const std::string alphabet("0123456789,;\t\"\r\n.-:TZe +xtime\0\xFF", 33);
    for (int i = 0; i < 4000; ++i) {
        std::string text = i % 2 == 0 ? "time,a,b\n1,2,3\n" : "";
        for (auto n = random.below(200); n > 0; --n)
            text += alphabet[random.below(static_cast<std::uint32_t>(alphabet.size()))];
        const auto parsed = parse(text, 1 + random.below(40));
        if (!parsed)
            continue;
        for (const CsvColumn& column : parsed->columns)
            REQUIRE(column.values.size() == parsed->timesMs.size());
    }
}

TEST_CASE("a file is read in pieces, with progress, and may be cancelled") {
    const HistoryBench bench;
    QByteArray text = "time,a,b\n";
    for (int i = 0; i < 200'000; ++i)
        text += QByteArray::number(1'772'323'200 + i) + ",1.25,-3\n";
    QFile file(bench.path("big.csv"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(text) == text.size());
    file.close();
    double part = 0;
    const auto csv = must(loadCsvHistory(bench.path("big.csv"), [&](double now) {
        CHECK(now > part);
        part = now;
        return true;
    }));
    CHECK(part > 0.9);
    CHECK(csv.timesMs.size() == 200'000);
    CHECK_FALSE(loadCsvHistory(bench.path("big.csv"), [](double) { return false; }).ok());
    CHECK_FALSE(loadCsvHistory(bench.path("none.csv")).ok());
    CHECK_FALSE(loadCsvHistory(QFileInfo(bench.path()).path()).ok());
}
