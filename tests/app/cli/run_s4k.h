// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace s4k::test {

/// What a run of the program left behind.
struct Run {
    int exitCode = -1; ///< -1: it did not start, crashed or hung
    QByteArray out;
    QByteArray err;
};

/// The blank-separated words of `line`.
QStringList words(const char* line);

/// Runs the program that S4K_PROGRAM names and waits for its end.
Run runS4k(const QStringList& arguments);

/// stdout as JSON Lines; an object that is empty stands for a line that is not JSON.
QList<QJsonObject> jsonLines(const QByteArray& text);

/// Whether stderr is one message with cause and remedy: `s4k: thing "value": cause; remedy`.
bool isWholeMessage(const QByteArray& err);

/// A directory of the test's own, with files written into it.
class TemporaryFiles {
public:
    /// Writes `content` as `name` and returns the whole path.
    QString write(const QString& name, const QByteArray& content) const;
    QString path(const QString& name) const { return m_dir.filePath(name); }

private:
    QTemporaryDir m_dir;
};

QByteArray readAll(const QString& path);

} // namespace s4k::test
