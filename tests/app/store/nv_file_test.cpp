// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/files/nv_file.h"

#include "app/store/files/file_io.h"
#include "core/port/embedded_meter.h"
#include "tests/support/without_rights.h"

#include <doctest/doctest.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace s4k;
using namespace s4k::test;
using store::NvFileStorage;

namespace {

/// A directory for one meter, deleted after the test.
struct MeterDirectory {
    QTemporaryDir root;
    QString path = root.filePath(QStringLiteral("meters/one"));

    [[nodiscard]] std::unique_ptr<NvFileStorage> open() const {
        auto storage = NvFileStorage::open(path);
        REQUIRE(storage.ok());
        return std::move(storage).value();
    }
    [[nodiscard]] QString file(const char* name) const {
        return path + QLatin1Char('/') + QLatin1String(name);
    }
    [[nodiscard]] QStringList names() const {
        return QDir(path).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
};

void put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray get(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

NvImage withCt(std::int32_t amps) {
    NvImage image;
    image.settings.set(Parameter::CtPrimary, amps);
    return image;
}

std::int32_t loadedCt(NvStorage& storage) {
    return loadNv(storage).image.settings[Parameter::CtPrimary];
}

/// The message of a refused write; empty: it was accepted.
std::string refusal(EmbeddedMeter& meter, Parameter p, std::int32_t value) {
    std::string message;
    meter.writeParameter(p, value, [&message](const Result<std::int32_t>& answer) {
        message = answer ? "" : answer.error().message();
    });
    return message;
}

} // namespace

TEST_CASE("a meter in a directory starts where it ended") {
    const MeterDirectory dir;
    {
        const auto storage = dir.open();
        EmbeddedMeter meter(storage.get(), {});
        CHECK(meter.notice().empty());
        CHECK(refusal(meter, Parameter::CtPrimary, 200).empty());
        CHECK(refusal(meter, Parameter::SetupPassword, 4711).empty());
    }
    const auto storage = dir.open();
    const EmbeddedMeter meter(storage.get(), {});
    CHECK(meter.notice().empty());
    CHECK(meter.snapshot().settings[Parameter::CtPrimary] == 200);
    CHECK(meter.snapshot().settings[Parameter::SetupPassword] == 4711);
    CHECK(meter.memory().powerUpCount == 2);
}

TEST_CASE("the image before the current one stays as the previous one") {
    const MeterDirectory dir;
    const auto storage = dir.open();
    for (const std::int32_t amps : {50, 60, 70})
        REQUIRE(storage->store(encodeNv(withCt(amps))));
    CHECK(loadedCt(*storage) == 70);
    QFile::remove(dir.file("meter.nv"));
    CHECK(loadedCt(*storage) == 60);
    CHECK(dir.names() ==
          QStringList{QStringLiteral("meter.lock"), QStringLiteral("meter.previous.nv")});
}

TEST_CASE("a damaged image is set aside and never becomes the previous one") {
    const MeterDirectory dir;
    const auto storage = dir.open();
    REQUIRE(storage->store(encodeNv(withCt(50))));
    REQUIRE(storage->store(encodeNv(withCt(60))));
    QByteArray bad = get(dir.file("meter.nv"));
    bad[40] = static_cast<char>(bad[40] ^ 1);
    put(dir.file("meter.nv"), bad);
    CHECK(loadedCt(*storage) == 50);
    REQUIRE(storage->store(encodeNv(withCt(70))));
    CHECK(loadedCt(*storage) == 70);
    QFile::remove(dir.file("meter.nv"));
    CHECK(loadedCt(*storage) == 50);
    CHECK(get(dir.file("meter.damaged.nv")) == bad);
}

TEST_CASE("an image of any size and content is told, not crashed on") {
    const MeterDirectory dir;
    const auto storage = dir.open();
    for (const QByteArray& bytes :
         {QByteArray(), QByteArray("S4K-NV\r\n"), QByteArray(300, '\0'), QByteArray(200000, 'x')}) {
        put(dir.file("meter.nv"), bytes);
        const NvLoad load = loadNv(*storage);
        CHECK(load.image == NvImage{});
        CHECK(load.notice.english().find("factory defaults") != std::string::npos);
    }
}

TEST_CASE("a directory has one owner at a time") {
    const MeterDirectory dir;
    auto first = dir.open();
    const auto second = NvFileStorage::open(dir.path);
    REQUIRE_FALSE(second.ok());
    CHECK(second.error().message() == "meter directory \"" + dir.path.toStdString() +
                                          "\": another program uses this meter; close it, or "
                                          "choose another directory");
    first.reset();
    CHECK(NvFileStorage::open(dir.path).ok());
}

TEST_CASE("what a killed program left half written is cleared away") {
    const MeterDirectory dir;
    REQUIRE(dir.open()->store(encodeNv(withCt(80))));
    put(dir.file("meter.nv.aBcDeF"), "half");
    put(dir.file("meter.previous.nv.XYZ123"), "half");
    const auto storage = dir.open();
    CHECK(dir.names() == QStringList{QStringLiteral("meter.lock"), QStringLiteral("meter.nv")});
    CHECK(loadedCt(*storage) == 80);
}

TEST_CASE("a lock of a program killed before it wrote its name holds nobody off for long") {
    const MeterDirectory dir;
    dir.open().reset();
    put(dir.file("meter.lock"), "");
    QElapsedTimer timer;
    timer.start();
    CHECK(NvFileStorage::open(dir.path).ok());
    CHECK(timer.elapsed() < 3000);
}

TEST_CASE("a file where the directory should be is refused in words") {
    const QTemporaryDir root;
    const QString path = root.filePath(QStringLiteral("occupied"));
    put(path, "not a directory");
    const auto storage = NvFileStorage::open(path);
    REQUIRE_FALSE(storage.ok());
    CHECK(storage.error().message() == "meter directory \"" + path.toStdString() +
                                           "\": cannot be created; choose a folder that you may "
                                           "write to and that has free space");
}

TEST_CASE("a directory that goes away makes writes refused, and the meter goes on") {
    MeterDirectory dir;
    const auto storage = dir.open();
    EmbeddedMeter meter(storage.get(), {});
    REQUIRE(refusal(meter, Parameter::CtPrimary, 200).empty());
    REQUIRE(QDir().rename(dir.path, dir.path + QStringLiteral(".away")));
    put(dir.path, "in its place");
    const std::string message = refusal(meter, Parameter::CtPrimary, 300);
    CHECK(message.find(dir.file("meter.nv").toStdString()) != std::string::npos);
    CHECK(message.find("choose a folder that you may write to and that has free space") !=
          std::string::npos);
    CHECK(meter.snapshot().settings[Parameter::CtPrimary] == 200);
    CHECK(meter.storageError().has_value());
    meter.advance(120 * kSampleRate);
    CHECK(meter.snapshot().seconds == 120);
    QFile::remove(dir.path);
    REQUIRE(QDir().rename(dir.path + QStringLiteral(".away"), dir.path));
    CHECK(refusal(meter, Parameter::CtPrimary, 300).empty());
    CHECK_FALSE(meter.storageError().has_value());
}

#ifdef Q_OS_UNIX

TEST_CASE("a directory without permission is refused in words") {
    const MeterDirectory dir;
    dir.open().reset();
    const Mode above(dir.root.path().toStdString(), 0755);
    const Mode readOnly(dir.path.toStdString(), 0555);
    const WithoutRights user;
    if (!user.ok()) {
        MESSAGE("skipped: root cannot become another user here");
        return;
    }
    REQUIRE(QFile::exists(dir.path));
    const auto storage = NvFileStorage::open(dir.path);
    REQUIRE_FALSE(storage.ok());
    CHECK(storage.error().message().find("cannot be written") != std::string::npos);
}

#ifdef Q_OS_LINUX
TEST_CASE("an image whose reading fails is not taken for damage") {
    const MeterDirectory dir;
    dir.open().reset();
    // Page 0 of a process has no memory, so that reading it fails.
    REQUIRE(QFile::link(QStringLiteral("/proc/self/mem"), dir.file("meter.nv")));
    const auto storage = dir.open();
    CHECK_FALSE(storage->load(NvGeneration::Current).ok());
    CHECK_FALSE(store::readWholeFile(dir.file("meter.nv"), 1'000).ok());
}
#endif

namespace {

/// Simulates a full disk: files cannot grow beyond `bytes`.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_old);
        rlimit small = m_old;
        small.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &m_old);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_old{};
    void (*m_handler)(int) = SIG_DFL;
};

} // namespace

TEST_CASE("a full disk refuses the write with its reason and leaves both images") {
    const MeterDirectory dir;
    const auto storage = dir.open();
    EmbeddedMeter meter(storage.get(), {});
    REQUIRE(refusal(meter, Parameter::CtPrimary, 200).empty());
    const QByteArray current = get(dir.file("meter.nv"));
    const QByteArray previous = get(dir.file("meter.previous.nv"));
    std::string message;
    {
        const FullDisk full(100);
        message = refusal(meter, Parameter::CtPrimary, 300);
    }
    CAPTURE(message);
    CHECK(message.find("non-volatile image") == 0);
    CHECK(message.find("meter.nv") != std::string::npos);
    CHECK(message.find("free space") != std::string::npos);
    CHECK(meter.snapshot().settings[Parameter::CtPrimary] == 200);
    CHECK(get(dir.file("meter.nv")) == current);
    CHECK(get(dir.file("meter.previous.nv")) == previous);
    CHECK(dir.names().size() == 3); // the lock and two images, no temporary file
    CHECK(refusal(meter, Parameter::CtPrimary, 300).empty());
}

#endif
