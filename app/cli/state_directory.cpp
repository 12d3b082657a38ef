// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/state_directory.h"

#include "app/cli/console.h"
#include "app/store/files/nv_file.h"

#include <QFileInfo>

namespace s4k::cli {

namespace {

constexpr TextId kGiveOne = S4K_TEXT("Options", "give one that s4k press --state wrote");

Error refusal(const QString& directory, TextId cause, TextId remedy) {
    return {S4K_TEXT("Options", "meter directory"), directory.toStdString(), cause, remedy};
}

bool holdsMeter(const QString& directory) {
    return QFileInfo::exists(directory + QStringLiteral("/meter.nv")) ||
           QFileInfo::exists(directory + QStringLiteral("/meter.previous.nv"));
}

} // namespace

Result<std::unique_ptr<NvStorage>> openStateDirectory(const QString& directory) {
    const QFileInfo there(directory);
    if (there.exists() && !there.isDir())
        return refusal(directory, S4K_TEXT("Options", "it is a file, not a directory"),
                       S4K_TEXT("Options", "give the name of a directory, or a new name"));
    auto storage = store::NvFileStorage::open(directory);
    if (!storage)
        return storage.error();
    return std::unique_ptr<NvStorage>(std::move(storage).value());
}

Result<Settings> settingsIn(const QString& directory) {
    // Checked before opening, which would create the directory or leave a lock in one without a
    // meter.
    if (QFileInfo(directory).isDir() && !holdsMeter(directory))
        return refusal(directory, S4K_TEXT("Options", "there is no meter in it"), kGiveOne);
    if (!QFileInfo::exists(directory))
        return refusal(directory, S4K_TEXT("Options", "there is no such directory"), kGiveOne);
    const auto storage = openStateDirectory(directory);
    if (!storage)
        return storage.error();
    const NvLoad load = loadNv(**storage);
    if (!load.notice.empty())
        say(load.notice);
    return load.image.settings;
}

} // namespace s4k::cli
