// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/run_s4k.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

namespace s4k::test {

namespace {

constexpr int kLongestRunMs = 120'000;

} // namespace

QStringList words(const char* line) {
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

Run runS4k(const QStringList& arguments) {
    QProcess process;
    process.start(qEnvironmentVariable("S4K_PROGRAM"), arguments);
    Run run;
    const bool ended = process.waitForFinished(kLongestRunMs);
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    if (ended && process.exitStatus() == QProcess::NormalExit)
        run.exitCode = process.exitCode();
    else
        run.err += process.errorString().toUtf8();
    return run;
}

QList<QJsonObject> jsonLines(const QByteArray& text) {
    QList<QJsonObject> lines;
    for (const QByteArray& line : text.trimmed().split('\n'))
        lines.append(QJsonDocument::fromJson(line).object());
    return lines;
}

bool isWholeMessage(const QByteArray& err) {
    const QByteArray line = err.trimmed().split('\n').last();
    const auto cause = line.indexOf(": ", 5);
    return line.startsWith("s4k: ") && cause > 5 && line.indexOf("; ", cause) > cause;
}

QString TemporaryFiles::write(const QString& name, const QByteArray& content) const {
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

QByteArray readAll(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace s4k::test
