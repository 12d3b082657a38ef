// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

#include <string>

namespace s4k {

/// An expected failure in words that the user can act on. Every refusal of input (from Modbus, a
/// file, a script, the user) has the same four parts.
/// @source own design
struct Error {
    Text thing;        ///< the thing that is wrong, after its file:line:column if it has a position
    std::string value; ///< the refused value as it was read; may be empty
    Text cause;        ///< why the value is refused, one clause without full stop
    Text remedy;       ///< what the user can do, one clause without full stop

    /// The whole message: `thing "value": cause; remedy`. Empty parts are left out.
    [[nodiscard]] Text text() const {
        Text text = value.empty() ? thing : Text::inRow(thing, " \"", value, "\"");
        if (!cause.empty())
            text = Text::inRow(text, ": ", cause);
        return remedy.empty() ? text : Text::inRow(text, "; ", remedy);
    }
    /// The whole message in English.
    [[nodiscard]] std::string message() const { return text().english(); }

    friend bool operator==(const Error&, const Error&) = default;
};

} // namespace s4k
