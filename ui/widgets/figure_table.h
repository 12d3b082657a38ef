// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QTableWidget>

namespace s4k::ui {

/// A table of figures that change in place: read-only, reached by Tab, walked by the arrows, read
/// aloud cell by cell. The first column names the row; figures are never cut: their columns grow,
/// and where there is no room their type shrinks.
class FigureTable final : public QTableWidget {
    Q_OBJECT
public:
    explicit FigureTable(const QString& accessibleName, QWidget* parent = nullptr);

    /// What is left over widens the first column instead of those of the figures.
    void setNamesWide(bool wide) { m_namesWide = wide; }
    /// Other columns; what stands in the rows goes.
    void setHeads(const QStringList& heads);
    /// The cells of the first rows; rows beyond go. Only what changed is touched.
    void setRows(const QList<QStringList>& rows);
    [[nodiscard]] QString text(int row, int column) const;
    /// Height that shows every row.
    [[nodiscard]] int fullHeight() const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool m_namesWide = false;
    QList<int> m_needed; ///< the widest that each column has been, so that columns do not jump

    void measure();
    void shareWidth();
    void setCell(int row, int column, const QString& text);
};

} // namespace s4k::ui
