// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace s4k::ui {
class MainWindow;
struct ReportContent;
} // namespace s4k::ui

namespace s4k::app {

/// Completes the report that a person asked for by its pictures, which come from the views, and
/// has it written as any other export.
class ReportController final : public QObject {
    Q_OBJECT
public:
    /// `window` must outlive it.
    explicit ReportController(ui::MainWindow& window, QObject* parent = nullptr);

private:
    ui::MainWindow& m_window;

    void write(ui::ReportContent content, const QString& path);
};

} // namespace s4k::app
