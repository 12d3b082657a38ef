// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/log_sample.h"

#include "app/store/logs/csv_rows.h"
#include "app/store/logs/log_guess.h"
#include "app/store/logs/log_readings.h"
#include "core/base/words.h"

#include <algorithm>
#include <array>
#include <map>

namespace s4k::store {

namespace {

constexpr std::string_view kSepLine = "sep=";
// Of separators that fit equally well the first one is taken; a comma may be a decimal sign.
constexpr std::array<char, 4> kSeparators{'\t', ';', '|', ','};

/// The lines of the text without the one that its end cuts, unless the text is whole.
std::vector<SampleLine> linesOf(std::string_view text, char lineEnd, bool isWhole) {
    std::vector<SampleLine> lines;
    for (std::size_t number = 1; !text.empty() && lines.size() < kMostGuessLines; ++number) {
        const std::size_t end = text.find(lineEnd);
        if (end == std::string_view::npos && !isWhole)
            break;
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        if (!line.empty())
            lines.push_back({number, std::string(line), false, {}});
    }
    return lines;
}

std::size_t longestCut(std::string_view text, char lineEnd) {
    const std::size_t last = text.rfind(lineEnd);
    return last == std::string_view::npos ? text.size() : text.size() - last - 1;
}

using Widths = std::map<std::size_t, std::size_t>; ///< number of lines by number of cells

/// The separators of a line that are not in quotes.
std::size_t separatorsIn(std::string_view line, char separator) {
    std::size_t count = 0;
    bool quoted = false;
    for (const char c : line) {
        quoted = quoted != (c == '"');
        count += c == separator && !quoted ? 1U : 0U;
    }
    return count;
}

Widths::value_type mostOf(const Widths& widths) {
    const auto most =
        std::max_element(widths.begin(), widths.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == widths.end() ? Widths::value_type{0, 0} : *most;
}

char separatorOf(const std::vector<SampleLine>& lines) {
    char best = ',';
    std::size_t bestLines = 0;
    for (const char separator : kSeparators) {
        Widths widths;
        for (const SampleLine& line : lines)
            if (const std::size_t n = separatorsIn(line.text, separator);
                n > 0 && !isLogComment(line.text, separator))
                ++widths[n];
        if (const std::size_t count = mostOf(widths).second; count > bestLines) {
            best = separator;
            bestLines = count;
        }
    }
    return best;
}

/// Removes a first line `sep=;` and returns its separator.
std::optional<char> takeSepLine(std::vector<SampleLine>& lines) {
    if (lines.empty() || lines[0].text.size() > kSepLine.size() + 1 ||
        !equalNoCase(std::string_view(lines[0].text).substr(0, kSepLine.size()), kSepLine))
        return std::nullopt;
    const char separator =
        lines[0].text.size() > kSepLine.size() ? lines[0].text.back() : '\t'; // of `sep=<tab>`
    lines.erase(lines.begin());
    return separator;
}

std::string withoutCommentMark(const std::string& line) {
    const std::size_t begin = line.find_first_not_of("#/; \t");
    return begin == std::string::npos ? std::string() : line.substr(begin);
}

/// Separates the cells of all lines; the first error, if there is one.
std::optional<Error> separate(LogSample& sample, const std::string& name) {
    CsvSplitter splitter(sample.separator);
    std::vector<CsvCell> cells;
    std::optional<Error> first;
    for (SampleLine& line : sample.lines) {
        line.isComment = isLogComment(line.text, sample.separator);
        if (line.isComment)
            line.text = withoutCommentMark(line.text);
        const auto split = splitter.split(line.text, name, line.number, kMostCsvColumns, cells);
        for (const CsvCell& cell : cells)
            if (split)
                line.cells.emplace_back(cell.text);
        if (!split && !first && !line.isComment)
            first = split.error();
    }
    return first;
}

std::size_t widthOf(const std::vector<SampleLine>& lines) {
    Widths widths;
    for (const SampleLine& line : lines)
        if (!line.isComment && line.cells.size() > 1)
            ++widths[line.cells.size()];
    const std::size_t most = mostOf(widths).first;
    if (most <= 2)
        return most;
    // A separator at the end of every line makes no column.
    const bool open = std::all_of(lines.begin(), lines.end(), [most](const SampleLine& line) {
        return line.isComment || line.cells.size() != most || line.cells.back().empty();
    });
    return open ? most - 1 : most;
}

} // namespace

bool LogSample::isRow(const SampleLine& line) const {
    const std::size_t n = line.cells.size();
    return !line.isComment && (n == width || (n == width + 1 && line.cells.back().empty()));
}

Result<LogSample> sampleOf(std::string_view head, bool isWhole, const std::string& name,
                           const LogWish& wish) {
    LogSample sample;
    sample.encoding = wish.encoding.value_or(encodingOf(head));
    LogDecoder decoder(sample.encoding);
    const std::string_view text = decoder.decode(head);
    const bool isOld = text.find('\n') == std::string_view::npos;
    sample.lineEnd = isOld && text.find('\r') != std::string_view::npos ? '\r' : '\n';
    if (!isWhole && longestCut(text, sample.lineEnd) > kLongestCsvLine)
        return tooLongLine(
            name,
            static_cast<std::size_t>(std::count(text.begin(), text.end(), sample.lineEnd)) + 1);
    sample.lines = linesOf(text, sample.lineEnd, isWhole);
    const auto sepLine = takeSepLine(sample.lines);
    sample.separator = wish.separator.value_or(sepLine ? *sepLine : separatorOf(sample.lines));
    const auto error = separate(sample, name);
    sample.width = widthOf(sample.lines);
    if (sample.width == 0 && error)
        return *error;
    if (sample.width == 0)
        return Error{S4K_TEXT("Files", "CSV file"), name,
                     S4K_TEXT("Files", "no line has two cells"),
                     S4K_TEXT("Files", "name a file with a time and readings in each line, and its "
                                       "separator if it is an unusual one (--separator)")};
    return sample;
}

} // namespace s4k::store
