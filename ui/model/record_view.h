// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace s4k::ui {

/// How the recording of a history goes.
struct RecordView {
    bool recording = false;
    QString file;               ///< name without its folder
    std::int64_t seconds = 0;   ///< since it began, wall time
    std::uint64_t readings = 0; ///< safe on the disk
    QString problem;            ///< why nothing is stored at present; empty: all is well
    friend bool operator==(const RecordView&, const RecordView&) = default;
};

} // namespace s4k::ui
