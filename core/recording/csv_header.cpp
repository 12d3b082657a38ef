// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/csv_header.h"

#include "core/recording/recording_unit.h"

#include <algorithm>
#include <utility>

namespace s4k::csv {

namespace {

using recorded::Field;
using recorded::Line;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kRateMark = "fs=";
constexpr std::size_t kMostColumns = kChannelCount + 2;

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

std::string_view unquoted(std::string_view text) {
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
        return recorded::trimmed(text.substr(1, text.size() - 2));
    return text;
}

bool isChannel(std::string_view name) {
    return std::find(kChannelNames.begin(), kChannelNames.end(), name) != kChannelNames.end();
}

std::optional<Error> addColumn(Header& header, const HeaderLine& line, const Field& field,
                               bool mayBeTime) {
    const std::string name = recorded::lowerCase(unquoted(field.text));
    if (!isChannel(name) && !(mayBeTime && name == "time"))
        return line.refuse(field, S4K_TEXT("Recording", "column"),
                           S4K_TEXT("Recording", "not a column of a recording"),
                           mayBeTime
                               ? S4K_TEXT("Recording", "name the columns time va vb vc ia ib ic")
                               : S4K_TEXT("Recording", "name the columns va vb vc ia ib ic"));
    if (std::find(header.names.begin(), header.names.end(), name) != header.names.end())
        return line.refuse(field, S4K_TEXT("Recording", "column"),
                           S4K_TEXT("Recording", "named twice"),
                           S4K_TEXT("Recording", "name each column once"));
    if (name == "time")
        header.timeColumn = header.names.size();
    header.names.push_back(name);
    return std::nullopt;
}

/// Adds the columns of `text`, which begins at `column` of the line.
std::optional<Error> addColumns(Header& header, const HeaderLine& line, std::string_view text,
                                std::size_t column, bool mayBeTime) {
    header.separator = separatorOf(text);
    for (Field field : recorded::fieldsOf(text, header.separator, kMostColumns)) {
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
    if (!header.timeColumn || header.names.size() < 2)
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

} // namespace

Result<Header> readHeader(recorded::LineReader& lines, std::string_view file) {
    while (auto line = lines.next()) {
        if (line->number == 1 && line->text.starts_with(kByteOrderMark))
            line->text.remove_prefix(kByteOrderMark.size());
        const std::string_view text = recorded::trimmed(line->text);
        if (text.empty())
            continue;
        if (text.front() != '#')
            return timedHeader({file, *line});
        if (const auto rate = rateOfHeader(line->text))
            return ratedHeader({file, *line}, *rate);
    }
    return Error{recorded::at({file, lines.number(), 1}, S4K_TEXT("Recording", "header")), "",
                 S4K_TEXT("Recording", "the file ends before a header"), kWriteHeader};
}

double grainOf(std::string_view number) {
    const std::size_t point = number.find_first_of(".,");
    double grain = 1;
    if (number.find_first_of("eE") != std::string_view::npos)
        return 1e-12;
    for (std::size_t i = point; i != std::string_view::npos && i + 1 < number.size(); ++i)
        grain /= 10;
    return grain;
}

RecordedChannel channelOf(const std::string& name, std::vector<double> samples) {
    return {name, name.substr(1), recorded::unitByName(name), std::move(samples), 0};
}

} // namespace s4k::csv
