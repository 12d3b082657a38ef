// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/files/export_controller.h"
#include "app/window/files/record_controller.h"
#include "app/window/preferences.h"
#include "app/window/seats/seat_verbs.h"
#include "app/window/tools/chart_controller.h"
#include "ui/model/time_window.h"
#include "ui/model/trace_feed.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace s4k::ui {
class TrendView;
}

namespace s4k::app {

/// Makes the views of the monitor, each with what it asks for connected to who does it.
class MonitorTools final : public QObject {
    Q_OBJECT
public:
    /// What the views show and who does what they ask for; all must outlive this.
    struct Parts {
        ui::MeterStore& store;
        ui::TimeWindow& time;
        ui::TraceFeed& traces;
        SeatVerbs& verbs;
        RecordController& recorder;
        ExportController& exporter;
        Preferences& preferences;
    };

    explicit MonitorTools(const Parts& parts, QObject* parent = nullptr);
    ~MonitorTools() override;

    [[nodiscard]] QWidget* makeTrends(QWidget* parent);
    [[nodiscard]] QWidget* makeDemand(QWidget* parent);
    [[nodiscard]] QWidget* makePhasors(QWidget* parent);
    [[nodiscard]] QWidget* makeHarmonics(QWidget* parent);
    [[nodiscard]] QWidget* makeScope(QWidget* parent);
    [[nodiscard]] QWidget* makeAlerts(QWidget* parent);

    /// The trends of the window. Before the tool is shown: a view out of sight, for charts that are
    /// drawn into files.
    [[nodiscard]] ui::TrendView& trendView();

private:
    Parts m_parts;
    QPointer<ui::TrendView> m_trends;
    std::unique_ptr<ui::TrendView> m_unseen; ///< null once the window has made its own
    std::unique_ptr<ChartController> m_charts;

    template <typename View>
    [[nodiscard]] View* exported(View* view);
};

} // namespace s4k::app
