// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/progress.h"

#include <QString>

#include <functional>

class QIODevice;

namespace s4k::ui {

using app::Progress;

/// A file that the user asked to export. `write` is called once, in a worker thread: it owns all
/// data that it uses and touches no widget. It returns false when it was cancelled or could not
/// write; the file is discarded then.
struct ExportOrder {
    QString path; ///< of the file, which is replaced if it exists
    QString what; ///< shown with the progress and in messages, e.g. `Trends as CSV`
    std::function<bool(QIODevice& file, const app::Progress& progress)> write;
};

} // namespace s4k::ui
