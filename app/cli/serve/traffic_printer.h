// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/outlet.h"
#include "core/traffic/traffic_log.h"

#include <QObject>
#include <QTimer>

#include <string>

namespace s4k::cli {

/// Prints the frames of a log to stdout as they are logged, decoded, one line each. It decodes only
/// frames that can be printed, and for a short time at once, because the meters answer in the same
/// thread. The number of frames that the log dropped before they were printed is reported on
/// stderr.
class TrafficPrinter final : public QObject {
    Q_OBJECT
public:
    /// `json`: JSON Lines, otherwise text.
    TrafficPrinter(const modbus::TrafficLog& log, bool json, Outlet& outlet,
                   QObject* parent = nullptr);

    /// Prints the new frames at the end of the program, as far as stdout takes them.
    void printRest();

private:
    const modbus::TrafficLog& m_log;
    bool m_json;
    Outlet& m_outlet;
    std::uint64_t m_printed = 0; ///< number of the last frame that is printed or lost
    std::uint64_t m_lost = 0;    ///< frames lost since they were reported last
    QTimer m_timer;
    QTimer m_tell;

    void printSome();
    void skipDropped();
    [[nodiscard]] bool mayPrint() const;
    [[nodiscard]] std::string nextLines();
    [[nodiscard]] std::string line(const modbus::TrafficFrame& frame) const;
    void tellLost();
};

} // namespace s4k::cli
