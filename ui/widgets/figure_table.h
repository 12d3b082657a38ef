// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QTableWidget>

namespace s4k::ui {

/// A read-only table of figures that change in place. Tab reaches it, the arrow keys move in it,
/// and screen readers read it cell by cell. The first column names the row. Digits are never cut
/// off: columns grow, without room their type shrinks, and what still does not fit is an overflow
/// mark.
class FigureTable final : public QTableWidget {
    Q_OBJECT
public:
    explicit FigureTable(const QString& accessibleName, QWidget* parent = nullptr);

    /// Spare width goes to the first column (true) or to the columns of figures (false).
    void setNamesWide(bool wide) { m_namesWide = wide; }
    /// Sets the columns. If they differ from before, all rows are removed.
    void setHeads(const QStringList& heads);
    /// Sets all rows, after setHeads(); missing cells are empty. Only cells that changed are
    /// updated.
    void setRows(const QList<QStringList>& rows);
    /// Text of a cell; empty for a cell that does not exist.
    [[nodiscard]] QString text(int row, int column) const;
    /// Height in pixels that shows the heads and every row.
    [[nodiscard]] int fullHeight() const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool m_namesWide = false;
    QList<int> m_needed; ///< largest width each column has needed, so that columns do not jump

    void measure();
    void shareWidth();
    void setCell(int row, int column, const QString& text);
};

} // namespace s4k::ui
