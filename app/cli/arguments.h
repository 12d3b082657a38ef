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

/// What a person typed after the name of a command, taken apart.
class Arguments {
public:
    /// Takes `words` apart by the rows of `command`; the error names what exists.
    [[nodiscard]] static Result<Arguments> parse(const Command& command,
                                                 const std::vector<std::string>& words);

    [[nodiscard]] bool has(std::string_view option) const;
    /// The value of `option`; the last one when it was given more than once.
    [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
    /// Every value of a repeatable option, in order.
    [[nodiscard]] std::vector<std::string> values(std::string_view option) const;
    [[nodiscard]] const std::vector<std::string>& positional() const { return m_positional; }

private:
    std::map<std::string, std::vector<std::string>, std::less<>> m_options;
    std::vector<std::string> m_positional;

    [[nodiscard]] static Arguments passedOn(const std::vector<std::string>& words);
};

/// `option --NAME`, as the thing of an error.
[[nodiscard]] Text optionText(std::string_view name);
/// That two options exclude each other; `value` is that of the first one.
[[nodiscard]] Error optionConflict(std::string_view option, const std::string& other,
                                   std::string value = {});

} // namespace s4k::cli
