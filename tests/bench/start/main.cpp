// SPDX-License-Identifier: GPL-3.0-or-later
// s4k-bench-start [PAIRS]: compares the start of s4k-panel with that of s4k-bench-hello, a minimal
// main window. The two run alternately, PAIRS times (default 15). Medians of wall time from the
// start of the process, and of resident memory after the first paint. Measures on the platform in
// QT_QPA_PLATFORM (default offscreen) and, where Xvfb is installed, also on X11.
#include "tests/bench/goals.h"
#include "tests/bench/start/program.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

namespace {

using namespace s4k::bench;

constexpr int kPairs = 15;
constexpr double kTimesHello = 2;
constexpr double kExtraMs = 25;
constexpr double kMostMb = 70;

double median(const std::vector<Run>& runs, double Run::*figure) {
    std::vector<double> values;
    for (const Run& run : runs)
        values.push_back(run.*figure);
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

class Benchmark {
public:
    explicit Benchmark(int pairs) : m_pairs(pairs) {}

    void measure(const QString& platform) {
        qputenv("QT_QPA_PLATFORM", platform.toLatin1());
        const QTemporaryDir home;
        const QString kept = home.path();
        const auto paint = [](const Program& program, const QString& folder) {
            return program.untilPaint(folder);
        };
        const auto picture = [](const Program& program, const QString& folder) {
            return program.whole(folder, {QStringLiteral("--screenshot"),
                                          folder + QStringLiteral("/window.png"),
                                          QStringLiteral("--after"), QStringLiteral("0")});
        };
        compare(platform + QStringLiteral(", first start, first paint"), {}, paint);
        std::ignore = m_panel.untilPaint(kept); // stores the settings and the memory of the meter
        compare(platform + QStringLiteral(", later start, first paint"), kept, paint);
        compare(platform + QStringLiteral(", first start, picture"), {}, picture);
    }
    [[nodiscard]] int exitCode() const { return m_goals.exitCode(); }

private:
    using Measure = std::function<Run(const Program&, const QString& home)>;

    int m_pairs;
    Program m_hello{QStringLiteral("s4k-bench-hello")};
    Program m_panel{QStringLiteral("s4k-panel")};
    Goals m_goals;

    /// Runs in the home folder `kept`, or, when it is empty, each run in a new folder.
    void compare(const QString& what, const QString& kept, const Measure& measure) {
        std::vector<Run> hello;
        std::vector<Run> panel;
        for (int i = 0; i < m_pairs; ++i) {
            const QTemporaryDir first;
            const QTemporaryDir second;
            hello.push_back(measure(m_hello, kept.isEmpty() ? first.path() : kept));
            panel.push_back(measure(m_panel, kept.isEmpty() ? second.path() : kept));
        }
        const std::string name = what.toStdString();
        const double helloMs = median(hello, &Run::ms);
        std::printf("%s, hello: %.1f ms, %.1f MB\n", name.c_str(), helloMs,
                    median(hello, &Run::residentMb));
        m_goals.atMost(name, median(panel, &Run::ms), "ms", kTimesHello * helloMs + kExtraMs);
        if (const double mb = median(panel, &Run::residentMb); mb > 0)
            m_goals.atMost(name + ", resident", mb, "MB", kMostMb);
    }
};

/// An X11 display in memory, closed by the destructor.
class Xvfb {
public:
    /// False when Xvfb is not installed or does not start.
    bool start() {
        const QString file = QStandardPaths::findExecutable(QStringLiteral("Xvfb"));
        if (file.isEmpty())
            return false;
        m_process.start(file, {QStringLiteral("-displayfd"), QStringLiteral("1"),
                               QStringLiteral("-screen"), QStringLiteral("0"),
                               QStringLiteral("1920x1080x24")});
        if (!m_process.waitForReadyRead())
            return false;
        qputenv("DISPLAY", ':' + m_process.readLine().trimmed());
        return true;
    }
    ~Xvfb() {
        m_process.terminate();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const int pairs = argc > 1 ? std::atoi(argv[1]) : kPairs;
    Benchmark benchmark(std::max(pairs, 1));
    benchmark.measure(qEnvironmentVariable("QT_QPA_PLATFORM", QStringLiteral("offscreen")));
    if (Xvfb display; display.start())
        benchmark.measure(QStringLiteral("xcb"));
    return benchmark.exitCode();
}
