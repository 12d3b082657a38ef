// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"

#include "app/cli/command.h"
#include "app/cli/option_list.h"

#include <algorithm>

namespace s4k::cli {

namespace {

constexpr std::size_t kColumn = 28;
constexpr std::size_t kWidth = 100;

/// `left` in the first column, `right` wrapped at words in the second.
std::string twoColumns(const std::string& left, std::string_view right) {
    std::string text = "  " + left;
    text.append(text.size() + 1 < kColumn ? kColumn - text.size() : 1, ' ');
    std::size_t column = text.size();
    while (!right.empty()) {
        const std::string_view word = right.substr(0, right.find(' '));
        if (column + word.size() > kWidth && column > kColumn) {
            text.back() = '\n';
            text.append(kColumn, ' ');
            column = kColumn;
        }
        text += std::string(word) + " ";
        column += word.size() + 1;
        right.remove_prefix(std::min(right.size(), word.size() + 1));
    }
    text.pop_back();
    return text + "\n";
}

std::string optionLine(const OptionText& option) {
    std::string left = "--" + option.name;
    if (!option.valueName.empty())
        left += " " + option.valueName;
    return twoColumns(left, option.description);
}

} // namespace

std::string programHelp() {
    std::string text = "s4k " S4K_VERSION ": the Series 4000-K power meter without a display\n\n"
                       "usage: s4k COMMAND [arguments] [options]\n"
                       "       s4k COMMAND --help\n";
    std::string_view group;
    for (const Command* command : commands()) {
        if (command->group != group)
            text += "\n" + std::string(command->group) + "\n";
        group = command->group;
        text += twoColumns(std::string(command->name), command->summary);
    }
    text +=
        "\nthe program\n" + twoColumns("--help", "print this help") +
        twoColumns("--version", "print the version") +
        "\nResults go to stdout, messages to stderr. Exit code: 0 done, 1 the check failed,\n"
        "2 usage or bad input, 3 link trouble. measure, press and screens run in virtual time.\n";
    return text;
}

std::string commandHelp(const Command& command) {
    std::string text = "usage: s4k " + std::string(command.name);
    if (!command.arguments.empty())
        text += " " + std::string(command.arguments);
    text += std::string(command.passesArguments ? "" : " [options]") + "\n\n" +
            std::string(command.summary) + "\n\noptions\n";
    for (const OptionText& option : optionsOf(command))
        text += optionLine(option);
    if (!command.details.empty())
        text += "\n" + std::string(command.details) + "\n";
    return text;
}

} // namespace s4k::cli
