// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/history/history_log.h"

#include "app/cli/text.h"
#include "app/store/files/file_kind.h"
#include "app/store/logs/csv_history.h"
#include "core/base/words.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

namespace s4k::cli {

namespace {

constexpr std::array<std::string_view, 5> kLogOptions{"time", "time-format", "separator", "decimal",
                                                      "encoding"};

template <typename Value>
struct Choice {
    std::string_view word;
    Value value;
};
constexpr std::array<Choice<char>, 9> kSeparators{{{"comma", ','},
                                                   {",", ','},
                                                   {"semicolon", ';'},
                                                   {";", ';'},
                                                   {"tab", '\t'},
                                                   {"\t", '\t'},
                                                   {"|", '|'},
                                                   {":", ':'},
                                                   {"blank", ' '}}};
constexpr std::array<Choice<char>, 4> kDecimals{
    {{"point", '.'}, {".", '.'}, {"comma", ','}, {",", ','}}};
constexpr std::array<Choice<store::LogEncoding>, 4> kEncodings{
    {{"utf-8", store::LogEncoding::Utf8},
     {"utf-16le", store::LogEncoding::Utf16Le},
     {"utf-16be", store::LogEncoding::Utf16Be},
     {"latin-1", store::LogEncoding::Latin1}}};

/// The value of a word for an option; nullopt: the option is not given.
template <typename Value, std::size_t N>
Result<std::optional<Value>> choice(const Arguments& arguments, std::string_view option,
                                    const std::array<Choice<Value>, N>& choices) {
    const auto word = arguments.value(option);
    if (!word)
        return std::optional<Value>();
    std::vector<std::string> words;
    for (const Choice<Value>& row : choices) {
        words.emplace_back(row.word);
        if (equalNoCase(row.word, *word))
            return std::optional(row.value);
    }
    return Error{optionText(option), *word, S4K_TEXT("Options", "there is no such choice"),
                 whatExists(*word, words)};
}

Result<std::optional<store::LogTimeFormat>> timeFormat(const Arguments& arguments) {
    const auto word = arguments.value("time-format");
    const auto format = word ? store::timeFormatFrom(*word) : std::nullopt;
    if (word && !format)
        return Error{optionText("time-format"), *word,
                     S4K_TEXT("Options", "there is no such choice"),
                     whatExists(*word, store::timeFormatNames())};
    return format;
}

std::string written(char sign) {
    return sign == '\t' ? "tab" : std::string(1, sign);
}

} // namespace

Result<store::LogWish> logWish(const Arguments& arguments) {
    store::LogWish wish;
    const auto separator = choice(arguments, "separator", kSeparators);
    if (!separator)
        return separator.error();
    const auto decimal = choice(arguments, "decimal", kDecimals);
    if (!decimal)
        return decimal.error();
    const auto encoding = choice(arguments, "encoding", kEncodings);
    if (!encoding)
        return encoding.error();
    const auto format = timeFormat(arguments);
    if (!format)
        return format.error();
    wish.separator = *separator;
    wish.decimal = *decimal;
    wish.encoding = *encoding;
    wish.timeFormat = *format;
    wish.zone = arguments.value("tz");
    if (const auto times = arguments.value("time"))
        for (const std::string_view name : split(*times, ','))
            wish.times.emplace_back(name);
    return wish;
}

std::optional<Error> logOptionOfHistory(const Arguments& arguments) {
    for (const std::string_view option : kLogOptions)
        if (arguments.has(option))
            return Error{optionText(option), arguments.value(option).value_or(""),
                         S4K_TEXT("Options", "it is for CSV logs; this file is a history"),
                         S4K_TEXT("Options", "leave it out")};
    return std::nullopt;
}

std::string usualZone(const Arguments& arguments) {
    const QString name = toQt(arguments.positional()[1]);
    const auto kind = store::fileKind(name);
    const auto wish = logWish(arguments);
    if (!kind || *kind != store::FileKind::Log || !wish)
        return "utc"; // the reader of the file reports the error
    const auto guess = store::guessLog(name, *wish);
    return guess && guess->shape.needsZone ? store::kLocalZone : "utc";
}

void writeShape(JsonWriter& json, const store::LogShape& shape) {
    json.key("format").beginObject().key("encoding").value(store::nameOf(shape.encoding));
    json.key("separator").value(written(shape.separator));
    json.key("decimal").value(written(shape.numbers.decimal));
    json.key("time").beginArray();
    for (const std::size_t i : shape.times)
        json.value(toQt(shape.columns[i].name).toStdString());
    json.endArray().key("time_format").value(store::nameOf(shape.timeFormat));
    json.key("relative").value(shape.isRelative);
    json.key("zone");
    if (shape.needsZone)
        json.value(shape.zone);
    else
        json.null();
    json.endObject();
}

} // namespace s4k::cli
