// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/background.h"
#include "app/window/seats/desk.h"
#include "ui/model/export_order.h"

#include <QObject>

class QToolButton;

namespace s4k::ui {
class MainWindow;
}

namespace s4k::app {

class RecordController;

/// Writes what a person exports: in a thread of its own, whole or not at all, also while a history
/// is being recorded.
class ExportController final : public QObject {
    Q_OBJECT
public:
    ExportController(Desk& desk, const RecordController& recorder, Background& background,
                     ui::MainWindow& window, QObject* parent = nullptr);

    /// The button of the export actions, for the row of tabs.
    [[nodiscard]] QToolButton* button();
    /// One file that a view has asked for.
    void write(const ui::ExportOrder& order);
    /// The history of this meter, which is recorded or is being recorded, as CSV.
    void exportHistory(ui::MeterKey key, const QString& path);

private:
    /// A meter of a history.
    struct Source {
        QString history;
        int meter = 0; ///< StoredMeter::id; 0: that of `bus` and `unit`
        std::string bus{};
        int unit = 0;
    };
    Desk& m_desk;
    const RecordController& m_recorder;
    Background& m_background;
    ui::MainWindow& m_window;

    void askForHistoryExport();
    [[nodiscard]] Result<Source> historyOf(ui::MeterKey key) const;
    void tell(const Result<Done>& done, bool cancelled, const QString& path);
};

} // namespace s4k::app
