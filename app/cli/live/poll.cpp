// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/live/history_recording.h"
#include "app/cli/live/poll_options.h"
#include "app/cli/live/poll_printer.h"
#include "app/cli/outlet.h"
#include "app/cli/stop_signal.h"
#include "core/base/utc_time.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimer>

#include <array>
#include <chrono>

namespace s4k::cli {

namespace {

using link::ModbusMeter;

constexpr std::chrono::milliseconds kDrainMs{50};
constexpr int kTellMs = 5000;

/// Prints the readings of a meter, says which rounds failed, and ends the program after the number
/// of rounds asked for.
class Polling final : public QObject {
public:
    Polling(const PollOptions& options, HistoryRecording* history, Outlet& outlet,
            const StopSignal& stop)
        : m_options(options), m_outlet(outlet), m_channel(options.target, options.channel),
          m_meter(m_channel, options.meter), m_history(history) {
        connect(&stop, &StopSignal::received, this, &Polling::stop);
        connect(&m_outlet, &Outlet::broken, this, &Polling::endOrRecordOnly);
        connect(&m_tell, &QTimer::timeout, this, &Polling::tellUnread);
        connect(&m_meter, &ModbusMeter::roundEnded, this, &Polling::endRound);
        connect(&m_meter, &ModbusMeter::linkChanged, this, &Polling::nameDevice);
    }

    [[nodiscard]] ExitCode run() {
        if (m_options.format == PollFormat::Csv)
            m_outlet.print(pollHeading());
        m_channel.open();
        m_meter.start();
        m_tell.start(kTellMs);
        QCoreApplication::exec();
        m_meter.disconnect(this);
        const bool recorded = !m_history || m_history->close();
        deliver();
        tellUnread();
        if (!recorded || m_lost || isResultMissing())
            return ExitCode::BadInput;
        return m_missed ? ExitCode::LinkTrouble : ExitCode::Done;
    }

private:
    PollOptions m_options;
    Outlet& m_outlet;
    link::ModbusChannel m_channel;
    ModbusMeter m_meter;
    HistoryRecording* m_history; ///< null: readings are not recorded
    std::int64_t m_rounds = 0;
    std::string m_told; ///< the trouble reported last
    bool m_named = false;
    bool m_missed = false;
    bool m_stopped = false;
    bool m_lost = false;        ///< a reading could not be printed
    std::uint64_t m_unread = 0; ///< readings not printed since they were reported last
    QTimer m_tell;

    void stop() {
        m_stopped = true;
        QCoreApplication::quit();
    }

    /// Nothing is left to do without a reader, unless the readings are recorded.
    void endOrRecordOnly() {
        m_outlet.insist(m_outlet.trouble());
        if (!m_history)
            QCoreApplication::quit();
    }

    /// Waits for a slow reader of what was asked for, until Ctrl+C.
    void deliver() {
        while (!m_stopped && !m_outlet.drain(kDrainMs))
            QCoreApplication::processEvents();
    }

    /// A reader that has ended may want no more while the readings are recorded.
    [[nodiscard]] bool isResultMissing() const {
        return m_outlet.isBroken() && !(m_history && m_outlet.isReaderGone());
    }

    void endRound(bool whole) {
        if (whole)
            show();
        else
            tellTrouble();
        m_missed = m_missed || !whole;
        if (m_options.count && ++m_rounds >= *m_options.count)
            QCoreApplication::quit();
    }

    void show() {
        const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
        if (m_history)
            m_history->record(nowMs, m_meter);
        if (!m_outlet.print(pollText(m_meter, m_options, utcTimeMs(nowMs))) && !m_outlet.isBroken())
            ++m_unread;
        m_told.clear();
    }

    void tellUnread() {
        if (m_unread == 0)
            return;
        m_lost = true;
        m_outlet.say(S4K_TEXT("Options", "nobody reads stdout: %1 readings were not printed")
                         .with(m_unread));
        m_unread = 0;
    }

    void tellTrouble() {
        const std::string trouble =
            m_meter.lastError() ? m_meter.lastError()->message() : std::string();
        if (trouble != m_told && !trouble.empty())
            m_outlet.say(*m_meter.lastError());
        m_told = trouble;
    }

    void nameDevice() {
        const auto& device = m_meter.device();
        if (m_named || !device || device->ofFamily)
            return;
        m_named = true;
        m_outlet.say(
            Error{S4K_TEXT("Options", "unit %1").with(m_options.meter.unit), device->name,
                  device->name.empty() ? S4K_TEXT("Options", "it does not identify itself")
                                       : S4K_TEXT("Options", "it is no meter of the Series 4000"),
                  S4K_TEXT("Options", "do not trust its readings, or name another unit id")});
    }
};

Outcome poll(const Arguments& arguments) {
    const auto options = readPollOptions(arguments);
    if (!options)
        return options.error();
    const StopSignal stop;
    Outlet outlet;
    std::unique_ptr<HistoryRecording> history;
    if (options->history) {
        auto opened = HistoryRecording::open(*options, outlet);
        if (!opened)
            return opened.error();
        history = std::move(*opened);
    }
    return Polling(*options, history.get(), outlet, stop).run();
}

constexpr auto kOptions = withLiveOptions(std::array<OptionRow, 10>{{
    {"once", "", "one reading; this is the default without --interval"},
    {"interval", "S", "a reading every S seconds, 0.05 to 86400 (default 1)"},
    {"count", "N", "so many readings; with --interval and without it until Ctrl+C"},
    {"json", "", "JSON Lines, one object a reading, with the names of s4k measure"},
    {"csv", "", "comma-separated values with a heading"},
    {"registers", "", "with --json: the raw words by register number as well"},
    {"db", "FILE", "record into this history too: a file, or postgresql://user:password@host/name"},
    {"keep-raw", "DAYS", "with --db: keep readings so long, 0 for ever (a new history: 28)"},
    {"keep-minutes", "DAYS", "with --db: keep minutes so long, 0 for ever (731)"},
    {"keep-quarters", "DAYS", "with --db: keep quarters of an hour so long, 0 for ever (0)"},
}});

} // namespace

const Command kPollCommand{
    "poll",
    "wire",
    "",
    "read a live meter over Modbus TCP or RTU",
    "Nothing is written to the meter. Values are in V, A, W, var, VA, Hz and Wh, null or empty\n"
    "where the system type has none; age is that of the oldest value in s, rate the whole "
    "readings\n"
    "a second. What is missed is said on stderr, and the exit code is 3 then. A device of another\n"
    "make is named.\n\n"
    "  s4k poll --tcp 127.0.0.1:1502 --unit 3\n"
    "  s4k poll --rtu /dev/ttyUSB0 --baud 38400 --unit 17 --interval 5 --csv > meter17.csv",
    kOptions,
    0,
    0,
    false,
    false,
    &poll};

} // namespace s4k::cli
