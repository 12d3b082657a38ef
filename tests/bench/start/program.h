// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace s4k::bench {

/// What one run of a program took.
struct Run {
    double ms = 0;         ///< from the start of the process
    double residentMb = 0; ///< of its memory; 0: not measured
};

/// A program beside this one, run with its own home folder `home` on the platform that
/// QT_QPA_PLATFORM names. A program that fails ends the benchmark with a message.
class Program {
public:
    explicit Program(const QString& name);
    /// To the end of the first paint of its window.
    [[nodiscard]] Run untilPaint(const QString& home) const;
    /// To the end of the process; `arguments` let it write a picture of its window and end.
    [[nodiscard]] Run whole(const QString& home, const QStringList& arguments) const;

private:
    QString m_file;
};

} // namespace s4k::bench
