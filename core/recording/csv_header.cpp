// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/csv_header.h"

#include "core/recording/recording_unit.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace s4k::csv {

namespace {

using recorded::Field;
using recorded::Line;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kRateMark = "fs=";
constexpr std::size_t kMostColumns = 64;
/// Lines in which the header of an oscilloscope must be.
constexpr std::size_t kMostPassedOver = 200;

constexpr TextId kWriteHeader =
    S4K_TEXT("Recording", "write `time,va,vb,vc,ia,ib,ic` or `# va,vb,vc,ia,ib,ic fs=2520`");

/// The header line and its file, for error messages.
struct HeaderLine {
    std::string_view file;
    Line line;

    [[nodiscard]] Error refuse(const Field& field, TextId what, TextId cause, TextId remedy) const {
        return {recorded::at({file, line.number, field.column}, what), recorded::shown(field.text),
                cause, remedy};
    }
};

char separatorOf(std::string_view text) {
    for (const char c : {'\t', ';'})
        if (text.find(c) != std::string_view::npos)
            return c;
    return ',';
}

bool isChannel(std::string_view name) {
    return std::find(kChannelNames.begin(), kChannelNames.end(), name) != kChannelNames.end();
}

/// A text without brackets around it: `(ms)` is `ms`.
std::string_view bare(std::string_view text) {
    if (text.size() >= 2 && (text.front() == '(' || text.front() == '['))
        return recorded::trimmed(text.substr(1, text.size() - 2));
    return text;
}

/// The size of a unit of time in seconds.
std::optional<double> timeUnit(std::string_view text) {
    const std::string unit = recorded::lowerCase(bare(text));
    if (unit.empty() || unit == "s" || unit == "sec" || unit == "second" || unit == "seconds")
        return 1;
    if (unit == "ms")
        return 1e-3;
    if (unit == "us" || unit == "\xC2\xB5s" || unit == "\xB5s")
        return 1e-6;
    return unit == "ns" ? std::optional(1e-9) : std::nullopt;
}

/// A name and the unit in brackets after it: `CH1 (V)`.
struct NameAndUnit {
    std::string_view name;
    std::string_view unit;
};

NameAndUnit splitUnit(std::string_view text) {
    const std::size_t open = text.find_last_of("([");
    if (open == std::string_view::npos || open == 0 || text.find_last_of(")]") != text.size() - 1)
        return {text, {}};
    return {recorded::trimmed(text.substr(0, open)), text.substr(open)};
}

/// The seconds in a unit of a column of times; nullopt: the column holds no times.
std::optional<double> timeColumn(std::string_view text) {
    const NameAndUnit parts = splitUnit(text);
    const std::string name = recorded::lowerCase(parts.name);
    const bool named = name == "time" || name == "t" || name == "second" || name == "seconds" ||
                       name == "sec" || name == "x-axis" || name == "zeit";
    return named ? timeUnit(parts.unit) : std::nullopt;
}

recorded::UnitScale scaleOf(std::string_view name, std::string_view unit) {
    return recorded::isNoUnit(bare(unit)) ? recorded::UnitScale{recorded::unitByName(name), 1}
                                          : recorded::unitScale(bare(unit));
}

Column columnOf(std::string_view text) {
    const NameAndUnit parts = splitUnit(text);
    const std::string small = recorded::lowerCase(parts.name);
    return {isChannel(small) ? small : recorded::toUtf8(parts.name),
            scaleOf(parts.name, parts.unit)};
}

bool hasColumn(const Header& header, const std::string& name) {
    return std::any_of(header.columns.begin(), header.columns.end(),
                       [&](const Column& column) { return column.name == name; });
}

std::optional<Error> addColumn(Header& header, const HeaderLine& line, const Field& field,
                               bool mayBeTime) {
    const std::string_view text = unquoted(field.text);
    Column column = columnOf(text);
    const auto seconds = mayBeTime && !header.timeColumn ? timeColumn(text) : std::nullopt;
    if (seconds)
        column = {"time", {RecordedUnit::Other, *seconds}};
    else if (!mayBeTime && !isChannel(column.name))
        return line.refuse(field, S4K_TEXT("Recording", "column"),
                           S4K_TEXT("Recording", "not a column of a recording"),
                           S4K_TEXT("Recording", "name the columns va vb vc ia ib ic"));
    const bool inputs = seconds || isChannel(column.name) || column.name == "time";
    if (inputs && hasColumn(header, column.name))
        return line.refuse(field, S4K_TEXT("Recording", "column"),
                           S4K_TEXT("Recording", "named twice"),
                           S4K_TEXT("Recording", "name each column once"));
    if (seconds)
        header.timeColumn = header.columns.size();
    header.columns.push_back(std::move(column));
    return std::nullopt;
}

/// Adds the columns of `text`, which begins at `column` of the line.
std::optional<Error> addColumns(Header& header, const HeaderLine& line, std::string_view text,
                                std::size_t column, bool mayBeTime) {
    header.separator = separatorOf(text);
    for (Field field : recorded::fieldsOf(text, header.separator, kMostColumns, true)) {
        field.column += column - 1;
        if (auto error = addColumn(header, line, field, mayBeTime))
            return error;
    }
    return std::nullopt;
}

/// Parses a header such as `time,va,vb,vc,ia,ib,ic`.
Result<Header> timedHeader(const HeaderLine& line) {
    Header header;
    if (auto error = addColumns(header, line, line.line.text, 1, true))
        return *std::move(error);
    if (!header.timeColumn || header.columns.size() < 2)
        return line.refuse({}, S4K_TEXT("Recording", "header"),
                           header.timeColumn ? S4K_TEXT("Recording", "no channel beside the time")
                                             : S4K_TEXT("Recording", "no column `time`"),
                           kWriteHeader);
    return header;
}

/// The part of `text` with the names: before the remark on units and the rate.
std::string_view namesOf(std::string_view text) {
    const std::size_t rate = recorded::lowerCase(text).find(kRateMark);
    text = text.substr(0, std::min(text.find('('), rate));
    return text.substr(0, text.find_last_not_of(" \t,;") + 1);
}

/// Parses a header such as `# va,vb,vc,ia,ib,ic (V, A) fs=2520`.
Result<Header> ratedHeader(const HeaderLine& line, std::size_t rateAt) {
    Header header;
    const std::string_view text = line.line.text;
    const std::size_t hash = text.find('#');
    if (auto error = addColumns(header, line, namesOf(text.substr(hash + 1)), hash + 2, false))
        return *std::move(error);
    const std::string_view rate = recorded::trimmed(text.substr(rateAt + kRateMark.size()));
    const auto hz = recorded::toNumber(rate.substr(0, rate.find_first_of(" \t,;)")));
    if (!hz || !(*hz > 0) || *hz > kHighestRate)
        return line.refuse({rate, rateAt + kRateMark.size() + 1},
                           S4K_TEXT("Recording", "sampling rate"),
                           S4K_TEXT("Recording", "not between 0 and 10 MHz"),
                           S4K_TEXT("Recording", "write the samples per second, e.g. fs=2520"));
    header.sampleRate = *hz;
    return header;
}

/// Position of the rate in a comment that is a header: it gives a rate and begins with the name of
/// a channel. nullopt for any other comment.
std::optional<std::size_t> rateOfHeader(std::string_view text) {
    const std::size_t hash = text.find('#');
    const std::string_view names = namesOf(text.substr(hash + 1));
    const auto first = recorded::fieldsOf(names, separatorOf(names), 1);
    const std::size_t rate = recorded::lowerCase(text).find(kRateMark);
    if (rate == std::string::npos || !isChannel(recorded::lowerCase(unquoted(first.front().text))))
        return std::nullopt;
    return rate;
}

/// Whether the line names a column of times and another one.
bool isTimed(std::string_view text) {
    const auto fields = recorded::fieldsOf(text, separatorOf(text), kMostColumns, true);
    return fields.size() > 1 && std::any_of(fields.begin(), fields.end(), [](const Field& field) {
               return timeColumn(unquoted(field.text)).has_value();
           });
}

/// Reads the line after the header when it holds units and no numbers: `(ms),(V),(A)`.
void readUnits(Header& header, recorded::LineReader& lines) {
    recorded::LineReader ahead = lines;
    const auto line = ahead.next();
    const auto fields =
        recorded::fieldsOf(line ? line->text : "", header.separator, kMostColumns, true);
    const auto isNumber = [](const Field& field) {
        return recorded::toNumber(unquoted(field.text), ',').has_value();
    };
    if (fields.size() < header.columns.size() ||
        std::any_of(fields.begin(), fields.end(), isNumber))
        return;
    const auto seconds = timeUnit(unquoted(fields[*header.timeColumn].text));
    if (!seconds || unquoted(fields[*header.timeColumn].text).empty())
        return;
    lines = ahead;
    for (std::size_t i = 0; i < header.columns.size(); ++i) {
        Column& column = header.columns[i];
        column.scale = scaleOf(column.name, unquoted(fields[i].text));
    }
    header.columns[*header.timeColumn].scale.factor = *seconds;
}

} // namespace

std::string_view unquoted(std::string_view text) {
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
        return recorded::trimmed(text.substr(1, text.size() - 2));
    return text;
}

Result<Header> readHeader(recorded::LineReader& lines, std::string_view file) {
    std::optional<Line> first;
    std::size_t passedOver = 0;
    while (auto line = lines.next()) {
        if (line->number == 1 && line->text.starts_with(kByteOrderMark))
            line->text.remove_prefix(kByteOrderMark.size());
        const std::string_view text = recorded::trimmed(line->text);
        if (text.empty())
            continue;
        if (text.front() == '#') {
            if (const auto rate = rateOfHeader(line->text))
                return ratedHeader({file, *line}, *rate);
            continue;
        }
        if (isTimed(line->text)) {
            auto header = timedHeader({file, *line});
            if (header) {
                header->passedOver = passedOver;
                readUnits(*header, lines);
            }
            return header;
        }
        first = first ? first : line;
        if (++passedOver > kMostPassedOver)
            break;
    }
    if (first)
        return timedHeader({file, *first});
    return Error{recorded::at({file, lines.number(), 1}, S4K_TEXT("Recording", "header")), "",
                 S4K_TEXT("Recording", "the file ends before a header"), kWriteHeader};
}

double grainOf(std::string_view number) {
    const std::size_t exponent = number.find_first_of("eE");
    const std::string_view mantissa = number.substr(0, exponent);
    const std::size_t point = mantissa.find_first_of(".,");
    double grain = 1;
    if (point != std::string_view::npos)
        grain = std::pow(10, -static_cast<double>(mantissa.size() - point - 1));
    if (exponent == std::string_view::npos)
        return grain;
    const auto power = recorded::toNumber(number.substr(exponent + 1));
    return grain * std::pow(10, std::clamp(power.value_or(0), -30.0, 30.0));
}

RecordedChannel channelOf(const Column& column, std::vector<double> samples) {
    const std::string phase = isChannel(column.name) ? column.name.substr(1) : "";
    return {column.name, phase, column.scale.unit, std::move(samples), 0};
}

} // namespace s4k::csv
