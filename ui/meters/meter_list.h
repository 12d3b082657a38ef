// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/meters/meter_tree_model.h"

namespace s4k::ui {

class MeterChooser;
class MeterTree;

/// The meters of the store to choose from, twice: as a column, and as a line where a column has no
/// room. Both show the same model and the meter that is shown.
class MeterList final : public QObject {
    Q_OBJECT
public:
    /// `store` must outlive it; column and line are made as children of `window`.
    MeterList(const MeterStore& store, QWidget* window);

    [[nodiscard]] MeterTree& column() { return *m_column; }
    [[nodiscard]] MeterChooser& line() { return *m_line; }

    /// How the bus inside is reached, in words.
    void setBusSummary(const QString& text) { m_model.setBusSummary(text); }
    /// Asks for the meter `by` steps further down than the one that is shown, if there is one.
    void step(int by);

Q_SIGNALS:
    /// This meter is to be shown.
    void chosen(s4k::ui::MeterKey key);
    void addRequested();
    /// Take the meter away, or disconnect it: the one that is shown.
    void removeRequested(s4k::ui::MeterKey key);

private:
    const MeterStore& m_store;
    MeterTreeModel m_model;
    MeterTree* m_column;
    MeterChooser* m_line;

    void showCurrent();
};

} // namespace s4k::ui
