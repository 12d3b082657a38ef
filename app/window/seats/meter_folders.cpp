// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/seats/meter_folders.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <utility>

namespace s4k::app {

namespace {

constexpr int kMaxFolder = 9'999;

constexpr std::array<const char*, 2> kFiles{"meter.nv", "meter.previous.nv"};

bool holdsMeter(const QDir& folder) {
    return std::any_of(kFiles.begin(), kFiles.end(), [&folder](const char* name) {
        return folder.exists(QString::fromLatin1(name));
    });
}

QString userFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

/// The first name that is free of `meter.removed.nv`, `meter.removed-2.nv`, ...
QString asideName(const QDir& folder) {
    QString name = QStringLiteral("meter.removed.nv");
    for (int i = 2; folder.exists(name); ++i)
        name = QStringLiteral("meter.removed-%1.nv").arg(i);
    return name;
}

} // namespace

MeterFolders::MeterFolders(QString first, QString root)
    : m_first(std::move(first)), m_root(std::move(root)) {}

QString MeterFolders::pathOf(int number) const {
    return number == 1 ? m_first : QDir(m_root).filePath(QString::number(number));
}

QList<int> MeterFolders::existing() const {
    QList<int> numbers;
    if (!keeps())
        return numbers;
    if (holdsMeter(QDir(m_first)))
        numbers += 1;
    const QDir root(m_root);
    for (const QString& name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool ok = false;
        const int number = name.toInt(&ok);
        const bool isOurs =
            ok && number > 1 && number <= kMaxFolder && QString::number(number) == name;
        if (isOurs && holdsMeter(QDir(root.filePath(name))))
            numbers += number;
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

Result<std::unique_ptr<store::NvFileStorage>> MeterFolders::open(int number) const {
    if (!keeps())
        return std::unique_ptr<store::NvFileStorage>();
    return store::NvFileStorage::open(pathOf(number));
}

Result<Done> MeterFolders::setAside(int number) const {
    if (!keeps() || number < 1)
        return Done{};
    QDir folder(pathOf(number));
    for (const char* name : kFiles)
        if (const QString file = QString::fromLatin1(name);
            folder.exists(file) && !folder.rename(file, asideName(folder)))
            return Error{
                S4K_TEXT("Files", "file"),
                QDir::toNativeSeparators(folder.filePath(file)).toStdString(),
                S4K_TEXT("Files",
                         "it cannot be renamed, so this meter comes back at the next start"),
                S4K_TEXT("Files", "rename or remove the file")};
    return Done{};
}

MeterFolders meterFolders(const Options& options) {
    if (!options.screenshot.isEmpty())
        return {};
    if (!options.meterDir.isEmpty())
        return {options.meterDir, options.meterDir};
    const QString root = userFolder() + QStringLiteral("/meters");
    return {root + QStringLiteral("/1"), root};
}

QString auditFile(const Options& options) {
    if (!options.auditFile.isEmpty())
        return options.auditFile;
    return (options.meterDir.isEmpty() ? userFolder() : options.meterDir) +
           QStringLiteral("/audit.jsonl");
}

} // namespace s4k::app
