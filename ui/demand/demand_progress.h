// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/demand_book.h"
#include "core/registers/demand_end.h"

#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;

namespace s4k::ui {

/// The sub-interval that runs: how much of its time has passed, and how much is left.
class DemandProgress final : public QWidget {
    Q_OBJECT
public:
    explicit DemandProgress(QWidget* parent = nullptr);

    void showRunning(const DemandPlan& plan, const std::optional<past::RunningDemand>& running);
    [[nodiscard]] QString passedText() const;
    [[nodiscard]] QString leftText() const;

private:
    QLabel* m_passed;
    QLabel* m_left;
    QProgressBar* m_bar;
};

/// `15 min`, or `3 x 5 min` of a rolling block; what ends it where that is a command.
[[nodiscard]] QString demandPlanText(const DemandPlan& plan);

} // namespace s4k::ui
