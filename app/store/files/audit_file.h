// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace s4k::store {

/// What was done to a live meter, or tried, as one line of the audit file.
struct AuditLine {
    QString meter;   ///< `unit 17 on 127.0.0.1:502`
    QString what;    ///< `CT primary current (register 131)`
    QString before;  ///< `100 A`
    QString after;   ///< `200 A`
    QString stage;   ///< `asked`, `done` or `refused`
    QString outcome; ///< the effective value, or why not
};

/// A file to which every change of a live meter is added, one JSON object a line, with the time in
/// UTC and the user's name. It is only ever added to; a line is on the disk before `append`
/// returns. At 10 MB it is set aside as `NAME.1` (the one before becomes `NAME.2`, up to 9).
class AuditFile {
public:
    explicit AuditFile(QString path);
    [[nodiscard]] const QString& path() const { return m_path; }

    /// The error names the file, the cause and a remedy; what stands in the file is not touched.
    [[nodiscard]] Result<Done> append(const AuditLine& line);
    /// Whether lines can be added. Makes a file that is missing and ends a line that was cut off.
    [[nodiscard]] Result<Done> check() const;

private:
    QString m_path;
};

} // namespace s4k::store
