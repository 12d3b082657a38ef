// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

namespace s4k::cli {

namespace {

QString benchProgram(const QString& name) {
#ifdef Q_OS_WIN
    const QString suffix = QStringLiteral(".exe");
#else
    const QString suffix;
#endif
    return QCoreApplication::applicationDirPath() + QLatin1Char('/') + name + suffix;
}

Outcome runBench(const QString& program, const QStringList& words) {
    if (!QFileInfo(program).isExecutable())
        return Error{S4K_TEXT("Options", "program"), program.toStdString(),
                     S4K_TEXT("Options", "it was not built"),
                     S4K_TEXT("Options", "configure with -DS4K_BENCHMARKS=ON and build all")};
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.setInputChannelMode(QProcess::ForwardedInputChannel);
    process.start(program, words);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit)
        return Error{S4K_TEXT("Options", "program"), program.toStdString(),
                     Text::verbatim(process.errorString().toStdString()),
                     S4K_TEXT("Options", "run it by itself to see why")};
    return process.exitCode() == 0 ? ExitCode::Done : ExitCode::CheckFailed;
}

Outcome bench(const Arguments& arguments) {
    QStringList words;
    for (const std::string& word : arguments.positional())
        words.append(toQt(word));
    const QString core = benchProgram(QStringLiteral("s4k-bench"));
    const QString wire = benchProgram(QStringLiteral("s4k-bench-wire"));
    if (words.value(0) == QLatin1String("wire"))
        return runBench(wire, words.mid(1));
    const Outcome measured = runBench(core, words);
    // s4k-bench-wire exists only on Linux, and not in every build.
    if (!measured || !words.isEmpty() || !QFileInfo::exists(wire))
        return measured;
    const Outcome raced = runBench(wire, {});
    return raced && *raced == ExitCode::Done ? measured : raced;
}

} // namespace

const Command kBenchCommand{
    "bench",
    "tables and speed",
    "[wire [ROUNDS] | ARGUMENTS]",
    "measure the speed of core, panel, raster and server on this machine",
    "Runs s4k-bench, which stands beside s4k, and hands every argument on; without arguments, or\n"
    "with wire, s4k-bench-wire: the server beside a stock Qt server and a bare libmodbus "
    "server.\n"
    "The exit code is 1 when a goal was missed.\n\n"
    "  s4k bench --benchmark_filter=Engine\n"
    "  s4k bench wire",
    {},
    0,
    0,
    false,
    true,
    &bench};

} // namespace s4k::cli
