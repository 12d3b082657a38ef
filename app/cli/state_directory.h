// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nv/nv_storage.h"
#include "core/registers/parameter.h"

#include <QString>

#include <memory>

namespace s4k::cli {

/// The memory of the meter in `directory`, which is made where it is missing; refused while another
/// program uses it. @source core/nv/FORMAT.md
[[nodiscard]] Result<std::unique_ptr<NvStorage>> openStateDirectory(const QString& directory);

/// The settings of the meter in `directory`; what was damaged there is said on stderr.
[[nodiscard]] Result<Settings> settingsIn(const QString& directory);

} // namespace s4k::cli
