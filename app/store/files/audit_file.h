// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace s4k::store {

/// Contents of a line of the audit file: a change of a live meter that was made or attempted.
struct AuditLine {
    QString meter;   ///< `unit 17 on 127.0.0.1:502`
    QString what;    ///< `CT primary current (register 131)`
    QString before;  ///< `100 A`
    QString after;   ///< `200 A`
    QString stage;   ///< `asked`, `done` or `refused`
    QString outcome; ///< value read back, or the reason for the refusal; empty for `asked`
};

/// The audit file: a JSON object in each line, with the time in UTC and the user's name. Several
/// programs may append to it. A line is on the disk before `append` returns. At 10 MB the file is
/// renamed to `NAME.1`, the one before it to `NAME.2` and so on; an older `NAME.9` is deleted.
class AuditFile {
public:
    explicit AuditFile(QString path);
    [[nodiscard]] const QString& path() const { return m_path; }

    /// Appends `line`; creates the folder and the file if they are missing. Waits up to 3 s for
    /// another program. After an error the file has no part of `line`.
    [[nodiscard]] Result<Done> append(const AuditLine& line);
    /// Whether lines can be appended. Creates a missing folder and file, and adds the line end to a
    /// line that a crash cut off.
    [[nodiscard]] Result<Done> check() const;

private:
    QString m_path;
};

} // namespace s4k::store
