// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/background.h"
#include "core/base/result.h"
#include "core/traffic/traffic_export.h"

#include <QObject>
#include <QString>

#include <array>
#include <functional>

namespace s4k::app {

/// Scales of the registers of each meter, by unit id.
using UnitScales = std::array<modbus::KnownScales, 256>;

/// A traffic log, the filter for its frames and the file to write.
struct TrafficExport {
    modbus::TrafficLog log;
    modbus::TrafficFilter filter;
    UnitScales scales;
    QString path; ///< `.csv`, `.jsonl` or `.pcap`
};

/// The format for the suffix of `path`; the error names the accepted suffixes.
[[nodiscard]] Result<modbus::TrafficFormat> formatOf(const QString& path);

/// Writes the frames that pass the filter and returns their number. Can be called in any thread. On
/// failure the old file is unchanged.
[[nodiscard]] Result<int> writeTraffic(const TrafficExport& job);

/// Writes traffic logs one after the other in a background thread. The destructor waits for the
/// file that is being written.
class TrafficExporter final : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<void(const Result<int>&)>;

    explicit TrafficExporter(QObject* parent = nullptr) : QObject(parent) {}

    /// Writes later; calls `answer` in the exporter's thread, from its event loop.
    void write(TrafficExport job, Answer answer);

private:
    Background m_background;
};

} // namespace s4k::app
