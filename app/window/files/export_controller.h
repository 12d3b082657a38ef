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

/// Writes exported files in a background thread, also while a history is being recorded. A file is
/// written completely or not at all.
class ExportController final : public QObject {
    Q_OBJECT
public:
    /// The arguments must outlive the controller. Adds the action `export-history`.
    ExportController(Desk& desk, const RecordController& recorder, Background& background,
                     ui::MainWindow& window, QObject* parent = nullptr);

    /// Makes the button with the export actions for the row of tabs. The window must have the
    /// action `export`.
    [[nodiscard]] QToolButton* button();
    /// Writes one file on behalf of a view and reports the result in the message bar.
    void write(const ui::ExportOrder& order);
    /// Writes the history of a meter as CSV to `path` and reports the result in the message bar.
    /// Refused for a log and for a meter that is neither recorded nor being recorded.
    void exportHistory(ui::MeterKey key, const QString& path);

private:
    /// A meter in a history.
    struct Source {
        QString history;
        int meter = 0; ///< StoredMeter::id; 0: the meter is found by `bus` and `unit`
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
