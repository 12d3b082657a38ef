// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/write_guard.h"

#include <string>
#include <string_view>

/// Changes of a meter in words, the same in all views. @source own design
namespace s4k::session {

/// `CT primary current (register 131)`.
[[nodiscard]] Text parameterTitle(Parameter p);

/// `100 A`, `IEEE`.
[[nodiscard]] Text parameterValue(Parameter p, std::int32_t value);

/// `1 change`, `3 changes`.
[[nodiscard]] Text changeCount(std::size_t count);

/// `asked`, `done`, `refused`, for the audit log.
[[nodiscard]] std::string_view auditStageName(AuditStage stage);

} // namespace s4k::session
