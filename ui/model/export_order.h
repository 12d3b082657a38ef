// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/progress.h"

#include <QString>

#include <functional>

class QIODevice;

namespace s4k::ui {

using app::Progress;

/// A file that a person asked for. `write` is called once, in another thread: it owns what it needs
/// and touches no widget. It returns false when it was cancelled; nothing is kept of the file then.
struct ExportOrder {
    QString path;
    QString what; ///< for the progress and messages, e.g. `Trends as CSV`
    std::function<bool(QIODevice& file, const app::Progress& progress)> write;
};

} // namespace s4k::ui
