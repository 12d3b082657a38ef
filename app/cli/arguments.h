// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace s4k::cli {

struct Command;

/// The parsed options and positional arguments of a command.
class Arguments {
public:
    /// Parses `words`, the words after the command's name, by the option rows of `command`. The
    /// error names the existing options or arguments. If `command.passesArguments`, all words are
    /// positional, and `help` is given only by `--help` as the single word.
    [[nodiscard]] static Result<Arguments> parse(const Command& command,
                                                 const std::vector<std::string>& words);

    [[nodiscard]] bool has(std::string_view option) const;
    /// The value of `option`, the last one if it was given more than once; nullopt: not given.
    [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
    /// All values of a repeatable option in the order given; empty: not given.
    [[nodiscard]] std::vector<std::string> values(std::string_view option) const;
    [[nodiscard]] const std::vector<std::string>& positional() const { return m_positional; }

private:
    std::map<std::string, std::vector<std::string>, std::less<>> m_options;
    std::vector<std::string> m_positional;

    [[nodiscard]] static Arguments passedOn(const std::vector<std::string>& words);
};

/// The thing of an error about an option: `option --NAME`.
[[nodiscard]] Text optionText(std::string_view name);
/// The error when two options that exclude each other are both given; `value` is the value of
/// `option`.
[[nodiscard]] Error optionConflict(std::string_view option, const std::string& other,
                                   std::string value = {});

} // namespace s4k::cli
