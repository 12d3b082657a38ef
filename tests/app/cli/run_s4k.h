// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace s4k::test {

/// Exit code and output of one run of the program.
struct Run {
    int exitCode = -1; ///< -1: it did not start, crashed or hung
    QByteArray out;
    QByteArray err;
};

/// The words of `line`, separated by blanks.
QStringList words(const char* line);

/// Runs the program given by S4K_PROGRAM and waits until it ends.
Run runS4k(const QStringList& arguments);

/// Parses stdout as JSON Lines; a line that is not JSON gives an empty object.
QList<QJsonObject> jsonLines(const QByteArray& text);

/// Whether the last line of stderr is a message with cause and remedy: `s4k: thing "value": cause;
/// remedy`.
bool isWholeMessage(const QByteArray& err);

/// A temporary directory for one test, and files in it.
class TemporaryFiles {
public:
    /// Writes `content` into the file `name` and returns its complete path.
    QString write(const QString& name, const QByteArray& content) const;
    QString path(const QString& name) const { return m_dir.filePath(name); }

private:
    QTemporaryDir m_dir;
};

QByteArray readAll(const QString& path);

} // namespace s4k::test
