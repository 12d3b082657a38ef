// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/traffic_exporter.h"

#include "app/store/files/file_io.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <memory>
#include <optional>
#include <utility>

namespace s4k::app {

namespace {

using modbus::TrafficFormat;

std::string headOf(TrafficFormat format) {
    switch (format) {
    case TrafficFormat::Csv:
        return modbus::csvHeader();
    case TrafficFormat::Pcap:
        return modbus::pcapHeader();
    case TrafficFormat::JsonLines:
        break;
    }
    return {};
}

std::string recordOf(TrafficFormat format, const TrafficExport& job,
                     const modbus::TrafficFrame& frame) {
    switch (format) {
    case TrafficFormat::Csv:
        return modbus::csvLine(job.log, frame, job.scales[frame.unit]);
    case TrafficFormat::Pcap:
        return modbus::pcapRecord(frame);
    case TrafficFormat::JsonLines:
        break;
    }
    return modbus::jsonLine(job.log, frame, job.scales[frame.unit]);
}

Error cannotWrite(const QSaveFile& file) {
    return {S4K_TEXT("Files", "file"), QDir::toNativeSeparators(file.fileName()).toStdString(),
            Text::verbatim(file.errorString().toStdString()),
            S4K_TEXT("Files", "choose another folder, or check its permissions")};
}

bool put(QSaveFile& file, const std::string& text) {
    return file.write(text.data(), static_cast<qint64>(text.size())) ==
           static_cast<qint64>(text.size());
}

} // namespace

Result<TrafficFormat> formatOf(const QString& path) {
    const QString end = QFileInfo(path).suffix().toLower();
    if (end == QLatin1String("csv"))
        return TrafficFormat::Csv;
    if (end == QLatin1String("jsonl"))
        return TrafficFormat::JsonLines;
    if (end == QLatin1String("pcap"))
        return TrafficFormat::Pcap;
    return Error{S4K_TEXT("Files", "file"), QFileInfo(path).fileName().toStdString(),
                 S4K_TEXT("Files", "the end of its name names no format"),
                 S4K_TEXT("Files", "end it in .csv, .jsonl or .pcap")};
}

Result<int> writeTraffic(const TrafficExport& job) {
    const auto format = formatOf(job.path);
    if (!format)
        return format.error();
    if (const auto replaceable = store::checkReplaceable(job.path); !replaceable)
        return replaceable.error();
    QSaveFile file(job.path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file);
    bool written = put(file, headOf(*format));
    int frames = 0;
    for (std::size_t i = 0; written && i < job.log.size(); ++i) {
        const modbus::TrafficFrame& frame = job.log[i];
        if (!job.filter.matches(job.log, frame, job.scales[frame.unit]))
            continue;
        written = put(file, recordOf(*format, job, frame));
        ++frames;
    }
    if (!written || !file.commit())
        return cannotWrite(file);
    return frames;
}

TrafficExporter::~TrafficExporter() {
    for (QThread* thread : m_threads) {
        thread->wait();
        delete thread;
    }
}

void TrafficExporter::write(TrafficExport job, Answer answer) {
    auto result = std::make_shared<std::optional<Result<int>>>();
    QThread* thread =
        QThread::create([job = std::move(job), result] { result->emplace(writeTraffic(job)); });
    m_threads.push_back(thread);
    connect(thread, &QThread::finished, this, [this, thread, result, answer = std::move(answer)] {
        std::erase(m_threads, thread);
        thread->deleteLater();
        answer(**result);
    });
    thread->start();
}

} // namespace s4k::app
