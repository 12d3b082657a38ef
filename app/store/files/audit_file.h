// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace s4k::store {

/// One line of the audit file: a change of a live meter that was made or attempted.
struct AuditLine {
    QString meter;   ///< `unit 17 on 127.0.0.1:502`
    QString what;    ///< `CT primary current (register 131)`
    QString before;  ///< `100 A`
    QString after;   ///< `200 A`
    QString stage;   ///< `asked`, `done` or `refused`
    QString outcome; ///< effective value, or the reason for the refusal
};

/// The audit file: one JSON object per line for every change of a live meter, with the time in UTC
/// and the user's name. Lines are only appended; a line is on the disk before `append` returns. At
/// 10 MB the file is renamed to `NAME.1` (the previous one to `NAME.2`, up to 9).
class AuditFile {
public:
    explicit AuditFile(QString path);
    [[nodiscard]] const QString& path() const { return m_path; }

    /// Appends `line`; creates the folder and the file if they are missing. The error names the
    /// file, the cause and a remedy; existing lines are then unchanged.
    [[nodiscard]] Result<Done> append(const AuditLine& line);
    /// Whether lines can be appended. Creates a missing file and completes a line that was cut off.
    [[nodiscard]] Result<Done> check() const;

private:
    QString m_path;
};

} // namespace s4k::store
