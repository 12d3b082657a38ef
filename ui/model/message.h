// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/text.h"
#include "core/base/error.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <string>

namespace s4k::ui {

/// What the window has to say: the thing, why, what mends it, and the button that does.
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
    QString actionText; ///< empty: no button
    std::function<void()> action;
    std::string refusal; ///< of the core, in English; empty: none is shown
};

/// A refusal of the core in the form of the window.
[[nodiscard]] inline Message messageOf(const Error& error) {
    Message message;
    message.severity = Message::Severity::Warning;
    message.thing = app::translated(error.thing);
    if (!error.value.empty())
        message.thing += QStringLiteral(" \"%1\"").arg(app::toQt(error.value));
    message.cause = app::translated(error.cause);
    message.remedy = app::translated(error.remedy);
    message.refusal = error.message();
    return message;
}

} // namespace s4k::ui
