// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/meters/meter_tree_model.h"

namespace s4k::ui {

class MeterChooser;
class MeterTree;

/// The choice among the meters of the store, as a column and as a line for narrow windows. Both
/// share one model and mark the meter that is shown.
class MeterList final : public QObject {
    Q_OBJECT
public:
    /// `store` must outlive the list; column and line are created as children of `window`.
    MeterList(const MeterStore& store, QWidget* window);

    [[nodiscard]] MeterTree& column() { return *m_column; }
    [[nodiscard]] MeterChooser& line() { return *m_line; }

    /// Sets the text that says how the embedded meters are reached over the bus.
    void setBusSummary(const QString& text) { m_model.setBusSummary(text); }
    /// Emits `chosen` for the meter `by` rows below the one shown (above if negative), if there is
    /// one.
    void step(int by);

Q_SIGNALS:
    /// The user wants this meter to be shown.
    void chosen(s4k::ui::MeterKey key);
    /// The user wants another embedded meter.
    void addRequested();
    /// The user wants to remove or disconnect this meter, which is the one shown.
    void removeRequested(s4k::ui::MeterKey key);

private:
    const MeterStore& m_store;
    MeterTreeModel m_model;
    MeterTree* m_column;
    MeterChooser* m_line;

    void showCurrent();
};

} // namespace s4k::ui
