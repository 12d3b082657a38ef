// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/csv_header.h"
#include "core/recording/recording.h"
#include "core/recording/recording_gaps.h"
#include "core/recording/recording_text.h"
#include "core/recording/recording_times.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace s4k {

namespace {

using recorded::Field;

constexpr std::size_t kLongestLine = 4096;
constexpr std::uint64_t kMostValues = std::uint64_t{1} << 26U;
/// Accepted deviation of a time, as a part of the sampling period.
constexpr double kTimeJitter = 0.1;
/// Length of a recording, in units of the last digit of its times, from which rounding is small.
constexpr double kLongInGrains = 100;
constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

/// Parses a header and the rows of numbers below it.
class CsvParser {
public:
    CsvParser(std::string_view text, std::string_view name) : m_name(name), m_lines(text) {}

    Result<Recording> parse() {
        if (!header() || !rows() || !times())
            return std::move(m_error);
        return recording();
    }

private:
    bool header();
    bool rows();
    bool row(const recorded::Line& line);
    bool value(const Field& field, std::size_t column);
    bool times();
    bool areEven(const std::vector<double>& t);
    [[nodiscard]] bool isEven(double start, double step, double slack) const;
    bool resample(const std::vector<double>& times);
    [[nodiscard]] RecordedChannel channel(std::size_t column);
    [[nodiscard]] double roundedRate(double rate, double seconds) const;
    [[nodiscard]] Recording recording();
    bool fail(std::size_t line, std::size_t column, const Text& what, std::string_view found,
              Text cause, TextId remedy);

    std::string_view m_name;
    recorded::LineReader m_lines;
    std::size_t m_line = 0;
    csv::Header m_header;
    std::vector<std::vector<double>> m_columns;
    std::vector<std::size_t> m_rowLines; ///< only with a time column
    double m_timeGrain = 1;              ///< resolution of the written times in s
    std::uint64_t m_rows = 0;
    double m_rate = 0;
    std::vector<std::optional<Error>> m_defects; ///< of each column: a value that is no number
    Doubts m_doubts;
    Error m_error;
};

bool CsvParser::fail(std::size_t line, std::size_t column, const Text& what, std::string_view found,
                     Text cause, TextId remedy) {
    m_error = {recorded::at({m_name, line, column}, what), recorded::shown(found), std::move(cause),
               remedy};
    return false;
}

bool CsvParser::header() {
    auto header = csv::readHeader(m_lines, m_name);
    if (!header) {
        m_error = header.error();
        return false;
    }
    m_header = *std::move(header);
    m_columns.resize(m_header.columns.size());
    m_defects.resize(m_columns.size());
    return true;
}

bool CsvParser::rows() {
    while (const auto line = m_lines.next()) {
        const std::string_view text = recorded::trimmed(line->text);
        if (!text.empty() && text.front() != '#' && !row(*line))
            return false;
    }
    if (m_rows >= 2)
        return true;
    return fail(m_lines.number(), 1, S4K_TEXT("Recording", "rows of samples"),
                std::to_string(m_rows), S4K_TEXT("Recording", "a recording has at least two"),
                S4K_TEXT("Recording", "add the samples below the header"));
}

bool CsvParser::row(const recorded::Line& line) {
    m_line = line.number;
    if (line.text.size() > kLongestLine)
        return fail(line.number, kLongestLine + 1, S4K_TEXT("Recording", "row"), "",
                    S4K_TEXT("Recording", "the line is longer than 4096 bytes"),
                    S4K_TEXT("Recording", "write one row of samples on each line"));
    recorded::FieldReader fields(line.text, m_header.separator, true);
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        const auto field = fields.next();
        if (!field)
            return fail(line.number, line.text.size() + 1, S4K_TEXT("Recording", "row"), "",
                        S4K_TEXT("Recording", "fewer values than the %1 columns of the header")
                            .with(m_columns.size()),
                        S4K_TEXT("Recording", "write a value for each column"));
        if (!value({field->text, field->column}, column))
            return false;
    }
    // A separator at the end of a row is no value.
    if (const auto extra = fields.next(); extra && !(extra->text.empty() && !fields.next()))
        return fail(line.number, extra->column, S4K_TEXT("Recording", "value"), extra->text,
                    S4K_TEXT("Recording", "more values than the %1 columns of the header")
                        .with(m_columns.size()),
                    S4K_TEXT("Recording", "name each column in the header"));
    if (m_header.timeColumn)
        m_rowLines.push_back(line.number);
    if (++m_rows * m_columns.size() <= kMostValues)
        return true;
    return fail(line.number, 1, S4K_TEXT("Recording", "row"), "",
                S4K_TEXT("Recording", "more than 67 million values"),
                S4K_TEXT("Recording", "cut the recording"));
}

/// Adds a value. A cell that is no number is an error in the times, and otherwise the defect of its
/// column.
bool CsvParser::value(const Field& field, std::size_t column) {
    const std::string_view text = csv::unquoted(field.text);
    const bool comma = m_header.separator != ',' || text.size() != field.text.size();
    const auto number = recorded::toNumber(text, comma ? ',' : '.');
    const csv::Column& about = m_header.columns[column];
    m_columns[column].push_back(number ? *number * about.scale.factor : kMissing);
    const bool isTime = column == m_header.timeColumn;
    if (number && isTime)
        m_timeGrain = std::min(m_timeGrain, csv::grainOf(text) * about.scale.factor);
    if (number || m_defects[column])
        return true;
    fail(m_line, field.column, S4K_TEXT("Recording", "value of column %1").with(about.name),
         field.text,
         field.text.empty() ? S4K_TEXT("Recording", "missing")
                            : S4K_TEXT("Recording", "not a finite number"),
         S4K_TEXT("Recording", "write a decimal number, e.g. 12.5"));
    if (!isTime)
        m_defects[column] = std::exchange(m_error, {});
    return !isTime;
}

/// Computes the sampling rate. Times that are evenly spaced within their resolution are
/// equidistant; others must increase and are resampled.
bool CsvParser::times() {
    if (!m_header.timeColumn) {
        m_rate = m_header.sampleRate;
        return true;
    }
    const std::vector<double>& t = m_columns[*m_header.timeColumn];
    const double seconds = t.back() - t.front();
    const auto intervals = static_cast<double>(t.size() - 1);
    m_rate = roundedRate(intervals / seconds, seconds);
    const bool even = areEven(t);
    for (std::size_t i = 1; i < t.size() && !even; ++i)
        if (!(t[i] > t[i - 1]))
            return fail(m_rowLines[i], 1, S4K_TEXT("Recording", "time"), std::to_string(t[i]),
                        S4K_TEXT("Recording", "not later than the row before"),
                        S4K_TEXT("Recording", "sort the rows by time"));
    if (!(m_rate <= csv::kHighestRate))
        return fail(m_rowLines.back(), 1, S4K_TEXT("Recording", "sampling rate"),
                    std::to_string(m_rate), S4K_TEXT("Recording", "above 10 MHz"),
                    S4K_TEXT("Recording", "write the times in seconds"));
    return even || resample(t);
}

/// Whether the times are evenly spaced within their resolution. Rounding may make times equal in a
/// long recording; in a short one such times tell no rate.
bool CsvParser::areEven(const std::vector<double>& t) {
    const double seconds = t.back() - t.front();
    const double step = seconds / static_cast<double>(t.size() - 1);
    const bool isLong = seconds >= kLongInGrains * m_timeGrain;
    const double rounding = isLong ? m_timeGrain : std::min(m_timeGrain, step / 4);
    if (!(seconds > 0) || isEven(t.front(), step, kTimeJitter * step))
        return seconds > 0;
    if (!isEven(t.front(), step, rounding))
        return false;
    if (m_timeGrain > seconds / 1000)
        m_doubts.push_back({DoubtCode::Guessed, Text::verbatim(std::string(m_name)),
                            S4K_TEXT("Recording", "the times are rounded so much that the sampling "
                                                  "rate is uncertain by more than 0.1 %")});
    return true;
}

/// Whether each time is within `slack` of its place on an even grid, and none is earlier than the
/// one before.
bool CsvParser::isEven(double start, double step, double slack) const {
    const std::vector<double>& t = m_columns[*m_header.timeColumn];
    for (std::size_t i = 1; i < t.size(); ++i) {
        const double even = start + step * static_cast<double>(i);
        if (t[i] < t[i - 1] || std::abs(t[i] - even) > slack)
            return false;
    }
    return true;
}

/// Makes the samples of all channels equidistant.
bool CsvParser::resample(const std::vector<double>& times) {
    auto even = recorded::EvenTimes::create(
        {times, m_timeGrain}, kMostValues / m_columns.size(),
        recorded::at({m_name, m_rowLines.front(), 1}, S4K_TEXT("Recording", "time")));
    if (!even) {
        m_error = even.error();
        return false;
    }
    m_rate = even->rate();
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (i == m_header.timeColumn)
            continue;
        m_columns[i] = even->resampled(m_columns[i]);
        recorded::bridgeGaps(m_columns[i], recorded::longestGap(m_rate));
    }
    m_doubts.push_back(
        {DoubtCode::Changed, Text::verbatim(std::string(m_name)),
         S4K_TEXT("Recording", "the sampling rate changes; resampled to %1 per second")
             .with(std::to_string(std::llround(m_rate)))});
    return true;
}

/// Rounds the rate to whole hertz if the difference is within the resolution of the written times,
/// which have few decimals.
double CsvParser::roundedRate(double rate, double seconds) const {
    const double whole = std::round(rate);
    return whole > 0 && std::abs(rate - whole) <= rate * m_timeGrain / seconds ? whole : rate;
}

RecordedChannel CsvParser::channel(std::size_t column) {
    RecordedChannel channel =
        csv::channelOf(m_header.columns[column], std::move(m_columns[column]));
    channel.defect = m_defects[column];
    return channel;
}

Recording CsvParser::recording() {
    Recording recording;
    recording.title = std::string(m_name);
    recording.sampleRate = m_rate;
    recording.doubts = std::move(m_doubts);
    if (m_header.passedOver > 0)
        recording.doubts.push_back(
            {DoubtCode::LeftOut, Text::verbatim(std::string(m_name)),
             S4K_TEXT("Recording", "%1 lines before the header").with(m_header.passedOver)});
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        if (i != m_header.timeColumn)
            recording.channels.push_back(channel(i));
    return recording;
}

} // namespace

Result<Recording> parseCsv(std::string_view text, std::string_view name) {
    return CsvParser(text, name).parse();
}

} // namespace s4k
