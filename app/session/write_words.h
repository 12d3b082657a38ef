// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/write_guard.h"

#include <string>
#include <string_view>

/// Changes of a meter in words, the same wherever they are shown. @source own design
namespace s4k::session {

/// `CT primary current (register 131)`.
[[nodiscard]] std::string parameterTitle(Parameter p);

/// `100 A`, `IEEE`.
[[nodiscard]] std::string parameterValue(Parameter p, std::int32_t value);

/// `CT primary current (register 131): 100 A -> 200 A`; a command has no value before.
[[nodiscard]] std::string changeText(const Change& change);

/// `1 change`, `3 changes`.
[[nodiscard]] std::string changeCount(std::size_t count);

/// `asked`, `done`, `refused`.
[[nodiscard]] std::string_view auditStageName(AuditStage stage);

} // namespace s4k::session
