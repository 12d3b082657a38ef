// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/live/history_recording.h"

#include "app/cli/text.h"

namespace s4k::cli {

HistoryRecording::HistoryRecording(std::unique_ptr<store::HistoryStore> store,
                                   store::HistoryMeter meter, Outlet& outlet)
    : m_store(std::move(store)), m_outlet(outlet), m_meter(std::move(meter)) {
    connect(m_store.get(), &store::HistoryStore::troubleChanged, this,
            &HistoryRecording::tellTrouble, Qt::QueuedConnection);
}

Result<std::unique_ptr<HistoryRecording>> HistoryRecording::open(const PollOptions& options,
                                                                 Outlet& outlet) {
    store::HistoryOptions wanted;
    wanted.name = toQt(*options.history);
    wanted.keep = options.keep;
    auto store = store::HistoryStore::open(wanted);
    if (!store)
        return store.error();
    store::HistoryMeter meter{link::busName(options.target), options.meter.unit, "", "",
                              options.meter.periodMs};
    return std::unique_ptr<HistoryRecording>(
        new HistoryRecording(std::move(*store), std::move(meter), outlet));
}

void HistoryRecording::record(std::int64_t timeMs, const link::ModbusMeter& meter) {
    const std::string device = meter.device() ? meter.device()->name : std::string();
    if (m_number < 0 || m_meter.device != device) {
        m_meter.device = device;
        m_number = m_store->addMeter(m_meter);
    }
    static_cast<void>(m_store->record(m_number, timeMs, meter.snapshot().image));
}

bool HistoryRecording::close() {
    const auto done = m_store->flush();
    if (!done)
        m_outlet.insist(S4K_TEXT("Options", "%1; %2 readings are lost")
                            .with(done.error().message(), m_store->status().queued));
    return done.ok();
}

void HistoryRecording::tellTrouble() const {
    const store::HistoryStatus status = m_store->status();
    m_outlet.say(status.trouble
                     ? S4K_TEXT("Options", "%1; readings are kept and it is tried again")
                           .with(status.trouble->message())
                     : S4K_TEXT("Options", "the history is recorded again, %1 readings are lost")
                           .with(status.lost));
}

} // namespace s4k::cli
