// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace s4k::ui {
class TrendView;
}

namespace s4k::app {

class Preferences;

/// Gives the trends the user's own sets of charts from the preferences, and stores changes there.
class ChartController final : public QObject {
    Q_OBJECT
public:
    /// The arguments must outlive the controller.
    ChartController(ui::TrendView& trends, Preferences& preferences);
};

} // namespace s4k::app
