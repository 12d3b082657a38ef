// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace s4k::bench {

/// Time and memory of one run of a program.
struct Run {
    double ms = 0;         ///< wall time from the start of the process
    double residentMb = 0; ///< resident memory; 0: not measured
};

/// A program in the folder of the benchmark. It runs with the home folder `home` on the platform in
/// QT_QPA_PLATFORM. A program that fails ends the benchmark with a message.
class Program {
public:
    explicit Program(const QString& name);
    /// Runs the program until its window has been painted for the first time.
    [[nodiscard]] Run untilPaint(const QString& home) const;
    /// Runs the program until it ends; `arguments` make it write a picture of its window and end.
    [[nodiscard]] Run whole(const QString& home, const QStringList& arguments) const;

private:
    QString m_file;
};

} // namespace s4k::bench
