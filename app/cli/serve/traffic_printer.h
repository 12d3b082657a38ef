// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/traffic/traffic_log.h"

#include <QObject>
#include <QTimer>

namespace s4k::cli {

/// Prints the frames of a log to stdout as they are logged, decoded, one line each.
class TrafficPrinter final : public QObject {
    Q_OBJECT
public:
    /// `json`: JSON Lines, otherwise text.
    TrafficPrinter(const modbus::TrafficLog& log, bool json, QObject* parent = nullptr);

    /// Prints the new frames. The number of frames that the log dropped before they were printed is
    /// reported on stderr.
    void printNews();

private:
    const modbus::TrafficLog& m_log;
    bool m_json;
    std::uint64_t m_printed = 0;
    QTimer m_timer;
};

} // namespace s4k::cli
