// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace s4k::ui {
class TrendView;
}

namespace s4k::app {

class Preferences;

/// Keeps the sets of charts that a person saves from one start to the next.
class ChartController final : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    ChartController(ui::TrendView& trends, Preferences& preferences);
};

} // namespace s4k::app
