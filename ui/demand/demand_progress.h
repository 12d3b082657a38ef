// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/demand_book.h"
#include "core/registers/demand_end.h"

#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;

namespace s4k::ui {

/// Progress of the running sub-interval: time passed and time left.
class DemandProgress final : public QWidget {
    Q_OBJECT
public:
    explicit DemandProgress(QWidget* parent = nullptr);

    /// Shows the running sub-interval; nullopt: nothing is metered.
    void showRunning(const DemandPlan& plan, const std::optional<past::RunningDemand>& running);
    [[nodiscard]] QString passedText() const;
    [[nodiscard]] QString leftText() const;

private:
    QLabel* m_passed;
    QLabel* m_left;
    QProgressBar* m_bar;
};

/// How demand is averaged: `block of 15 min`, `rolling block of 3 x 5 min`, `ended by command`.
[[nodiscard]] QString demandPlanText(const DemandPlan& plan);

} // namespace s4k::ui
