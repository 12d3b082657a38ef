// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task_view.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace s4k::ui {

/// Shows a long task: its name, progress, time left, and a button that cancels it. Hidden while no
/// task is running.
class TaskBar final : public QFrame {
    Q_OBJECT
public:
    explicit TaskBar(QWidget* parent = nullptr);

    /// Shows the state of a task; hides the bar if it is not running.
    void showTask(const app::TaskView& task);

Q_SIGNALS:
    void cancelled();

private:
    QLabel* m_what;
    QProgressBar* m_done;
    QLabel* m_left;
    QPushButton* m_cancel;
};

} // namespace s4k::ui
