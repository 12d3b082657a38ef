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
    std::string value; ///< the refused value, as it was read or computed; may be empty
    Text cause;        ///< why the value is refused, one clause without full stop
    Text remedy;       ///< what the user can do, one clause without full stop
    /// Whether `value` is a number computed by the program, with a decimal point: the window shows
    /// it with the decimal sign of its language. A value that was read is shown as it was read.
    bool computed = false;

    /// `value` for the window.
    [[nodiscard]] Text valueText() const {
        return computed ? Text::inRow(Number{value}) : Text::verbatim(value);
    }
    /// The whole message: `thing "value": cause; remedy`. Empty parts are left out.
    [[nodiscard]] Text text() const {
        Text text = value.empty() ? thing : Text::inRow(thing, " \"", valueText(), "\"");
        if (!cause.empty())
            text = Text::inRow(text, ": ", cause);
        return remedy.empty() ? text : Text::inRow(text, "; ", remedy);
    }
    /// The whole message in English.
    [[nodiscard]] std::string message() const { return text().english(); }

    friend bool operator==(const Error&, const Error&) = default;
};

} // namespace s4k
