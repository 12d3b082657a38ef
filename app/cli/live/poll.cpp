// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/live/history_recording.h"
#include "app/cli/live/poll_options.h"
#include "app/cli/live/poll_printer.h"
#include "app/cli/stop_signal.h"
#include "core/base/utc_time.h"

#include <QCoreApplication>
#include <QDateTime>

#include <array>

namespace s4k::cli {

namespace {

using link::ModbusMeter;

/// Prints the readings of a meter, reports failed rounds, and ends the program after the number of
/// rounds asked for.
class Polling final : public QObject {
public:
    Polling(const PollOptions& options, HistoryRecording* history)
        : m_options(options), m_channel(options.target, options.channel),
          m_meter(m_channel, options.meter), m_history(history) {
        connect(&m_meter, &ModbusMeter::roundEnded, this, &Polling::endRound);
        connect(&m_meter, &ModbusMeter::linkChanged, this, &Polling::nameDevice);
    }

    [[nodiscard]] Outcome run() {
        if (m_options.format == PollFormat::Csv)
            print(pollHeading());
        m_channel.open();
        m_meter.start();
        QCoreApplication::exec();
        if (m_history && !m_history->close())
            return ExitCode::BadInput;
        if (m_broken)
            return unwritable();
        return m_missed ? ExitCode::LinkTrouble : ExitCode::Done;
    }

private:
    PollOptions m_options;
    link::ModbusChannel m_channel;
    ModbusMeter m_meter;
    HistoryRecording* m_history; ///< null: readings are not recorded
    std::int64_t m_rounds = 0;
    std::string m_told; ///< the trouble reported last
    bool m_named = false;
    bool m_missed = false;
    bool m_broken = false;

    void endRound(bool whole) {
        if (whole)
            show();
        else
            tellTrouble();
        m_missed = m_missed || !whole;
        if (m_broken || (m_options.count && ++m_rounds >= *m_options.count))
            QCoreApplication::quit();
    }

    void show() {
        const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
        if (m_history)
            m_history->record(nowMs, m_meter);
        print(pollText(m_meter, m_options, utcTimeMs(nowMs)));
        m_broken = !flushResults();
        m_told.clear();
    }

    void tellTrouble() {
        const std::string trouble =
            m_meter.lastError() ? m_meter.lastError()->message() : std::string();
        if (trouble != m_told && !trouble.empty())
            say(*m_meter.lastError());
        m_told = trouble;
    }

    void nameDevice() {
        const auto& device = m_meter.device();
        if (m_named || !device || device->ofFamily)
            return;
        m_named = true;
        say(Error{S4K_TEXT("Options", "unit %1").with(m_options.meter.unit), device->name,
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
    QObject::connect(&stop, &StopSignal::received, QCoreApplication::instance(),
                     &QCoreApplication::quit);
    std::unique_ptr<HistoryRecording> history;
    if (options->history) {
        auto opened = HistoryRecording::open(*options);
        if (!opened)
            return opened.error();
        history = std::move(*opened);
    }
    return Polling(*options, history.get()).run();
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
