// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include "app/cli/command.h"
#include "app/cli/option_list.h"
#include "core/base/words.h"

#include <QCommandLineParser>

namespace s4k::cli {

namespace {

QStringList toQt(const std::vector<std::string>& words) {
    QStringList list{QStringLiteral("s4k")};
    for (const std::string& word : words)
        list.append(QString::fromStdString(word));
    return list;
}

/// The word, as typed, that contains the option `name`.
std::string typed(const std::vector<std::string>& words, const std::string& name) {
    for (const std::string& word : words)
        if (word.rfind("-" + name, 0) == 0 || word.rfind("--" + name, 0) == 0)
            return word;
    return "-" + name;
}

std::string programText(const Command& command) {
    return "s4k " + std::string(command.name);
}

Error unknownOption(const Command& command, const std::string& word) {
    std::vector<std::string> known;
    for (const OptionText& option : optionsOf(command))
        known.push_back("--" + option.name);
    Text remedy = whatExists(word.substr(0, word.find('=')), known);
    if (command.maxArguments > 0)
        remedy =
            S4K_TEXT("Options", "%1; an argument that begins with - goes after --").with(remedy);
    return {S4K_TEXT("Options", "option of %1").with(programText(command)), word,
            S4K_TEXT("Options", "there is no such option"), remedy};
}

Error badUsage(const Command& command, const QCommandLineParser& parser,
               const std::vector<std::string>& words) {
    const QStringList unknown = parser.unknownOptionNames();
    if (!unknown.isEmpty())
        return unknownOption(command, typed(words, unknown.first().toStdString()));
    QString cause = parser.errorText();
    if (cause.endsWith(QLatin1Char('.')))
        cause.chop(1);
    return {S4K_TEXT("Options", "options of %1").with(programText(command)), "",
            Text::verbatim(cause.toStdString()),
            S4K_TEXT("Options", "see %1").with(programText(command) + " --help")};
}

Error badCount(const Command& command, const std::vector<std::string>& given) {
    const bool tooFew = given.size() < command.minArguments;
    return {
        S4K_TEXT("Options", "arguments of %1").with(programText(command)),
        tooFew ? "" : given[command.maxArguments],
        tooFew ? S4K_TEXT("Options", "an argument is missing")
               : S4K_TEXT("Options", "there are too many arguments"),
        command.arguments.empty()
            ? S4K_TEXT("Options", "it takes no argument; an argument with blanks goes in quotes")
            : S4K_TEXT("Options", "it takes %1; an argument with blanks goes in quotes")
                  .with(command.arguments)};
}

} // namespace

Result<Arguments> Arguments::parse(const Command& command, const std::vector<std::string>& words) {
    if (command.passesArguments)
        return passedOn(words);
    QCommandLineParser parser;
    const std::vector<OptionText> options = optionsOf(command);
    for (const OptionText& option : options)
        parser.addOption({QString::fromStdString(option.name), QString(),
                          QString::fromStdString(option.valueName)});
    if (!parser.parse(toQt(words)))
        return badUsage(command, parser, words);
    Arguments result;
    for (const OptionText& option : options) {
        const QString name = QString::fromStdString(option.name);
        if (!parser.isSet(name))
            continue;
        std::vector<std::string>& values = result.m_options[option.name];
        if (!option.valueName.empty())
            for (const QString& value : parser.values(name))
                values.push_back(value.toStdString());
    }
    for (const QString& word : parser.positionalArguments())
        result.m_positional.push_back(word.toStdString());
    const std::size_t count = result.m_positional.size();
    if (!result.has("help") && (count < command.minArguments || count > command.maxArguments))
        return badCount(command, result.m_positional);
    return result;
}

Arguments Arguments::passedOn(const std::vector<std::string>& words) {
    Arguments result;
    result.m_positional = words;
    if (words == std::vector<std::string>{"--help"})
        result.m_options["help"] = {};
    return result;
}

bool Arguments::has(std::string_view option) const {
    return m_options.find(option) != m_options.end();
}

std::optional<std::string> Arguments::value(std::string_view option) const {
    const auto found = m_options.find(option);
    if (found == m_options.end() || found->second.empty())
        return std::nullopt;
    return found->second.back();
}

std::vector<std::string> Arguments::values(std::string_view option) const {
    const auto found = m_options.find(option);
    return found == m_options.end() ? std::vector<std::string>{} : found->second;
}

Text optionText(std::string_view name) {
    return S4K_TEXT("Options", "option %1").with("--" + std::string(name));
}

Error optionConflict(std::string_view option, const std::string& other, std::string value) {
    return {optionText(option), std::move(value),
            S4K_TEXT("Options", "%1 is given too").with("--" + other),
            S4K_TEXT("Options", "give one of them")};
}

} // namespace s4k::cli
