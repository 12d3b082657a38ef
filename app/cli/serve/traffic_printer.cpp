// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/serve/traffic_printer.h"

#include "core/base/utc_time.h"
#include "core/traffic/traffic_export.h"
#include "core/traffic/traffic_text.h"

#include <string>

namespace s4k::cli {

namespace {

using namespace modbus;

constexpr int kPrintMs = 100;
constexpr int kBehindMs = 1; // pause when frames are left
constexpr int kTellMs = 1000;
constexpr int kTurn = 200;                   // frames at once, some milliseconds
constexpr std::size_t kLongestLine = 20'000; // of the largest frame, decoded

/// `2026-01-31T08:00:05.000250Z 127.0.0.1:50312 > unit 3  Read Holding Registers 1-52`
std::string textLine(const TrafficLog& log, const TrafficFrame& frame) {
    const char* const arrow = frame.direction == Direction::Request ? " > unit " : " < unit ";
    return utcTimeUs(frame.timeUs) + " " + std::string(frame.peer.view()) + arrow +
           std::to_string(frame.unit) + "  " + decodeFrame(log, frame).text().english() + "\n";
}

} // namespace

TrafficPrinter::TrafficPrinter(const TrafficLog& log, bool json, Outlet& outlet, QObject* parent)
    : QObject(parent), m_log(log), m_json(json), m_outlet(outlet) {
    connect(&m_timer, &QTimer::timeout, this, &TrafficPrinter::printSome);
    connect(&m_tell, &QTimer::timeout, this, &TrafficPrinter::tellLost);
    m_timer.start(kPrintMs);
    m_tell.start(kTellMs);
}

void TrafficPrinter::skipDropped() {
    const std::uint64_t next = m_log.empty() ? m_log.newest() + 1 : m_log[0].number;
    if (next <= m_printed + 1)
        return;
    m_lost += next - m_printed - 1;
    m_printed = next - 1;
}

bool TrafficPrinter::mayPrint() const {
    return m_printed < m_log.newest() && m_outlet.room() >= kLongestLine;
}

std::string TrafficPrinter::line(const TrafficFrame& frame) const {
    return m_json ? jsonLine(m_log, frame) : textLine(m_log, frame);
}

std::string TrafficPrinter::nextLines() {
    const std::size_t room = m_outlet.room();
    std::string lines;
    for (int i = 0; i < kTurn && m_printed < m_log.newest(); ++i, ++m_printed) {
        if (lines.size() + kLongestLine > room)
            break;
        if (const TrafficFrame* const frame = m_log.find(m_printed + 1))
            lines += line(*frame);
    }
    return lines;
}

void TrafficPrinter::printSome() {
    if (mayPrint()) {
        skipDropped();
        m_outlet.print(nextLines());
    }
    m_timer.setInterval(mayPrint() ? kBehindMs : kPrintMs);
}

void TrafficPrinter::printRest() {
    m_timer.stop();
    while (mayPrint()) {
        skipDropped();
        m_outlet.print(nextLines());
    }
    if (!m_outlet.isBroken())
        m_lost += m_log.newest() - m_printed;
    tellLost();
}

void TrafficPrinter::tellLost() {
    if (m_lost > 0)
        m_outlet.say(S4K_TEXT("Options", "%1 frames came too fast to be shown").with(m_lost));
    m_lost = 0;
}

} // namespace s4k::cli
