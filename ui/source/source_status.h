// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/meter_store.h"
#include "ui/model/window_state.h"

namespace s4k::ui {

class StatusItem;
class StatusLine;

/// Items of the status line for the meter that is shown: the source of an embedded meter, the speed
/// of its time; for a live meter the poll rate and the age of its oldest value.
class SourceStatus final : public QObject {
    Q_OBJECT
public:
    /// Adds its items to `line`; both must outlive it.
    SourceStatus(const MeterStore& store, StatusLine& line, QObject* parent = nullptr);

    void showSource(const SourceView& source);
    void showClock(const ClockView& clock);

private:
    const MeterStore& m_store;
    StatusItem& m_rate;
    StatusItem& m_source;
    ClockView m_clock;

    void showRate(const LinkView& link);
};

} // namespace s4k::ui
