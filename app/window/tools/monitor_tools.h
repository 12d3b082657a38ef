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

/// Makes the views that show measurements, each once: trends, demand, phasors, harmonics, scope and
/// alerts. Connects the requests of each view with the object that carries them out.
class MonitorTools final : public QObject {
    Q_OBJECT
public:
    /// Models of the views, and objects that carry out their requests; all must outlive this
    /// object.
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

    /// The trends of the window. Before that tool is first shown, a hidden view is used to draw
    /// charts into files.
    [[nodiscard]] ui::TrendView& trendView();

private:
    Parts m_parts;
    QPointer<ui::TrendView> m_trends;
    std::unique_ptr<ui::TrendView> m_unseen; ///< hidden view; null after makeTrends()
    std::unique_ptr<ChartController> m_charts;

    template <typename View>
    [[nodiscard]] View* exported(View* view);
};

} // namespace s4k::app
