// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nv/nv_storage.h"
#include "core/registers/parameter.h"

#include <QString>

#include <memory>

namespace s4k::cli {

/// The non-volatile memory of the meter in `directory`; creates a missing one. Refuses a file, and
/// a directory that another program uses. @source core/nv/FORMAT.md
[[nodiscard]] Result<std::unique_ptr<NvStorage>> openStateDirectory(const QString& directory);

/// The settings of the newest image in `directory` that can be read, or the defaults; damage is
/// reported on stderr. Refuses a directory without a meter, and one that another program uses.
[[nodiscard]] Result<Settings> settingsIn(const QString& directory);

} // namespace s4k::cli
