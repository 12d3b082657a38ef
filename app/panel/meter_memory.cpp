// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/meter_memory.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <utility>

namespace s4k::app {

namespace {

QString folderOf(const Options& options) {
    if (!options.meterDir.isEmpty())
        return options.meterDir;
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
           QStringLiteral("/meters/1");
}

ui::Message problemOf(const Error& error) {
    ui::Message message = ui::messageOf(error);
    message.thing =
        QCoreApplication::translate("s4k::app::MeterMemory", "This meter keeps nothing: %1")
            .arg(QDir::toNativeSeparators(QString::fromStdString(error.value)));
    return message;
}

} // namespace

MeterMemoryFolder openMeterMemory(const Options& options) {
    if (!options.screenshot.isEmpty())
        return {};
    auto opened = store::NvFileStorage::open(folderOf(options));
    if (!opened)
        return {nullptr, problemOf(opened.error())};
    return {std::move(*opened), std::nullopt};
}

} // namespace s4k::app
