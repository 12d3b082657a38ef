// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/log_guess.h"

#include "app/store/logs/csv_rows.h"
#include "app/store/logs/log_number_style.h"
#include "app/store/logs/log_sample.h"
#include "app/store/logs/log_times.h"

#include <algorithm>

namespace s4k::store {

namespace {

/// The cells of a line that say something: by what they are.
struct CellCounts {
    std::size_t filled = 0;
    std::size_t numbers = 0;
    std::size_t times = 0;
};

CellCounts countsOf(const SampleLine& line) {
    CellCounts counts;
    for (const std::string& cell : line.cells) {
        const NumberSign sign = signOf(cell);
        counts.filled += sign == NumberSign::Nothing ? 0U : 1U;
        counts.numbers += sign != NumberSign::Nothing && sign != NumberSign::NoNumber ? 1U : 0U;
        counts.times += isTimeCell(cell) ? 1U : 0U;
    }
    return counts;
}

/// Whether the cells are words: names of columns, or units.
bool areWords(const SampleLine& line) {
    const CellCounts counts = countsOf(line);
    return counts.times == 0 && counts.filled > 0 && 2 * counts.numbers < counts.filled;
}

bool isHeading(const SampleLine& line) {
    const bool named = std::any_of(line.cells.begin(), line.cells.end(),
                                   [](const std::string& cell) { return isTimeName(cell); });
    return areWords(line) || (named && countsOf(line).times == 0);
}

/// The parts of a sample: heading, units, rows of values.
struct Parts {
    const SampleLine* heading = nullptr;
    const SampleLine* units = nullptr;
    std::vector<const SampleLine*> rows;
};

/// The last comment before the rows that has as many cells as they: `# time,volts_an`.
const SampleLine* headingInComments(const LogSample& sample, std::size_t beforeLine) {
    const SampleLine* found = nullptr;
    for (const SampleLine& line : sample.lines)
        if (line.isComment && line.number < beforeLine && line.cells.size() == sample.width &&
            isHeading(line))
            found = &line;
    return found;
}

Parts partsOf(const LogSample& sample) {
    Parts parts;
    for (const SampleLine& line : sample.lines)
        if (sample.isRow(line))
            parts.rows.push_back(&line);
    auto& rows = parts.rows;
    if (rows.empty())
        return parts;
    if (isHeading(*rows.front())) {
        parts.heading = rows.front();
        rows.erase(rows.begin());
    } else {
        parts.heading = headingInComments(sample, rows.front()->number);
    }
    if (!rows.empty() && parts.heading != nullptr && areWords(*rows.front())) {
        parts.units = rows.front();
        rows.erase(rows.begin());
    }
    return parts;
}

Error withoutRows(const std::string& name) {
    return {S4K_TEXT("Files", "CSV file"), name, S4K_TEXT("Files", "it has no row of values"),
            S4K_TEXT("Files", "name a file with readings")};
}

std::vector<SampleColumn> columnsOf(const Parts& parts, std::size_t width) {
    std::vector<SampleColumn> columns(width);
    for (std::size_t i = 0; i < width; ++i) {
        columns[i].name =
            parts.heading != nullptr ? parts.heading->cells[i] : std::to_string(i + 1);
        columns[i].cells.reserve(parts.rows.size());
        for (const SampleLine* row : parts.rows)
            columns[i].cells.emplace_back(row->cells[i]);
    }
    return columns;
}

/// Whether fewer than half of the cells that say something are numbers.
bool isText(const SampleColumn& column, NumberStyle style) {
    std::size_t filled = 0;
    std::size_t numbers = 0;
    for (const std::string_view cell : column.cells) {
        const bool says = signOf(cell) != NumberSign::Nothing;
        filled += says ? 1U : 0U;
        numbers += says && numberIn(cell, style) ? 1U : 0U;
    }
    return 2 * numbers < filled;
}

bool isNothing(const SampleColumn& column) {
    return column.name.empty() && std::all_of(column.cells.begin(), column.cells.end(),
                                              [](std::string_view cell) { return cell.empty(); });
}

LogColumnType typeOf(const SampleColumn& column, NumberStyle style) {
    if (isNothing(column))
        return LogColumnType::Nothing;
    return isText(column, style) ? LogColumnType::Text : LogColumnType::Number;
}

void takeLines(const LogSample& sample, const Parts& parts, LogGuess& guess) {
    LogShape& shape = guess.shape;
    shape.headingLine = parts.heading != nullptr ? parts.heading->number : 0;
    shape.unitsLine = parts.units != nullptr ? parts.units->number : 0;
    shape.firstRowLine = std::max(shape.headingLine, shape.unitsLine) + 1;
    if (parts.heading == nullptr)
        guess.doubts.push_back({DoubtCode::Missing, S4K_TEXT("Files", "heading"),
                                S4K_TEXT("Files", "the log has none; its columns are numbered")});
    std::size_t passed = 0;
    for (const SampleLine& line : sample.lines)
        if (!line.isComment && &line != parts.heading && &line != parts.units &&
            line.number <
                (parts.heading != nullptr ? shape.headingLine : parts.rows.front()->number))
            ++passed;
    if (passed > 0)
        guess.doubts.push_back({DoubtCode::LeftOut, S4K_TEXT("Files", "lines before the heading"),
                                S4K_TEXT("Files", "%1 are passed over").with(passed)});
    if (parts.heading == nullptr)
        shape.firstRowLine = parts.rows.front()->number;
}

void takeColumns(const std::vector<SampleColumn>& columns, const Parts& parts, LogShape& shape) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const bool isTime =
            std::find(shape.times.begin(), shape.times.end(), i) != shape.times.end();
        shape.columns.push_back({columns[i].name,
                                 parts.units != nullptr ? parts.units->cells[i] : std::string(),
                                 isTime ? LogColumnType::Time : typeOf(columns[i], shape.numbers)});
    }
}

/// Whether the rows have another number of cells than the only line that can be the heading.
const SampleLine* headingOfOtherWidth(const LogSample& sample, const Parts& parts) {
    for (const SampleLine& line : sample.lines)
        if (!line.isComment && line.cells.size() > 1 && line.number < parts.rows.front()->number &&
            isHeading(line) && parts.heading == nullptr)
            return &line;
    return nullptr;
}

std::optional<Error> withoutHeading(const LogSample& sample, const Parts& parts,
                                    const std::string& name) {
    if (parts.rows.empty())
        return withoutRows(name);
    if (const SampleLine* other = headingOfOtherWidth(sample, parts))
        return Error{Text::verbatim(csvPlace(name, other->number, 1)), shownCell(other->text),
                     S4K_TEXT("Files", "the heading has %1 cells, most lines have %2")
                         .with(other->cells.size(), sample.width),
                     S4K_TEXT("Files", "give each line as many cells as the heading has")};
    if (parts.heading == nullptr && countsOf(*parts.rows.front()).times == 0)
        return Error{
            Text::verbatim(csvPlace(name, parts.rows.front()->number, 1)),
            shownCell(parts.rows.front()->cells.front()),
            S4K_TEXT("Files", "this is no heading with a time and a value"),
            S4K_TEXT("Files", "begin the file with the names of its columns, one of them `time`")};
    return std::nullopt;
}

std::vector<std::vector<std::string>> previewOf(const Parts& parts) {
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < std::min(parts.rows.size(), kPreviewRows); ++i)
        rows.push_back(parts.rows[i]->cells);
    return rows;
}

void takeSample(const LogSample& sample, const LogWish& wish, LogGuess& guess) {
    guess.shape.encoding = sample.encoding;
    guess.shape.lineEnd = sample.lineEnd;
    guess.shape.separator = sample.separator;
    guess.shape.zone = wish.zone.value_or(kLocalZone);
    guess.shape.zoneGiven = wish.zone.has_value();
    if (sample.encoding == LogEncoding::Latin1 && !wish.encoding)
        guess.doubts.push_back({DoubtCode::Guessed, S4K_TEXT("Files", "encoding"),
                                S4K_TEXT("Files", "it is not UTF-8 and is taken as %1")
                                    .with(nameOf(sample.encoding))});
}

} // namespace

Result<LogGuess> guessLogShape(std::string_view head, bool isWhole, const std::string& name,
                               const LogWish& wish) {
    const auto sample = sampleOf(head, isWhole, name, wish);
    if (!sample)
        return sample.error();
    const Parts parts = partsOf(*sample);
    if (auto error = withoutHeading(*sample, parts, name))
        return *std::move(error);
    LogGuess guess;
    takeSample(*sample, wish, guess);
    takeLines(*sample, parts, guess);
    const auto columns = columnsOf(parts, sample->width);
    if (auto done = guessNumbers(columns, wish, name, guess.shape, guess.doubts); !done)
        return done.error();
    if (auto done = guessTimes(columns, wish, name, guess.shape, guess.doubts); !done)
        return done.error();
    takeColumns(columns, parts, guess.shape);
    guess.rows = previewOf(parts);
    return guess;
}

} // namespace s4k::store
