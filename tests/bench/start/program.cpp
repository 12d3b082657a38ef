// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/start/program.h"

#include <QCoreApplication>
#include <QProcess>
#include <QProcessEnvironment>

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace s4k::bench {

namespace {

constexpr int kPatienceMs = 60'000;

double nowMs() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double, std::milli>(now).count();
}

QString beside(const QString& name) {
    return QCoreApplication::applicationDirPath() + QLatin1Char('/') + name;
}

QProcessEnvironment environment(const QString& home) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* const name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
                                   "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QString::fromLatin1(name), home);
    return environment;
}

/// Runs a program and returns its output on stderr. Ends the benchmark when the program fails.
QByteArray run(const QString& file, const QStringList& arguments,
               const QProcessEnvironment& environment) {
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(file, arguments);
    const bool ended = process.waitForFinished(kPatienceMs);
    const QByteArray said = process.readAllStandardError();
    if (ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return said;
    std::fprintf(stderr, "%s did not run to its end: %s\n%s\n", qUtf8Printable(file),
                 qUtf8Printable(process.errorString()), said.constData());
    std::exit(EXIT_FAILURE);
}

} // namespace

Program::Program(const QString& name) : m_file(beside(name)) {}

Run Program::untilPaint(const QString& home) const {
    QProcessEnvironment stamped = environment(home);
    stamped.insert(QStringLiteral("QT_PLUGIN_PATH"), beside(QStringLiteral("plugins")));
    stamped.insert(QStringLiteral("QT_QPA_GENERIC_PLUGINS"), QStringLiteral("s4kstamp"));
    const double begin = nowMs();
    const QList<QByteArray> words = run(m_file, {}, stamped).simplified().split(' ');
    const qsizetype stamp = words.indexOf("stamp");
    constexpr double kNsInMs = 1e6;
    constexpr double kKbInMb = 1024;
    return {words.value(stamp + 1).toDouble() / kNsInMs - begin,
            words.value(stamp + 2).toDouble() / kKbInMb};
}

Run Program::whole(const QString& home, const QStringList& arguments) const {
    const double begin = nowMs();
    run(m_file, arguments, environment(home));
    return {nowMs() - begin, 0};
}

} // namespace s4k::bench
