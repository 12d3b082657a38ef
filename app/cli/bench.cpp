// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

namespace s4k::cli {

namespace {

QString benchProgram() {
#ifdef Q_OS_WIN
    const QString name = QStringLiteral("s4k-bench.exe");
#else
    const QString name = QStringLiteral("s4k-bench");
#endif
    return QCoreApplication::applicationDirPath() + QLatin1Char('/') + name;
}

Outcome bench(const Arguments& arguments) {
    const QString program = benchProgram();
    if (!QFileInfo(program).isExecutable())
        return Error{"program", program.toStdString(), "it was not built",
                     "configure with -DS4K_BENCHMARKS=ON and build s4k-bench"};
    QStringList words;
    for (const std::string& word : arguments.positional())
        words.append(toQt(word));
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.setInputChannelMode(QProcess::ForwardedInputChannel);
    process.start(program, words);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit)
        return Error{"program", program.toStdString(), process.errorString().toStdString(),
                     "run it by itself to see why"};
    return process.exitCode() == 0 ? ExitCode::Done : ExitCode::CheckFailed;
}

} // namespace

const Command kBenchCommand{
    "bench",
    "tables and speed",
    "[ARGUMENTS]",
    "measure the speed of core, panel and raster on this machine",
    "Runs s4k-bench, which stands beside s4k, and hands every argument on.\n\n"
    "  s4k bench --benchmark_filter=Engine",
    {},
    0,
    0,
    false,
    true,
    &bench};

} // namespace s4k::cli
