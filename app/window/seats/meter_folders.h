// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/files/nv_file.h"
#include "app/window/options.h"

#include <QList>
#include <QString>

#include <memory>

namespace s4k::app {

/// Where the meters of the window keep their memory: a folder each, by number.
class MeterFolders {
public:
    /// Nothing is kept.
    MeterFolders() = default;
    /// `first` is the folder of meter 1, `root` holds those of the others: `2`, `3` ...
    MeterFolders(QString first, QString root);

    [[nodiscard]] bool keeps() const { return !m_first.isEmpty(); }
    [[nodiscard]] QString pathOf(int number) const;
    /// Numbers of the folders that hold a meter, rising.
    [[nodiscard]] QList<int> existing() const;
    /// The lowest number whose folder holds no meter.
    [[nodiscard]] int free() const;
    /// Makes the folder if there is none; null without an error when nothing is kept.
    [[nodiscard]] Result<std::unique_ptr<store::NvFileStorage>> open(int number) const;
    /// Gives the memory of a removed meter another name in its folder, `meter.removed.nv`, so that
    /// it does not come back.
    [[nodiscard]] Result<Done> setAside(int number) const;

private:
    QString m_first;
    QString m_root;
};

/// Those that `options` ask for: `--meter-dir` is the folder of meter 1 and holds the others; else
/// in the user's application data. For a screenshot nothing is kept.
[[nodiscard]] MeterFolders meterFolders(const Options& options);

/// Where changes of live meters are kept: `--audit`, else `audit.jsonl` in `--meter-dir` or in
/// the user's application data.
[[nodiscard]] QString auditFile(const Options& options);

} // namespace s4k::app
