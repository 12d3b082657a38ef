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
    /// Parses `words` by the option rows of `command`. The error names the existing options or
    /// arguments.
    [[nodiscard]] static Result<Arguments> parse(const Command& command,
                                                 const std::vector<std::string>& words);

    [[nodiscard]] bool has(std::string_view option) const;
    /// The value of `option`, the last one if it was given more than once; nullopt: not given.
    [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
    /// All values of a repeatable option in the order given.
    [[nodiscard]] std::vector<std::string> values(std::string_view option) const;
    [[nodiscard]] const std::vector<std::string>& positional() const { return m_positional; }

private:
    std::map<std::string, std::vector<std::string>, std::less<>> m_options;
    std::vector<std::string> m_positional;

    [[nodiscard]] static Arguments passedOn(const std::vector<std::string>& words);
};

/// The thing of an error message: `option --NAME`.
[[nodiscard]] Text optionText(std::string_view name);
/// Error: `option` and `other` exclude each other; `value` is the value of `option`.
[[nodiscard]] Error optionConflict(std::string_view option, const std::string& other,
                                   std::string value = {});

} // namespace s4k::cli
