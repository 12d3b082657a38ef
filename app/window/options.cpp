// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/options.h"

#include "app/store/history/history_name.h"
#include "app/window/language.h"
#include "app/window/live/live_order.h"
#include "core/registers/parameter.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>

namespace s4k::app {

namespace {

constexpr int kMaxAfterMs = 600'000;
constexpr double kMaxSpeed = 1000;
constexpr int kMaxMeters = 63;
constexpr QSize kSmallest(1024, 640);
constexpr QSize kLargest(7680, 4320);
constexpr TextId kUnreadable = S4K_TEXT("Options", "it cannot be read");
constexpr TextId kCheckPath = S4K_TEXT("Options", "check the path and its permissions");

QString optionName(const char* name) {
    return QString::fromLatin1(name);
}

void describeOptions(QCommandLineParser& parser) {
    parser.setApplicationDescription(
        QStringLiteral("Front panel of the Series 4000-K power meter.\n"
                       "Without FILE: an embedded meter on a living load."));
    parser.addOption(
        {{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("show this help and end")});
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("FILE"),
                                 QStringLiteral("what to open: a recording (COMTRADE or CSV), a "
                                                "history (a file, or postgresql://user:password@"
                                                "host/database), or a log of readings as CSV"),
                                 QStringLiteral("[FILE]"));
    const auto add = [&parser](const char* name, const char* text, const char* value) {
        parser.addOption({optionName(name), QString::fromLatin1(text), QString::fromLatin1(value)});
    };
    add("screenshot",
        "write the window to FILE (PNG) and end, with code 2 when anything asked for was refused",
        "FILE");
    add("after", "wall time before the screenshot in ms, 0-600000 (1000)", "MS");
    add("theme", "light, dark or system", "THEME");
    add("language", "language of the window, en or de (the system's)", "XX");
    add("settings", "keep the window's settings in FILE", "FILE");
    add("meter-dir", "keep the meter's memory in DIR; with --screenshot nothing is kept", "DIR");
    add("system", "system type: 10 11 12 31 40 or as the panel shows it", "TYPE");
    add("speed", "speed of the meters' clock, 1-1000 times real time", "N");
    add("meters", "least number of meters on the bus, 1-63", "N");
    add("share", "answer Modbus at tcp:HOST:PORT or rtu:DEVICE; may be given twice", "WHERE");
    add("scenario", "play the scenario in FILE on the meters", "FILE");
    add("connect",
        "connect a live meter: tcp:HOST:PORT/UNIT or rtu:DEVICE:19200:8N1/UNIT; more than once "
        "for several",
        "WHERE");
    add("record", "record all meters into the history in FILE", "FILE");
    add("keep-raw", "days that recorded readings are kept, 0 for ever (a new history: 28)", "DAYS");
    add("keep-minutes", "days that their minutes are kept, 0 for ever (731)", "DAYS");
    add("keep-quarters", "days that their quarters of an hour are kept, 0 for ever (0)", "DAYS");
    add("audit", "log of writes to live meters", "FILE");
    add("view",
        "what is shown beside the panel or at the right edge, e.g. registers or share; an unknown "
        "name lists all",
        "VIEW");
    add("size", "size of the window, 1024x640-7680x4320", "WxH");
}

Text optionText(const char* option) {
    return S4K_TEXT("Options", "option %1").with(std::string("--") + option);
}

Error refusal(const char* option, const QString& value, const Text& cause, const Text& remedy) {
    return {optionText(option), value.toStdString(), cause, remedy};
}

/// Changes `error` so that it names the option.
Error ofOption(const char* option, Error error) {
    error.thing = optionText(option);
    return error;
}

using Reader = std::function<Result<Done>(Options&, const QString&)>;
struct Row {
    const char* option;
    Reader read;
};

Result<Done> readAfter(Options& options, const QString& text) {
    bool ok = false;
    options.screenshotAfterMs = text.toInt(&ok);
    if (!ok || options.screenshotAfterMs < 0 || options.screenshotAfterMs > kMaxAfterMs)
        return refusal("after", text, S4K_TEXT("Options", "not a number of milliseconds"),
                       S4K_TEXT("Options", "give %1 to %2").with(0, kMaxAfterMs));
    return Done{};
}

Result<Done> readTheme(Options& options, const QString& text) {
    const std::array<const char*, 3> names{"system", "light", "dark"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (text == QLatin1String(names[i]))
            options.theme = static_cast<ui::Theme>(i);
    if (!options.theme)
        return refusal("theme", text, S4K_TEXT("Options", "no such theme"),
                       S4K_TEXT("Options", "give light, dark or system"));
    return Done{};
}

Result<Done> readLanguage(Options& options, const QString& text) {
    options.language = text;
    const QStringList known = languages();
    const auto same = [&text](const QString& code) {
        return QLocale(code).language() == QLocale(text).language();
    };
    if (!std::any_of(known.begin(), known.end(), same))
        return refusal("language", text,
                       S4K_TEXT("Options", "the window is not translated into it"),
                       S4K_TEXT("Options", "give one of %1")
                           .with(known.join(QStringLiteral(", ")).toStdString()));
    return Done{};
}

Result<Done> readSystem(Options& options, const QString& text) {
    const auto code = parseParameter(Parameter::SystemType, text.toStdString());
    if (!code)
        return ofOption("system", code.error());
    options.system = systemTypeFromCode(*code);
    return Done{};
}

Result<Done> readSpeed(Options& options, const QString& text) {
    bool ok = false;
    options.speed = text.toDouble(&ok);
    if (!ok || !(options.speed >= 1 && options.speed <= kMaxSpeed))
        return refusal("speed", text, S4K_TEXT("Options", "not a speed"),
                       S4K_TEXT("Options", "give a number from 1 to 1000"));
    return Done{};
}

Result<Done> readSize(Options& options, const QString& text) {
    static const QRegularExpression kForm(QStringLiteral("^(\\d{1,5})x(\\d{1,5})$"));
    const QRegularExpressionMatch match = kForm.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const bool fits =
        match.hasMatch() && size.boundedTo(kLargest) == size && size.expandedTo(kSmallest) == size;
    if (!fits)
        return refusal("size", text, S4K_TEXT("Options", "not a size the window can have"),
                       S4K_TEXT("Options", "give WxH from 1024x640 to 7680x4320"));
    options.size = size;
    return Done{};
}

Result<Done> readMeters(Options& options, const QString& text) {
    bool ok = false;
    options.meters = text.toInt(&ok);
    if (!ok || options.meters < 1 || options.meters > kMaxMeters)
        return refusal("meters", text, S4K_TEXT("Options", "not a number of meters"),
                       S4K_TEXT("Options", "give %1 to %2").with(1, kMaxMeters));
    return Done{};
}

Reader readDays(const char* name, std::optional<int> store::RetentionWish::*days) {
    return [name, days](Options& options, const QString& text) -> Result<Done> {
        bool ok = false;
        const int count = text.toInt(&ok);
        if (!ok || count < 0 || count > store::RetentionWish::kMostDays)
            return refusal(name, text, S4K_TEXT("Options", "not a number of days"),
                           S4K_TEXT("Options", "give 0 (for ever) to %1")
                               .with(store::RetentionWish::kMostDays));
        options.keep.*days = count;
        return Done{};
    };
}

/// Accepts any name: Composition::start checks the names, because only the window has the list of
/// views.
Result<Done> readView(Options& options, const QString& text) {
    options.views += text;
    return Done{};
}

Result<Done> readShare(Options& options, const QString& text) {
    const QString where = text.section(QLatin1Char(':'), 1);
    if (text.startsWith(QLatin1String("rtu:")) && !where.isEmpty()) {
        options.shareRtu = where;
        return Done{};
    }
    if (!text.startsWith(QLatin1String("tcp:")))
        return refusal("share", text, S4K_TEXT("Options", "it is neither tcp: nor rtu:"),
                       S4K_TEXT("Options", "give %1 or %2").with("tcp:HOST:PORT", "rtu:DEVICE"));
    const auto address = link::parseTcpAddress(where.toStdString());
    if (!address)
        return ofOption("share", address.error());
    options.shareTcp = *address;
    return Done{};
}

Result<Done> readConnect(Options& options, const QString& text) {
    const auto choice = parseConnect(text);
    if (!choice)
        return ofOption("connect", choice.error());
    options.connections.push_back(*choice);
    return Done{};
}

Result<Done> readScenario(Options& options, const QString& text) {
    options.scenario = text;
    if (!QFileInfo(text).isReadable())
        return refusal("scenario", text, kUnreadable, kCheckPath);
    return Done{};
}

Result<Done> readFile(Options& options, const QStringList& files) {
    if (files.size() > 1)
        return Error{S4K_TEXT("Options", "argument"), files[1].toStdString(),
                     S4K_TEXT("Options", "only one file can be opened"),
                     S4K_TEXT("Options", "give one recording, history or log")};
    if (files.isEmpty())
        return Done{};
    options.file = files.front();
    const auto history = store::parseHistoryName(options.file);
    if (history && history->isServer())
        return Done{};
    if (!QFileInfo(options.file).isReadable())
        return Error{S4K_TEXT("Options", "file"), options.file.toStdString(), kUnreadable,
                     kCheckPath};
    return Done{};
}

Result<Done> readValues(const QCommandLineParser& parser, Options& options) {
    const std::array<Row, 14> rows{
        {{"after", readAfter},
         {"theme", readTheme},
         {"language", readLanguage},
         {"system", readSystem},
         {"speed", readSpeed},
         {"meters", readMeters},
         {"share", readShare},
         {"connect", readConnect},
         {"scenario", readScenario},
         {"keep-raw", readDays("keep-raw", &store::RetentionWish::rawDays)},
         {"keep-minutes", readDays("keep-minutes", &store::RetentionWish::minuteDays)},
         {"keep-quarters", readDays("keep-quarters", &store::RetentionWish::quarterDays)},
         {"view", readView},
         {"size", readSize}}};
    for (const Row& row : rows)
        for (const QString& value : parser.values(optionName(row.option)))
            if (auto read = row.read(options, value); !read)
                return read;
    options.screenshot = parser.value(QStringLiteral("screenshot"));
    options.settingsFile = parser.value(QStringLiteral("settings"));
    options.record = parser.value(QStringLiteral("record"));
    options.auditFile = parser.value(QStringLiteral("audit"));
    options.meterDir = parser.value(QStringLiteral("meter-dir"));
    return readFile(options, parser.positionalArguments());
}

Error parseError(const QCommandLineParser& parser) {
    const Text seeHelp = S4K_TEXT("Options", "see %1").with("s4k-panel --help");
    const QStringList unknown = parser.unknownOptionNames();
    if (unknown.isEmpty())
        return {S4K_TEXT("Options", "command line"),
                {},
                Text::verbatim(parser.errorText().toStdString()),
                seeHelp};
    return {S4K_TEXT("Options", "option"), unknown.front().toStdString(),
            S4K_TEXT("Options", "there is no such option"), seeHelp};
}

} // namespace

Result<Options> parseOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    describeOptions(parser);
    if (!parser.parse(arguments))
        return parseError(parser);
    Options options;
    options.help = parser.isSet(QStringLiteral("help"));
    options.version = parser.isSet(QStringLiteral("version"));
    if (options.help || options.version)
        return options;
    if (auto read = readValues(parser, options); !read)
        return read.error();
    return options;
}

QString helpText() {
    QCommandLineParser parser;
    describeOptions(parser);
    return parser.helpText();
}

QString versionText() {
    return QStringLiteral(S4K_VERSION);
}

} // namespace s4k::app
