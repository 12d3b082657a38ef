// SPDX-License-Identifier: GPL-3.0-or-later
// soak_kill [KILLS [SEED]]: kills a running meter at random moments, repeatedly with the same
// directory, and checks each time that everything it had reported as accepted was stored.
#include "app/store/files/nv_file.h"
#include "core/base/random.h"
#include "tests/soak/kill_child.h"
#include "tests/soak/kill_record.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <array>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace s4k;
using namespace s4k::soak;

namespace {

constexpr std::uint32_t kMostRecords = 100;
constexpr qint64 kGreatestWaitMs = 20000; ///< for the records of one run, on a slow computer
constexpr double kMayBeBehindSeconds = 60;
constexpr double kWhASecond = kLoadW / 3600;

/// A reported state that must have been stored.
struct Promise {
    Settings settings;
    std::uint32_t energyResets = 0;
};

/// All reports of one run of the meter.
struct Life {
    Promise accepted;
    std::optional<Promise> tried; ///< reported as tried, without an answer before the end
    bool started = false;
    bool failed = false;
    std::uint32_t powerUps = 0;
    double energyAtStart = 0;
    std::vector<Record> metered; ///< since the start or the last reset
    std::uint64_t acceptances = 0;
};

void hear(Life& life, const Record& record) {
    switch (record.kind) {
    case RecordKind::Started:
        life.started = true;
        life.accepted = {record.get(), record.energyResets};
        life.powerUps = record.powerUps;
        life.energyAtStart = record.energyWh;
        return;
    case RecordKind::Trying:
        life.tried = Promise{record.get(), record.energyResets};
        return;
    case RecordKind::Accepted:
        if (record.energyResets != life.accepted.energyResets)
            life.metered = {record};
        life.accepted = {record.get(), record.energyResets};
        life.tried.reset();
        ++life.acceptances;
        return;
    case RecordKind::Metered:
        life.metered.push_back(record);
        return;
    case RecordKind::Failed:
        break;
    }
    life.failed = true;
}

/// When to kill the meter: after this many records, and then so many milliseconds.
struct Moment {
    std::uint32_t records = 0;
    std::uint32_t milliseconds = 0;
};

/// A quarter of the meters is killed while it starts.
Moment randomMoment(Random& random) {
    return {random.below(4) == 0 ? 0 : 1 + random.below(kMostRecords), random.below(8)};
}

/// Reads the reports until the moment to kill.
void hearUntil(int pipe, Moment moment, Life& life, bool& ended) {
    QElapsedTimer timer;
    timer.start();
    for (std::uint32_t heard = 0;
         heard < moment.records && !ended && timer.elapsed() < kGreatestWaitMs;)
        if (const auto r = receive(pipe, 100, ended)) {
            hear(life, *r);
            ++heard;
        }
    timer.start();
    while (!ended && timer.elapsed() < moment.milliseconds) {
        const auto left = static_cast<int>(moment.milliseconds - timer.elapsed());
        if (const auto r = receive(pipe, left, ended))
            hear(life, *r);
    }
}

/// Kills the meter and reads its last reports.
void kill(pid_t child, int pipe, Life& life, bool& ended) {
    ::kill(child, SIGKILL);
    while (!ended)
        if (const auto r = receive(pipe, -1, ended))
            hear(life, *r);
    int status = 0;
    ::waitpid(child, &status, 0);
    life.failed = life.failed || !WIFSIGNALED(status) || WTERMSIG(status) != SIGKILL;
}

Life liveAndDie(const QString& directory, Random& random, const Life& before) {
    Life life;
    life.accepted = before.accepted;
    life.powerUps = before.powerUps;
    const std::uint64_t seed = random.next();
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0)
        std::abort();
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        runUntilKilled(directory, ends[1], seed);
    }
    ::close(ends[1]);
    if (child < 0)
        std::abort();
    bool ended = false;
    hearUntil(ends[0], randomMoment(random), life, ended);
    kill(child, ends[0], life, ended);
    ::close(ends[0]);
    return life;
}

bool holds(const NvImage& image, const Promise& promise) {
    return image.settings == promise.settings && image.energyResetCount == promise.energyResets;
}

/// The energy reported kMayBeBehindSeconds before the last report.
double leastEnergy(const Life& life) {
    double least = life.metered.empty() || life.metered.front().kind == RecordKind::Metered
                       ? life.energyAtStart
                       : 0.0;
    for (const Record& r : life.metered)
        if (r.seconds <= life.metered.back().seconds - kMayBeBehindSeconds)
            least = r.energyWh;
    return least;
}

std::string energyFault(const Life& life, double kept) {
    const double most = (life.metered.empty() ? life.energyAtStart : life.metered.back().energyWh) +
                        1.01 * kWhASecond;
    const double least = leastEnergy(life);
    if (kept >= least - 1e-6 && kept <= most)
        return {};
    return "energy is " + std::to_string(kept) + " Wh, expected " + std::to_string(least) + " to " +
           std::to_string(most);
}

/// The fault in the stored data; empty: none.
std::string fault(const Life& life, const NvLoad& left, double energyBefore) {
    const NvImage& image = left.image;
    if (life.failed)
        return "the meter ended by itself";
    if (!left.notice.empty())
        return left.notice.english();
    if (life.started && life.energyAtStart != energyBefore)
        return "the meter started with another energy than was kept";
    const bool triedIsKept = life.tried && holds(image, *life.tried);
    if (!triedIsKept && !holds(image, life.accepted))
        return "an accepted parameter or reset is lost";
    const bool unheardStart = !life.started && image.powerUpCount == life.powerUps + 1;
    if (image.powerUpCount != life.powerUps && !unheardStart)
        return "the power-up counter is " + std::to_string(image.powerUpCount);
    if (!life.started)
        return image.totalEnergy[0] == energyBefore ? "" : "energy changed without a start";
    if (triedIsKept && life.tried->energyResets != life.accepted.energyResets)
        return image.totalEnergy[0] == 0 ? "" : "energy is left after its reset";
    return energyFault(life, image.totalEnergy[0]);
}

std::uint64_t numberOr(int count, char** arguments, int at, std::uint64_t otherwise) {
    std::uint64_t value = otherwise;
    if (at < count) {
        const std::string_view text = arguments[at];
        std::from_chars(text.data(), text.data() + text.size(), value);
    }
    return value;
}

struct Tally {
    std::uint64_t unheard = 0;
    std::uint64_t acceptances = 0;
    std::uint64_t cutOff = 0; ///< killed between trying a change and its answer
    double seconds = 0;
};

NvLoad look(const QString& directory) {
    const auto storage = store::NvFileStorage::open(directory);
    if (!storage)
        return {{}, storage.error().text(), false};
    return loadNv(**storage);
}

void count(Tally& tally, const Life& life) {
    if (!life.started)
        ++tally.unheard;
    if (life.tried)
        ++tally.cutOff;
    tally.acceptances += life.acceptances;
    if (!life.metered.empty())
        tally.seconds += life.metered.back().seconds;
}

int report(const Tally& tally, std::uint64_t kills, qint64 milliseconds) {
    std::printf("%llu kills in %.1f s: %llu before the first word, %llu between a change and its "
                "answer; %llu changes accepted, %.0f s metered\n",
                static_cast<unsigned long long>(kills), static_cast<double>(milliseconds) / 1000,
                static_cast<unsigned long long>(tally.unheard),
                static_cast<unsigned long long>(tally.cutOff),
                static_cast<unsigned long long>(tally.acceptances), tally.seconds);
    // A test with few accepted changes would prove nothing.
    return kills < 100 || (tally.acceptances > kills && tally.cutOff > 0) ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    const std::uint64_t kills = numberOr(argc, argv, 1, 500);
    const std::uint64_t seed = numberOr(argc, argv, 2, 1);
    const QTemporaryDir root;
    const QString directory = root.filePath(QStringLiteral("meter"));
    Random random(seed);
    Life before;
    Tally tally;
    QElapsedTimer timer;
    timer.start();
    double energyBefore = 0;
    for (std::uint64_t i = 0; i < kills; ++i) {
        const Life life = liveAndDie(directory, random, before);
        const NvLoad left = look(directory);
        const std::string wrong = fault(life, left, energyBefore);
        if (!wrong.empty()) {
            std::printf("kill %llu: %s\n", static_cast<unsigned long long>(i + 1), wrong.c_str());
            return 1;
        }
        count(tally, life);
        before.accepted = {left.image.settings, left.image.energyResetCount};
        before.powerUps = left.image.powerUpCount;
        energyBefore = left.image.totalEnergy[0];
    }
    if (QDir(directory).entryList(QDir::Files | QDir::Hidden).size() > 2) {
        std::printf("half-written files were left behind\n");
        return 1;
    }
    return report(tally, kills, timer.elapsed());
}
