// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/files/nv_file.h"
#include "app/window/options.h"

#include <QList>
#include <QString>

#include <memory>

namespace s4k::app {

/// Folders with the non-volatile memory of the embedded meters: one folder for each meter number.
class MeterFolders {
public:
    /// Stores nothing.
    MeterFolders() = default;
    /// `first` is the folder of meter 1; `root` contains the folders of the others: `2`, `3` ...
    MeterFolders(QString first, QString root);

    /// Whether anything is stored.
    [[nodiscard]] bool keeps() const { return !m_first.isEmpty(); }
    /// Folder of a meter, numbered from 1.
    [[nodiscard]] QString pathOf(int number) const;
    /// Numbers of the folders that contain a meter, in rising order: 1, and 2 to 9999.
    [[nodiscard]] QList<int> existing() const;
    /// Opens the storage of a meter and creates its folder when it is missing. Null without an
    /// error when nothing is stored.
    [[nodiscard]] Result<std::unique_ptr<store::NvFileStorage>> open(int number) const;
    /// Renames the files of a removed meter, in the same folder, to `meter.removed.nv` or the next
    /// free `meter.removed-2.nv` ..., so that the meter does not return at the next start. Does
    /// nothing for the number 0 and when nothing is stored.
    [[nodiscard]] Result<Done> setAside(int number) const;

private:
    QString m_first;
    QString m_root;
};

/// The folders that `options` select: with `--meter-dir` that folder for meter 1 and its subfolders
/// for the others, otherwise folders in the user's application data. With `--screenshot` nothing is
/// stored.
[[nodiscard]] MeterFolders meterFolders(const Options& options);

/// File that records the writes to live meters: `--audit`, otherwise `audit.jsonl` in `--meter-dir`
/// or in the user's application data.
[[nodiscard]] QString auditFile(const Options& options);

} // namespace s4k::app
