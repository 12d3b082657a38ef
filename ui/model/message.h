// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/text.h"
#include "core/base/error.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <string>

namespace s4k::ui {

/// A message of the window: the thing it is about, the cause, the remedy, and a button that carries
/// the remedy out. Cause and remedy may be empty.
struct Message {
    enum class Severity : std::uint8_t {
        Info,
        Warning,
        Alarm
    };
    Severity severity = Severity::Info;
    QString thing;
    QString cause;
    QString remedy;
    QString actionText;           ///< empty: no button
    std::function<void()> action; ///< called by the button
    std::string refusal;          ///< the error in English; empty: the message is no refusal
};

/// The error as a warning in the window's language, without a button. The refused value, if any,
/// follows the thing in quotation marks.
[[nodiscard]] inline Message messageOf(const Error& error) {
    Message message;
    message.severity = Message::Severity::Warning;
    message.thing = app::translated(error.thing);
    if (!error.value.empty())
        message.thing += QStringLiteral(" \"%1\"").arg(app::translated(error.valueText()));
    message.cause = app::translated(error.cause);
    message.remedy = app::translated(error.remedy);
    message.refusal = error.message();
    return message;
}

} // namespace s4k::ui
