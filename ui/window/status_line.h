// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"
#include "ui/model/link_view.h"
#include "ui/model/record_view.h"
#include "ui/model/window_state.h"
#include "ui/share/share_state.h"

#include <QFrame>

#include <cstdint>
#include <optional>

class QLabel;

namespace s4k::ui {

/// Meter time, rate reached, system and alerts in one quiet line.
class StatusLine final : public QFrame {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    void showSnapshot(const MeterSnapshot& snapshot);
    void showClock(const ClockView& clock);
    void showSource(const SourceView& source);
    void showShare(const ShareState& state);
    void showRecording(const RecordView& recording);
    /// Of a live meter rate and age stand where those of the clock are; it has no source.
    void showLink(const LinkView& link);

protected:
    void changeEvent(QEvent* event) override;

private:
    QLabel* m_time;
    QLabel* m_rate;
    QLabel* m_system;
    QLabel* m_source;
    QLabel* m_share;
    QLabel* m_record;
    QLabel* m_alertIcon;
    QLabel* m_alerts;
    std::optional<std::uint16_t> m_bits;
    bool m_powered = true;
    ClockView m_clock;
    LinkView m_link;

    QLabel* addLabel(const QString& accessibleName, const QString& toolTip);
    void showRate();
    void showAlerts(std::uint16_t bits, bool powered);
    void paintAlertIcon();
};

} // namespace s4k::ui
