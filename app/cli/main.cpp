// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/help.h"
#include "core/base/words.h"

#include <QCoreApplication>

namespace {

using namespace s4k;
using namespace s4k::cli;

Error unknownCommand(const std::string& word) {
    std::vector<std::string> names;
    for (const Command* command : commands())
        names.emplace_back(command->name);
    return {S4K_TEXT("Options", "command"), word, S4K_TEXT("Options", "there is no such command"),
            s4k::whatExists(word, names)};
}

Outcome runCommand(const Command& command, const std::vector<std::string>& words) {
    const auto arguments = Arguments::parse(command, words);
    if (!arguments)
        return arguments.error();
    if (arguments->has("help")) {
        print(commandHelp(command));
        return ExitCode::Done;
    }
    return command.run(*arguments);
}

Outcome runProgram(std::vector<std::string> words) {
    if (words.empty())
        return Error{S4K_TEXT("Options", "command"), "",
                     S4K_TEXT("Options", "no command was given"),
                     S4K_TEXT("Options", "%1 lists the commands").with("s4k --help")};
    const std::string first = words.front();
    words.erase(words.begin());
    if (first == "--help" || first == "-h" || first == "help") {
        print(programHelp());
        return ExitCode::Done;
    }
    if (first == "--version") {
        print("s4k " S4K_VERSION "\n");
        return ExitCode::Done;
    }
    const Command* command = findCommand(first);
    if (command == nullptr)
        return unknownCommand(first);
    return runCommand(*command, words);
}

} // namespace

int main(int argc, char* argv[]) {
    // With the GLib event loop each served request needs three more system calls.
    if (!qEnvironmentVariableIsSet("QT_NO_GLIB"))
        qputenv("QT_NO_GLIB", "1");
    const QCoreApplication application(argc, argv);
    std::vector<std::string> words;
    for (const QString& word : QCoreApplication::arguments().mid(1))
        words.push_back(word.toStdString());
    Outcome outcome = runProgram(words);
    if (outcome && !flushResults())
        outcome = unwritable();
    if (outcome)
        return static_cast<int>(*outcome);
    say(outcome.error());
    return static_cast<int>(ExitCode::BadInput);
}
