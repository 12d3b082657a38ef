// SPDX-License-Identifier: GPL-3.0-or-later
// A killed program: after its restart each meter of a fleet finds its stored image.
#include "app/session/fleet.h"
#include "app/session/load_words.h"
#include "app/store/files/nv_file.h"
#include "tests/app/session/memory_storage.h"

#include <doctest/doctest.h>

#include <QTemporaryDir>

#ifdef Q_OS_UNIX

#include <array>
#include <csignal>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

using namespace s4k;
using session::Fleet;
using store::NvFileStorage;

namespace {

constexpr std::int32_t kMeters = 63;
constexpr std::size_t kPassed = 63 * std::size_t{kSampleRate}; // each stores one image unasked

Settings settingsOf(std::int32_t address) {
    Settings settings;
    settings.set(Parameter::Address, address);
    settings.set(Parameter::CtPrimary, 100 + address);
    settings.set(Parameter::SystemVoltage, 200 + 5 * address);
    return settings;
}

std::string wordsOf(std::int32_t address) {
    return "pf=0.8 amps=" + std::to_string(address);
}

std::unique_ptr<NvFileStorage> folder(const QTemporaryDir& root, std::int32_t address) {
    auto opened = NvFileStorage::open(root.filePath(QString::number(address)));
    return opened ? std::move(opened).value() : nullptr;
}

/// The program until it is killed.
[[noreturn]] void runAndWait(const QTemporaryDir& root, int ready) {
    Fleet fleet;
    bool fine = true;
    for (std::int32_t address = 1; address <= kMeters; ++address) {
        const auto added = fleet.add(settingsOf(address), folder(root, address));
        fine = fine && added && (*added)->playWords(wordsOf(address));
        if (fine)
            (*added)->meter().writeParameter(Parameter::ResetPassword, 1000 + address, {});
    }
    fleet.advance(kPassed);
    fine = fine && ::write(ready, "x", 1) == 1;
    while (fine)
        ::pause();
    ::_exit(1);
}

void runAndKill(const QTemporaryDir& root) {
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    const pid_t child = ::fork();
    if (child == 0)
        runAndWait(root, ends[1]);
    ::close(ends[1]);
    char byte = 0;
    CHECK(::read(ends[0], &byte, 1) == 1);
    ::close(ends[0]);
    ::kill(child, SIGKILL);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
}

/// The image of a single meter with the same history.
NvImage imageAlone(std::int32_t address) {
    const auto images = std::make_shared<test::Images>();
    test::MemoryStorage storage(images);
    NvImage factory;
    factory.settings = settingsOf(address);
    EmbeddedMeter meter(&storage, factory);
    auto source = session::openLoad(wordsOf(address), factory.settings);
    REQUIRE(source.ok());
    meter.setSource(std::move(source).value());
    meter.writeParameter(Parameter::ResetPassword, 1000 + address, {});
    meter.advance(kPassed);
    return loadNv(storage).image;
}

} // namespace

TEST_CASE("63 killed meters find their own again") {
    const QTemporaryDir root;
    runAndKill(root);
    Fleet fleet;
    for (std::int32_t address = 1; address <= kMeters; ++address) {
        CAPTURE(address);
        auto storage = folder(root, address);
        REQUIRE(storage);
        const NvImage kept = loadNv(*storage).image;
        CHECK(kept == imageAlone(address));
        CHECK(kept.totalEnergy[0] > 0);
        const auto added = fleet.add({}, std::move(storage));
        REQUIRE(added.ok());
        CHECK((*added)->notice().empty());
        const Settings& now = (*added)->snapshot().settings;
        CHECK(now[Parameter::Address] == address);
        CHECK(now[Parameter::CtPrimary] == 100 + address);
        CHECK(now[Parameter::ResetPassword] == 1000 + address);
        CHECK((*added)->snapshot().image.word({152}) == std::uint16_t{2});
    }
}

#endif
