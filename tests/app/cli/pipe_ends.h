// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace s4k::test {

/// A named pipe whose reader is the test; it reads only when it is told to.
class FullPipe {
public:
    /// `full`: it holds so many bytes already that it takes none.
    explicit FullPipe(bool full);
    ~FullPipe();
    FullPipe(const FullPipe&) = delete;
    FullPipe& operator=(const FullPipe&) = delete;

    /// Its path, for QProcess::setStandardOutputFile.
    [[nodiscard]] QString path() const;
    /// Waits for a line, which may be the rest of one that was read in part.
    QByteArray readLine();
    /// All bytes so far that readLine() has not returned.
    const QByteArray& soFar();
    /// The reader ends, like `head -1`. To be called when the program has opened the other end.
    void close();

private:
    QTemporaryDir m_dir;
    QByteArray m_bytes;
    int m_descriptor = -1;
};

/// Limits the size of files that the process `pid` may write, like a full disk; without `full`
/// there is no limit. False: this system cannot do that to another process.
bool limitDisk(qint64 pid, bool full);

} // namespace s4k::test
