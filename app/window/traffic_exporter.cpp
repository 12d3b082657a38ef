// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/traffic_exporter.h"

#include "app/store/files/file_io.h"

#include <QFileInfo>
#include <QIODevice>

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

bool put(QIODevice& file, const std::string& text) {
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
                 S4K_TEXT("Files", "the ending of its name is no known format"),
                 S4K_TEXT("Files", "give it the ending .csv, .jsonl or .pcap")};
}

Result<int> writeTraffic(const TrafficExport& job) {
    const auto format = formatOf(job.path);
    if (!format)
        return format.error();
    int frames = 0;
    const auto written = store::replaceFile(job.path, [&](QIODevice& file) {
        bool whole = put(file, headOf(*format));
        for (std::size_t i = 0; whole && i < job.log.size(); ++i) {
            const modbus::TrafficFrame& frame = job.log[i];
            if (!job.filter.matches(job.log, frame, job.scales[frame.unit]))
                continue;
            whole = put(file, recordOf(*format, job, frame));
            ++frames;
        }
        return whole;
    });
    if (!written)
        return written.error();
    return frames;
}

void TrafficExporter::write(TrafficExport job, Answer answer) {
    auto frames = std::make_shared<Result<int>>(0);
    m_background.run(
        QFileInfo(job.path).fileName(),
        [job = std::move(job), frames](const Progress&) { *frames = writeTraffic(job); },
        [frames, answer = std::move(answer)](bool) { answer(*frames); });
}

} // namespace s4k::app
