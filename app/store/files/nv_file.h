// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nv/nv_storage.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace s4k::store {

/// The non-volatile images of one meter in a directory: `meter.nv` and, one generation older,
/// `meter.previous.nv`; store() keeps a damaged `meter.nv` as `meter.damaged.nv`. While this object
/// exists, open() refuses the directory, also in other programs. @source core/nv/FORMAT.md
class NvFileStorage final : public NvStorage {
public:
    /// Creates `directory` if it is missing, and removes incomplete files of a program that was
    /// killed. Refuses a directory that cannot be written or is in use.
    [[nodiscard]] static Result<std::unique_ptr<NvFileStorage>> open(const QString& directory);

    Result<std::optional<std::vector<std::uint8_t>>> load(NvGeneration generation) override;
    Result<Done> store(std::span<const std::uint8_t> bytes) override;

private:
    explicit NvFileStorage(const QString& directory);
    [[nodiscard]] bool lock();
    [[nodiscard]] QString path(NvGeneration generation) const;
    Result<Done> keepOld();

    QString m_directory;
    QLockFile m_lock;
};

} // namespace s4k::store
