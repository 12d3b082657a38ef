// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/serve/traffic_printer.h"

#include "app/cli/console.h"
#include "core/base/utc_time.h"
#include "core/traffic/traffic_export.h"
#include "core/traffic/traffic_text.h"

#include <algorithm>
#include <string>

namespace s4k::cli {

namespace {

using namespace modbus;

constexpr int kPrintMs = 100;

/// `2026-01-31T08:00:05.000250Z 127.0.0.1:50312 > unit 3  Read Holding Registers 1-52`
std::string textLine(const TrafficLog& log, const TrafficFrame& frame) {
    const char* const arrow = frame.direction == Direction::Request ? " > unit " : " < unit ";
    return utcTimeUs(frame.timeUs) + " " + std::string(frame.peer.view()) + arrow +
           std::to_string(frame.unit) + "  " + decodeFrame(log, frame).text().english() + "\n";
}

} // namespace

TrafficPrinter::TrafficPrinter(const TrafficLog& log, bool json, QObject* parent)
    : QObject(parent), m_log(log), m_json(json) {
    m_timer.setInterval(kPrintMs);
    connect(&m_timer, &QTimer::timeout, this, &TrafficPrinter::printNews);
    m_timer.start();
}

void TrafficPrinter::printNews() {
    if (m_log.empty() || m_log.newest() == m_printed)
        return;
    const std::uint64_t oldest = m_log[0].number;
    if (oldest > m_printed + 1)
        say(S4K_TEXT("Options", "%1 frames came too fast to be shown")
                .with(oldest - m_printed - 1));
    std::string lines;
    for (std::uint64_t n = std::max(oldest, m_printed + 1); n <= m_log.newest(); ++n)
        if (const TrafficFrame* const frame = m_log.find(n))
            lines += m_json ? jsonLine(m_log, *frame) : textLine(m_log, *frame);
    m_printed = m_log.newest();
    print(lines);
    static_cast<void>(flushResults());
}

} // namespace s4k::cli
