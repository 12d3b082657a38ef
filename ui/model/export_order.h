// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QIODevice;

namespace s4k::ui {

/// How much of a long work is done, 0 to 1; false ends it.
using Progress = std::function<bool(double done)>;

/// A file that a person asked for. `write` is called once, in another thread: it owns what it needs
/// and touches no widget. It returns false when it was cancelled; nothing is kept of the file then.
struct ExportOrder {
    QString path;
    QString what; ///< for the progress and messages, e.g. `Trends as CSV`
    std::function<bool(QIODevice& file, const Progress& progress)> write;
};

} // namespace s4k::ui
