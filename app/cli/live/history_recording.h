// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/live/poll_options.h"
#include "app/cli/outlet.h"
#include "app/store/recorder/history_store.h"

#include <memory>
#include <string>

namespace s4k::cli {

/// Records the readings of `s4k poll` into a history. Says when recording fails and when it works
/// again.
class HistoryRecording final : public QObject {
public:
    /// Opens the history that `options.history` names. `outlet` must outlive the object.
    [[nodiscard]] static Result<std::unique_ptr<HistoryRecording>> open(const PollOptions& options,
                                                                        Outlet& outlet);

    void record(std::int64_t timeMs, const link::ModbusMeter& meter);
    /// Stores the queued readings. False: some could not be stored, which is said.
    [[nodiscard]] bool close();

private:
    std::unique_ptr<store::HistoryStore> m_store;
    Outlet& m_outlet;
    store::HistoryMeter m_meter;
    int m_number = -1;

    HistoryRecording(std::unique_ptr<store::HistoryStore> store, store::HistoryMeter meter,
                     Outlet& outlet);
    void tellTrouble() const;
};

} // namespace s4k::cli
