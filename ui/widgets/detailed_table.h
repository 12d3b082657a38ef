// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QSplitter;
class QStackedLayout;
class QTableView;

namespace s4k::ui {

class EmptyState;

/// A table of whole rows without grid, `rowHeight` pixels each.
void setUpTable(QTableView& table, int rowHeight);

/// A table with the details of its chosen row, beside it where there is room, else below; where
/// there is room for neither, open details stand in place of the table. An empty state stands in
/// place of both while there is no row.
class DetailedTable final : public QWidget {
    Q_OBJECT
public:
    /// Takes both; the details are closed. They stand beside the table from a width of `besideFrom`
    /// pixels on.
    DetailedTable(QTableView* table, QWidget* details, int besideFrom, QWidget* parent);

    void showTable();
    /// Shows why there is no row, with a button where `action` is not empty.
    void showEmpty(const QString& title, const QString& text, const QString& action = {});
    void openDetails();
    void closeDetails();
    /// Pixels of width that open details take from the table.
    [[nodiscard]] int detailsWidth() const;

Q_SIGNALS:
    void acted(); ///< the button of the empty state
    void arranged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QTableView* m_table;
    QWidget* m_details;
    int m_besideFrom;
    QSplitter* m_splitter;
    EmptyState* m_empty;
    QStackedLayout* m_pages;

    [[nodiscard]] bool isBeside() const;
    void arrange();
};

} // namespace s4k::ui
