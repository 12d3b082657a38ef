// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/panel/screen_set.h"
#include "core/base/result.h"

#include <QDir>

#include <span>

namespace s4k::cli {

/// Writes PNG and text of every screen, `index.html` and `index.json` below `out`; folders are made
/// if they are missing. `scale`: device pixels per pixel of the glass, 1 to lcd::kMaxScale. Equal
/// screens give equal bytes.
[[nodiscard]] Result<Done> writeScreens(const QDir& out, std::span<const Screen> screens,
                                        int scale);

/// Creates the directory `path` with its parents. Refuses one that cannot be created or written.
[[nodiscard]] Result<Done> makeDirectory(const QString& path);

} // namespace s4k::cli
