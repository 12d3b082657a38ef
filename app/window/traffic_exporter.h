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

/// How to read the scaled registers of each unit.
using UnitScales = std::array<modbus::KnownScales, 256>;

/// A traffic log as it is at this moment, and what of it is to be written where.
struct TrafficExport {
    modbus::TrafficLog log;
    modbus::TrafficFilter filter;
    UnitScales scales;
    QString path; ///< `.csv`, `.jsonl` or `.pcap`
};

/// The format that the end of the name asks for; the error names what is taken.
[[nodiscard]] Result<modbus::TrafficFormat> formatOf(const QString& path);

/// Writes the frames that pass, whole or not at all: how many.
[[nodiscard]] Result<int> writeTraffic(const TrafficExport& job);

/// Writes traffic logs, one after the other, in another thread. What is being written when this
/// ends is written to its end.
class TrafficExporter final : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<void(const Result<int>&)>;

    explicit TrafficExporter(QObject* parent = nullptr) : QObject(parent) {}

    /// `answer` is called on the caller's thread.
    void write(TrafficExport job, Answer answer);

private:
    Background m_background;
};

} // namespace s4k::app
