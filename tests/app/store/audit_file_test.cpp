// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/files/audit_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <doctest/doctest.h>

#include <string>

using namespace s4k;
using namespace s4k::store;

namespace {

constexpr qint64 kTenMegabytes = 10'000'000;

AuditLine line(const char* what = "CT primary current (register 131)") {
    return {QStringLiteral("unit 17 on 127.0.0.1:502"),
            QString::fromUtf8(what),
            QStringLiteral("100 A"),
            QStringLiteral("200 A"),
            QStringLiteral("asked"),
            QString()};
}

QList<QByteArray> linesOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray all = file.readAll();
    CHECK(all.endsWith('\n'));
    QList<QByteArray> lines = all.split('\n');
    lines.removeLast();
    return lines;
}

QJsonObject object(const QByteArray& text) {
    return QJsonDocument::fromJson(text).object();
}

void put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// A temporary folder for one test.
struct Folder {
    QTemporaryDir dir;
    [[nodiscard]] QString path(const char* name = "audit.jsonl") const {
        return dir.filePath(QString::fromUtf8(name));
    }
};

} // namespace

TEST_CASE("whether changes can be kept is known before the first") {
    const Folder folder;
    const AuditFile file(folder.path("new/audit.jsonl"));
    CHECK(file.check().ok());
    CHECK(QFile::exists(file.path()));
    put(folder.path(), "one\n");
    CHECK(AuditFile(folder.path()).check().ok());
    CHECK(linesOf(folder.path()) == QList<QByteArray>{"one"});
    const auto refused = AuditFile(folder.path("audit.jsonl/below.jsonl")).check();
    REQUIRE(!refused.ok());
    CHECK(refused.error().value == folder.path("audit.jsonl/below.jsonl").toStdString());
}

TEST_CASE("a change is one JSON object on a line, with time and user") {
    const Folder folder;
    const QDateTime began = QDateTime::currentDateTimeUtc();
    AuditFile file(folder.path("new/er/audit.jsonl"));
    REQUIRE(file.append(line()).ok());
    AuditLine done = line();
    done.stage = QStringLiteral("done");
    done.outcome = QStringLiteral("200 A");
    REQUIRE(file.append(done).ok());
    const auto lines = linesOf(file.path());
    REQUIRE(lines.size() == 2);
    const QJsonObject first = object(lines[0]);
    CHECK(first.size() == 8);
    CHECK(first[QLatin1String("meter")].toString() == QLatin1String("unit 17 on 127.0.0.1:502"));
    CHECK(first[QLatin1String("what")].toString() ==
          QLatin1String("CT primary current (register 131)"));
    CHECK(first[QLatin1String("before")].toString() == QLatin1String("100 A"));
    CHECK(first[QLatin1String("after")].toString() == QLatin1String("200 A"));
    CHECK(first[QLatin1String("stage")].toString() == QLatin1String("asked"));
    CHECK(first[QLatin1String("outcome")].toString().isEmpty());
    CHECK_FALSE(first[QLatin1String("user")].toString().isEmpty());
    const QString time = first[QLatin1String("time")].toString();
    CHECK(time.endsWith(QLatin1Char('Z')));
    const QDateTime at = QDateTime::fromString(time, Qt::ISODateWithMs);
    CHECK(at >= began);
    CHECK(at <= QDateTime::currentDateTimeUtc());
    CHECK(object(lines[1])[QLatin1String("outcome")].toString() == QLatin1String("200 A"));
}

TEST_CASE("nothing that is said can break a line") {
    const Folder folder;
    AuditFile file(folder.path());
    const char* const evil = "a\nb\r\"c\\\t{}\x01 \xC3\xA4";
    REQUIRE(file.append(line(evil)).ok());
    const auto lines = linesOf(file.path());
    REQUIRE(lines.size() == 1);
    CHECK(object(lines[0])[QLatin1String("what")].toString() == QString::fromUtf8(evil));
}

TEST_CASE("a line that a crash cut off is closed, and nothing is lost") {
    const Folder folder;
    const QByteArray torn = R"({"meter":"unit 1","wh)";
    put(folder.path(), "{\"meter\":\"unit 2\"}\n" + torn);
    AuditFile file(folder.path());
    REQUIRE(file.append(line()).ok());
    const auto lines = linesOf(file.path());
    REQUIRE(lines.size() == 3);
    CHECK(lines[0] == "{\"meter\":\"unit 2\"}");
    CHECK(lines[1] == torn);
    CHECK(object(lines[2])[QLatin1String("after")].toString() == QLatin1String("200 A"));
}

TEST_CASE("at ten megabytes the file is set aside, nine times") {
    const Folder folder;
    const QByteArray full = QByteArray(kTenMegabytes - 20, 'x') + '\n';
    put(folder.path(), full);
    for (int number = 1; number <= 9; ++number)
        put(folder.path() + QLatin1Char('.') + QString::number(number),
            QByteArray::number(number) + '\n');
    AuditFile file(folder.path());
    REQUIRE(file.append(line()).ok());
    CHECK(linesOf(folder.path()).size() == 1);
    CHECK(QFile(folder.path("audit.jsonl.1")).size() == full.size());
    CHECK(linesOf(folder.path("audit.jsonl.2"))[0] == "1");
    CHECK(linesOf(folder.path("audit.jsonl.9"))[0] == "8");
    CHECK_FALSE(QFile::exists(folder.path("audit.jsonl.10")));
}

TEST_CASE("up to ten megabytes it is not") {
    const Folder folder;
    put(folder.path(), QByteArray(kTenMegabytes - 1000, 'x') + '\n');
    AuditFile file(folder.path());
    REQUIRE(file.append(line()).ok());
    CHECK_FALSE(QFile::exists(folder.path("audit.jsonl.1")));
}

TEST_CASE("what cannot be written is said whole") {
    const Folder folder;
    put(folder.path("plain"), "x");
    const auto isWhole = [](const Result<Done>& result, const QString& path) {
        REQUIRE_FALSE(result.ok());
        CHECK(result.error().thing == "audit file");
        CHECK(result.error().value == path.toStdString());
        CHECK_FALSE(result.error().cause.empty());
        CHECK_FALSE(result.error().remedy.empty());
    };
    // A path below a file, and a folder at the path of the file.
    AuditFile below(folder.path("plain/audit.jsonl"));
    isWhole(below.append(line()), below.path());
    REQUIRE(QDir().mkpath(folder.path("taken/audit.jsonl")));
    AuditFile taken(folder.path("taken/audit.jsonl"));
    isWhole(taken.append(line()), taken.path());
}

#ifdef Q_OS_LINUX
TEST_CASE("a full disk is an error, not a lost line") {
    const Folder folder;
    REQUIRE(QFile::link(QStringLiteral("/dev/full"), folder.path()));
    AuditFile file(folder.path());
    const auto kept = file.append(line());
    REQUIRE_FALSE(kept.ok());
    CHECK(kept.error().cause.english().find("No space left") != std::string::npos);
}
#endif
