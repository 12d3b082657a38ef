// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTableWidget>

namespace s4k::ui {

/// A table of figures that change in place: read-only, reached by Tab, walked by the arrows, read
/// aloud cell by cell. The first column names the row.
class FigureTable final : public QTableWidget {
    Q_OBJECT
public:
    explicit FigureTable(const QString& accessibleName, QWidget* parent = nullptr);

    /// Other columns; what stands in the rows goes.
    void setHeads(const QStringList& heads);
    /// The cells of the first rows; rows beyond go. Only what changed is touched.
    void setRows(const QList<QStringList>& rows);
    [[nodiscard]] QString text(int row, int column) const;
    /// Height that shows every row.
    [[nodiscard]] int fullHeight() const;
    [[nodiscard]] QSize sizeHint() const override;

private:
    void setCell(int row, int column, const QString& text);
};

} // namespace s4k::ui
