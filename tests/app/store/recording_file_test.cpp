// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/files/recording_file.h"

#include "tests/support/without_rights.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace s4k;

const QByteArray kConfig = "Station,1,1999\n1,1A,0D\n1,Ua,A,,V,1,0,0,-9,9,1,1,P\n50\n1\n1200,2\n"
                           "01/01/2020,00:00:00.0\n01/01/2020,00:00:00.0\nASCII\n1\n";
const QByteArray kData = "1,0,5\n2,833,7\n";

/// A temporary folder for one test.
class Folder {
public:
    QString write(const char* name, const QByteArray& bytes) const {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return file.fileName();
    }
    [[nodiscard]] QString path(const char* name) const {
        return m_directory.filePath(QString::fromUtf8(name));
    }

private:
    QTemporaryDir m_directory;
};

void checkLoads(const QString& path) {
    const auto recording = store::loadRecordingFile(path);
    INFO((recording ? std::string() : recording.error().message()));
    REQUIRE(recording.ok());
    REQUIRE(recording->channels.size() == 1);
    CHECK(recording->channels[0].samples == std::vector<double>{5, 7});
}

std::string refusal(const QString& path) {
    const auto recording = store::loadRecordingFile(path);
    return recording
               ? "loaded"
               : recording.error().cause.english() + "; " + recording.error().remedy.english();
}

TEST_CASE("a COMTRADE pair is found by either name in any case") {
    struct Row {
        const char* cfg;
        const char* dat;
    };
    for (const Row& row :
         {Row{"a.cfg", "a.dat"}, Row{"a.CFG", "a.DAT"}, Row{"a.Cfg", "A.dat"},
          Row{"two.dots.cfg", "two.dots.DAT"}, Row{"\xC3\xA4 b.cfg", "\xC3\xA4 b.dat"}}) {
        const Folder folder;
        const QString cfg = folder.write(row.cfg, kConfig);
        const QString dat = folder.write(row.dat, kData);
        checkLoads(cfg);
        checkLoads(dat);
    }
}

TEST_CASE("where names differ by case only, the same case goes together") {
    const Folder folder;
    folder.write("A.dat", "1,0,1\n2,833,1\n");
    const QString cfg = folder.write("a.cfg", kConfig);
    folder.write("a.dat", kData);
    if (QFile::exists(folder.path("A.DAT")))
        return; // the file system does not distinguish upper and lower case
    checkLoads(cfg);
}

TEST_CASE("a combined file and a CSV load by their extension") {
    const Folder folder;
    checkLoads(folder.write("x.CFF", "--- file type: CFG ---\n" + kConfig +
                                         "--- file type: DAT ASCII ---\n" + kData));
    checkLoads(folder.write("x.csv", "time,va\n0,5\n0.001,7\n"));
}

TEST_CASE("the file's name is in the message of its parser") {
    const Folder folder;
    const auto recording = store::loadRecordingFile(folder.write("bad.csv", "time,va\nx,0\n"));
    REQUIRE(!recording.ok());
    CHECK(recording.error().thing == "bad.csv:2:1: value of column time");
}

TEST_CASE("what cannot be read is refused in words") {
    const Folder folder;
    CHECK(refusal(folder.path("none.cfg")) == "there is no such file; check the path");
    QDir(folder.path("")).mkdir(QStringLiteral("dir.cfg"));
    CHECK(refusal(folder.path("dir.cfg")) == "it is a directory; name a file in it");
    CHECK(refusal(folder.write("x.txt", "hello")) ==
          "its extension is none of .cfg .dat .cff .csv; use a COMTRADE or CSV recording");
    CHECK(refusal(folder.write("alone.cfg", kConfig)) ==
          "there is no alone.dat beside it; put the .cfg and .dat files of the recording into one "
          "folder");
    CHECK(
        refusal(folder.write("alone2.dat", kData)).starts_with("there is no alone2.cfg beside it"));
    CHECK(refusal(QString()) == "there is no such file; check the path");
    const auto missing = store::loadRecordingFile(folder.path("none.cfg"));
    CHECK(missing.error().thing == "recording file");
    CHECK(missing.error().value == QDir::toNativeSeparators(folder.path("none.cfg")).toStdString());
}

TEST_CASE("a file over the size limit is refused before it is read") {
    const Folder folder;
    const QString path = folder.write("big.csv", "time,va\n");
    QFile file(path);
    REQUIRE(file.resize(store::kLargestRecordingFile + 1)); // sparse where the file system supports
                                                            // it
    CHECK(refusal(path) == "536870913 bytes are more than 512 MB; cut the recording");
}

TEST_CASE("a file that may not be read is refused in words") {
    const Folder folder;
    const QString path = folder.write("secret.csv", "time,va\n0,1\n1,2\n");
    const test::Mode above(folder.path("").toStdString(), 0755);
    const test::Mode noReading(path.toStdString(), 0200);
    const test::WithoutRights user;
    if (!user.ok()) {
        MESSAGE("skipped: root cannot become another user here");
        return;
    }
    REQUIRE(QFile::exists(path));
    CHECK(refusal(path).find("make the file readable") != std::string::npos);
}

} // namespace
