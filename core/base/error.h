// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

#include <string>

namespace s4k {

/// An expected failure in words a person can act on.
/// Every refusal of input (wire, file, script, person) names the same four things.
/// @source own design
struct Error {
    Text thing;        ///< what is wrong, with file:line:column where there is one
    std::string value; ///< the offending value as it was found; may be empty
    Text cause;        ///< why it is refused, one clause without full stop
    Text remedy;       ///< what to do about it, one clause without full stop

    /// The whole message: `thing "value": cause; remedy`.
    [[nodiscard]] Text text() const {
        Text text = value.empty() ? thing : Text::inRow(thing, " \"", value, "\"");
        if (!cause.empty())
            text = Text::inRow(text, ": ", cause);
        return remedy.empty() ? text : Text::inRow(text, "; ", remedy);
    }
    /// The same in English.
    [[nodiscard]] std::string message() const { return text().english(); }

    friend bool operator==(const Error&, const Error&) = default;
};

} // namespace s4k
